"""Parts of stretches, and what prepositions make of intervals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.interval import Interval
from kb.times.cells import cell_of
from kb.times.intervals import bounded, joined, part_of, side_of

TODAY = date(2025, 11, 10)


def ends(interval: Interval) -> tuple[str, str]:
    """Write both ends."""
    return str(interval.earliest), str(interval.latest)


@pytest.mark.parametrize(
    ("unit", "part", "expected"),
    [
        ("M", "START", ("2025-11-01", "2025-11-10")),
        ("M", "MID", ("2025-11-11", "2025-11-20")),
        ("M", "END", ("2025-11-21", "2025-11-30")),
        ("W", "START", ("2025-11-10", "2025-11-12")),
        ("W", "MID", ("2025-11-11", "2025-11-13")),
        ("W", "END", ("2025-11-14", "2025-11-16")),
        ("Y", "START", ("2025-01-01", "2025-04-30")),
        ("Y", "MID", ("2025-05-01", "2025-08-31")),
        ("Y", "END", ("2025-09-01", "2025-12-31")),
        ("Q", "START", ("2025-10-01", "2025-10-31")),
        ("D", "START", ("2025-11-10", "2025-11-10")),
        ("Y", "", ("2025-01-01", "2025-12-31")),
    ],
)
def test_a_part_of_a_stretch(unit: str, part: str, expected: tuple[str, str]) -> None:
    assert ends(part_of(cell_of(TODAY, unit), part)) == expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("since", ("2025-03-01", "2025-11-10")),
        ("from", ("2025-03-01", "None")),
        ("until", ("None", "2025-03-31")),
        ("by", ("None", "2025-03-31")),
        ("before", ("None", "2025-02-28")),
        ("after", ("2025-04-01", "None")),
        ("on", ("2025-03-01", "2025-03-31")),
    ],
)
def test_a_preposition_opens_a_side(cue: str, expected: tuple[str, str]) -> None:
    march = part_of(cell_of(date(2025, 3, 1), "M"), "")
    assert ends(bounded(march, cue, TODAY)) == expected


def test_since_a_day_to_come_has_no_end() -> None:
    assert bounded(Interval(date(2026, 1, 1), date(2026, 1, 1)), "since", TODAY) == Interval(date(2026, 1, 1), None)


@pytest.mark.parametrize(
    ("part", "expected"), [("BEFORE", ("2025-01-01", "2025-11-10")), ("AFTER", ("2025-11-10", "2025-12-31"))]
)
def test_earlier_and_later_this_year_end_today(part: str, expected: tuple[str, str]) -> None:
    assert ends(side_of(cell_of(TODAY, "Y"), part, TODAY)) == expected


def test_a_range_out_of_order_is_none() -> None:
    assert joined(Interval(date(2025, 3, 5), date(2025, 3, 5)), Interval(date(2025, 3, 3), date(2025, 3, 3))) is None


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.sampled_from(["W", "M", "Q", "HY", "Y", "DE"]))
def test_the_three_parts_hold_every_day_of_a_stretch(day: date, unit: str) -> None:
    cell = cell_of(day, unit)
    parts = [part_of(cell, part) for part in ("START", "MID", "END")]
    assert any(part.holds(Interval(day, day)) for part in parts)
    assert all(Interval(cell.first, cell.last).holds(part) for part in parts)
