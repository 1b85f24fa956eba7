"""Counted parts of a month or year: "the first Monday in May", "the last two weeks of 2015"."""

from datetime import date, timedelta

from kb.records.interval import Interval
from kb.times.amounts import read_amount
from kb.times.cells import Cell, add_months
from kb.times.intervals import part_of
from kb.times.reading import Anchor, Dated, Nth, Step
from kb.times.words import Words

DAY = timedelta(days=1)
WEEK_DAYS = 7
MID_WEEK = 3
"""A week of a month has most of its days there if its fourth day has."""
UNIT_MONTHS = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120}
SIDES = {"START": 1, "END": -1}


def read_nth(words: Words, within: Dated) -> Nth | None:
    """Return what counts parts of a stretch, `None` where the words name no stretch."""
    number = int(words.value("ordinal") or words.value("ordinal_last") or SIDES.get(words.value("part"), 0))
    if number == 0:
        return None
    stretch: Dated | Step = within
    if within.month is None and within.year is None and within.year_step is None:
        if not words.value("single"):
            return None
        stretch = Step(words.value("single"), 0, Anchor.TOLD)
    weekday = int(words.value("weekday") or 0)
    amount, unit = (1, words.constant("unit") or words.value("plural")) if weekday else _counted(words)
    return Nth(number, unit, weekday, amount, stretch)


def _counted(words: Words) -> tuple[int | None, str]:
    amount, unit = read_amount(words)
    unit = unit or words.constant("unit")
    return (None if amount is None else max(1, round(amount))), unit


def nth_cell(base: Nth, cell: Cell) -> Cell | None:
    """Return the day or month that is counted, `None` where it is none or no single one."""
    if base.weekday:
        return _nth_weekday(base, cell)
    if base.amount != 1 or base.unit not in ("D", "M"):
        return None
    days = nth_days(base, cell)
    return None if days is None or days.earliest is None else Cell(base.unit, days.earliest)


def nth_days(base: Nth, cell: Cell) -> Interval | None:
    """Return the days that may be meant; a week may be counted from the first day or by the calendar."""
    if base.weekday:
        day = _nth_weekday(base, cell)
        return None if day is None else Interval(day.first, day.last)
    if base.amount is None:
        return part_of(cell, "END" if base.number < 0 else "START")
    if base.unit in UNIT_MONTHS:
        return _within(cell, *_months(base, cell))
    size = {"D": 1, "W": WEEK_DAYS}.get(base.unit)
    return None if size is None else _within(cell, *_days(base, cell, size, base.amount))


def _days(base: Nth, cell: Cell, size: int, amount: int) -> tuple[date, date]:
    if base.number < 0:
        first, last = cell.last - (size * amount - 1) * DAY, cell.last
    else:
        first = cell.first + size * (base.number - 1) * DAY
        last = first + (size * amount - 1) * DAY
    if size == 1:
        return first, last
    begins, ends = _monday(first + MID_WEEK * DAY), _monday(last - MID_WEEK * DAY) + 6 * DAY
    return min(first, begins), max(last, ends)


def _months(base: Nth, cell: Cell) -> tuple[date, date]:
    months = UNIT_MONTHS[base.unit]
    amount = base.amount or 1
    if base.number < 0:
        return add_months(cell.last + DAY, -months * amount), cell.last
    first = add_months(cell.first, months * (base.number - 1))
    return first, add_months(first, months * amount) - DAY


def _within(cell: Cell, first: date, last: date) -> Interval | None:
    first, last = max(first, cell.first), min(last, cell.last)
    return Interval(first, last) if first <= last else None


def _nth_weekday(base: Nth, cell: Cell) -> Cell | None:
    if base.number < 0:
        day = cell.last - (cell.last.isoweekday() - base.weekday) % WEEK_DAYS * DAY
    else:
        day = cell.first + ((base.weekday - cell.first.isoweekday()) % WEEK_DAYS + WEEK_DAYS * (base.number - 1)) * DAY
    return Cell("D", day) if cell.first <= day <= cell.last else None


def _monday(day: date) -> date:
    return day - day.weekday() * DAY
