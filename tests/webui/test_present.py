from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.query.rows import TimeRow
from webui import present
from webui.words import load_words

DE, EN = load_words("de"), load_words("en")


@pytest.mark.parametrize(
    ("first", "last", "english", "german"),
    [
        (None, None, "undated", "ohne Datum"),
        ("2025-11-07", "2025-11-07", "7 November 2025", "7. November 2025"),
        ("2025-11-01", "2025-11-30", "November 2025", "November 2025"),
        ("2025-01-01", "2025-12-31", "2025", "2025"),
        ("2020-01-01", "2024-12-31", "2020 – 2024", "2020 – 2024"),
        ("2025-06-01", "2025-08-31", "June–August 2025", "Juni–August 2025"),
        ("2024-11-01", "2025-01-31", "November 2024 – January 2025", "November 2024 – Januar 2025"),
        ("2025-11-03", "2025-11-09", "3–9 November 2025", "3.–9. November 2025"),
        ("2025-10-30", "2025-11-09", "30 October – 9 November 2025", "30. Oktober – 9. November 2025"),
        ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025", "30. Dezember 2024 – 2. Januar 2025"),
        (None, "2025-11-07", "until 7 November 2025", "bis 7. November 2025"),
        ("2015-01-01", None, "from 1 January 2015", "ab 1. Januar 2015"),
    ],
)
def test_an_interval_reads_at_the_coarsest_form_that_says_the_same(
    first: str | None, last: str | None, english: str, german: str
) -> None:
    time = TimeRow(first and date.fromisoformat(first), last and date.fromisoformat(last))
    assert present.interval(EN, time) == english
    assert present.interval(DE, time) == german


@given(first=st.dates(), last=st.dates())
def test_a_day_is_only_written_where_the_interval_is_one(first: date, last: date) -> None:
    first, last = sorted((first, last))
    written = present.interval(EN, TimeRow(first, last))
    assert (written == present.day(EN, first)) == (first == last)


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://example.org/a", True),
        ("http://example.org/a?b=c", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT://x/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org/a", False),
        ("https:", False),
        ("http://[", False),
        ("news.txt", False),
    ],
)
def test_only_web_addresses_become_links(address: str, is_link: bool) -> None:
    assert (present.outward(address) == address) is is_link


@pytest.mark.parametrize("status", present.STATUSES)
def test_every_status_stands_on_one_side(status: str) -> None:
    assert present.side(status) in ("asserts", "unconfirmed", "denies")


def test_statuses_that_assert_come_first_and_denials_last() -> None:
    shown = present.statuses({"denied": 1, "claimed": 2, "occurred": 1})
    assert [status for status, _ in shown] == ["occurred", "claimed", "denied"]


def test_a_long_quote_is_cut_at_a_word() -> None:
    assert present.shortened("one two  three\nfour", 9) == "one two …"
