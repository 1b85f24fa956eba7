"""Expressions made from a day, with the days they could mean: what the laws of the tagger are tried on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import strategies as st

DAY = timedelta(days=1)
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
days = st.dates(FIRST, LAST)
languages = st.sampled_from(["de", "en"])

MONTHS: Mapping[str, list[str]] = {
    "de": [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
        "August", "September", "Oktober", "November", "Dezember",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ],
}
WEEKDAYS: Mapping[str, list[str]] = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
SEASONS: Mapping[str, list[str]] = {
    "de": ["Frühling", "Sommer", "Herbst"], "en": ["spring", "summer", "autumn"],
}
ORDINALS: Mapping[str, list[str]] = {
    "de": ["ersten", "zweiten", "dritten", "vierten"], "en": ["first", "second", "third", "fourth"],
}


class Days(NamedTuple):
    """Days from a first to a last."""

    first: date
    last: date


@dataclass(frozen=True)
class Style:
    """A way to write something that holds a day.

    Args:
        words: What is written, for a day.
        means: The days that it could mean, for that day.
        text: A sentence with {} for the words.
        is_day: It names a single day.
        from_today: It counts from the day of publication, which the day then is.
    """

    words: Callable[[date], str]
    means: Callable[[date], Days]
    text: str
    is_day: bool = False
    from_today: bool = False


def month_of(day: date) -> Days:
    """Return the days of the month around a day."""
    first = day.replace(day=1)
    return Days(first, (first + 31 * DAY).replace(day=1) - DAY)


def week_of(day: date) -> Days:
    """Return Monday to Sunday around a day."""
    monday = day - day.weekday() * DAY
    return Days(monday, monday + 6 * DAY)


def season_of(day: date) -> Days:
    """Return the season around a day of March to November."""
    first = date(day.year, (day.month // 3) * 3, 1)
    return Days(first, month_of(first + 75 * DAY).last)


def quarter_of(day: date) -> Days:
    """Return the three months around a day."""
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return Days(first, month_of(first + 75 * DAY).last)


def year_of(day: date) -> Days:
    """Return the year around a day."""
    return Days(date(day.year, 1, 1), date(day.year, 12, 31))


def decade_of(day: date) -> Days:
    """Return the ten years around a day."""
    return Days(date(day.year // 10 * 10, 1, 1), date(day.year // 10 * 10 + 9, 12, 31))


def just(day: date) -> Days:
    """Return a day alone."""
    return Days(day, day)


def months_back(day: date, months: int) -> date:
    """Return the day so many months before, the 28th at most."""
    index = day.year * 12 + day.month - 1 - months
    return date(index // 12, index % 12 + 1, min(day.day, 28))


def _part(day: date, which: int) -> Days:
    first = day.replace(day=1)
    bounds = ((first, first + 9 * DAY), (first + 10 * DAY, first + 19 * DAY), (first + 20 * DAY, month_of(day).last))
    return Days(*bounds[which])


def season_index(day: date) -> int:
    """Return 0 for spring, 1 for summer, 2 for autumn; winters count as autumn and are not asked for."""
    return min(2, max(0, day.month // 3 - 1))


def _season_days(day: date) -> Days:
    return season_of(day.replace(month=season_index(day) * 3 + 3, day=1))


def _ordinal_mark(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def full_styles(language: str) -> list[Style]:
    """Return the styles that name their day, month or year in full."""
    return _german_styles() if language == "de" else _english_styles()


def _german_styles() -> list[Style]:
    seasons, ordinals, month = SEASONS["de"], ORDINALS["de"], _month_in("de")
    at, im = "Das geschah am {}.", "Das geschah im {}."
    return [
        Style(lambda d: f"{d.day}. {month(d)} {d.year}", just, at, is_day=True),
        Style(lambda d: f"{d.day:02d}. {month(d)} {d.year}", just, at, is_day=True),
        Style(lambda d: f"{d.day}.{d.month}.{d.year}", just, at, is_day=True),
        Style(lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}", just, at, is_day=True),
        Style(lambda d: f"{d.day}. {d.month}. {d.year}", just, at, is_day=True),
        Style(lambda d: f"{d.day}/{d.month}/{d.year}", just, at, is_day=True),
        Style(lambda d: d.isoformat(), just, at, is_day=True),
        Style(
            lambda d: f"{WEEKDAYS['de'][d.weekday()]}, dem {d.day}. {month(d)} {d.year}", just, at, is_day=True
        ),
        Style(lambda d: f"{month(d)} {d.year}", month_of, im),
        Style(lambda d: f"Anfang {month(d)} {d.year}", lambda d: _part(d, 0), "Das geschah {}."),
        Style(lambda d: f"Mitte {month(d)} {d.year}", lambda d: _part(d, 1), "Das geschah {}."),
        Style(lambda d: f"Ende {month(d)} {d.year}", lambda d: _part(d, 2), "Das geschah {}."),
        Style(lambda d: f"{seasons[season_index(d)]} {d.year}", _season_days, im),
        Style(lambda d: f"{ordinals[(d.month - 1) // 3]} Quartal {d.year}", quarter_of, im),
        Style(lambda d: f"Jahr {d.year}", year_of, im),
        Style(lambda d: f"den {d.year // 10 * 10}er-Jahren", decade_of, "Das geschah in {}."),
        Style(
            lambda d: f"der ersten Woche des {month(d)} {d.year}",
            lambda d: Days(d.replace(day=1), d.replace(day=7)), "Das geschah in {}.",
        ),
        Style(
            lambda d: f"den ersten drei Monaten des Jahres {d.year}",
            lambda d: Days(date(d.year, 1, 1), date(d.year, 3, 31)), "Das geschah in {}.",
        ),
    ]


def _english_styles() -> list[Style]:
    seasons, ordinals, month = SEASONS["en"], ORDINALS["en"], _month_in("en")
    on, inside = "It happened on {}.", "It happened in {}."
    return [
        Style(lambda d: f"{month(d)} {d.day}, {d.year}", just, on, is_day=True),
        Style(lambda d: f"{month(d)} {d.day} {d.year}", just, on, is_day=True),
        Style(lambda d: f"{month(d)} {d.day}{_ordinal_mark(d.day)}, {d.year}", just, on, is_day=True),
        Style(lambda d: f"{d.day} {month(d)} {d.year}", just, on, is_day=True),
        Style(lambda d: f"the {d.day}{_ordinal_mark(d.day)} of {month(d)} {d.year}", just, on, is_day=True),
        Style(lambda d: f"{d.month}/{d.day}/{d.year}", just, on, is_day=True),
        Style(lambda d: d.isoformat(), just, on, is_day=True),
        Style(lambda d: f"{WEEKDAYS['en'][d.weekday()]}, {month(d)} {d.day}, {d.year}", just, on, is_day=True),
        Style(lambda d: f"{month(d)} {d.year}", month_of, inside),
        Style(lambda d: f"early {month(d)} {d.year}", lambda d: _part(d, 0), inside),
        Style(lambda d: f"mid-{month(d)} {d.year}", lambda d: _part(d, 1), inside),
        Style(lambda d: f"late {month(d)} {d.year}", lambda d: _part(d, 2), inside),
        Style(lambda d: f"the {seasons[season_index(d)]} of {d.year}", _season_days, inside),
        Style(lambda d: f"the {ordinals[(d.month - 1) // 3]} quarter of {d.year}", quarter_of, inside),
        Style(lambda d: f"{d.year}", year_of, inside),
        Style(lambda d: f"the {d.year // 10 * 10}s", decade_of, inside),
        Style(
            lambda d: f"the first week of {month(d)} {d.year}",
            lambda d: Days(d.replace(day=1), d.replace(day=7)), inside,
        ),
        Style(
            lambda d: f"the first three months of {d.year}",
            lambda d: Days(date(d.year, 1, 1), date(d.year, 3, 31)), inside,
        ),
    ]


def _month_in(language: str) -> Callable[[date], str]:
    return lambda day: MONTHS[language][day.month - 1]


def _ago(amount: int, unit_days: int) -> Callable[[date], Days]:
    return lambda d: just(d - amount * unit_days * DAY)


def _last_week(day: date) -> Days:
    return week_of(day - 7 * DAY)


def _last_month(day: date) -> Days:
    return month_of(months_back(day, 1))


def _last_year(day: date) -> Days:
    return year_of(date(day.year - 1, 1, 1))


def told_styles(language: str) -> list[Style]:
    """Return the styles that count from the day of publication."""
    said: Mapping[str, list[tuple[str, Callable[[date], Days], bool]]] = {
        "de": [
            ("heute Vormittag", just, True),
            ("gestern", _ago(1, 1), True),
            ("vorgestern", _ago(2, 1), True),
            ("vor drei Tagen", _ago(3, 1), True),
            ("vor zwei Wochen", _ago(2, 7), False),
            ("vor drei Monaten", lambda d: just(months_back(d, 3)), False),
            ("vor fünf Jahren", lambda d: just(months_back(d, 60)), False),
            ("vor mehr als fünf Jahren", lambda d: Days(date(d.year - 8, 1, 1), months_back(d, 60)), False),
            ("vorige Woche", _last_week, False),
            ("diese Woche", lambda d: Days(week_of(d).first, d), False),
            ("letzten Monat", _last_month, False),
            ("voriges Jahr", _last_year, False),
            ("heuer", lambda d: Days(year_of(d).first, d), False),
            ("seit voriger Woche", lambda d: Days(_last_week(d).first, d), False),
            ("in den letzten zwei Wochen", lambda d: Days(d - 14 * DAY, d), False),
            ("in der vorletzten Woche", lambda d: week_of(d - 14 * DAY), False),
        ],
        "en": [
            ("this morning", just, True),
            ("yesterday", _ago(1, 1), True),
            ("three days ago", _ago(3, 1), True),
            ("two weeks ago", _ago(2, 7), False),
            ("three months ago", lambda d: just(months_back(d, 3)), False),
            ("five years ago", lambda d: just(months_back(d, 60)), False),
            ("more than five years ago", lambda d: Days(date(d.year - 8, 1, 1), months_back(d, 60)), False),
            ("last week", _last_week, False),
            ("this week", lambda d: Days(week_of(d).first, d), False),
            ("last month", _last_month, False),
            ("last year", _last_year, False),
            ("earlier this year", lambda d: Days(year_of(d).first, d), False),
            ("since last week", lambda d: Days(_last_week(d).first, d), False),
            ("over the past two weeks", lambda d: Days(d - 14 * DAY, d), False),
            ("the week before last", lambda d: week_of(d - 14 * DAY), False),
        ],
    }
    text = {"de": "Er war {} da.", "en": "He was there {}."}[language]
    return [Style(lambda d, w=words: w, means, text, day, True) for words, means, day in said[language]]


def weekday_words(language: str) -> list[str]:
    """Return the words around a weekday, {} for it, all of which move by weeks with the publication."""
    return {
        "de": [
            "Er war am {} da.", "Er wird am {} da sein.", "Er war letzten {} da.", "Er kommt nächsten {}.",
            "Am {} voriger Woche war er da.", "Er war am {}abend da.", "Er war in der Nacht zum {} da.",
            "Er war vorletzten {} da.", "Am kommenden {} wird er da sein.",
        ],
        "en": [
            "He was there on {}.", "He will be there on {}.", "He was there last {}.", "He will come next {}.",
            "He was there on {} of last week.", "He was there on {} night.", "He was there this {}.",
        ],
    }[language]
