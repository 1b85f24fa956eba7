"""How much speaks for two claims being about one event: a sum of reasons, each said in words.

Conservative: two days that cannot be one, or two different people in the role that makes an event
what it is, keep claims apart whatever else they share.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kb.linking.profiles import Profile
from kb.records.interval import Interval

Reason = tuple[float, str]
"""Points for or against two claims being about one event, and why in a few words."""
_OF_STATE = re.compile("[a-z]+:[a-z]{2}-")
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
THINGS = frozenset({"item", "measure", "place", "subject", "topic", "weapon"})
"""Roles that say less of which event it is than those who act in it."""
ACTING = frozenset({"actor", "agent", "attacker", "imposer", "planner", "requester", "speaker", "supplier"})
ACTED_ON = frozenset({"addressee", "recipient", "target"})
LISTED = frozenset({"outcome", "stance"})
"""Roles of which each claim has one of a few values."""
NEAR = 300
"""Characters between two claims of which the second goes on with the first: a sentence or two."""
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
    elif width <= 366 and _look_back(one, other) >= LONG_PAST:
        yield (0.5, "in the same year")
    yield from _publications(one, other, width)


def _long_past(one: Profile, other: Profile) -> Iterator[Reason]:
    """Of all that happened on one day, what texts still name long after is one thing."""
    if one.document != other.document and _look_back(one, other) >= LONG_PAST:
        yield (2.0, "both look back on that day")


def _look_back(one: Profile, other: Profile) -> int:
    """Return the days between what two texts tell of and the first of them."""
    latest = max(one.interval.latest or date.max, other.interval.latest or date.max)
    published = min(one.published or date.min, other.published or date.min)
    return (published - latest).days


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
    elif days > 60 and width > 45 and _look_back(one, other) < LONG_PAST:
        yield (-1.0, "reported long after one another")


def _roles(one: Profile, other: Profile) -> Iterator[Reason]:
    shared = 0
    for role in sorted(one.roles.keys() & other.roles.keys()):
        mine, theirs = one.roles[role], other.roles[role]
        if same := mine & theirs:
            shared += 1
            points = 1.0 if shared > 1 or role in THINGS else 1.5
            yield (points if role in LISTED or any(map(is_name, same)) else points / 2, f"same {role}")
        elif _are_names(role, mine | theirs, one.language == other.language):
            yield (-3.0, f"another {role}") if role in DECISIVE.get(one.type, ()) else (-0.75, f"{role} told otherwise")
        elif one.language == other.language:
            yield (-0.75, f"{role} told otherwise")
    named, others = _fillers(one), _fillers(other)
    if _fillers(one, ACTING) & _fillers(other, ACTED_ON) or _fillers(one, ACTED_ON) & _fillers(other, ACTING):
        yield (-1.5, "the other way round")
    elif not shared and named & others:
        yield (0.75, "same actor in another role")
    later = others if other.start > one.start else named
    if one.document == other.document and not later and abs(one.start - other.start) <= NEAR:
        yield (1.5, "the next sentence, which names nobody")


def _are_names(role: str, fillers: frozenset[str], is_one_language: bool) -> bool:
    """Tell whether different fillers are different things: words may be another name of one.

    Those of a list say what they mean. What a state calls its own bodies, each language calls otherwise.
    """
    if role in LISTED:
        return True
    return all(is_name(f) and (is_one_language or not _OF_STATE.match(f)) for f in fillers)


def is_name(filler: str) -> bool:
    """Tell whether a filler is a name, and not words like "the soldiers" that many things answer to."""
    return not filler.startswith(("=", "group:"))


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
    if shared >= max(2, least / 5):
        yield (round(3 * shared / least, 1), f"{shared} of {least} words shared")


def _themes(one: Profile, other: Profile) -> Iterator[Reason]:
    if one.document == other.document:
        return
    shared = len(one.theme & other.theme)
    points = next((points for least, points in THEMES if shared >= least), 0.0)
    if points:
        yield (points, "both texts are about the same")


def _fillers(profile: Profile, roles: frozenset[str] | None = None) -> set[str]:
    """Return what fills some roles, or any but those with a list of values."""
    chosen = (r for r in profile.roles if (r not in LISTED if roles is None else r in roles))
    return {filler for role in chosen for filler in profile.roles[role]}


def _days(interval: Interval) -> int:
    """Return the number of days of an interval, very many when it is open."""
    if interval.earliest is None or interval.latest is None:
        return 10**6
    return (interval.latest - interval.earliest).days + 1
