"""How much speaks for two claims being about one event: a sum of reasons, each said in words.

Conservative: two days that cannot be one, or two different people in the role that makes an event
what it is, keep claims apart whatever else they share.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kb.linking.profiles import NUMBERS, Profile
from kb.records.interval import Interval

Reason = tuple[float, str]
"""Points for or against two claims being about one event, and why in a few words."""
VETO = float("-inf")
THEMES = ((5, 2.5), (3, 1.5), (2, 0.75))
"""Shared words of two themes, of twenty at most, and their points: unrelated texts share none or one."""

DECISIVE: Mapping[str, tuple[str, ...]] = {
    "Vote": ("body", "outcome"),
    "Detention": ("target",),
    "Statement": ("speaker", "stance"),
    "Sanction": ("target",),
    "DiplomaticAct": ("target",),
    "Strike": ("target",),
    "ArmsDelivery": ("recipient",),
    "ArmsDeal": ("recipient",),
    "ArmsRequest": ("requester",),
}
"""Roles in which two different fillers make two events."""
LISTED = frozenset({"outcome", "stance"})
"""Roles of which each claim has one of a few values."""
LONG_PAST = 60
"""Days after which a text looks back."""
VOTES = ("ayes", "nays")
"""Numbers that a vote has only one of."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that speaks for and against, and the sum: minus infinity when one reason forbids it."""

    reasons: tuple[Reason, ...]
    points: float


def compare(one: Profile, other: Profile) -> Comparison:
    """Return what speaks for and against two claims being about one event.

    Of what forbids it, the first reason is enough.
    """
    times = tuple(_times(one, other))
    if times and times[0][0] == VETO:
        return Comparison(times, VETO)
    found = (*times, *_roles(one, other), *_numbers(one, other), *_words(one, other), *_themes(one, other))
    return Comparison(found, sum([points for points, _ in found]))


def _times(one: Profile, other: Profile) -> Iterator[Reason]:
    mine, theirs = one.interval, other.interval
    if not mine.overlaps(theirs):
        yield _apart(mine, theirs)
        return
    width = max(_days(mine), _days(theirs))
    if width <= 2:
        yield (3.0, "on the same day")
        yield from _long_past(one, other)
    elif width <= 10:
        yield (2.0, "in the same week")
    elif width <= 45:
        yield (1.0, "in the same month")
    yield from _publications(one, other, width)


def _long_past(one: Profile, other: Profile) -> Iterator[Reason]:
    """Of all that happened on one day, what texts still name long after is one thing."""
    latest = one.interval.latest
    if latest is None or one.document == other.document or one.published is None or other.published is None:
        return
    if (min(one.published, other.published) - latest).days >= LONG_PAST:
        yield (2.0, "both look back on that day")


def _apart(mine: Interval, theirs: Interval) -> Reason:
    """Two reports of one happening may be a day off; more is another happening."""
    first, last = sorted((mine, theirs), key=lambda i: i.earliest or date.min)
    if last.earliest is None or first.latest is None or max(_days(mine), _days(theirs)) > 2:
        return (VETO, "at different times")
    gap = (last.earliest - first.latest).days
    return (-1.5, "on neighbouring days") if gap <= 1 else (VETO, "on different days")


def _publications(one: Profile, other: Profile, width: int) -> Iterator[Reason]:
    if one.published is None or other.published is None or width <= 2:
        return
    days = abs((one.published - other.published).days)
    if days <= 3:
        yield (1.5, "reported in the same days")
    elif days <= 14:
        yield (0.5, "reported in the same weeks")
    elif days > 60 and width > 45:
        yield (-1.0, "reported long after one another")


def _roles(one: Profile, other: Profile) -> Iterator[Reason]:
    shared = 0
    for role in sorted(one.roles.keys() & other.roles.keys()):
        mine, theirs = one.roles[role], other.roles[role]
        if mine & theirs:
            shared += 1
            yield (1.5 if shared == 1 else 1.0, f"same {role}")
        elif role in DECISIVE.get(one.type, ()) and not _may_meet(role, mine, theirs):
            yield (-3.0, f"another {role}")
        else:
            yield (-0.75, f"{role} told otherwise")
    if not shared and not _fillers(one).isdisjoint(_fillers(other)):
        yield (0.75, "same actor in another role")


def _may_meet(role: str, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Words that name no known actor may be another name of one; those of a list say what they mean."""
    return role not in LISTED and any(f.startswith("=") for f in mine | theirs)


def _numbers(one: Profile, other: Profile) -> Iterator[Reason]:
    for role in sorted(one.numbers.keys() & other.numbers.keys()):
        if one.numbers[role] & other.numbers[role]:
            yield (1.5, f"same number: {role}")
        elif role in VOTES:
            yield (-2.0, f"another number: {role}")
        else:
            yield (-0.5, f"another number: {role}")


def _words(one: Profile, other: Profile) -> Iterator[Reason]:
    least = min(len(one.words), len(other.words))
    if least < 3:
        return
    shared = len(one.words & other.words)
    if shared >= least / 5:
        yield (round(3 * shared / least, 1), f"{shared} of {least} words shared")


def _themes(one: Profile, other: Profile) -> Iterator[Reason]:
    if one.document == other.document:
        return
    shared = len(one.theme & other.theme)
    points = next((points for least, points in THEMES if shared >= least), 0.0)
    if points:
        yield (points, "both texts are about the same")


def _fillers(profile: Profile) -> set[str]:
    return {f for role, fillers in profile.roles.items() if role not in NUMBERS for f in fillers}


def _days(interval: Interval) -> int:
    """Return the number of days of an interval, very many when it is open."""
    if interval.earliest is None or interval.latest is None:
        return 10**6
    return (interval.latest - interval.earliest).days + 1
