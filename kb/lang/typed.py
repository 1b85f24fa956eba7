"""Dates as people type them and pages print them: "last month", "1. Nov. 2025", "2025" -> days.

dateparser reads the words; what it fills in by itself is taken out again: a month stays a month.
"""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache

from dateparser.date import DateDataParser

from kb.errors import QueryError
from kb.lang.codes import known_languages
from kb.lang.tables.times import times_of
from kb.records.interval import Interval

LANGUAGES = ("de", "en")
STEPS = {"-1": "last", "0": "this", "1": "next"}
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
DAY_NUMBER = re.compile(r"(?<![\d.,:])(?:0?[1-9]|[12]\d|3[01])(?=\D|$)(?!er\b|s\b)")
YEAR = re.compile(r"\d{4}")


def parse_typed(words: str, *, today: date, languages: tuple[str, ...] = LANGUAGES) -> Interval:
    """Return the days that typed words name: a day, a week, a month or a year, never less than they say.

    Args:
        today: The day that "yesterday" is counted from.
        languages: Languages that the words may be in, the likelier first.

    Raises:
        QueryError: if the words name no date.

    >>> parse_typed("März 2015", today=date(2025, 11, 10))
    Interval(earliest=datetime.date(2015, 3, 1), latest=datetime.date(2015, 3, 31))
    """
    words = " ".join(words.split())
    if re.fullmatch(r"\d{4}", words) and int(words) > 0:
        return Interval(date(int(words), 1, 1), date(int(words), 12, 31))
    found = None
    if _is_readable(words) and re.search(r"[^\W\d_]{2}|\d{4}|\d\W+\d\W+\d", words):
        parser = _parser(languages, _order(words, languages), today)
        found = parser.get_date_data(_plain(words, languages))
    if found is None or found.date_obj is None:
        raise QueryError(f"{words!r} names no date", way_out='write "2025-11-07", "2025-11", "2025" or "last month"')
    interval = _interval(found.date_obj.date(), found.period)
    if interval.earliest == interval.latest and not _names_day(words):
        raise QueryError(f"{words!r} names no day", way_out='write "2025-11-07", "2025-11" or "2025"')
    return interval


def _is_readable(words: str) -> bool:
    """Tell whether words that look like a date of ISO 8601 are one: 2025-13-01 is not read the other way round."""
    iso = re.match(r"(\d{4}-\d\d)(-\d\d)?(?!\d)", words)
    if iso is None:
        return True
    try:
        date.fromisoformat(iso[1] + (iso[2] or "-01"))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=16)
def _parser(languages: tuple[str, ...], order: str, today: date) -> DateDataParser:
    settings = {
        "RELATIVE_BASE": datetime(today.year, today.month, today.day),
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "DATE_ORDER": order,
    }
    return DateDataParser(languages=list(languages), settings=settings)


def _order(words: str, languages: tuple[str, ...]) -> str:
    """Years first where they stand first; dots put the day first; slashes are as in the language, else American.

    Languages without tables put the day first: no other but English puts the month there.
    """
    if re.match(r"\d{4}\D", words):
        return "YMD"
    slashes = re.match(r"\d{1,2}/", words)
    if slashes is None:
        return "DMY"
    if len(languages) > 1:
        return "MDY"
    return "DMY" if languages[0] not in known_languages() or times_of(languages[0]).day_first else "MDY"


def _plain(words: str, languages: tuple[str, ...]) -> str:
    """Say "voriges Jahr" in words that the reader surely knows; other words stay."""
    parts = words.split()
    if len(parts) != 2:
        return words
    for language in (code for code in languages if code in known_languages()):
        known = times_of(language).words
        step = known.get(parts[0], {}).get("rel")
        unit = known.get(parts[1].capitalize(), known.get(parts[1], {})).get("single")
        if step in STEPS and unit in UNITS:
            return f"{STEPS[step]} {UNITS[unit]}"
    return words


def _names_day(words: str) -> bool:
    """Tell whether words with digits hold the number of a day, or an amount; without digits they are "yesterday"."""
    if not re.search(r"\d", words):
        return True
    return bool(DAY_NUMBER.search(YEAR.sub(" ", words, count=1)) or re.match(r"\d{4}-\d\d-\d\d", words))


def _interval(day: date, period: str) -> Interval:
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        return Interval(monday, monday + timedelta(days=6))
    months = MONTHS.get(period)
    if months is None:
        return Interval(day, day)
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    last_month = first.month + months - 1
    return Interval(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))
