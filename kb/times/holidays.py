"""Holidays: the day of the year, or the distance from Easter."""

from datetime import date, timedelta


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: str, year: int) -> tuple[date, date]:
    """Return first and last day of a holiday in a year.

    Args:
        rule: As a table writes it: "12-25" a fixed day, "12-24/12-26" several, "E+39" days from
            Easter Sunday, "E+0/E+1" several, "11-4-4" the fourth Thursday (4) of November,
            "05-L-1" the last Monday of May, "A-28" days from the last Sunday before Christmas (fourth Advent).
    """
    first, _, last = rule.partition("/")
    return _day(first, year), _day(last or first, year)


def _day(rule: str, year: int) -> date:
    if rule[0] in "EA":
        base = easter(year) if rule[0] == "E" else _fourth_advent(year)
        return base + timedelta(days=int(rule[1:]))
    parts = rule.split("-")
    if len(parts) == 2:
        return date(year, int(parts[0]), int(parts[1]))
    month, nth, weekday = parts
    return _nth(year, int(month), nth, int(weekday))


def _fourth_advent(year: int) -> date:
    eve = date(year, 12, 24)
    return eve - timedelta(days=eve.isoweekday() % 7)


def _nth(year: int, month: int, nth: str, weekday: int) -> date:
    if nth == "L":
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=(after.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (int(nth) - 1))
