"""Holidays, with days that calendars of those years print."""

from datetime import date

import pytest

from kb.times.holidays import easter, holiday


@pytest.mark.parametrize(
    "day",
    ["1818-03-22", "1943-04-25", "1999-04-04", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25"],
)
def test_easter_is_the_day_that_calendars_give(day: str) -> None:
    assert easter(int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rule", "year", "first", "last"),
    [
        ("12-25", 2024, "2024-12-25", "2024-12-25"),
        ("E+0/E+1", 2024, "2024-03-31", "2024-04-01"),
        ("E-2", 2025, "2025-04-18", "2025-04-18"),
        ("E+60", 2025, "2025-06-19", "2025-06-19"),
        ("11-4-4", 2025, "2025-11-27", "2025-11-27"),
        ("09-1-1", 2025, "2025-09-01", "2025-09-01"),
        ("05-L-1", 2025, "2025-05-26", "2025-05-26"),
        ("A+0", 2025, "2025-12-21", "2025-12-21"),
        ("A-21", 2025, "2025-11-30", "2025-11-30"),
        ("A+0", 2017, "2017-12-24", "2017-12-24"),
    ],
)
def test_a_rule_gives_the_days_of_a_holiday(rule: str, year: int, first: str, last: str) -> None:
    assert holiday(rule, year) == (date.fromisoformat(first), date.fromisoformat(last))
