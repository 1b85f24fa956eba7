"""In which year a date lies: "last March", "the past 3 November"."""

from datetime import date

import pytest

from kb.times.anchor import Place
from kb.times.reading import Dated
from kb.times.years import dated_cell

PLACE = Place(published=date(2025, 11, 10))


@pytest.mark.parametrize(
    ("month", "day", "direction", "expected"),
    [
        (3, None, -1, "2025-03"),
        (11, None, -1, "2024-11"),
        (12, None, -1, "2024-12"),
        (11, None, 1, "2026-11"),
        (11, 3, -1, "2025-11-03"),
        (11, 10, -1, "2024-11-10"),
        (11, 12, -1, "2024-11-12"),
        (11, 12, 1, "2025-11-12"),
        (11, 3, 1, "2026-11-03"),
    ],
)
def test_last_and_next_leave_out_today(month: int, day: int | None, direction: int, expected: str) -> None:
    cell = dated_cell(Dated(month=month, day=day, direction=direction), PLACE)
    assert cell is not None
    assert cell.value == expected
