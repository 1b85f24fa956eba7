"""What people decide about events is done, written down, undone, and sticks."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kb.build import Builder, load, reindex
from kb.dumps.load import read_dump
from kb.errors import StoreError
from kb.judge import link, merge, split, undo
from kb.query.events import event_detail
from kb.query.judgements import decisions, judgements_of_event
from kb.query.rows import Filter
from kb.query.timeline import timeline
from kb.records.reading import Reading
from kb.store import open_view, open_writer
from tests.kb.factory import make_claim, make_document, make_reading
from tests.kb.store.comparing import dump, faults, index_lines

NORWAY, CHILE, ESTONIA = "iso:NO Norway", "iso:CL Chile", "iso:EE Estonia"
TOLD: dict[str, Any] = {"by": "Ada", "at": datetime(2025, 11, 20, 9, tzinfo=UTC)}


def reading(address: str, published: str, version: str = "", **fields: Any) -> Reading:
    text = f"Boats came.{version}"
    document = make_document(text, address=address, published=published)
    return make_reading(document, make_claim(document, "ArmsDelivery", "Boats came.", **fields))


READINGS = [
    reading("a", "2025-11-10", supplier=NORWAY, recipient=ESTONIA, time="2025-11-07"),
    reading("b", "2025-11-11", supplier=NORWAY, recipient=ESTONIA, time="2025-11-07"),
    reading("c", "2025-11-12", supplier=CHILE, recipient="iso:PE Peru", time="2025-10-01"),
]
FIRST, SECOND, THIRD = (r.claims[0].id for r in READINGS)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_writer(tmp_path / "store") as writer:
        builder = Builder(writer)
        for one in READINGS:
            builder.add(one)
    return tmp_path / "store"


def claims_of(store: Path, as_of: date | None = None) -> dict[str, set[str]]:
    with open_view(store) as view:
        rows = timeline(view, Filter(as_of=as_of)).rows
        return {row.id: {c.id for c in event_detail(view, row.id, as_of=as_of).claims} for row in rows}


def test_a_store_begins_with_what_rules_judge(store: Path) -> None:
    assert claims_of(store) == {FIRST: {FIRST, SECOND}, THIRD: {THIRD}}


def test_a_merge_makes_claims_of_one_event_claims_of_the_other_from_that_day_on(store: Path) -> None:
    with open_writer(store) as writer:
        merge(writer, THIRD, FIRST, reason="one delivery", **TOLD)
    assert claims_of(store) == {FIRST: {FIRST, SECOND, THIRD}}
    assert claims_of(store, date(2025, 11, 19)) == {FIRST: {FIRST, SECOND}, THIRD: {THIRD}}
    assert claims_of(store, date(2025, 11, 20)) == {FIRST: {FIRST, SECOND, THIRD}}
    assert faults(store, READINGS) == []


def test_a_split_and_what_undoes_it_are_both_written_down(store: Path) -> None:
    with open_writer(store) as writer:
        split(writer, FIRST, [SECOND], reason="two deliveries", **TOLD)
    assert claims_of(store) == {FIRST: {FIRST}, SECOND: {SECOND}, THIRD: {THIRD}}
    with open_writer(store) as writer:
        undo(writer, 1, **TOLD)
    assert claims_of(store) == {FIRST: {FIRST, SECOND}, THIRD: {THIRD}}
    with open_view(store) as view:
        told = [(row.decision, row.same, row.undoes, row.is_undone, row.by) for row in decisions(view)]
        of_event = judgements_of_event(view, FIRST)
    assert told == [(1, False, None, True, "Ada"), (2, True, 1, False, "Ada")]
    assert [row.reasons for row in of_event if row.decision == 1] == [("two deliveries",)]
    assert any(row.decision is None and "on the same day" in row.reasons for row in of_event)


def test_a_link_moves_one_claim(store: Path) -> None:
    with open_writer(store) as writer:
        link(writer, SECOND, THIRD, **TOLD)
    assert claims_of(store) == {FIRST: {FIRST}, THIRD: {SECOND, THIRD}}


def test_what_was_decided_survives_an_index_built_anew_and_a_dump_that_is_loaded(store: Path, tmp_path: Path) -> None:
    with open_writer(store) as writer:
        split(writer, FIRST, [SECOND], **TOLD)
        merge(writer, THIRD, SECOND, **TOLD)
        undo(writer, 2, **TOLD)
        Builder(writer).add(reading("d", "2025-11-21", supplier=CHILE, recipient="iso:PE Peru", time="2025-10-01"))
    before = dump(store), index_lines(store)
    reindex(store)
    assert (dump(store), index_lines(store)) == before
    (tmp_path / "d.nq").write_bytes(dump(store))
    load(read_dump(tmp_path / "d.nq"), tmp_path / "copy")
    assert (dump(tmp_path / "copy"), index_lines(tmp_path / "copy")) == before


def test_a_new_version_of_a_document_does_not_rejoin_what_its_claims_were_split_from(store: Path) -> None:
    newer = reading("b", "2025-11-22", " Updated.", supplier=NORWAY, recipient=ESTONIA, time="2025-11-07")
    with open_writer(store) as writer:
        split(writer, FIRST, [SECOND], **TOLD)
        Builder(writer).add(newer)
    assert claims_of(store)[FIRST] == {FIRST}


@pytest.mark.parametrize(
    ("decide", "message"),
    [
        (lambda w: merge(w, "00", FIRST, **TOLD), "no event '00'"),
        (lambda w: merge(w, FIRST, "00", **TOLD), "no event '00'"),
        (lambda w: merge(w, FIRST, FIRST, **TOLD), "is one event"),
        (lambda w: split(w, FIRST, [THIRD], **TOLD), "is not about event"),
        (lambda w: split(w, FIRST, [FIRST], **TOLD), "founded event"),
        (lambda w: link(w, "00", FIRST, **TOLD), "no claim '00'"),
        (lambda w: undo(w, 7, **TOLD), "no decision 7"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_changes_nothing(store: Path, decide: Any, message: str) -> None:
    before = dump(store), index_lines(store)
    with open_writer(store) as writer, pytest.raises(StoreError, match=message):
        decide(writer)
    assert (dump(store), index_lines(store)) == before
