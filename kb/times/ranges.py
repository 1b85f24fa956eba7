"""Ranges: two expressions that are the ends of one stretch, as "from Monday to Friday"."""

from datetime import date, timedelta
from typing import NamedTuple

from kb.records.interval import Interval
from kb.times.cells import Cell
from kb.times.intervals import joined
from kb.times.match import Match
from kb.times.reading import Dated, Reading, Weekday
from kb.times.resolve import Resolved
from kb.times.years import dated_in

WEEK = timedelta(days=7)
YEARS = ("year", "two", "old_year", "number", "stamp", "dotted", "slashed", "month_year", "years")
"""Classes of words that hold a year."""


class End(NamedTuple):
    """One end of a range; `has_year` tells whether its own words name the year."""

    reading: Reading
    resolved: Resolved
    has_year: bool


def names_year(match: Match) -> bool:
    """Tell whether an expression names its year with words of its own."""
    return any(kind in match.slots for kind in YEARS)


def whole(first: Resolved, last: Resolved) -> Interval | None:
    """Return the interval from the begin of the first to the end of the last, `None` if they are not in order."""
    if first.interval is None or last.interval is None:
        return None
    return joined(first.interval, last.interval)


def in_order(first: End, last: End, today: date | None) -> tuple[Resolved, Resolved] | None:
    """Return the ends of a range whose first would lie after its last, with one of them a week or year away.

    The last is put ahead if it does not come to lie after a today that the first does not lie
    after; else the first is put back.
    """
    if first.resolved.cell is None or last.resolved.cell is None:
        return None
    ahead, back = _moved(last, 1), _moved(first, -1)
    begins = first.resolved.cell.first
    if ahead is not None and ahead.cell is not None and _is_on_side(begins, ahead.cell.first, today):
        return first.resolved, ahead
    return None if back is None else (back, last.resolved)


def _is_on_side(first: date, last: date, today: date | None) -> bool:
    return today is None or first > today or last <= today


def _moved(end: End, steps: int) -> Resolved | None:
    """Return an end so many weeks or years later, `None` where its words fix them."""
    base, cell = end.reading.base, end.resolved.cell
    if cell is None or cell.is_before_christ or end.reading.part or end.reading.clock is not None:
        return None
    if isinstance(base, Weekday) and base.week_step is None and base.direction is None and cell.unit == "D":
        return _of(end, Cell("D", cell.first + steps * WEEK))
    if isinstance(base, Dated) and base.month is not None and not end.has_year and base.year_step is None:
        moved = dated_in(cell.first.year + steps, base)
        return None if moved is None else _of(end, moved)
    return None


def _of(end: End, cell: Cell) -> Resolved:
    return end.resolved._replace(value=cell.value, interval=Interval(cell.first, cell.last), cell=cell)
