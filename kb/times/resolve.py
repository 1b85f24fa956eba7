"""A reading and its place -> value, interval and the date that is told from here on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kb.records.interval import Interval
from kb.times.amounts import length_value
from kb.times.anchor import Place
from kb.times.cells import SEASONS, Cell, add_months, cell_of, days_in_month, season_of, shift
from kb.times.holidays import holiday
from kb.times.intervals import part_of
from kb.times.reading import (
    WEEKEND,
    Anchor,
    Century,
    Dated,
    Decade,
    Distance,
    Feast,
    Length,
    Moment,
    Named,
    Reading,
    Reference,
    Repeated,
    Step,
    Weekday,
    Window,
)

DAY = timedelta(days=1)
STORY_GOES_ON = 60
"""A narrative goes forward more often than back: the next date is looked for around so many days on."""
CLOSE = 30
"""A day of the year at most so many days from today is that one, whatever the verb seems to say."""
UNIT_DAYS = {"S": 0, "MIN": 0, "H": 1 / 24, "D": 1, "WE": 7, "W": 7, "FN": 14}
UNIT_MONTHS = {"M": 1, "Q": 3, "HY": 6, "SE": 12, "Y": 12, "DE": 120, "CE": 1200}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression means.

    Args:
        kind: TIMEX3 type.
        value: TIMEX3 value.
        cell: The stretch of the calendar it names, or `None`.
    """

    kind: str
    value: str
    interval: Interval | None = None
    cell: Cell | None = None


def resolve(reading: Reading, place: Place) -> Resolved | None:
    """Return what a reading means at its place; `None` for a date that no calendar has."""
    try:
        resolved = RESOLVERS[type(reading.base)](reading, place)
    except (OverflowError, ValueError):
        return None
    if resolved is None or reading.clock is None or isinstance(reading.base, Moment | Repeated):
        return resolved
    interval = resolved.interval
    if reading.clock.is_eve and interval is not None and interval.earliest is not None:
        interval = Interval(interval.earliest - DAY, interval.latest)
    value = resolved.value + reading.clock.value
    return replace(resolved, kind="TIME", value=value, interval=interval)


def _of(cell: Cell, reading: Reading) -> Resolved:
    return Resolved("DATE", cell.value, part_of(cell, reading.part), cell)


def _dated(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Dated)
    if base.year is not None and base.year < 0:
        return Resolved("DATE", _before_christ(base))
    year = _year(base, place)
    if year is None:
        return Resolved("DATE", _without_year(base))
    cell = _cell(year, base)
    return None if cell is None else _of(cell, reading)


def _before_christ(base: Dated) -> str:
    parts = [f"BC{-(base.year or 0):04d}"]
    parts += [f"{n:02d}" for n in (base.month, base.day) if n is not None]
    return "-".join(parts)


def _without_year(base: Dated) -> str:
    return "-".join(["XXXX", *(f"{n:02d}" for n in (base.month, base.day) if n is not None)])


def _cell(year: int, base: Dated) -> Cell | None:
    if base.month is None:
        return Cell("Y", date(year, 1, 1))
    if base.day is None:
        return Cell("M", date(year, base.month, 1))
    if base.day > days_in_month(year, base.month):
        return None
    return Cell("D", date(year, base.month, base.day))


def _year(base: Dated, place: Place) -> int | None:
    today = place.today
    if base.year is not None:
        return _full_year(base.year, today) if base.is_short else base.year
    if today is None:
        return None
    if base.year_step is not None:
        return today.year + base.year_step
    if base.direction is not None:
        return _directed(base, today, base.direction)
    if place.is_narrative:
        return _next_told(base, place)
    return _nearest(base, today, place.direction)


def _next_told(base: Dated, place: Place) -> int:
    """Return the year in which a date of a narrative lies: it goes on from what was told last."""
    told = place.told
    if told is None or told.unit in ("Y", "DE", "CE"):
        return told.first.year if told is not None else (place.today or date.min).year
    cells = [_cell(year, base) for year in (told.first.year - 1, told.first.year, told.first.year + 1)]
    expected = told.first + timedelta(days=STORY_GOES_ON)
    return min((c for c in cells if c is not None), key=lambda c: abs((c.first - expected).days)).first.year


def _full_year(short: int, today: date | None) -> int:
    """Return the year of two digits that lies not more than ten years after today."""
    turn = 2030 if today is None else today.year + 10
    return turn - (turn - short) % 100


def _directed(base: Dated, today: date, direction: int) -> int:
    """Return the year of "last", "this" or "next March"."""
    month = base.month or today.month
    if direction < 0:
        return today.year if month < today.month else today.year - 1
    if direction > 0:
        return today.year if month > today.month else today.year + 1
    return today.year


