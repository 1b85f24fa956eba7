"""In what claims of one event contradict each other: what cannot all be so, and not what one tells more of.

* status: one asserts it, another denies it;
* time: two that say it took place, or two that have it still to come, give days of which none is common;
* numbers, and values of a fixed list: two that do not deny it give a role other ones;
* states: two that do not deny it name states in a role that one side fills, and none of them is common.

Words and names are no contradiction: "the soldiers" and "three Marines" may be the same.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from kb.records.claim import Claim, Status

TIME = "time"
STATUS = "status"
NUMBERS = ("abstentions", "ayes", "injured", "killed", "nays", "quantity", "value")
"""Roles that hold a number."""
CHOSEN = ("outcome",)
"""Roles of which an event has one of a few values."""
ONE_SIDE = (
    "agent", "approver", "attacker", "body", "imposer", "planner", "recipient", "requester", "speaker", "supplier",
    "target",
)
"""Roles that one side of an event fills; who takes part, each text tells of some."""
ASSERTING = (Status.OCCURRED, Status.CLAIMED)
TOOK_PLACE = (*ASSERTING, Status.FAILED)
"""What was planned for one day and took place on another was put off, and nobody contradicts."""
STATE = "iso:"


def find_contradictions(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return what some claims of one event contradict each other in: "status", "time", or names of roles; sorted."""
    heard = [claim for claim in claims if claim.status is not Status.DENIED]
    found = {role for role in (*NUMBERS, *CHOSEN, *ONE_SIDE) if _are_apart(_values(heard, role))}
    if any(_days_are_apart(c for c in heard if (c.status in TOOK_PLACE) is is_past) for is_past in (True, False)):
        found.add(TIME)
    if len(heard) < len(claims) and any(claim.status in ASSERTING for claim in heard):
        found.add(STATUS)
    return tuple(sorted(found))


def values_of(claim: Claim, role: str) -> frozenset[str]:
    """Return what a claim says of a role that another claim may contradict; nothing where names can be one."""
    fillers = claim.roles.get(role, ())
    if role in NUMBERS or role in CHOSEN:
        return frozenset(filler.name for filler in fillers)
    actors = {filler.actor or "" for filler in fillers}
    return frozenset(actors) if actors and all(actor.startswith(STATE) for actor in actors) else frozenset()


def _values(claims: Iterable[Claim], role: str) -> set[frozenset[str]]:
    return {values for claim in claims if (values := values_of(claim, role))}


def _are_apart(values: Iterable[frozenset[str]]) -> bool:
    """Tell whether two of the sets have nothing in common."""
    return any(not one & other for one, other in combinations(values, 2))


def _days_are_apart(claims: Iterable[Claim]) -> bool:
    intervals = list({claim.time.interval for claim in claims})
    return any(not one.overlaps(other) for one, other in combinations(intervals, 2))
