"""What "today" is at a place of a text: the publication, the dateline, the last date told."""

from datetime import date
from typing import NamedTuple

from kb.times.cells import LAST_YEAR, Cell, cell_of
from kb.times.reading import Anchor, Century, Dated, Decade, Length, Moment, Reading, Reference, Step, Weekday

FEWEST_OLD = 2
OLD_TO_PRESENT = 4
"""A narrative of old times has more than so many old dates for one like "Friday" or "today"."""

REPORTS_DAY = 4
"""One day around its own weighs as much in a report as so many years, decades or "now"."""
LONG_UNITS = ("Y", "DE", "CE")


class Place(NamedTuple):
    """What is known where an expression stands.

    Args:
        published: The day of publication, or that of the dateline.
        told: The last date told, or `None`.
        story: The last date of a narrative's main line, or `None`.
        near: The last day told in the same sentence or shortly before it, or `None`.
        direction: -1 where the verb tells of the past, 1 of what is to come, 0 where neither.
        is_narrative: The text tells a history: its today is the last date told.
        is_report: The text names days around its own: its "today" is a day, not "nowadays".
        cue: What the preposition before the expression makes of it, as "since", or "".
    """

    published: date | None = None
    told: Cell | None = None
    story: Cell | None = None
    near: Cell | None = None
    direction: int = 0
    is_narrative: bool = False
    is_report: bool = True
    cue: str = ""

    @property
    def is_nowadays(self) -> bool:
        """Tell whether "today" means "nowadays" here."""
        return self.is_narrative or (not self.is_report and self.direction >= 0)

    @property
    def today(self) -> date | None:
        """The day that expressions without a base of their own are counted from."""
        if self.is_narrative and self.story is not None:
            return self.story.first
        return self.published

    @property
    def is_before_christ(self) -> bool:
        """Tell whether a narrative has reached a year before Christ."""
        return self.is_narrative and self.story is not None and self.story.is_before_christ

    @property
    def day(self) -> Cell | None:
        """The day that a time of day without its own belongs to."""
        if self.near is not None:
            return self.near
        if self.is_narrative:
            return self.story if self.story is not None and self.story.unit == "D" else None
        return None if self.published is None else cell_of(self.published, "D")

    def base(self, anchor: Anchor) -> Cell | None:
        """Return the stretch that steps and distances are counted from."""
        if anchor is Anchor.TOLD and self.told is not None:
            return self.told
        if self.is_narrative and self.story is not None:
            return self.story
        return None if self.published is None else cell_of(self.published, "D")


def is_history(readings: list[Reading], published: date | None) -> bool:
    """Tell whether a text is a narrative of old times.

    It names full dates of years before that of publication, and hardly any day of its own present.
    """
    bases = [reading.base for reading in readings]
    dated = [b for b in bases if isinstance(b, Dated) and b.year is not None and not b.is_short]
    present = sum(isinstance(b, Weekday) or _is_day(b) for b in bases)
    bare = sum(isinstance(b, Dated) and b.year is None and b.day is not None for b in bases)
    if published is None:
        return bool(dated)
    old = [b for b in dated if b.year is not None and b.year < published.year - 1]
    full = sum(b.month is not None for b in old)
    is_old = len(old) == len(dated) or (len(old) >= FEWEST_OLD and 2 * len(old) >= len(dated) - len(old))
    return full >= 1 and is_old and len(old) + bare > OLD_TO_PRESENT * present


def is_report(readings: list[Reading]) -> bool:
    """Tell whether a text names days around its own publication, as news does.

    Essays name years, decades and "now" much more often than such days.
    """
    bases = [reading.base for reading in readings]
    return REPORTS_DAY * sum(map(_is_near, bases)) >= sum(map(_is_far, bases))


def _is_near(base: object) -> bool:
    if isinstance(base, Dated):
        return base.day is not None and base.year is None
    return isinstance(base, Weekday | Moment) or (_is_day(base) and base != TODAY)


def _is_far(base: object) -> bool:
    if isinstance(base, Dated):
        return base.year is not None
    return isinstance(base, Decade | Century | Reference) or (isinstance(base, Length) and base.unit in LONG_UNITS)


TODAY = Step("D", 0, is_today=True)


def _is_day(base: object) -> bool:
    return isinstance(base, Step) and base.unit == "D" and base.anchor is Anchor.PUBLISHED


def first_told(readings: list[Reading]) -> Cell | None:
    """Return the year that a narrative begins in: the first that it names."""
    for reading in readings:
        year = reading.base.year if isinstance(reading.base, Dated) else None
        if year is not None and 0 < abs(year) <= LAST_YEAR and isinstance(reading.base, Dated):
            if reading.base.is_short:
                continue
            return Cell("Y", date(abs(year), 1, 1), is_before_christ=year < 0)
    return None
