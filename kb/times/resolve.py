"""A reading and its place -> value, interval and the stretch of the calendar it names."""

from datetime import date, timedelta
from functools import singledispatch
from typing import NamedTuple

from kb.records.interval import Interval
from kb.times.amounts import length_value
from kb.times.anchor import Place
from kb.times.cells import Cell, add_months, cell_of, shift, widen
from kb.times.holidays import holiday
from kb.times.intervals import part_of, side_of
from kb.times.nth import nth_cell, nth_days
from kb.times.reading import (
    Anchor,
    Century,
    Dated,
    Decade,
    Distance,
    Feast,
    Length,
    Moment,
    Named,
    Nth,
    Reading,
    Reference,
    Repeated,
    Step,
    Weekday,
    Window,
)
from kb.times.weekdays import weekday_cell
from kb.times.years import dated_cell, days_between, named_cell

DAY = timedelta(days=1)
MIDNIGHT, MIDNIGHT_BEFORE = "T24:00", "T00:00"
UNIT_DAYS = {"S": 0.0, "MIN": 0.0, "H": 1 / 24, "D": 1.0, "WE": 7.0, "W": 7.0}
UNIT_MONTHS = {"M": 1, "Q": 3, "HY": 6, "SE": 12, "Y": 12, "DE": 120, "CE": 1200}
SIZES = {"D": 0, "WE": 1, "W": 1, "M": 2, "SE": 3, "Q": 3, "HY": 4, "Y": 5, "DE": 6, "CE": 7}
"""Units in the order of their length."""
CELL_UNITS = ("D", "WE", "W", "M", "Q", "HY", "Y", "DE", "CE")


class Resolved(NamedTuple):
    """What an expression means.

    Args:
        kind: TIMEX3 type.
        value: TIMEX3 value.
        interval: The days it may mean; `None` where it names no place on the calendar.
        cell: The stretch of the calendar it names, or `None`.
    """

    kind: str
    value: str
    interval: Interval | None = None
    cell: Cell | None = None


def resolve(reading: Reading, place: Place) -> Resolved | None:
    """Return what a reading means at its place; `None` for a date that no calendar has."""
    try:
        resolved = _meaning(reading.base, reading, place)
    except (OverflowError, ValueError):
        return None
    clock = reading.clock
    if resolved is None or clock is None or isinstance(reading.base, Moment | Repeated):
        return resolved
    interval = resolved.interval
    if clock.is_eve and interval is not None and interval.earliest is not None and interval.latest is not None:
        is_ahead = isinstance(reading.base, Step) and place.direction > 0
        days = (interval.earliest, interval.latest + DAY) if is_ahead else (interval.earliest - DAY, interval.latest)
        interval = Interval(*days)
    return resolved._replace(kind="TIME", value=resolved.value + clock.value, interval=interval)


def stretch(length: Length, today: date | None) -> Interval | None:
    """Return the days of a duration that reaches to today, from the begin of its first stretch."""
    if today is None:
        return None
    if length.amount is None:
        return Interval(None, today)
    try:
        first = moved(today, -length.amount, length.unit)
    except (OverflowError, ValueError):
        return Interval(None, today)
    unit = length.unit if length.unit in ("W", "M", "Q", "Y", "DE", "CE") else "D"
    return Interval(cell_of(first, unit).first, today)


def moved(day: date, amount: float, unit: str) -> date:
    """Return the day that lies an amount of a unit after, or before, a day."""
    if unit in UNIT_MONTHS:
        return add_months(day, round(amount * UNIT_MONTHS[unit]))
    return day + timedelta(days=int(amount * UNIT_DAYS.get(unit, 0)))


def _of(cell: Cell, reading: Reading) -> Resolved:
    interval = None if cell.is_before_christ else part_of(cell, reading.part)
    return Resolved("DATE", cell.value, interval, cell)


@singledispatch
def _meaning(base: object, reading: Reading, place: Place) -> Resolved | None:
    raise TypeError(f"no meaning for {base!r}")


@_meaning.register
def _dated(base: Dated, reading: Reading, place: Place) -> Resolved | None:
    cell = dated_cell(base, place)
    if cell is not None and base.years > 1:
        return Resolved("DATE", cell.value, Interval(cell.first, date(cell.first.year + base.years - 1, 12, 31)))
    if cell is not None:
        return _of(cell, reading)
    if base.year is not None or place.today is not None:
        return None
    return Resolved("DATE", "-".join(["XXXX", *(f"{n:02d}" for n in (base.month, base.day) if n)]))


