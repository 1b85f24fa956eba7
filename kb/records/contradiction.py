"""In what claims of one event contradict each other: what cannot all be so, and not what one tells more of.

* status: one asserts it, another denies it;
* time: two that say it took place, or two that have it still to come, give days of which none is common;
* numbers of one unit, and values of a fixed list: two that do not deny it give a role other ones;
* states: two that do not deny it name states in a role that one side fills, and none of them is common.

Words and names are no contradiction: "the soldiers" and "three Marines" may be the same, and so may
"at least 5" and "6". Nobody contradicts himself in one text: two numbers of one speaker there are two
things, or one that was read wrongly.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from kb.records.claim import Claim, Status
from kb.records.interval import Interval

Value = TypeVar("Value")
TIME = "time"
STATUS = "status"
NUMBERS = ("abstentions", "ayes", "injured", "killed", "nays", "quantity", "value")
"""Roles that hold a number."""
COUNTS = ("quantity", "value")
COUNTED = ("force", "item")
"""Roles that say what is counted by those: 28 tanks and 8 launchers contradict nobody."""
CHOSEN = ("outcome",)
"""Roles of which an event has one of a few values."""
ONE_SIDE = (
    "agent", "approver", "attacker", "body", "imposer", "planner", "recipient", "requester", "supplier", "target",
)
"""Roles that one side of an event fills; who takes part, each text tells of some."""
ASSERTING = (Status.OCCURRED, Status.CLAIMED)
TOOK_PLACE = (*ASSERTING, Status.FAILED)
"""What was planned for one day and took place on another was put off, and nobody contradicts."""
STATE = "iso:"
DIGITS = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*")


def find_contradictions(claims: Sequence[Claim], voices: Sequence[Hashable]) -> tuple[str, ...]:
    """Return in what claims of one event contradict each other: "status", "time", or names of roles; sorted.

    Args:
        claims: The claims.
        voices: Who makes each, in which document: one voice does not contradict itself.
    """
    said = list(zip(claims, voices, strict=True))
    if len(set(voices)) < 2:
        return ()
    heard = [(claim, voice) for claim, voice in said if claim.status is not Status.DENIED]
    roles = {role for claim, _ in heard for role in claim.roles}
    found = {role for role in (*NUMBERS, *CHOSEN, *ONE_SIDE) if role in roles and _differ(heard, role)}
    for is_past in (True, False):
        days = [(c.time.interval, voice) for c, voice in heard if (c.status in TOOK_PLACE) is is_past]
        if _apart(days, Interval.overlaps):
            found.add(TIME)
    sides = [(claim.status is Status.DENIED, v) for claim, v in said if claim.status in (*ASSERTING, Status.DENIED)]
    if _apart(sides, lambda one, other: one is other):
        found.add(STATUS)
    return tuple(sorted(found))


def _differ(said: Iterable[tuple[Claim, Hashable]], role: str) -> bool:
    """Tell whether two voices give a role values of one unit of which none is common."""
    by_unit: dict[str, list[tuple[tuple[frozenset[str], frozenset[str]], Hashable]]] = {}
    for claim, voice in said:
        things = _things(claim) if role in COUNTS else frozenset()
        for unit, values in _values(claim, role).items():
            by_unit.setdefault(unit, []).append(((values, things), voice))
    return any(_apart(pairs, _agree) for pairs in by_unit.values())


def _agree(one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether two claims give a common value, or count different things."""
    return bool(one[0] & other[0]) or bool(one[1] and other[1] and not one[1] & other[1])


def _things(claim: Claim) -> frozenset[str]:
    """Return what a claim counts."""
    fillers = (filler for role in COUNTED for filler in claim.roles.get(role, ()))
    return frozenset(filler.actor or filler.name.casefold() for filler in fillers)


def _values(claim: Claim, role: str) -> Mapping[str, frozenset[str]]:
    """Return what a claim says of a role that another may contradict, by unit; nothing where names can be one."""
    fillers = claim.roles.get(role, ())
    if role in NUMBERS:
        return _amounts([filler.name for filler in fillers])
    if role in CHOSEN:
        return {"": frozenset(filler.name for filler in fillers)} if fillers else {}
    actors = frozenset(filler.actor or "" for filler in fillers)
    return {"": actors} if actors and all(actor.startswith(STATE) for actor in actors) else {}


def _amounts(names: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return numbers by what stands around them: amounts of two units, or in two languages, are not compared.

    >>> _amounts(["$760 million"])
    {'$# million': frozenset({'760'})}
    """
    found: dict[str, frozenset[str]] = {}
    for name in names:
        unit = DIGITS.sub("#", name).casefold()
        if unit.count("#") == 1:
            found[unit] = found.get(unit, frozenset()) | set(DIGITS.findall(name))
    return found


def _apart(said: Iterable[tuple[Value, Hashable]], agree: Callable[[Value, Value], bool]) -> bool:
    """Tell whether two voices say what does not agree."""
    pairs = combinations(dict.fromkeys(said), 2)
    return any(mine != theirs and not agree(one, other) for (one, mine), (other, theirs) in pairs)
