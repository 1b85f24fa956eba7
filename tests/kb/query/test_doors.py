"""Law 8: a page's rows and its SPARQL are the same ids in the same order."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from kb.query.actors import actor_detail, search_actors
from kb.query.documents import document_detail, documents
from kb.query.events import event_detail
from kb.query.facts import store_facts
from kb.query.rows import Filter
from kb.query.timeline import timeline
from kb.store import View, open_view
from tests.kb.query.asking import actor_ids, ask, bind, ids
from tests.kb.world import make_world

DAYS = (None, date(2025, 10, 1), date(2025, 11, 1), date(2025, 11, 10), date(2025, 11, 15), date(2025, 11, 20))


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


@pytest.mark.parametrize("as_of", DAYS)
@pytest.mark.parametrize("values", [
    {},
    {"actor": "iso:RU"},
    {"actor": "iso:RU", "other": "iso:VE"},
    {"actor": "iso:XX"},
    {"types": ("ArmsDelivery", "Vote")},
    {"statuses": ("denied",)},
    {"statuses": ("occurred", "planned")},
    {"earliest": date(2025, 11, 1)},
    {"latest": date(2025, 10, 9)},
    {"earliest": date(2025, 11, 12), "latest": date(2025, 11, 30)},
    {"text": "pantsir"},
    {"text": "PANTS venezuela"},
    {"text": "moskau dementiert"},
    {"text": "tass"},
    {"text": "delivered \"OR\" (x*"},
    {"publisher": "Gazette"},
    {"publisher": "Gazette", "actor": "iso:US", "types": ("Strike",)},
])
def test_timeline(view: View, values: dict[str, Any], as_of: date | None) -> None:
    page = timeline(view, Filter(**values, as_of=as_of))
    assert ids(view, "timeline", "event", **values, as_of=as_of) == [row.id for row in page.rows]


def test_pages_of_the_timeline(view: View) -> None:
    first = timeline(view, Filter(), limit=2)
    second = timeline(view, Filter(), after=first.next, limit=2)
    assert ids(view, "timeline", "event", after=first.next, limit=2) == [row.id for row in second.rows]
    assert first.total == second.total == 7


@pytest.mark.parametrize("as_of", DAYS)
@pytest.mark.parametrize("words", ["", "ru", "maria zakh", "PANTSIR", "nobody"])
def test_actors(view: View, words: str, as_of: date | None) -> None:
    page = search_actors(view, words, as_of=as_of)
    assert actor_ids(view, "actors", words=words, as_of=as_of) == [row.id for row in page.rows]


@pytest.mark.parametrize("as_of", [None, date(2025, 11, 10)])
def test_pages_of_actors(view: View, as_of: date | None) -> None:
    first = search_actors(view, "", limit=3, as_of=as_of)
    second = search_actors(view, "", after=first.next, limit=3, as_of=as_of)
    found = actor_ids(view, "actors", after=first.next, limit=3, as_of=as_of)
    assert found == [row.id for row in second.rows]


@pytest.mark.parametrize("as_of", DAYS)
@pytest.mark.parametrize("words", [None, "gazette", "caracas systems", "example"])
def test_documents(view: View, words: str | None, as_of: date | None) -> None:
    page = documents(view, words=words, as_of=as_of)
    assert ids(view, "documents", "document", words=words, as_of=as_of) == [row.id for row in page.rows]


def test_pages_of_documents(view: View) -> None:
    rows, after = [], None
    while True:
        page = documents(view, after=after, limit=2)
        assert ids(view, "documents", "document", after=after, limit=2) == [row.id for row in page.rows]
        rows += page.rows
        after = page.next
        if after is None:
            break
    assert [row.id for row in rows] == [row.id for row in documents(view).rows]


def test_document(view: View) -> None:
    for row in documents(view).rows:
        claims = document_detail(view, row.id).claims
        assert ids(view, "document", "claim", id=row.id) == [claim.id for claim in claims]


@pytest.mark.parametrize("as_of", DAYS)
def test_event(view: View, as_of: date | None) -> None:
    for row in timeline(view, Filter(as_of=as_of)).rows:
        claims = event_detail(view, row.id, as_of=as_of).claims
        assert ids(view, "event", "claim", id=row.id, as_of=as_of) == [claim.id for claim in claims]


@pytest.mark.parametrize("as_of", DAYS)
def test_actor(view: View, as_of: date | None) -> None:
    for row in search_actors(view, "", as_of=as_of).rows:
        says = actor_detail(view, row.id, as_of=as_of).says
        assert ids(view, "actor", "claim", id=row.id, as_of=as_of) == [claim.id for claim in says]


def test_facts(view: View) -> None:
    facts = store_facts(view)
    assert ask(view, bind("facts")) == [{
        "documents": str(facts.documents), "claims": str(facts.claims), "events": str(facts.events),
        "actors": str(facts.actors), "first": str(facts.first_published), "last": str(facts.last_published),
    }]