@_meaning.register
def _nth(base: Nth, reading: Reading, place: Place) -> Resolved | None:
    within = _meaning(base.within, Reading(base.within), place)
    whole = None if within is None else within.cell
    length = length_value(base.amount, base.unit)
    if whole is None or whole.is_before_christ:
        return Resolved("DATE", "XXXX-XX-XX") if base.weekday else Resolved("DURATION", length)
    cell, days = nth_cell(base, whole), nth_days(base, whole)
    if cell is not None:
        return Resolved("DATE", cell.value, Interval(cell.first, cell.last), cell)
    return None if base.weekday else Resolved("DURATION", length, days)


@_meaning.register
def _named(base: Named, reading: Reading, place: Place) -> Resolved | None:
    cell = named_cell(base, place)
    if cell is not None and cell.season == "WI" and not cell.is_before_christ:
        return _winter(base, cell, place)
    if cell is not None:
        return _of(cell, reading)
    name = base.name if base.unit == "SE" else base.unit[0] + base.name
    return Resolved("DATE", f"XXXX-{name}")


def _winter(base: Named, cell: Cell, place: Place) -> Resolved:
    """Return a winter: with its year, which end of that year is meant stays open."""
    year, interval = cell.first.year, part_of(cell, "")
    if base.year is not None and not base.is_over_new_year:
        interval = Interval(date(year, 1, 1), interval.latest)
    elif place.today is not None and cell.first < place.today <= cell.last:
        year = place.today.year
    return Resolved("DATE", f"{year:04d}-WI", interval, cell)


@_meaning.register
def _weekday(base: Weekday, reading: Reading, place: Place) -> Resolved | None:
    today = place.today
    if today is None:
        return Resolved("DATE", f"XXXX-WXX-{base.number}" if base.number <= 7 else "XXXX-WXX-WE")
    return _of(weekday_cell(base, today, place.direction), reading)


@_meaning.register
def _step(base: Step, reading: Reading, place: Place) -> Resolved | None:
    cell = place.base(base.anchor)
    if cell is None:
        return Resolved("DATE", "XXXX-XX-XX")
    if base.is_today and place.is_nowadays and place.published is not None and reading.clock is None:
        return Resolved("DATE", "PRESENT_REF", Interval(place.published, place.published))
    if base.unit not in CELL_UNITS:
        return _of(cell, reading)._replace(kind="TIME")
    if SIZES[cell.unit] > SIZES[base.unit] and not cell.is_before_christ:
        return _somewhere(base, cell, reading)
    step = shift(widen(cell, base.unit), base.steps)
    if reading.part in ("BEFORE", "AFTER"):
        return Resolved("DATE", step.value, side_of(step, reading.part, place.today), step)
    return _of(step, reading)


def _somewhere(base: Step, cell: Cell, reading: Reading) -> Resolved:
    """Return a day or week counted from a month or year of which no day is told: it may be any of them."""
    first, last = shift(cell_of(cell.first, base.unit), base.steps), shift(cell_of(cell.last, base.unit), base.steps)
    clock = "" if reading.clock is None else reading.clock.value
    return Resolved("DATE", f"{cell.value}-XX" if not clock else cell.value, Interval(first.first, last.last))


@_meaning.register
def _distance(base: Distance, reading: Reading, place: Place) -> Resolved | None:
    length = length_value(base.amount, base.unit)
    is_length = reading.value == "length"
    kind = "DURATION" if is_length else "DATE"
    start = place.base(base.anchor)
    if start is None or base.amount is None or start.is_before_christ:
        vague = "PAST_REF" if base.sign < 0 else "FUTURE_REF"
        return Resolved(kind, length if is_length else vague, _open_from(base, place))
    unit = base.grain or (base.unit if base.unit in CELL_UNITS else "D")
    if start.unit in ("M", "Y") and unit in ("D", "WE", "W"):
        # Days after a month or a year that is told as a whole: no day of it is known.
        unit = start.unit
    cell = cell_of(moved(start.first, base.amount * base.sign, base.unit), unit)
    days = _bounded_by(reading.mod, part_of(cell, ""), start, base.sign)
    return Resolved(kind, length if is_length else cell.value, days, cell)


def _bounded_by(mod: str, days: Interval, start: Cell, sign: int) -> Interval:
    """Return what "more than" and "less than" leave of the days that lie an amount from a start."""
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return Interval(None, days.latest) if sign < 0 else Interval(days.earliest, None)
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return Interval(days.earliest, start.last) if sign < 0 else Interval(start.first, days.latest)
    return days


def _open_from(base: Distance, place: Place) -> Interval | None:
    """Return the days on one side of what a vague amount is counted from: today, or the last date told."""
    if base.anchor is Anchor.PUBLISHED:
        return _open(place, base.sign)
    told = None if place.told is None or place.told.is_before_christ else place.told
    latest = place.today if place.direction < 0 else None
    if base.sign < 0:
        return Interval(None, told.last) if told is not None else _open(place, -1)
    if told is not None and latest is not None and told.first > latest:
        latest = None
    found = Interval(None if told is None else told.first, latest)
    return None if found.is_open else found


