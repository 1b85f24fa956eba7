"""What the claims of an event say, matter by matter, and who says it: as facts, never averaged.

    killed   5: Northern Star, Coast Courier   6: Morning Gazette   7: Seamen's Union   contradicted
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kb.query.rows import ClaimRow, EventRow, RoleRow, Saying, Spread, TimeRow, Voice
from kb.rdf.vocab import ROLES
from kb.records.contradiction import NUMBERS, STATUS, TIME
from kb.records.origin import fold_outlet, outlet_of

MATTERS = (STATUS, TIME, *NUMBERS, *(role for role in ROLES if role not in NUMBERS))
"""In the order in which they are told."""


def spreads(event: EventRow, claims: Sequence[ClaimRow], origins: Mapping[str, str]) -> tuple[Spread, ...]:
    """Return what the claims of an event say in each matter that one of them says something of.

    Args:
        event: The event.
        claims: Its claims in the order they were published.
        origins: Id of a claim to its independent origin.
    """
    found = (_spread(event, matter, claims, origins) for matter in MATTERS)
    return tuple(spread for spread in found if spread.sayings)


def differs(spread: Spread) -> bool:
    """Tell whether more than one value is given."""
    return len(spread.sayings) > 1


def voice(claim: ClaimRow) -> Voice:
    """Return who says a claim: the innermost speaker, or else the outlet."""
    outlet = outlet_of(claim.document.publisher, claim.document.address)
    speaker = claim.said_by[0] if claim.said_by else None
    return Voice(
        name=speaker.name if speaker else claim.document.publisher or claim.document.title or outlet,
        actor=speaker.actor if speaker else None,
        outlet=claim.document.publisher or claim.document.title or outlet,
        claim=claim.id,
        document=claim.document.id,
    )


def _spread(event: EventRow, matter: str, claims: Sequence[ClaimRow], origins: Mapping[str, str]) -> Spread:
    grouped: dict[object, list[ClaimRow]] = {}
    for claim in claims:
        key = _key(claim, matter)
        if key is not None:
            grouped.setdefault(key, []).append(claim)
    sayings = [_saying(matter, found, origins) for found in grouped.values()]
    return Spread(
        event=event.id,
        matter=matter,
        sayings=tuple(sorted(sayings, key=lambda s: -s.origins)),
        is_contradicted=matter in event.contradictions,
        silent=len(claims) - sum(len(found) for found in grouped.values()),
    )


def _key(claim: ClaimRow, matter: str) -> object:
    """Return what a claim says of a matter as it is told from others, `None` where it says nothing."""
    if matter == STATUS:
        return claim.status
    if matter == TIME:
        first, last = claim.time.earliest, claim.time.latest
        return None if first is None and last is None else (first, last)
    return frozenset(row.actor or row.name.lower() for row in _fillers(claim, matter)) or None


def _saying(matter: str, claims: Sequence[ClaimRow], origins: Mapping[str, str]) -> Saying:
    first = claims[0]
    time = TimeRow(first.time.earliest, first.time.latest, first.time.edtf) if matter == TIME else None
    roles = () if matter in (STATUS, TIME) else tuple(_fillers(first, matter))
    voices = tuple(voice(claim) for claim in claims)
    return Saying(
        value=first.status if matter == STATUS else _words(time, roles),
        time=time,
        roles=roles,
        voices=voices,
        outlets=len({fold_outlet(outlet_of(c.document.publisher, c.document.address)) for c in claims}),
        origins=len({origins[claim.id] for claim in claims}),
    )


def _fillers(claim: ClaimRow, role: str) -> Iterator[RoleRow]:
    return (row for row in claim.roles if row.role == role)


def _words(time: TimeRow | None, roles: Iterable[RoleRow]) -> str:
    return "; ".join(row.name for row in roles) if time is None else time.edtf or ""
