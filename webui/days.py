"""Dates as people type them into a field: "7. Nov. 2025", "November 2025", "last month"."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from dateparser.date import DateDataParser

from kb.records.interval import Interval

LONGEST = 60
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
SLASHES = re.compile(r"\s*(\d{1,2})/(\d{1,2})/")


def read_days(typed: str, language: str, today: date) -> Interval | None:
    """Return all days that typed words name; `None` where they name none.

    Args:
        typed: ISO dates of any precision, or words in German or English.
        language: That of the interface; it is tried first.
        today: What "last month" is counted from.
    """
    typed = typed.strip()
    iso = ISO.fullmatch(typed)
    if iso:
        return _iso_days(*iso.groups())
    if not typed or len(typed) > LONGEST:
        return None
    return _typed_days(typed, language, today)


def _iso_days(year: str, month: str | None, day: str | None) -> Interval | None:
    try:
        found = date(int(year), int(month or 1), int(day or 1))
    except ValueError:  # the year 0, a month 13, 30 February
        return None
    return _stretch(found, "day" if day else "month" if month else "year")


def _typed_days(typed: str, language: str, today: date) -> Interval | None:
    slashes = SLASHES.match(typed)
    parser = DateDataParser(
        languages=sorted({"de", "en"}, key=lambda code: code != language),
        settings={
            "RELATIVE_BASE": datetime(today.year, today.month, today.day),
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": "MDY" if slashes and int(slashes[1]) <= 12 else "DMY",
        },
    )
    found = parser.get_date_data(typed)
    return None if found.date_obj is None else _stretch(found.date_obj.date(), found.period)


def _stretch(day: date, unit: str) -> Interval:
    """Return the day, week, month or year that a day lies in."""
    if unit == "year":
        return Interval(date(day.year, 1, 1), date(day.year, 12, 31))
    if unit == "month":
        return Interval(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Interval(monday, monday + timedelta(days=6))
    return Interval(day, day)
