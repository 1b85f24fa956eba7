"""Stretches of the calendar: their ends, their names, their neighbours."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.times.cells import Cell, add_months, cell_of, days_in_month, season_of, shift

DAYS = st.dates(date(1000, 1, 1), date(8000, 12, 31))
UNITS = st.sampled_from(["D", "WE", "W", "M", "Q", "HY", "Y", "DE", "CE"])


@pytest.mark.parametrize(
    ("unit", "first", "last", "value"),
    [
        ("D", "2025-11-07", "2025-11-07", "2025-11-07"),
        ("W", "2025-11-03", "2025-11-09", "2025-W45"),
        ("WE", "2025-11-08", "2025-11-09", "2025-W45-WE"),
        ("M", "2025-11-01", "2025-11-30", "2025-11"),
        ("Q", "2025-10-01", "2025-12-31", "2025-Q4"),
        ("HY", "2025-07-01", "2025-12-31", "2025-H2"),
        ("Y", "2025-01-01", "2025-12-31", "2025"),
        ("DE", "2020-01-01", "2029-12-31", "202"),
        ("CE", "2000-01-01", "2099-12-31", "20"),
    ],
)
def test_the_stretch_that_holds_a_day(unit: str, first: str, last: str, value: str) -> None:
    cell = cell_of(date(2025, 11, 7), unit)
    assert (cell.first.isoformat(), cell.last.isoformat(), cell.value) == (first, last, value)


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert cell_of(date(2024, 12, 30), "W").value == "2025-W01"


def test_a_winter_goes_over_new_year() -> None:
    assert (season_of(2023, "WI").first, season_of(2023, "WI").last) == (date(2023, 12, 1), date(2024, 2, 29))


def test_years_before_christ_count_back() -> None:
    cell = Cell("Y", date(480, 1, 1), is_before_christ=True)
    assert (cell.value, shift(cell, 1).value) == ("BC0480", "BC0479")


@pytest.mark.parametrize(
    ("day", "months", "result"), [("2024-01-31", 1, "2024-02-29"), ("2024-03-31", -1, "2024-02-29")]
)
def test_a_month_without_that_day_ends_earlier(day: str, months: int, result: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(result)


def test_the_calendar_ends() -> None:
    with pytest.raises(OverflowError):
        shift(Cell("Y", date(9999, 1, 1)), 1)


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "HY", "Y", "DE", "CE"]))
def test_a_stretch_holds_its_day_and_the_next_one_follows_it(day: date, unit: str) -> None:
    cell = cell_of(day, unit)
    assert cell.first <= day <= cell.last
    assert (shift(cell, 1).first - cell.last).days == 1


@given(DAYS, UNITS, st.integers(-9, 9))
def test_steps_forth_and_back_come_home(day: date, unit: str, steps: int) -> None:
    cell = cell_of(day, unit)
    assert shift(shift(cell, steps), -steps) == cell


@given(DAYS)
def test_months_have_as_many_days_as_the_calendar_says(day: date) -> None:
    after = add_months(day.replace(day=1), 1)
    assert days_in_month(day.year, day.month) == (after - day.replace(day=1)).days
