"""What "today" is at a place: publication, or the day that a narrative has reached."""

from datetime import date

import pytest

from kb.times import tag
from kb.times.anchor import Place, first_told, is_history, is_report
from kb.times.cells import Cell, cell_of
from kb.times.reading import Anchor, Dated, Reading, Step, Weekday

TODAY = date(2025, 11, 10)
OLD = Reading(Dated(1936, 11, 18))
NEW = Reading(Dated(2025, 6, 1))
BARE = Reading(Dated(month=6, day=30))
FRIDAY = Reading(Weekday(5))
YESTERDAY = Reading(Step("D", -1))


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ([OLD, BARE], True),
        ([OLD, OLD, NEW], True),
        ([OLD, NEW, NEW, NEW], False),
        ([OLD, FRIDAY], False),
        ([OLD] * 9 + [FRIDAY], True),
        ([BARE, YESTERDAY], False),
        ([], False),
    ],
)
def test_a_text_of_old_dates_without_days_of_its_own_is_history(readings: list[Reading], expected: bool) -> None:
    assert is_history(readings, TODAY) is expected


def test_a_text_that_names_weekdays_is_a_report() -> None:
    assert is_report([FRIDAY])
    assert not is_report([OLD])


def test_a_narrative_begins_in_the_first_year_it_names() -> None:
    assert first_told([BARE, OLD]) == Cell("Y", date(1936, 1, 1))


@pytest.mark.parametrize(
    ("is_narrative", "anchor", "expected"),
    [
        (False, Anchor.PUBLISHED, "2025-11-10"),
        (False, Anchor.TOLD, "1936-06"),
        (True, Anchor.PUBLISHED, "1936"),
        (True, Anchor.TOLD, "1936-06"),
    ],
)
def test_steps_are_counted_from_what_they_say(is_narrative: bool, anchor: Anchor, expected: str) -> None:
    june, year = cell_of(date(1936, 6, 1), "M"), cell_of(date(1936, 1, 1), "Y")
    base = Place(TODAY, told=june, story=year, is_narrative=is_narrative).base(anchor)
    assert base is not None
    assert base.value == expected


def test_quoted_days_do_not_make_a_history_a_report() -> None:
    text = 'On June 30 he warned: "Their fleet sails today, and tomorrow it is here." He fell on November 18, 1936.'
    assert tag(text, language="en", published=TODAY)[0].value == "1936-06-30"
