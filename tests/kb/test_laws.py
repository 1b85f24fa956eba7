"""Laws of design that hold for all histories of a store."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from kb.build import Builder, reindex
from kb.query.actors import actor_detail, search_actors
from kb.query.documents import documents
from kb.query.events import event_detail
from kb.query.rows import Filter
from kb.query.timeline import facets, histogram, timeline
from kb.records.reading import Reading
from kb.store import View, open_view, open_writer
from tests.kb.decisions import Step, decided_histories, live
from tests.kb.histories import histories
from tests.kb.query.asking import actor_ids, ids
from tests.kb.store.comparing import dump, faults, index_lines

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
MANY = settings(max_examples=10, deadline=None, suppress_health_check=SLOW)
NOVEMBER = [date(2025, 11, day) for day in range(1, 5)]


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def tell(path: Path, days: list[list[Reading]]) -> None:
    with open_writer(path) as writer:
        builder = Builder(writer)
        for reading in (reading for day in days for reading in day):
            builder.add(reading)


def everything(view: View, as_of: date | None) -> list[Any]:
    """Return all that pages show."""
    events = timeline(view, Filter(as_of=as_of)).rows
    actors = search_actors(view, "", as_of=as_of).rows
    return [
        events, [event_detail(view, row.id, as_of=as_of) for row in events],
        actors, [actor_detail(view, row.id, as_of=as_of) for row in actors],
        documents(view, as_of=as_of), facets(view, Filter(as_of=as_of)), histogram(view, Filter(as_of=as_of)),
        [timeline(view, Filter(actor=row.id, statuses=("denied",), as_of=as_of)) for row in actors],
        timeline(view, Filter(text="tanks ma", publisher="Paper", as_of=as_of)),
    ]


@MANY
@given(histories())
def test_as_of_a_day_is_what_the_store_answered_on_that_day(history: list[list[Reading]]) -> None:
    with folder() as path:
        answered = []
        with open_writer(path) as writer:
            builder = Builder(writer)
            for day in history:
                for reading in day:
                    builder.add(reading)
                writer.commit()
                with open_view(path) as view:
                    answered.append(everything(view, None))
        with open_view(path) as view:
            for day, then in zip(NOVEMBER, answered, strict=True):
                assert everything(view, day) == then


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(decided_histories())
def test_as_of_a_day_knows_what_was_decided_up_to_that_day_and_nothing_later(history: list[list[Step]]) -> None:
    with folder() as path:
        answered = []
        with open_writer(path) as writer:
            for number, steps in enumerate(history, 1):
                live(writer, number, steps)
                with open_view(path) as view:
                    answered.append(everything(view, None))
        with open_view(path) as view:
            for day, then in zip(NOVEMBER, answered, strict=True):
                assert everything(view, day) == then
            for as_of in (None, *NOVEMBER):
                rows = timeline(view, Filter(as_of=as_of)).rows
                asked = "timeline" if as_of is None else "timeline_as_of"  # of one day, those split off stand last
                assert sorted(ids(view, asked, "event", as_of=as_of)) == sorted(row.id for row in rows)
                for row in rows:
                    claims = [claim.id for claim in event_detail(view, row.id, as_of=as_of).claims]
                    assert ids(view, "event", "claim", id=row.id, as_of=as_of) == claims
        before = dump(path), index_lines(path)
        reindex(path)
        assert (dump(path), index_lines(path)) == before
        readings: dict[str, Reading] = {}
        for step in (step for steps in history for step in steps if isinstance(step, Reading)):
            readings.setdefault(step.document.id, step)
        assert faults(path, list(readings.values())) == []


@MANY
@given(histories())
def test_coming_in_twice_changes_nothing(history: list[list[Reading]]) -> None:
    with folder() as path:
        tell(path, history)
        before = dump(path), index_lines(path)
        tell(path, history)
        assert (dump(path), index_lines(path)) == before


@MANY
@given(histories())
def test_an_index_built_anew_from_the_quads_is_the_same(history: list[list[Reading]]) -> None:
    with folder() as path:
        tell(path, history)
        before = dump(path), index_lines(path)
        reindex(path)
        assert (dump(path), index_lines(path)) == before


@MANY
@given(histories())
def test_quads_and_index_tell_the_same(history: list[list[Reading]]) -> None:
    with folder() as path:
        tell(path, history)
        first: dict[str, Reading] = {}
        for reading in (reading for day in history for reading in day):
            first.setdefault(reading.document.id, reading)
        assert faults(path, list(first.values())) == []


@MANY
@given(histories())
def test_pages_and_sparql_are_the_same_rows(history: list[list[Reading]]) -> None:
    with folder() as path:
        tell(path, history)
        with open_view(path) as view:
            shown = [row.id for row in search_actors(view, "z").rows]
            for day in (None, NOVEMBER[1], NOVEMBER[3]):
                for values in ({}, {"text": "tanks"}, {"statuses": ("denied",)}, *({"actor": key} for key in shown)):
                    rows = timeline(view, Filter(**values, as_of=day)).rows
                    assert ids(view, "timeline", "event", **values, as_of=day) == [row.id for row in rows]
                rows = search_actors(view, "ma", as_of=day).rows
                assert actor_ids(view, "actors", words="ma", as_of=day) == [row.id for row in rows]
                for row in rows:
                    says = actor_detail(view, row.id, as_of=day).says
                    assert ids(view, "actor", "claim", id=row.id, as_of=day) == [claim.id for claim in says]
