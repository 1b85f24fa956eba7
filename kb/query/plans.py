"""What became of what was planned: it took place, slipped, was called off, or its day has passed in silence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kb.query.counted import suffix
from kb.query.events import event_rows
from kb.query.rows import EventRow
from kb.records.claim import Status
from kb.store.view import View


class Fate(StrEnum):
    """What became of a plan."""

    OCCURRED = "occurred"
    """somebody says that it took place"""
    CANCELLED = "cancelled"
    """somebody says that it did not come about"""
    SLIPPED = "slipped"
    """it is planned for other days than before"""
    OVERDUE = "overdue"
    """its time has passed, and nobody tells of it"""
    OPEN = "open"
    """its time is still to come, or nobody gave one"""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An event that some claim has planned, and what became of it."""

    fate: Fate
    event: EventRow


def plans(view: View, today: date, *, as_of: date | None = None) -> tuple[PlanRow, ...]:
    """Return every event that was planned, in the order of their time.

    Args:
        today: The day to look from.
        as_of: Only what was published up to this day.
    """
    end = suffix(view, as_of)
    found = view.rows(
        f"SELECT e.seq FROM event{end} e JOIN event_status{end} s ON s.event = e.seq"
        " WHERE e.claims > 0 AND s.status = ? ORDER BY e.sequence",
        (Status.PLANNED.value,),
    )
    rows = event_rows(view, [row[0] for row in found], as_of)
    return tuple(PlanRow(fate_of(row, today), row) for row in rows)


def fate_of(event: EventRow, today: date) -> Fate:
    """Return what became of a planned event; what somebody tells outweighs what the days say."""
    if event.statuses.keys() & {Status.OCCURRED.value, Status.CLAIMED.value}:
        return Fate.OCCURRED
    if event.statuses.keys() & {Status.FAILED.value, Status.DENIED.value}:
        return Fate.CANCELLED
    if event.time.latest is not None and event.time.latest < today:
        return Fate.OVERDUE
    return Fate.SLIPPED if "time" in event.contradictions else Fate.OPEN
