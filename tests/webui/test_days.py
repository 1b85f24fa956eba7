from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.interval import Interval
from webui.days import read_days

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025-11-07", "2025-11-07", "2025-11-07"),
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("1. Nov. 2025", "2025-11-01", "2025-11-01"),
        ("7 November 2025", "2025-11-07", "2025-11-07"),
        ("Nov 7, 2025", "2025-11-07", "2025-11-07"),
        ("7.11.2025", "2025-11-07", "2025-11-07"),
        ("März 2015", "2015-03-01", "2015-03-31"),
        ("last month", "2026-02-01", "2026-02-28"),
        ("letzten Monat", "2026-02-01", "2026-02-28"),
        ("last week", "2026-03-09", "2026-03-15"),
        ("gestern", "2026-03-17", "2026-03-17"),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_dates_are_read_as_people_type_them(typed: str, first: str, last: str, language: str) -> None:
    assert read_days(typed, language, TODAY) == Interval(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("typed", ["", "soon", "0000-01-01", "2025-02-30", "30. Februar 2025", "2025-13", "x" * 61])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_days(typed, "en", TODAY) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_written_as_iso_is_that_day(day: date) -> None:
    assert read_days(day.isoformat(), "en", TODAY) == Interval(day, day)
