"""Intervals as EDTF: the coarsest form that says the same."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.interval import Interval
from kb.times.cells import Cell, season_of
from kb.times.edtf import edtf

# ISO 8601-2, the forms of levels 0 to 2 that are written here.
SINGLE = r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-2[1-3])?|\d{3}X|\d\dXX"
EDTF = re.compile(rf"(?:(?:{SINGLE})~?|(?:\.\.|(?:{SINGLE})~?)/(?:\.\.|(?:{SINGLE})~?))")
DAYS = st.none() | st.dates(date(1000, 1, 1), date(9999, 12, 31))


def between(first: str | None, last: str | None) -> Interval:
    """Make an interval of ISO dates."""
    return Interval(first and date.fromisoformat(first), last and date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2025-11-07", "2025-11-07", "2025-11-07"),
        ("2025-10-01", "2025-10-31", "2025-10"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("1990-01-01", "1999-12-31", "199X"),
        ("1900-01-01", "1999-12-31", "19XX"),
        ("2025-11-03", "2025-11-09", "2025-11-03/2025-11-09"),
        ("2015-01-01", "2017-12-31", "2015/2017"),
        ("2024-03-01", "2024-05-31", "2024-03/2024-05"),
        (None, "2025-11-09", "../2025-11-09"),
        ("2025-11-09", None, "2025-11-09/.."),
        (None, None, None),
    ],
)
def test_an_interval_is_written_as_what_it_is(first: str | None, last: str | None, written: str | None) -> None:
    assert edtf(between(first, last)) == written


def test_about_is_a_tilde() -> None:
    assert edtf(between("2025-10-01", "2025-10-31"), is_about=True) == "2025-10~"


@pytest.mark.parametrize(("season", "written"), [("SP", "2025-21"), ("SU", "2025-22"), ("FA", "2025-23")])
def test_a_season_has_a_number(season: str, written: str) -> None:
    cell = season_of(2025, season)
    assert edtf(Interval(cell.first, cell.last), cell=cell) == written


def test_a_winter_is_an_interval_because_it_lies_in_two_years() -> None:
    cell = season_of(2025, "WI")
    assert edtf(Interval(cell.first, cell.last), cell=cell) == "2025-12/2026-02"


@pytest.mark.parametrize(("year", "written"), [(480, "-0479"), (1, "0000")])
def test_there_is_a_year_nought_before_christ(year: int, written: str) -> None:
    assert edtf(None, cell=Cell("Y", date(year, 1, 1), is_before_christ=True)) == written


@given(DAYS, DAYS, st.booleans())
def test_every_interval_is_well_formed(first: date | None, last: date | None, is_about: bool) -> None:
    if first is not None and last is not None and first > last:
        first, last = last, first
    written = edtf(Interval(first, last), is_about=is_about)
    assert (written is None) == (first is None and last is None)
    assert written is None or EDTF.fullmatch(written)
