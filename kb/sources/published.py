"""The publication date of a text, and where it was found; never guessed, never today's."""

import re
from collections.abc import Iterator
from datetime import date

import dateparser

from kb.errors import SourceError
from kb.records.document import DateSource

HEAD_LINES = 12
# A pasted page has headline, kicker, author and date before its text, one to a line.
MOST_OTHER_WORDS = 6
DATE = re.compile(
    r"""(?<![\w./-])(?:
        \d{4}-\d{2}-\d{2}
      | \d{1,2}\.\s?\d{1,2}\.\s?\d{4}
      | \d{1,2}/\d{1,2}/\d{4}
      | \d{1,2}\.?(?:st|nd|rd|th)?\s+(?:of\s+)?[^\W\d_]{3,10}\.?,?\s+\d{4}
      | [^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}
    )(?!\d)""",
    re.VERBOSE,
)
AGENCY_LINE = re.compile(r"^\W*[^\W\d_][^,(.]{1,40}(?:,|\()\s*$")
AFTER_AGENCY_DATE = re.compile(r"^\)?\s*(?:\([^)]{2,30}\)\s*)?(?:[-–—:]|\.\s+\w)")


def read_day(words: str, where: str, languages: tuple[str, ...] = ("de", "en")) -> date:
    """Return the day that a date field names, as "2025-11-10", "2025-11-10T08:00Z" or "10. November 2025".

    Raises:
        SourceError: if it names no day of the calendar, or none in the years 1 to 9999.
    """
    words = str(words).strip()
    iso = re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)", words)
    if iso:
        try:
            return date(*map(int, iso.groups()))
        except ValueError as error:
            raise SourceError(f"date {words!r} is no day of the calendar", where, "write it as YYYY-MM-DD") from error
    found = parse_day(words, languages)
    if found is None:
        raise SourceError(f"date {words!r} names no day", where, "write it as YYYY-MM-DD")
    return found


def parse_day(words: str, languages: tuple[str, ...]) -> date | None:
    """Return the day that the words name with day, month and year, or `None`."""
    settings = {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": _order(words),
    }
    found = dateparser.parse(words, languages=list(languages), settings=settings)
    return None if found is None else found.date()


def _order(words: str) -> str:
    """Slashes are American unless the first number is no month; dots put the day first."""
    slashes = re.match(r"\s*(\d{1,2})/(\d{1,2})/", words)
    return "MDY" if slashes and int(slashes[1]) <= 12 else "DMY"


def find_dateline(text: str, language: str) -> date | None:
    """Return the day of the first line at the head of a text that is a dateline.

    A dateline is a line that holds a full date and little else ("Friday, 7 November 2025 14:05
    CET"), or a date behind a place at the start of a paragraph ("Berlin, 7. November 2025 (dpa) -").
    """
    languages = tuple(dict.fromkeys((language, "de", "en")))
    lines = [line.strip() for line in text[:6000].splitlines() if line.strip()][:HEAD_LINES]
    for number, line in enumerate(lines):
        for day in _datelines(line, 2 if number == 0 and len(lines) > 1 else MOST_OTHER_WORDS, languages):
            return day
    return None


def _datelines(line: str, most_words: int, languages: tuple[str, ...]) -> Iterator[date]:
    for match in DATE.finditer(line):
        before, after = line[: match.start()], line[match.end() :]
        agency = AGENCY_LINE.match(before) and AFTER_AGENCY_DATE.match(after)
        others = re.findall(r"[^\W\d_]{2,}", before + " " + after)
        alone = len(others) <= most_words and not line.endswith((".", "!", "?"))
        if agency or alone:
            day = parse_day(match.group(), languages)
            if day is not None:
                yield day


def first_date(
    candidates: Iterator[tuple[date | None, DateSource]],
) -> tuple[date | None, DateSource | None]:
    """Return the first day that was found with the place it was found in."""
    return next(((day, source) for day, source in candidates if day is not None), (None, None))
