"""How much speaks for two claims being about one event: a sum of reasons, each said in words.

Conservative: two days that cannot be one, or two different people in the role that makes an event
what it is, keep claims apart whatever else they share.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kb.linking.profiles import NUMBERS, Profile
from kb.records.interval import Interval

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
class Reason:
    """One thing that speaks for or against two claims being about one event."""

    points: float
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that speaks for and against, and the sum."""

    reasons: tuple[Reason, ...]

    @property
    def points(self) -> float:
        """The sum; minus infinity when one reason forbids it."""
        return sum(r.points for r in self.reasons)


def compare(one: Profile, other: Profile) -> Comparison:
    """Return what speaks for and against two claims being about one event."""
    parts = (_times, _roles, _numbers, _words, _themes)
    return Comparison(tuple(reason for part in parts for reason in part(one, other)))


def _times(one: Profile, other: Profile) -> Iterator[Reason]:
    mine, theirs = one.interval, other.interval
    if not mine.overlaps(theirs):
        yield _apart(mine, theirs)
        return
    width = max(_days(mine), _days(theirs))
    if width <= 2:
        yield Reason(3.0, "on the same day")
        yield from _long_past(one, other)
    elif width <= 10:
        yield Reason(2.0, "in the same week")
    elif width <= 45:
        yield Reason(1.0, "in the same month")
    yield from _publications(one, other, width)


def _long_past(one: Profile, other: Profile) -> Iterator[Reason]:
    """Of all that happened on one day, what texts still name long after is one thing."""
    latest = one.interval.latest
    if latest is None or one.document == other.document or one.published is None or other.published is None:
        return
    if (min(one.published, other.published) - latest).days >= LONG_PAST:
        yield Reason(2.0, "both look back on that day")


def _apart(mine: Interval, theirs: Interval) -> Reason:
    """Two reports of one happening may be a day off; more is another happening."""
    first, last = sorted((mine, theirs), key=lambda i: i.earliest or date.min)
    if last.earliest is None or first.latest is None or max(_days(mine), _days(theirs)) > 2:
        return Reason(VETO, "at different times")
    gap = (last.earliest - first.latest).days
    return Reason(-1.5, "on neighbouring days") if gap <= 1 else Reason(VETO, "on different days")


def _publications(one: Profile, other: Profile, width: int) -> Iterator[Reason]:
    if one.published is None or other.published is None or width <= 2:
        return
    days = abs((one.published - other.published).days)
    if days <= 3:
        yield Reason(1.5, "reported in the same days")
    elif days <= 14:
        yield Reason(0.5, "reported in the same weeks")
    elif days > 60 and width > 45:
        yield Reason(-1.0, "reported long after one another")


def _roles(one: Profile, other: Profile) -> Iterator[Reason]:
    shared = 0
    for role in one.roles.keys() & other.roles.keys():
        mine, theirs = set(one.roles[role]), set(other.roles[role])
        if mine & theirs:
            shared += 1
            yield Reason(1.5 if shared == 1 else 1.0, f"same {role}")
        elif role in DECISIVE.get(one.type, ()) and not _may_meet(role, mine, theirs):
            yield Reason(-3.0, f"another {role}")
        else:
            yield Reason(-0.75, f"{role} told otherwise")
    mine, theirs = _fillers(one), _fillers(other)
    if not shared and mine & theirs:
        yield Reason(0.75, "same actor in another role")


def _may_meet(role: str, mine: set[str], theirs: set[str]) -> bool:
    """Words that name no known actor may be another name of one; those of a list say what they mean."""
    return role not in LISTED and any(f.startswith("=") for f in mine | theirs)


def _numbers(one: Profile, other: Profile) -> Iterator[Reason]:
    for role in one.numbers.keys() & other.numbers.keys():
        if set(one.numbers[role]) & set(other.numbers[role]):
            yield Reason(1.5, f"same number: {role}")
        elif role in VOTES:
            yield Reason(-2.0, f"another number: {role}")
        else:
            yield Reason(-0.5, f"another number: {role}")


def _words(one: Profile, other: Profile) -> Iterator[Reason]:
    mine, theirs = set(one.words), set(other.words)
    least = min(len(mine), len(theirs))
    if least < 3:
        return
    share = len(mine & theirs) / least
    if share >= 0.2:
        yield Reason(round(3 * share, 1), f"{len(mine & theirs)} of {least} words shared")


def _themes(one: Profile, other: Profile) -> Iterator[Reason]:
    if one.document == other.document:
        return
    shared = len(set(one.theme) & set(other.theme))
    points = next((points for least, points in THEMES if shared >= least), 0.0)
    if points:
        yield Reason(points, "both texts are about the same")


def _fillers(profile: Profile) -> set[str]:
    return {f for role, fillers in profile.roles.items() if role not in NUMBERS for f in fillers}


def _days(interval: Interval) -> int:
    """Return the number of days of an interval, very many when it is open."""
    if interval.earliest is None or interval.latest is None:
        return 10**6
    return (interval.latest - interval.earliest).days + 1
