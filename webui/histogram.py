"""Bars from the fine steps of a histogram: the stretch that most events lie in, and what lies before and after."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kb.query.rows import Bin

FINE = 6000
"""Steps that the store counts in, fine enough that a few events of other centuries take no room."""
BARS = 60
FAR = 0.03
"""Share of events that may be left out at either end."""
WORTH = 4
"""They are left out if the rest then takes no more than a fourth of the room."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars to draw, and the stretches before and after them, `None` where nothing lies there."""

    drawn: tuple[Bin, ...]
    before: Bin | None = None
    after: Bin | None = None


def make_bars(steps: Sequence[Bin]) -> Bars:
    """Merge steps into bars."""
    if not steps:
        return Bars(())
    first, last = _middle(steps)
    if (last - first + 1) * WORTH > len(steps):
        first, last = 0, len(steps) - 1
    size = -(-(last - first + 1) // BARS)
    drawn = tuple(_merged(steps[i : min(i + size, last + 1)]) for i in range(first, last + 1, size))
    return Bars(drawn, _whole(steps[:first]), _whole(steps[last + 1 :]))


def _middle(steps: Sequence[Bin]) -> tuple[int, int]:
    """Return the first and last of the steps that hold all events but the few that are far off."""
    sums = [sum(step.counts.values()) for step in steps]
    most = sum(sums) * FAR
    return _skipped(sums, most), len(sums) - 1 - _skipped(sums[::-1], most)


def _skipped(sums: Sequence[int], most: float) -> int:
    seen = 0
    for number, count in enumerate(sums):
        seen += count
        if seen > most:
            return number
    return 0


def _whole(steps: Sequence[Bin]) -> Bin | None:
    merged = _merged(steps) if steps else None
    return merged if merged and merged.counts else None


def _merged(steps: Sequence[Bin]) -> Bin:
    counts: Counter[str] = Counter()
    for step in steps:
        counts.update(step.counts)
    return Bin(steps[0].earliest, steps[-1].latest, dict(counts))
