"""Documents, with all of their versions."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.errors import QueryError
from kb.query.documents import document_detail, documents
from kb.query.facts import store_facts
from kb.store import View, open_view
from tests.kb.world import make_world


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


@pytest.mark.parametrize(("words", "as_of", "titles"), [
    (None, None, ["Correction", "Twenty systems", "Moskau dementiert", "Systems", "Systems for Caracas", None]),
    ("gazette", None, ["Correction", "Twenty systems", "Systems"]),
    ("systems caracas", None, ["Systems for Caracas"]),
    ("nothing", None, []),
    (None, date(2025, 11, 9), ["Systems", "Systems for Caracas"]),
])
def test_the_latest_come_first_and_those_without_a_day_last(
    view: View, words: str | None, as_of: date | None, titles: list[str | None]
) -> None:
    page = documents(view, words=words, as_of=as_of)
    assert [row.title for row in page.rows] == titles
    assert page.total == len(titles)


def test_that_a_version_was_replaced_is_known_from_the_day_it_was(view: View) -> None:
    newest, old = documents(view).rows[:2]
    assert old.superseded_by == newest.id
    assert documents(view, as_of=date(2025, 11, 19)).rows[0].superseded_by is None
    assert documents(view, as_of=date(2025, 11, 20)).rows[1].superseded_by == newest.id


def test_both_versions_of_a_text_are_readable(view: View) -> None:
    newest, old = documents(view).rows[:2]
    for row in (newest, old):
        detail = document_detail(view, row.id)
        assert [version.id for version in detail.versions] == [old.id, newest.id]
        for claim in detail.claims:
            assert detail.text[claim.start : claim.end] == claim.quote
        assert (detail.blocks[0].start, detail.blocks[0].end, detail.blocks[0].is_read) == (0, len(detail.text), True)
    assert document_detail(view, old.id).text.endswith("2 November.")


def test_a_document_that_is_none_is_said_so(view: View) -> None:
    with pytest.raises(QueryError, match="no document 'x'; list them with kb documents"):
        document_detail(view, "x")


def test_facts_count_what_counts_today(view: View) -> None:
    facts = store_facts(view)
    assert (facts.documents, facts.claims, facts.events, facts.actors) == (5, 9, 7, 10)
    assert (facts.first_published, facts.last_published) == (date(2025, 11, 1), date(2025, 11, 20))
    assert facts.version == "0.0.1"
