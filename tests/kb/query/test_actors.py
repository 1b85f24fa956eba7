"""Actors are found by what people type."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.errors import QueryError
from kb.query.actors import actor_detail, find_actor, search_actors
from kb.store import View, open_view
from tests.kb.building import build_store
from tests.kb.factory import make_claim, make_document, make_reading
from tests.kb.world import make_world


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


@pytest.mark.parametrize(("typed", "found"), [
    ("iso:RU", "iso:RU"),
    ("russia", "iso:RU"),
    (" Maria Zakharova ", "person:maria-zakharova"),
    ("zakharova", "person:maria-zakharova"),
    ("pantsir", "weapon:pantsir-s1"),
    ("states united", "iso:US"),
])
def test_an_actor_is_found_by_id_spelling_or_words(view: View, typed: str, found: str) -> None:
    assert find_actor(view, typed).id == found


@pytest.mark.parametrize(("typed", "words"), [
    ("zakarova", "no actor 'zakarova'; did you mean Maria Zakharova?"),
    ("russland", "no actor 'russland'; did you mean Russia?"),
    ("a", r"\d+ actors are like 'a'; did you mean"),
    ("", "no actor ''"),
    ("xqzw", "no actor 'xqzw'; list them with a search"),
])
def test_one_that_is_none_is_told_names_that_are_near(view: View, typed: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        find_actor(view, typed)


def test_those_with_most_events_come_first(view: View) -> None:
    rows = search_actors(view, "").rows
    assert [row.events for row in rows] == sorted((row.events for row in rows), reverse=True)
    assert rows[0].id == "iso:US"


def test_an_actor_is_shown_with_whom_it_appears_and_what_it_says(view: View) -> None:
    detail = actor_detail(view, "person:maria-zakharova")
    assert [(c.value, c.count) for c in detail.with_whom] == [("iso:US", 1)]
    assert [(c.value, c.count) for c in detail.by_type] == [("Statement", 1)]
    assert [(c.value, c.count) for c in detail.by_role] == [("speaker", 1)]
    assert {claim.status for claim in detail.says} == {"denied", "occurred"}
    assert detail.actor.statements == 2


def test_an_actor_that_nobody_has_named_yet_is_none_on_that_day(view: View) -> None:
    with pytest.raises(QueryError, match="no actor 'person:maria-zakharova'"):
        actor_detail(view, "person:maria-zakharova", as_of=date(2025, 11, 9))


def test_two_spellings_of_one_person_are_one_actor(tmp_path_factory: pytest.TempPathFactory) -> None:
    first = make_document("Maria Zakharova warned.", address="a", published="2025-11-01")
    second = make_document("Marija Sacharowa warnte.", address="b", published="2025-11-02", language="de")
    store = build_store(
        tmp_path_factory.mktemp("store"),
        make_reading(first, make_claim(first, "Statement", speaker="person:maria-zakharova Maria Zakharova")),
        make_reading(second, make_claim(second, "Statement", speaker="person:marija-sacharowa Marija Sacharowa")),
    )
    with open_view(store) as view:
        assert [row.names for row in search_actors(view, "").rows] == [("Maria Zakharova", "Marija Sacharowa")]
        assert find_actor(view, "person:marija-sacharowa").id == "person:maria-zakharova"
        assert len(actor_detail(view, "person:marija-sacharowa").says) == 2