def _nearest(base: Dated, today: date, direction: int) -> int:
    """Return the year in which a date without year lies on the side of today that the verb tells."""
    years = [y for y in (today.year - 1, today.year, today.year + 1) if 1 <= y <= 9999]
    cells = [cell for cell in (_cell(y, base) for y in years) if cell is not None]
    if not cells:
        return today.year
    nearest = min(cells, key=lambda c: (_days_between(c, today), c.first > today))
    if direction == 0 or (base.day is not None and _days_between(nearest, today) <= CLOSE):
        return nearest.first.year
    side = [c for c in cells if (c.first <= today if direction < 0 else c.last >= today)]
    return side[-1 if direction < 0 else 0].first.year if side else nearest.first.year


def _days_between(cell: Cell, day: date) -> int:
    """Return the days from a stretch to a day, 0 within it."""
    return max((cell.first - day).days, (day - cell.last).days, 0)


def _named(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Named)
    if base.year is not None and base.year < 0:
        return Resolved("DATE", f"BC{-base.year:04d}-{base.name}")
    today = place.today
    year = base.year
    if year is None and today is None:
        return Resolved("DATE", f"XXXX-{base.name if base.unit == 'SE' else base.unit[0] + base.name}")
    if year is None and today is not None:
        year = today.year + base.year_step if base.year_step is not None else _year_of_named(base, today, place)
    assert year is not None
    return _of(_named_cell(base, year), reading)


def _named_cell(base: Named, year: int) -> Cell:
    if base.unit == "SE":
        return season_of(year, base.name)
    months = 3 if base.unit == "Q" else 6
    return Cell(base.unit, date(year, (int(base.name) - 1) * months + 1, 1))


def _year_of_named(base: Named, today: date, place: Place) -> int:
    cells = [_named_cell(base, year) for year in (today.year - 1, today.year, today.year + 1)]
    if base.direction is not None and base.direction < 0:
        return [c for c in cells if c.last < today][-1].first.year
    if base.direction is not None and base.direction > 0:
        return [c for c in cells if c.first > today][0].first.year
    holding = [c for c in cells if c.first <= today <= c.last]
    if place.is_narrative or base.direction == 0:
        return holding[0].first.year if holding and base.name == "WI" else today.year
    if place.direction < 0:
        return [c for c in cells if c.first <= today][-1].first.year
    if place.direction > 0:
        return [c for c in cells if c.last >= today][0].first.year
    return min(cells, key=lambda c: abs((c.first - today).days)).first.year


def _weekday(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Weekday)
    today = place.today
    if today is None:
        return Resolved("DATE", f"XXXX-WXX-{base.number}")
    if base.number == WEEKEND:
        return _of(_weekend(today, place.direction), reading)
    monday = today - (today.isoweekday() - 1) * DAY
    same_week = monday + (base.number - 1) * DAY
    if base.week_step is not None:
        return _of(Cell("D", same_week + 7 * base.week_step * DAY), reading)
    back = (today.isoweekday() - base.number) % 7
    ahead = (base.number - today.isoweekday()) % 7
    if base.direction == -1:
        return _of(Cell("D", today - (back or 7) * DAY), reading)
    if base.direction == 1:
        return _of(Cell("D", today + (ahead or 7) * DAY), reading)
    if base.direction == 0 and place.direction == 0:
        return _of(Cell("D", same_week), reading)
    if place.direction > 0:
        return _of(Cell("D", today + ahead * DAY), reading)
    return _of(Cell("D", today - back * DAY), reading)


def _weekend(today: date, direction: int) -> Cell:
    this = cell_of(today, "WE")
    if direction > 0 or this.first <= today:
        return this
    return shift(this, -1)


def _step(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Step)
    cell = place.base(base.anchor)
    if cell is None:
        return Resolved("DATE", "XXXX-XX-XX")
    if base.unit in UNIT_DAYS and base.unit not in ("D", "WE", "W"):
        return Resolved("DATE", cell.value, part_of(cell, ""), cell)
    step = shift(cell_of(cell.first, base.unit), base.steps)
    if reading.part in ("BEFORE", "AFTER"):
        return Resolved("DATE", step.value, _side(step, reading.part, place), step)
    return _of(step, reading)


def _side(cell: Cell, part: str, place: Place) -> Interval:
    """Return the part of a stretch before or after today: "earlier this year"."""
    today = place.today
    if today is None or not cell.first <= today <= cell.last:
        return part_of(cell, "")
    return Interval(cell.first, today) if part == "BEFORE" else Interval(today, cell.last)


