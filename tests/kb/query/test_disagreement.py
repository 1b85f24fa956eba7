"""What claims of one event say, side by side with who says it, and in what they contradict each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.query.disagreement import differs
from kb.query.events import event_detail
from kb.query.rows import EventDetail, Filter
from kb.query.timeline import timeline
from kb.store import View, open_view
from kb.tables import ingest_tables
from tests.kb.query.asking import ids
from tests.kb.world import make_world

TABLES = Path(__file__).parents[3] / "fixtures" / "tables"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("world"))) as opened:
        yield opened


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    store = tmp_path_factory.mktemp("harbour")
    ingest_tables([TABLES / "harbour.csv"], TABLES / "harbour.toml", store)
    with open_view(store) as opened:
        yield opened


def first(view: View, **values: object) -> EventDetail:
    return event_detail(view, timeline(view, Filter(**values)).rows[0].id)  # type: ignore[arg-type]


def said(detail: EventDetail, matter: str) -> list[tuple[str, list[str]]]:
    spread = next(spread for spread in detail.spread if spread.matter == matter)
    return [(saying.value, sorted(voice.name for voice in saying.voices)) for saying in spread.sayings]


def test_every_number_stands_with_who_says_it_and_none_is_averaged(harbour: View) -> None:
    assert said(first(harbour), "killed") == [
        ("5", ["Coast Courier", "Northern Star"]), ("6", ["Morning Gazette"]), ("7", ["Seamen's Union"]),
    ]


def test_days_and_actors_are_told_likewise(harbour: View) -> None:
    detail = first(harbour)
    assert [value for value, _ in said(detail, "time")] == ["2025-06-02", "2025-06-02/2025-06-03"]
    assert said(detail, "attacker")[1] == ("Customs Police", ["Seamen's Union"])


def test_who_says_nothing_is_counted(harbour: View) -> None:
    silent = {spread.matter: spread.silent for spread in first(harbour).spread}
    assert (silent["killed"], silent["injured"], silent["place"]) == (0, 1, 1)


def test_a_contradiction_is_told_from_a_difference(harbour: View) -> None:
    found = {s.matter: (differs(s), s.is_contradicted) for s in first(harbour).spread}
    assert found["killed"] == (True, True)
    assert found["attacker"] == found["time"] == (True, False)
    assert found["status"] == (False, False)


def test_assertion_and_denial_stand_side_by_side(world: View) -> None:
    detail = first(world, types=("ArmsDelivery",))
    assert [value for value, _ in said(detail, "status")] == ["claimed", "denied"]
    assert detail.event.contradictions == ("quantity", "status")


def test_a_copy_adds_an_outlet_and_no_origin(world: View) -> None:
    detail = first(world, types=("ArmsDelivery",))
    origin = detail.origins[0]
    assert (origin.name, origin.outlets, origin.reasons) == ("Newsweek", ("Gazette", "Newsweek"), ("copy", "quoted"))
    assert (detail.event.outlets, detail.event.origins) == (3, len(detail.origins))


@pytest.mark.parametrize("values", [{}, {"types": ("ArmsDelivery",)}, {"types": ("Vote",)}, {"text": "pantsir"}])
def test_contradicted_events_are_the_same_through_sparql(world: View, values: dict[str, object]) -> None:
    rows = timeline(world, Filter(**values, contradicted=True)).rows  # type: ignore[arg-type]
    assert ids(world, "timeline", "event", **values, contradicted=1) == [row.id for row in rows]
    assert all(row.contradictions for row in rows)


def test_every_contradicted_event_is_listed_with_its_matters(harbour: View) -> None:
    rows = timeline(harbour, Filter(contradicted=True)).rows
    assert ids(harbour, "contradicted_events", "event") == [row.id for row in rows]
    assert ids(harbour, "contradicted_events", "event", matter="time") == [
        row.id for row in rows if "time" in row.contradictions
    ]
