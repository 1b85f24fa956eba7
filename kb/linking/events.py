"""Which event each claim of a document is about: one known already, or a new one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kb.linking.compare import VETO, Comparison, compare
from kb.linking.profiles import Profile, pool
from kb.records.judgement import Judgement, Matter

RULE = "scored comparison"
INSIDE = 3.0
"""Points from which two claims of one document are one event."""
MOST = 16
"""Documents of one event that a new one is compared with."""
ACROSS = 4.75
"""Points from which claims of two documents are: one day and one actor alone (4.5) are too little."""


@dataclass(frozen=True, slots=True)
class Known:
    """An event with the claims that it has."""

    event: str
    profiles: tuple[Profile, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """The event of a claim; a claim that founds an event needs no judgement."""

    claim: str
    event: str
    judgement: Judgement | None = None


def link(
    claims: Sequence[Profile], known: Collection[Known] = (), apart: Collection[tuple[str, str]] = ()
) -> tuple[Link, ...]:
    """Return the event of every claim of one document.

    Claims of the document that are about one thing are put together first; each such group then
    joins the known event that most speaks for, or founds one, named after its first claim.

    Args:
        claims: Of one document, in the order of the text.
        known: Events that share a blocking key with one of them.
        apart: Pairs of claim and event that a standing judgement keeps apart.
    """
    groups: list[list[Profile]] = []
    inside: dict[str, Judgement] = {}
    for claim in claims:
        _join_group(claim, groups, inside, apart)
    joined = _join_known(groups, known, apart)
    return tuple(
        Link(claim.claim, *_outcome(claim, group, index, joined, inside))
        for claim in claims
        for index, group in enumerate(groups)
        if claim in group
    )


def _join_group(
    claim: Profile, groups: list[list[Profile]], inside: dict[str, Judgement], apart: Collection[tuple[str, str]]
) -> None:
    best, where = None, -1
    for index, group in enumerate(groups):
        found = _best(claim, group)
        if found is None or (claim.claim, group[0].claim) in apart:
            continue
        if found.points >= INSIDE and (best is None or found.points >= best.points):  # of equals, the nearest
            best, where = found, index
    if best is None:
        groups.append([claim])
        return
    inside[claim.claim] = _judgement(claim.claim, groups[where][0].claim, best)
    groups[where].append(claim)


def _join_known(
    groups: Sequence[Sequence[Profile]], known: Collection[Known], apart: Collection[tuple[str, str]]
) -> dict[int, tuple[str, Comparison]]:
    """Give each group at most one known event and each event at most one group, the surest first."""
    pairs = []
    pooled = {event.event: _by_document(event.profiles) for event in known}
    for index, group in enumerate(groups):
        together = pool(group)
        for event in known:
            found = _best(together, pooled[event.event])
            kept_apart = any((claim.claim, event.event) in apart for claim in group)
            if found is not None and found.points >= ACROSS and not kept_apart:
                pairs.append((-found.points, index, event.event, found))
    joined: dict[int, tuple[str, Comparison]] = {}
    for _, index, event_id, found in sorted(pairs, key=lambda p: p[:3]):
        if index not in joined and all(taken != event_id for taken, _ in joined.values()):
            joined[index] = event_id, found
    return joined


def _outcome(
    claim: Profile, group: Sequence[Profile], index: int, joined: dict[int, tuple[str, Comparison]],
    inside: dict[str, Judgement],
) -> tuple[str, Judgement | None]:
    if index in joined:
        event, found = joined[index]
        return event, _judgement(claim.claim, event, found)
    return group[0].claim, inside.get(claim.claim)


def _by_document(profiles: Sequence[Profile]) -> list[Profile]:
    """Return what each document says of an event, its claims taken together."""
    found: dict[str, list[Profile]] = {}
    for profile in profiles:
        found.setdefault(profile.document, []).append(profile)
    return [pool(claims) for claims in found.values()]


def _best(claim: Profile, others: Sequence[Profile]) -> Comparison | None:
    """Return the comparison that most speaks for, or `None` when another type or one of them forbids it."""
    best: Comparison | None = None
    for other in _some(others):
        if other.type != claim.type:
            return None
        found = compare(claim, other)
        if found.points == VETO:
            return None
        if best is None or found.points > best.points:
            best = found
    return best


def _some(profiles: Sequence[Profile]) -> Sequence[Profile]:
    """Of an event that very many texts tell of, the first and the last claims speak for all."""
    return profiles if len(profiles) <= MOST else (*profiles[: MOST // 2], *profiles[-MOST // 2 :])


def _judgement(claim: str, event: str, found: Comparison) -> Judgement:
    score = round(1 - 2 ** -max(0.0, found.points / 3), 2)
    reasons = sorted({words for _, words in found.reasons})
    return Judgement(Matter.EVENT, claim, event, True, RULE, score, tuple(reasons))
