"""Intervals of days: parts of stretches, and what prepositions make of them."""

from datetime import date, timedelta

from kb.records.interval import Interval
from kb.times.cells import Cell, add_months

DAY = timedelta(days=1)
HALVES = ("H1", "H2")
WEEK_PARTS = {"START": (0, 2), "MID": (1, 3), "END": (4, 6)}
"""First and last day of the begin, middle and end of a week, counted from Monday."""


def part_of(cell: Cell, part: str) -> Interval:
    """Return the days of a stretch, or of its begin, middle or end.

    Of a month 1-10, 11-20, 21-end, of a week Monday to Wednesday, Tuesday to Thursday, Friday to
    Sunday; of what is longer a third, rounded outwards to whole months.
    """
    if part in HALVES and cell.unit not in ("D", "WE"):
        return _half_of(cell, part)
    if part not in ("START", "MID", "END") or cell.unit in ("D", "WE"):
        return Interval(cell.first, cell.last)
    if cell.unit == "W":
        first, last = WEEK_PARTS[part]
        return Interval(cell.first + first * DAY, cell.first + last * DAY)
    if cell.unit == "M":
        ends = {"START": (1, 10), "MID": (11, 20), "END": (21, cell.last.day)}[part]
        return Interval(cell.first.replace(day=ends[0]), cell.first.replace(day=ends[1]))
    months = (cell.last.year - cell.first.year) * 12 + cell.last.month - cell.first.month + 1
    third = -(-months // 3)
    start = {"START": 0, "MID": months // 3, "END": months - third}[part]
    first_day = add_months(cell.first, start)
    return Interval(first_day, add_months(first_day, third) - DAY)


def _half_of(cell: Cell, part: str) -> Interval:
    """Return the first or second half of a stretch: of whole months, else both with the day in the middle."""
    months = (cell.last.year - cell.first.year) * 12 + cell.last.month - cell.first.month + 1
    if cell.unit != "W" and months % 2 == 0:
        turn = add_months(cell.first, months // 2)
        return Interval(cell.first, turn - DAY) if part == "H1" else Interval(turn, cell.last)
    days = (cell.last - cell.first).days
    if part == "H1":
        return Interval(cell.first, cell.first + days // 2 * DAY)
    return Interval(cell.first + (days + 1) // 2 * DAY, cell.last)


def side_of(cell: Cell, part: str, today: date | None) -> Interval:
    """Return the part of a stretch before or after today: "earlier this year"."""
    if today is None or not cell.first <= today <= cell.last:
        return part_of(cell, "")
    return Interval(cell.first, today) if part == "BEFORE" else Interval(today, cell.last)


def bounded(interval: Interval, cue: str, today: date | None) -> Interval:
    """Return what a preposition makes of an interval: "since", "from", "until", "by", "before", "after"."""
    if cue == "since":
        end = today if today is None or interval.earliest is None or interval.earliest <= today else None
        return Interval(interval.earliest, end)
    if cue == "from":
        return Interval(interval.earliest, None)
    if cue in ("until", "by"):
        return Interval(None, interval.latest)
    if cue == "before":
        return Interval(None, None if interval.earliest is None else interval.earliest - DAY)
    if cue == "after":
        return Interval(None if interval.latest is None else interval.latest + DAY, None)
    return interval


def joined(first: Interval, last: Interval) -> Interval | None:
    """Return the interval from the begin of one to the end of the other, or `None` if they are not in order."""
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest:
        return None
    return Interval(first.earliest, last.latest)
