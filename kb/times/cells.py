"""Stretches of the calendar that have a name: a day, a week, a quarter, a summer, a decade."""

from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1, 9999
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins."""
MONTHS = {"M": 1, "Q": 3, "SE": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}
DAYS = {"D": 1, "WE": 2, "W": 7}


class Cell(NamedTuple):
    """One stretch of the calendar.

    Args:
        unit: D, WE (weekend), W, M, Q, HY, SE (season), Y, DE (decade), CE (century).
        first: Its first day; of a weekend the Saturday.
        season: SP, SU, FA, WI; of a season only.
        is_before_christ: The year counts back from the birth of Christ.
    """

    unit: str
    first: date
    season: str = ""
    is_before_christ: bool = False

    @property
    def last(self) -> date:
        """Its last day."""
        if self.unit in DAYS:
            return self.first + timedelta(days=DAYS[self.unit] - 1)
        return add_months(self.first, MONTHS[self.unit]) - timedelta(days=1)

    @property
    def value(self) -> str:
        """Its name in TIMEX3: 2025-11-07, 2025-W45, 2025-W45-WE, 2025-Q4, 2025-SU, 2025, 202, 20."""
        return ("BC" if self.is_before_christ else "") + self._name()

    def _name(self) -> str:
        first = self.first
        year = f"{first.year:04d}"
        if self.unit in ("W", "WE"):
            iso = first.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit == "WE" else "")
        names = {
            "D": first.isoformat(),
            "M": year + f"-{first.month:02d}",
            "Q": year + f"-Q{(first.month + 2) // 3}",
            "HY": year + f"-H{1 if first.month <= 6 else 2}",
            "SE": f"{year}-{self.season}",
            "DE": year[:3],
            "CE": year[:2],
        }
        return names.get(self.unit, year)


def add_months(day: date, months: int) -> date:
    """Return the day so many months later, the last of the month where it has no such day.

    Raises:
        OverflowError: if the year is not in 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def cell_of(day: date, unit: str) -> Cell:
    """Return the stretch of `unit` that holds the day; for a weekend that of its week."""
    monday = day - timedelta(days=day.weekday())
    if unit in DAYS:
        first = {"D": day, "W": monday, "WE": monday + timedelta(days=5)}[unit]
        return Cell(unit, first)
    step = MONTHS[unit]
    if step < 12:
        return Cell(unit, date(day.year, (day.month - 1) // step * step + 1, 1))
    years = step // 12
    return Cell(unit, date(max(1, day.year // years * years), 1, 1))


def widen(cell: Cell, unit: str) -> Cell:
    """Return the stretch of `unit` that the first day of another lies in, of the same era."""
    return cell_of(cell.first, unit)._replace(is_before_christ=cell.is_before_christ)


def season_of(year: int, season: str) -> Cell:
    """Return a season; the winter of a year begins in its December."""
    return Cell("SE", date(year, SEASONS[season], 1), season)


def shift(cell: Cell, steps: int) -> Cell:
    """Return the stretch of the same unit so many steps later, or earlier.

    Raises:
        OverflowError: if it lies outside of the years 1 to 9999.
    """
    if cell.unit in DAYS:
        days = 1 if cell.unit == "D" else 7
        return cell._replace(first=cell.first + timedelta(days=days * steps))
    months = 12 if cell.unit == "SE" else MONTHS[cell.unit]
    if cell.is_before_christ and months >= 12:
        steps = -steps
    return cell._replace(first=add_months(cell.first, months * steps))
