"""On which day a weekday lies: by the verb the last one or the next one."""

from datetime import date, timedelta

from kb.times.cells import Cell, cell_of, shift
from kb.times.reading import WEEKEND, Weekday

DAY = timedelta(days=1)


def weekday_cell(base: Weekday, today: date, direction: int) -> Cell:
    """Return the day that a weekday names.

    Without a word that decides ("letzten", "next"), it is the last one on or before today, or,
    where the verb tells of what is to come, the first one on or after today.
    """
    if base.number == WEEKEND:
        return _weekend(today, direction)
    same_week = today + (base.number - today.isoweekday()) * DAY
    if base.week_step is not None:
        return Cell("D", same_week + 7 * base.week_step * DAY)
    back, ahead = (today.isoweekday() - base.number) % 7, (base.number - today.isoweekday()) % 7
    if base.direction is not None and base.direction < 0:
        return Cell("D", today - ((back or 7) + 7 * (-base.direction - 1)) * DAY)
    if base.direction is not None and base.direction > 0:
        return Cell("D", today + ((ahead or 7) + 7 * (base.direction - 1)) * DAY)
    if base.direction == 0 and direction == 0:
        return Cell("D", same_week)
    return Cell("D", today + ahead * DAY if direction > 0 else today - back * DAY)


def _weekend(today: date, direction: int) -> Cell:
    this = cell_of(today, "WE")
    return this if direction > 0 or this.first <= today else shift(this, -1)
