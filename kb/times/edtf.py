"""Intervals as EDTF (ISO 8601-2), at the coarsest form that says the same."""

from datetime import date

from kb.records.interval import Interval
from kb.times.cells import Cell, days_in_month

SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}

MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def edtf(
    interval: Interval | None, *, cell: Cell | None = None, is_about: bool = False, is_doubtful: bool = False
) -> str | None:
    """Return an interval as EDTF; `None` for no interval, or one that is open on both sides.

    Args:
        cell: The stretch of the calendar that was named, for forms of its own: seasons, decades.
        is_about: The words say "about": "~".
        is_doubtful: The words say "perhaps": "?"; with "about" both are "%".
    """
    if cell is not None and cell.is_before_christ:
        return _before_christ(cell)
    if interval is None or interval.is_open:
        return None
    first, last = interval.earliest, interval.latest
    mark = MARKS[is_about, is_doubtful]
    if first is not None and last is not None:
        if cell is not None and not mark and (first, last) == _season_days(cell):
            return f"{first.year:04d}-{SEASON_NUMBERS[cell.season]}"
        one = _single(first, last)
        if one is not None:
            return one + mark
    if first is not None and last is not None:
        return _range(first, last, mark)
    start = ".." if first is None else first.isoformat() + mark
    end = ".." if last is None else last.isoformat() + mark
    return f"{start}/{end}"


def _season_days(cell: Cell) -> tuple[date, date] | None:
    """Return the days that the number of a season stands for.

    A winter lies in two years: "winter 2013" may be the one that begins in 2013 or the one that
    ends in it. Its number leaves that open as the words do; a winter that is known is an interval.
    """
    if cell.season == "WI":
        return date(cell.first.year, 1, 1), cell.last
    return (cell.first, cell.last) if cell.season else None


def _before_christ(cell: Cell) -> str:
    """Return a year before Christ: there is a year 0 in EDTF, so 481 BC is -0480."""
    year = f"-{cell.first.year - 1:04d}" if cell.first.year > 1 else "0000"
    return year + cell.value.removeprefix("BC")[4:] if cell.unit in ("M", "D") else year


def _range(first: date, last: date, mark: str) -> str:
    """Return years or months where both ends are those of such stretches, else days."""
    size = 10
    if first.day == 1 and last.day == days_in_month(last.year, last.month):
        size = 4 if (first.month, last.month) == (1, 12) else 7
    return f"{first.isoformat()[:size]}{mark}/{last.isoformat()[:size]}{mark}"


def _single(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        if first.year == last.year:
            return f"{first.year:04d}"
        if first.year % 10 == 0 and last.year == first.year + 9:
            return f"{first.year // 10:03d}X"
        if first.year % 100 == 0 and last.year == first.year + 99:
            return f"{first.year // 100:02d}XX"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and _is_month_end(last):
        return f"{first.year:04d}-{first.month:02d}"
    return None


def _is_month_end(day: date) -> bool:
    return day.day == days_in_month(day.year, day.month)
