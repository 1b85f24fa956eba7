"""Dates, numbers and names as a reader of one language expects them."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urlsplit

from kb.query.rows import TimeRow
from webui.words import Words

LINKED_SCHEMES = ("http", "https")
LONGEST_QUOTE = 280
LANGUAGE_OF = {"de": "Deutsch", "en": "English"}

ASSERTS = ("occurred",)
UNCONFIRMED = ("claimed", "requested", "planned", "possible", "failed")
DENIES = ("denied",)
TYPES = (
    "ArmsDelivery", "ArmsDeal", "ArmsRequest",
    "Strike", "StrikeOption", "Deployment",
    "Statement", "Meeting", "Agreement", "DiplomaticAct",
    "Vote", "Sanction", "Detention",
)
"""Types of event by family, each of which has a colour."""
STATUSES = (*ASSERTS, *UNCONFIRMED, *DENIES)
"""In the order in which they are shown."""


def number(words: Words, value: int) -> str:
    """Write a number with the separator of the language.

    >>> from webui.words import load_words
    >>> number(load_words("de"), 1234567)
    '1.234.567'
    """
    return f"{value:,}".replace(",", words("time.thousands"))


def day(words: Words, value: date | None, *, short: bool = False) -> str:
    """Write a day, as "7 November 2025"."""
    if value is None:
        return words("time.undated")
    return words("time.day", day=value.day, month=month_name(words, value.month, short=short), year=value.year)


def month_name(words: Words, month: int, *, short: bool = False) -> str:
    """Return the name of a month."""
    return words("months.short" if short else "months.long").split()[month - 1]


def interval(words: Words, time: TimeRow, *, short: bool = False) -> str:
    """Write an interval at the coarsest form that says the same: "October 2025", "until 7 May 2025"."""
    first, last = time.earliest, time.latest
    if first is None and last is None:
        return words("time.undated")
    if first is None:
        return words("time.until", day=day(words, last, short=short))
    if last is None:
        return words("time.from", day=day(words, first, short=short))
    if first == last:
        return day(words, first, short=short)
    return _whole(words, first, last, short) or _span(words, first, last, short)


def _whole(words: Words, first: date, last: date, short: bool) -> str | None:
    """Write whole years and months; `None` where an end is none of those."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else words("time.between", first=first.year, last=last.year)
    names = [month_name(words, each.month, short=short) for each in (first, last)]
    if (first.year, first.month) == (last.year, last.month):
        return words("time.month", month=names[0], year=first.year)
    if first.year == last.year:
        return words("time.months_same_year", first=names[0], last=names[1], year=first.year)
    months = [words("time.month", month=n, year=d.year) for n, d in zip(names, (first, last), strict=True)]
    return words("time.between", first=months[0], last=months[1])


def _span(words: Words, first: date, last: date, short: bool) -> str:
    if first.year != last.year:
        return words("time.between", first=day(words, first, short=short), last=day(words, last, short=short))
    names = [month_name(words, each.month, short=short) for each in (first, last)]
    if first.month == last.month:
        return words("time.same_month", first=first.day, last=last.day, month=names[0], year=first.year)
    return words(
        "time.same_year", first=first.day, first_month=names[0], last=last.day, last_month=names[1], year=first.year
    )


def is_day(time: TimeRow) -> bool:
    """Tell whether the words give one day."""
    return time.earliest is not None and time.earliest == time.latest


def type_name(words: Words, name: str) -> str:
    """Return what a type of event is called."""
    return words.get(f"type.{name}", name)


def role_name(words: Words, name: str) -> str:
    """Return what a role is called."""
    return words.get(f"role.{name}", name)


def status_name(words: Words, name: str) -> str:
    """Return what a status is called."""
    return words.get(f"status.{name}", name)


def matter_name(words: Words, name: str) -> str:
    """Return what claims contradict each other in: the time, the status, or a role."""
    return words.get(f"matter.{name}", role_name(words, name))


def matter_names(words: Words, names: Iterable[str]) -> str:
    """Return what claims contradict each other in, as a list."""
    return ", ".join(matter_name(words, name) for name in names)


def kind_name(words: Words, name: str) -> str:
    """Return what a kind of actor is called."""
    return words.get(f"kind.{name}", name)


def value_name(words: Words, role: str, name: str) -> str:
    """Return a filler as the reader reads it: outcome and stance have words of their own."""
    return words.get(f"value.{name}", name) if role in ("outcome", "stance") else name


def statuses(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return the statuses of an event with their counts, those that assert it first."""
    known = [(status, counts[status]) for status in STATUSES if status in counts]
    return known + sorted((s, n) for s, n in counts.items() if s not in STATUSES)


def side(status: str) -> str:
    """Return where a status stands: "asserts", "unconfirmed" or "denies"."""
    if status in ASSERTS:
        return "asserts"
    return "denies" if status in DENIES else "unconfirmed"


def shortened(quote: str, most: int = LONGEST_QUOTE) -> str:
    """Return a quote on one line, cut at a word."""
    line = " ".join(quote.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0] + " …"


def outward(address: str) -> str | None:
    """Return an address that may be a link; `None` for javascript:, data:, file: and their like.

    >>> outward("javascript:alert(1)") is None
    True
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[" and other broken addresses
        return None
    return address if parts.scheme.lower() in LINKED_SCHEMES and parts.netloc else None
