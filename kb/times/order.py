"""Whether a text's slashed dates put the day or the month first: its other dates decide, else the table."""

import re
from collections.abc import Sequence

from kb.times.match import Match

MONTHS = ("month", "month_clear", "month_abbr")
DAYS = ("day", "ordinal")
MOST_MONTHS = 12


def day_first(matches: Sequence[Match], of_table: bool) -> bool:
    """Tell whether the day stands first.

    A slashed date with a number above twelve settles it; without one the dates with the month's
    name do ("7 November", "November 7"), by the majority; without those the table of the language.
    """
    for vote in (_of_slashed, _of_named):
        votes = sum(vote(match) for match in matches)
        if votes != 0:
            return votes > 0
    return of_table


def _of_slashed(match: Match) -> int:
    """Return 1 for 24/12/2025, -1 for 12/24/2025, 0 for what may be either."""
    found = match.slots.get("slashed", ())
    if not found:
        return 0
    first, second = (int(number) for number in re.findall(r"\d+", found[0].text)[:2])
    return (first > MOST_MONTHS >= second) - (second > MOST_MONTHS >= first)


def _of_named(match: Match) -> int:
    """Return 1 for "7 November", -1 for "November 7", 0 for what is no such date."""
    months = [word.start for kind in MONTHS for word in match.slots.get(kind, ())]
    days = [word.start for kind in DAYS for word in match.slots.get(kind, ())]
    if len(months) != 1 or len(days) != 1:
        return 0
    return 1 if days[0] < months[0] else -1
