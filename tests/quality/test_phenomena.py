"""No phenomenon is read worse than it was: `reading/rates.toml` holds what was reached, and only rises.

A case that fails today stands there by its text. It is neither deleted nor loosened; when it is read
right, `python -m tests.quality.phenomena --write` keeps that.
"""

import pytest

from tests.quality.phenomena import Case, cases, floors, rates

FLOORS = floors()
FAILING = {(name, line) for name, rate in FLOORS.items() for line in rate.failing}
PASSING = [case for case in cases() if (case.name, case.line) not in FAILING]
FEWEST = 300


@pytest.mark.parametrize("case", PASSING, ids=lambda c: f"{c.table} {c.language}: {c.line}")
def test_a_case_is_read_right(case: Case) -> None:
    assert case.passes()


def test_no_case_is_gone_and_no_rate_falls() -> None:
    found = rates()
    for name, floor in FLOORS.items():
        assert found[name].right >= floor.right, name
        assert found[name].whole >= floor.whole, name


def test_every_failing_case_is_one_of_the_tables() -> None:
    assert {(case.name, case.line) for case in cases()} >= FAILING


def test_german_and_english_tell_the_same() -> None:
    written = {name: floor.whole for name, floor in FLOORS.items() if not name.startswith(("names", "twins"))}
    assert all(whole["de"] == whole["en"] for whole in written.values() if "en" in whole)
    assert sum(whole.total() for whole in written.values()) >= FEWEST
