"""Dates in digits: 2025-11-07, 7.11.2025, 7/11/25, 11/2025, 2014/15."""

import re

from kb.times.reading import Base, Dated
from kb.times.words import Words

FORMS = ("stamp", "dotted", "slashed", "dotted_short", "month_year", "years")

MOST_YEARS = 10
"""More years with a slash between are no season or term, but some other number."""


def read_numeric(words: Words) -> Base | None:
    """Return the date that digits give, or `None` if they are none of the calendar."""
    form = next((name for name in FORMS if words.all(name)), None)
    if form is None:
        return None
    numbers = [int(n) for n in re.findall(r"\d+", words.value(form))]
    if form == "stamp":
        return _checked(numbers[0], numbers[1], numbers[2], False)
    if form == "years":
        return _years(numbers[0], numbers[1])
    if form == "month_year":
        return _checked(numbers[1], numbers[0], None, False)
    first, second = numbers[:2]
    day_first = form != "slashed" or words.day_first
    day, month = (first, second) if day_first else (second, first)
    if month > 12 >= day:
        day, month = month, day
    if form == "dotted_short":
        return _checked(None, month, day, False)
    year = numbers[2]
    return _checked(year, month, day, len(re.findall(r"\d+", words.value(form))[2]) == 2)


def _years(first: int, last: int) -> Dated | None:
    """Return the years of "2014/15"; the last is the next that ends in its two digits."""
    years = (last - first) % 100 + 1
    return Dated(year=first, years=years) if 1 < years <= MOST_YEARS else None


def _checked(year: int | None, month: int, day: int | None, is_short: bool) -> Dated | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return Dated(year, month, day, is_short=is_short)