def _distance(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Distance)
    length = length_value(base.amount, base.unit)
    start = place.base(base.anchor)
    is_length = reading.value == "length"
    if start is None or base.amount is None:
        value = length if is_length else ("PAST_REF" if base.sign < 0 else "FUTURE_REF")
        return Resolved("DURATION" if is_length else "DATE", value, _open(place, base.sign))
    day = moved(start.first, base.amount * base.sign, base.unit)
    unit = base.unit if base.unit in ("D", "WE", "W", "M", "Q", "Y", "DE", "CE") else "D"
    cell = cell_of(day, unit)
    if start.unit == "Y" and unit in ("D", "W", "M"):
        cell = cell_of(day, "Y")
    interval = part_of(cell, "")
    return Resolved("DURATION" if is_length else "DATE", length if is_length else cell.value, interval, cell)


def _open(place: Place, sign: int) -> Interval:
    today = place.today
    if today is None:
        return Interval()
    return Interval(None, today) if sign < 0 else Interval(today, None)


def moved(day: date, amount: float, unit: str) -> date:
    """Return the day that lies an amount of a unit after, or before, a day."""
    if unit in UNIT_MONTHS:
        months = amount * UNIT_MONTHS[unit]
        return add_months(day, int(months)) if months == int(months) else add_months(day, round(months))
    return day + timedelta(days=int(amount * UNIT_DAYS.get(unit, 0)))


def _window(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Window)
    value = length_value(base.amount, base.unit)
    today = place.today
    if today is None:
        return Resolved("DURATION", value)
    if base.amount is None:
        return Resolved("DURATION", value, _open(place, base.sign))
    far = moved(today, base.sign * max(base.amount, base.most or 0), base.unit)
    interval = Interval(min(far, today), max(far, today))
    return Resolved("DURATION", value, interval)


def _feast(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Feast)
    today = place.today
    if base.year is not None:
        return _feast_in(base.rule, base.year)
    if today is None:
        return Resolved("DATE", "XXXX-XX-XX")
    years = [y for y in (today.year - 1, today.year, today.year + 1) if 1 <= y <= 9999]
    days = {year: holiday(base.rule, year)[0] for year in years}
    direction = base.direction or place.direction
    if place.is_narrative:
        return _feast_in(base.rule, today.year)
    past = [y for y in years if days[y] <= today]
    future = [y for y in years if days[y] >= today]
    if direction < 0 and past:
        return _feast_in(base.rule, past[-1])
    if direction > 0 and future:
        return _feast_in(base.rule, future[0])
    return _feast_in(base.rule, min(years, key=lambda y: abs((days[y] - today).days)))


def _feast_in(rule: str, year: int) -> Resolved:
    first, last = holiday(rule, year)
    return Resolved("DATE", first.isoformat(), Interval(first, last), Cell("D", first))


def _decade(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Decade)
    if base.first < 0:
        return Resolved("DATE", f"BC{-base.first // 10:03d}")
    first = base.first
    if not base.has_century:
        turn = 2029 if place.published is None else place.published.year
        first = turn - (turn - first) % 100
    return _of(Cell("DE", date(first, 1, 1)), reading)


def _century(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Century)
    if base.number < 0:
        return Resolved("DATE", f"BC{-base.number - 1:02d}")
    return _of(Cell("CE", date(max(1, (base.number - 1) * 100), 1, 1)), reading)


def _moment(reading: Reading, place: Place) -> Resolved | None:
    base = reading.base
    assert isinstance(base, Moment)
    day = place.same or place.told
    if (day is None or day.unit != "D") and place.published is not None and not place.is_narrative:
        day = cell_of(place.published, "D")
    if day is None or day.unit != "D":
        return Resolved("TIME", "XXXX-XX-XX" + base.clock.value)
    return Resolved("TIME", day.value + base.clock.value, Interval(day.first, day.last), day)


def _length(reading: Reading, place: Place) -> Resolved | None:
    assert isinstance(reading.base, Length)
    return Resolved("DURATION", reading.base.value)


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


def _repeated(reading: Reading, place: Place) -> Resolved | None:
    assert isinstance(reading.base, Repeated)
    return Resolved("SET", reading.base.value)


def _reference(reading: Reading, place: Place) -> Resolved | None:
    assert isinstance(reading.base, Reference)
    value = reading.base.value
    today = place.published
    if today is None:
        return Resolved("DATE", value)
    return Resolved("DATE", value, Interval(today, None) if value == "FUTURE_REF" else Interval(None, today))


RESOLVERS: dict[type, Callable[[Reading, Place], Resolved | None]] = {
    Dated: _dated,
    Named: _named,
    Weekday: _weekday,
    Step: _step,
    Distance: _distance,
    Window: _window,
    Feast: _feast,
    Decade: _decade,
    Century: _century,
    Moment: _moment,
    Length: _length,
    Repeated: _repeated,
    Reference: _reference,
}
