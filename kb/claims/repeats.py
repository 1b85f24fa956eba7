"""Claims of one document that only repeat another one are left out: the fullest mention leads."""

from collections.abc import Sequence

from kb.records.claim import Claim, Status
from kb.records.mention import Filler, Speaker

REPEATING = frozenset({"headline", "caption"})
"""Blocks that repeat what the body says."""
ENOUGH = 2
"""Fillers that two claims of the body have to share to be one: with fewer they may tell of two events."""
COUNTS = ("ayes", "nays")
FREE = frozenset({"topic", "measure", "action", "subject", "act", "stance", "outcome"})
"""Roles in free wording or from a list, which show nothing by themselves."""


def without_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims without those that say nothing that another one does not say."""
    distinct = list({claim.id: claim for claim in claims}.values())
    ranked = sorted(distinct, key=lambda c: (c.status is Status.DENIED, -_fullness(c), c.block in REPEATING, c.span))
    kept: list[Claim] = []
    for claim in ranked:
        if not any(_repeats(claim, fuller) for fuller in kept):
            kept.append(claim)
    return kept


def _fullness(claim: Claim) -> int:
    """Count what a claim says: fillers, speakers, and a time most of all."""
    dated = 0 if claim.time.interval.is_open else 2
    return sum(len(fillers) for fillers in claim.roles.values()) + len(claim.said_by) + dated


def _repeats(claim: Claim, fuller: Claim) -> bool:
    """Tell whether a claim adds no filler, no time, no voice and no other status to a fuller one."""
    if _is_same_vote(claim, fuller):
        return True
    if claim.type != fuller.type or claim.status is not fuller.status:
        return False
    if not claim.time.interval.is_open and claim.time.interval != fuller.time.interval:
        return False
    if claim.said_by and _names(claim.said_by) != _names(fuller.said_by):
        return False
    shared = _shared(claim, fuller)
    least = 1 if claim.block in REPEATING else ENOUGH
    return shared is not None and shared >= least


def _is_same_vote(claim: Claim, fuller: Claim) -> bool:
    """Tell whether two votes came out with the same numbers, whoever is told to have cast them."""
    counts = [tuple(f.name for role in COUNTS for f in c.roles.get(role, ())) for c in (claim, fuller)]
    return claim.type == fuller.type == "Vote" and len(counts[0]) == len(COUNTS) and counts[0] == counts[1]


def _names(speakers: Sequence[Speaker]) -> list[str]:
    return [s.name for s in speakers]


def _shared(claim: Claim, fuller: Claim) -> int | None:
    """Return how many fillers two claims share, `None` where the first has one that the other lacks."""
    shared = 0
    for role, fillers in claim.roles.items():
        others = fuller.roles.get(role, ())
        if role in FREE and claim.block in REPEATING:
            continue
        if not all(any(_is_same(filler, other) for other in others) for filler in fillers):
            return None
        shared += 0 if role in FREE else len(fillers)
    return shared


def _is_same(filler: Filler, other: Filler) -> bool:
    return filler.name == other.name or (filler.actor is not None and filler.actor == other.actor)
