"""Dates as people type them into a field: "7. Nov. 2025", "November 2025", "last month"."""

from datetime import date

from kb.errors import QueryError
from kb.lang.typed import LANGUAGES, parse_typed
from kb.records.interval import Interval

LONGEST = 60


def read_days(typed: str, language: str, today: date) -> Interval | None:
    """Return all days that typed words name; `None` where they name none.

    Args:
        typed: ISO dates of any precision, or words in German or English.
        language: That of the interface; it is tried first.
        today: What "last month" is counted from.
    """
    if not typed.strip() or len(typed) > LONGEST:
        return None
    languages = tuple(sorted(LANGUAGES, key=lambda code: code != language))
    try:
        return parse_typed(typed, today=today, languages=languages)
    except QueryError:
        return None
