"""In which year a date lies that does not say: by the verb, by what was told, else the nearest."""

from datetime import date, timedelta

from kb.times.anchor import Place
from kb.times.cells import Cell, add_months, days_in_month, season_of, shift
from kb.times.reading import Dated, Named

CLOSE = 30
"""A day of the year at most so many days from today is that one, whatever the verb seems to say."""
JUST_OVER = 90
"""A month so few days past is that one, whatever the verb: next year's would be named with its year."""
STORY_GOES_ON = 60
"""A narrative goes forward more often than back: the next date is looked for around so many days on."""
SHORT_YEARS_AHEAD = 10
"""Two digits are the last such year that lies not more than so many years ahead."""
YEARS = range(1, 10000)
AHEAD = "by"
"""What this cue names may lie ahead even where the past is told: "he was told to leave by June"."""


def dated_cell(base: Dated, place: Place) -> Cell | None:
    """Return the day, month or year of a date; `None` where no year is known or no calendar has it."""
    if base.year is not None and base.year < 0:
        return dated_in(-base.year, base, is_before_christ=True)
    if base.day is not None and base.month is None:
        return _day_of_month(base.day, place)
    year = _year(base, place)
    if year is None:
        return None
    is_before_christ = base.year is None and place.is_before_christ
    return dated_in(year, base, is_before_christ=is_before_christ)


def _day_of_month(day: int, place: Place) -> Cell | None:
    """Return the day of a number alone ("on the 5th"): of the month that was told last, or by the verb."""
    told = place.near or (place.story if place.is_narrative else None)
    base = told.first if told is not None and told.unit in ("D", "M") else place.today
    if base is None or place.is_before_christ:
        return None
    months = [add_months(base.replace(day=1), step) for step in (-1, 0, 1)]
    cells = [Cell("D", first.replace(day=day)) for first in months if day <= days_in_month(first.year, first.month)]
    if told is not None:
        return min(cells, key=lambda c: ((c.first.year, c.first.month) != (base.year, base.month), c.first < base))
    return _nearest(cells, base, place.direction)


def dated_in(year: int, base: Dated, *, is_before_christ: bool = False) -> Cell | None:
    """Return the date in a year, or `None` if it has none: 30 February."""
    if year not in YEARS:
        return None
    if base.month is None:
        return Cell("Y", date(year, 1, 1), is_before_christ=is_before_christ)
    if base.day is None:
        return Cell("M", date(year, base.month, 1), is_before_christ=is_before_christ)
    if base.day > days_in_month(year, base.month):
        return None
    return Cell("D", date(year, base.month, base.day), is_before_christ=is_before_christ)


def _year(base: Dated, place: Place) -> int | None:
    today = place.today
    if base.year is not None:
        return _full_year(base.year, today) if base.is_short else base.year
    if today is None:
        return None
    step = _year_step(base, today)
    if step is not None:
        origin = place.base(base.anchor)
        year = today.year if origin is None else origin.first.year
        return year + (-step if place.is_before_christ else step)
    return today.year if place.is_before_christ else _year_by_context(base, today, place)


def _year_step(base: Dated, today: date) -> int | None:
    """Return the years from today's that "of last year" or "last March" say."""
    if base.year_step is not None or base.direction is None:
        return base.year_step
    named = (base.month or today.month, base.day or 0)
    now = (today.month, today.day if base.day else 0)
    if base.direction < 0:
        return base.direction + (named < now)
    return base.direction - (named > now) if base.direction > 0 else 0


def _year_by_context(base: Dated, today: date, place: Place) -> int | None:
    cells = [cell for cell in (dated_in(y, base) for y in _around(today.year, base)) if cell is not None]
    if not cells:
        return None
    if place.is_narrative:
        return _next_told(cells, place).first.year
    direction = 0 if place.cue == AHEAD and place.direction < 0 else place.direction
    return _nearest(cells, today, direction).first.year


def _around(year: int, base: Dated) -> range:
    """Return the years to look in: 29 February may be four years away."""
    reach = 4 if (base.month, base.day) == (2, 29) else 1
    return range(year - reach, year + reach + 1)


def _full_year(short: int, today: date | None) -> int:
    turn = 2035 if today is None else today.year + SHORT_YEARS_AHEAD
    return turn - (turn - short) % 100


def _next_told(cells: list[Cell], place: Place) -> Cell:
    """Return the date that goes on from what a narrative told last."""
    told = place.story
    if told is None or told.unit in ("Y", "DE", "CE"):
        year = place.today.year if place.today is not None else 0
        return min(cells, key=lambda c: abs(c.first.year - year))
    expected = told.first + timedelta(days=STORY_GOES_ON)
    return min(cells, key=lambda c: abs((c.first - expected).days))


def _nearest(cells: list[Cell], today: date, direction: int) -> Cell:
    """Return the date on the side of today that the verb tells, the nearest if it tells none."""
    nearest = min(cells, key=lambda c: (days_between(c, today), c.first > today))
    distance = days_between(nearest, today)
    if direction == 0 or (nearest.unit == "D" and distance <= CLOSE):
        return nearest
    if direction > 0 and nearest.last < today and distance <= JUST_OVER:
        return nearest
    side = [c for c in cells if (c.first <= today if direction < 0 else c.last >= today)]
    return side[-1 if direction < 0 else 0] if side else nearest


def days_between(cell: Cell, day: date) -> int:
    """Return the days from a stretch to a day, 0 within it."""
    return max((cell.first - day).days, (day - cell.last).days, 0)


def named_cell(base: Named, place: Place) -> Cell | None:
    """Return a quarter, half or season; `None` where no year is known."""
    today = place.today
    if base.year is not None:
        cell = _named_in(base, abs(base.year))
        return Cell(cell.unit, cell.first, cell.season, is_before_christ=base.year < 0)
    if today is None:
        return None
    if base.year_step is not None:
        return _named_in(base, today.year + base.year_step)
    if place.is_before_christ:
        cell = _named_in(base, today.year)
        return Cell(cell.unit, cell.first, cell.season, is_before_christ=True)
    cells = [_named_in(base, year) for year in (today.year - 1, today.year, today.year + 1)]
    return _chosen(cells, base, today, place)


def _named_in(base: Named, year: int) -> Cell:
    if year not in YEARS:
        raise OverflowError(f"year {year}")
    if base.unit == "SE":
        return season_of(year, base.name)
    months = 3 if base.unit == "Q" else 6
    return Cell(base.unit, date(year, (int(base.name) - 1) * months + 1, 1))


def _chosen(cells: list[Cell], base: Named, today: date, place: Place) -> Cell:
    holding = next((c for c in cells if c.first <= today <= c.last), None)
    if base.direction is not None and base.direction < 0:
        return shift(next(c for c in reversed(cells) if c.last < today), base.direction + 1)
    if base.direction is not None and base.direction > 0:
        return shift(next(c for c in cells if c.first > today), base.direction - 1)
    if holding is not None or base.direction == 0:
        return holding or cells[1]
    if place.is_narrative:
        return _next_told(cells, place)
    side = [c for c in cells if (c.first <= today if place.direction < 0 else c.last >= today)]
    return min(side if place.direction else cells, key=lambda c: days_between(c, today))
