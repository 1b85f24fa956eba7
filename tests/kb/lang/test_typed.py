"""Dates as people type them: what they say, and no day that they do not say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.errors import QueryError
from kb.lang.typed import parse_typed
from kb.records.interval import Interval

MONDAY = date(2025, 11, 10)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2025-11-07", "2025-11-07", "2025-11-07"),
        ("1. Nov. 2025", "2025-11-01", "2025-11-01"),
        ("Nov. 7, 2025", "2025-11-07", "2025-11-07"),
        ("10. November 2025", "2025-11-10", "2025-11-10"),
        ("7.11.2025", "2025-11-07", "2025-11-07"),
        ("Friday, 7 November 2025 14:05 CET", "2025-11-07", "2025-11-07"),
        ("Mon, 10 Nov 2025 08:00:00 +0100", "2025-11-10", "2025-11-10"),
        ("2025-11-07T10:00Z", "2025-11-07", "2025-11-07"),
        ("1. Feber 2020", "2020-02-01", "2020-02-01"),
        ("yesterday", "2025-11-09", "2025-11-09"),
        ("heute", "2025-11-10", "2025-11-10"),
        ("vor drei Tagen", "2025-11-07", "2025-11-07"),
        ("last week", "2025-11-03", "2025-11-09"),
        ("vorige Woche", "2025-11-03", "2025-11-09"),
        ("last month", "2025-10-01", "2025-10-31"),
        ("letzten Monat", "2025-10-01", "2025-10-31"),
        ("voriges Jahr", "2024-01-01", "2024-12-31"),
        ("März 2015", "2015-03-01", "2015-03-31"),
        ("Jänner 2020", "2020-01-01", "2020-01-31"),
        ("Dez 9999", "9999-12-01", "9999-12-31"),
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("Q3 2024", "2024-07-01", "2024-09-30"),
        ("2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_words_name_these_days(words: str, first: str, last: str) -> None:
    expected = Interval(date.fromisoformat(first), date.fromisoformat(last))
    assert parse_typed(words, today=MONDAY) == expected


@pytest.mark.parametrize("words", ["", "foo", "5", "10", "0000", "1990s", "30. Februar 2020", "2025-13-01", "🙂"])
def test_what_names_no_date_is_told_with_a_way_out(words: str) -> None:
    with pytest.raises(QueryError, match="write"):
        parse_typed(words, today=MONDAY)


def test_slashes_are_read_as_the_language_writes_them() -> None:
    assert parse_typed("1/11/2025", today=MONDAY, languages=("de",)).earliest == date(2025, 11, 1)
    assert parse_typed("1/11/2025", today=MONDAY, languages=("en",)).earliest == date(2025, 1, 11)


@pytest.mark.parametrize(
    ("words", "language", "first", "last"),
    [
        ("mars 2015", "fr", "2015-03-01", "2015-03-31"),
        ("marzo 2015", "it", "2015-03-01", "2015-03-31"),
        ("maart 2015", "nl", "2015-03-01", "2015-03-31"),
        ("7 novembre 2025", "fr", "2025-11-07", "2025-11-07"),
        ("7/11/2025", "fr", "2025-11-07", "2025-11-07"),
        ("la semaine dernière", "fr", "2025-11-03", "2025-11-09"),
    ],
)
def test_a_language_without_tables_is_read_and_its_months_stay_months(
    words: str, language: str, first: str, last: str
) -> None:
    expected = Interval(date.fromisoformat(first), date.fromisoformat(last))
    assert parse_typed(words, today=MONDAY, languages=(language,)) == expected


MONTHS = {
    "de": ["Januar", "März", "Mai", "August", "Dezember"],
    "en": ["January", "March", "May", "August", "December"],
}
NUMBERS = [1, 3, 5, 8, 12]


TODAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(st.integers(0, 4), st.integers(1900, 2100), st.sampled_from(["de", "en"]), TODAYS)
def test_a_month_never_becomes_a_day(which: int, year: int, language: str, today: date) -> None:
    found = parse_typed(f"{MONTHS[language][which]} {year}", today=today)
    assert found.earliest == date(year, NUMBERS[which], 1)
    assert found.latest is not None
    assert (found.latest + timedelta(days=1)).day == 1
