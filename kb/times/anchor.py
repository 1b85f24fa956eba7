"""What "today" is at a place of a text: the publication, the dateline, the last date told."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from kb.times.cells import Cell, cell_of
from kb.times.reading import Anchor, Dated, Reading, Step

OLD_YEARS = 2
"""A text of which most dates lie so many years before its publication is history."""
FEWEST_DATES = 4


@dataclass(frozen=True, slots=True)
class Place:
    """What is known where an expression stands.

    Args:
        published: The day of publication, or that of the dateline.
        told: The last date told, or `None`.
        same: The last day told in the same sentence, or `None`.
        direction: -1 where the verb tells of the past, 1 of what is to come, 0 where neither.
        is_narrative: The text tells a history: its today is the last date told.
    """

    published: date | None = None
    told: Cell | None = None
    same: Cell | None = None
    direction: int = 0
    is_narrative: bool = False

    @property
    def today(self) -> date | None:
        """The day that expressions without a base of their own are counted from."""
        if self.is_narrative and self.told is not None:
            return self.told.first
        return self.published

    def base(self, anchor: Anchor) -> Cell | None:
        """Return the stretch that steps and distances are counted from."""
        if anchor is Anchor.TOLD and self.told is not None:
            return self.told
        if self.is_narrative and self.told is not None:
            return self.told
        return None if self.published is None else cell_of(self.published, "D")


def is_history(readings: list[Reading], published: date | None) -> bool:
    """Tell whether a text is a narrative of old times, from the years that it names."""
    years = [r.base.year for r in readings if isinstance(r.base, Dated) and r.base.year and not r.base.is_short]
    if published is None:
        return len(years) >= FEWEST_DATES
    deictic = sum(isinstance(r.base, Step) and r.base.unit == "D" and r.base.anchor is Anchor.PUBLISHED for r in readings)
    old = sum(year < published.year - OLD_YEARS for year in years)
    dated = Counter(isinstance(r.base, Dated) and r.base.month is not None and r.base.year is not None for r in readings)
    return old >= FEWEST_DATES and old > 2 * (len(years) - old) and dated[True] >= 2 and deictic * 4 < old