def _open(place: Place, sign: int) -> Interval | None:
    today = place.today
    if today is None:
        return None
    return Interval(None, today) if sign < 0 else Interval(today, None)


@_meaning.register
def _window(base: Window, reading: Reading, place: Place) -> Resolved | None:
    value = length_value(base.amount, base.unit)
    today = place.today
    if today is None or base.amount is None:
        return Resolved("DURATION", value, _open(place, base.sign))
    far = moved(today, base.sign * max(base.amount, base.most or 0), base.unit)
    return Resolved("DURATION", value, Interval(min(far, today), max(far, today)))


@_meaning.register
def _feast(base: Feast, reading: Reading, place: Place) -> Resolved | None:
    today = place.today
    if base.year is not None:
        return _feast_in(base.rule, base.year)
    if today is None:
        return Resolved("DATE", "XXXX-XX-XX")
    if base.year_step is not None:
        return _feast_in(base.rule, today.year + base.year_step)
    cells = [Cell("D", holiday(base.rule, year)[0]) for year in (today.year - 1, today.year, today.year + 1)]
    direction = base.direction or place.direction
    if place.is_narrative:
        return _feast_in(base.rule, today.year)
    nearest = min(cells, key=lambda c: days_between(c, today))
    side = [c for c in cells if (c.first <= today if direction < 0 else c.first >= today)]
    chosen = nearest if direction == 0 or not side else side[-1 if direction < 0 else 0]
    return _feast_in(base.rule, chosen.first.year)


def _feast_in(rule: str, year: int) -> Resolved:
    first, last = holiday(rule, year)
    return Resolved("DATE", first.isoformat(), Interval(first, last), Cell("D", first))


@_meaning.register
def _decade(base: Decade, reading: Reading, place: Place) -> Resolved | None:
    if base.first < 0:
        return Resolved("DATE", f"BC{-base.first // 10:03d}")
    first = base.first
    if not base.has_century:
        turn = 2029 if place.published is None else place.published.year
        first = turn - (turn - first) % 100
    return _of(Cell("DE", date(first, 1, 1)), reading)


@_meaning.register
def _century(base: Century, reading: Reading, place: Place) -> Resolved | None:
    if base.number < 0:
        return Resolved("DATE", f"BC{-base.number - 1:02d}")
    return _of(Cell("CE", date(max(1, (base.number - 1) * 100), 1, 1)), reading)


@_meaning.register
def _moment(base: Moment, reading: Reading, place: Place) -> Resolved | None:
    day = place.day
    if day is None:
        return Resolved("TIME", "XXXX-XX-XX" + base.clock.value)
    if base.is_habit and place.near is None and place.direction >= 0 and not place.is_narrative:
        return Resolved("SET", "XXXX-XX-XX" + base.clock.value)
    if base.clock.value == MIDNIGHT:
        return _midnight(day, place)
    return _of(day, reading)._replace(kind="TIME", value=day.value + base.clock.value)


def _midnight(day: Cell, place: Place) -> Resolved:
    """Return a midnight: it lies between two days, before its own where that is today and the past is told.

    "Since midnight" reaches to today, so that it is the last one.
    """
    is_since, today = place.cue == "since", place.today
    if is_since and today is not None:
        day = Cell("D", today)
    is_before = is_since or (day.first == today and place.direction < 0)
    first = day.first - DAY if not is_since and day.first == today and place.direction <= 0 else day.first
    last = day.first if is_before else day.first + DAY
    return Resolved("TIME", day.value + (MIDNIGHT_BEFORE if is_before else MIDNIGHT), Interval(first, last), day)


@_meaning.register
def _length(base: Length, reading: Reading, place: Place) -> Resolved | None:
    is_past = base.is_apart and place.direction < 0 and place.published is not None
    return Resolved("DURATION", base.value, Interval(None, place.published) if is_past else None)


@_meaning.register
def _repeated(base: Repeated, reading: Reading, place: Place) -> Resolved | None:
    return Resolved("SET", base.value)


@_meaning.register
def _reference(base: Reference, reading: Reading, place: Place) -> Resolved | None:
    today = place.published
    if base.is_only_ahead and (place.direction < 0 or place.is_narrative):
        return None
    if today is None:
        return Resolved("DATE", base.value)
    ahead = base.value == "FUTURE_REF"
    return Resolved("DATE", base.value, Interval(today, None) if ahead else Interval(None, today))
