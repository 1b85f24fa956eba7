"""What claims of several statements and documents are about, and what follows from them together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kb.records.claim import Claim, ClaimTime, Status
from kb.records.contradiction import find_contradictions
from kb.records.interval import Interval
from kb.records.mention import Filler
from kb.records.origin import Told, fold_outlet, settle_origins

AFTER_ALL_DAYS = date.max.toordinal() + 1
"""Events without any time come after all that have one."""
NUMBER_BITS = 28
"""Room for a quarter of a billion events; with 22 bits for the day a sequence stays exact in JSON."""


@dataclass(frozen=True, slots=True)
class Event:
    """A set of claims, and what follows from them; never written over, always made anew.

    Args:
        id: Id of its founding claim, the first that came in.
        number: Its place in the order of coming in, which breaks ties of the day.
        time: The narrowest interval that a claim which does not deny it gives; where claims
            contradict each other, from the earliest to the latest that any gives.
        roles: Fillers of all claims, those of the leading claim first, without their spans.
        statuses: Status to the number of independent origins that give it.
        origins: Number of independent origins of its claims.
        outlets: Number of outlets that published them.
        contradictions: What its claims contradict each other in: "time", "status", or roles; sorted.
        claims: Ids of its claims, sorted.
        leading: Id of the fullest claim.
        quote: The words of that claim.
    """

    id: str
    type: str
    number: int = 0
    time: ClaimTime = field(default_factory=ClaimTime)
    roles: Mapping[str, tuple[Filler, ...]] = field(default_factory=dict)
    statuses: Mapping[Status, int] = field(default_factory=dict)
    origins: int = 0
    outlets: int = 0
    contradictions: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    leading: str = ""
    quote: str = ""

    @property
    def day(self) -> date | None:
        """The day it is sorted by: the first it may lie on, or the last where no first is known."""
        return self.time.interval.earliest or self.time.interval.latest

    @property
    def sequence(self) -> int:
        """An integer that sorts events by day, then by their number."""
        day = AFTER_ALL_DAYS if self.day is None else self.day.toordinal()
        return day << NUMBER_BITS | self.number


def number_of(sequence: int) -> int:
    """Return the place in the order of coming in that a sequence holds.

    >>> number_of(Event("00ff", "Vote", number=7).sequence)
    7
    """
    return sequence & (1 << NUMBER_BITS) - 1


def derive_event(event: str, number: int, told: Sequence[Told]) -> Event:
    """Return what claims of one event say together.

    Args:
        event: Its id.
        number: Its place in the order of coming in.
        told: Its claims in the order of coming in.

    Raises:
        ValueError: if there is no claim.
    """
    if not told:
        raise ValueError(f"event {event} without a claim")
    claims = [t.claim for t in told]
    leading = min(claims, key=_leads)
    origins = settle_origins(told)
    return Event(
        event, leading.type, number, pool_times(claims), pool_roles(claims), count_origins(claims, origins),
        len(set(origins)), len({fold_outlet(t.outlet) for t in told}),
        find_contradictions(claims, [t.voice for t in told]),
        tuple(sorted(c.id for c in claims)), leading.id, leading.quote,
    )


def pool_times(claims: Iterable[Claim]) -> ClaimTime:
    """Return the narrowest time of claims that agree, or the span of all where they contradict.

    An intersection would be a date that nobody said; a denial does not date what others assert.
    """
    claims = list(claims)
    heard = [c.time for c in claims if c.status is not Status.DENIED] or [c.time for c in claims]
    times = [t for t in heard if not t.interval.is_open]
    if not times:
        return ClaimTime()
    begins = [t.interval.earliest for t in times]
    ends = [t.interval.latest for t in times]
    if max(b or date.min for b in begins) > min(e or date.max for e in ends):
        hull = Interval(
            None if None in begins else min(b for b in begins if b),
            None if None in ends else max(e for e in ends if e),
        )
        return ClaimTime(hull, edtf=write_edtf(hull))
    return replace(min(times, key=_width), span=None)


def pool_roles(claims: Sequence[Claim]) -> dict[str, tuple[Filler, ...]]:
    """Return the fillers of all claims, the leading one's first, each actor or wording once a role."""
    leading = min(claims, key=_leads)
    pooled: dict[str, dict[str, Filler]] = {}
    for claim in (leading, *(c for c in claims if c is not leading)):
        for role, fillers in claim.roles.items():
            for filler in fillers:
                kept = pooled.setdefault(role, {})
                kept.setdefault(filler.actor or filler.name.lower(), replace(filler, span=None))
    return {role: tuple(pooled[role].values()) for role in sorted(pooled) if pooled[role]}


def count_origins(claims: Iterable[Claim], origins: Iterable[str]) -> dict[Status, int]:
    """Return for each status, in the order of their definition, how many origins give it.

    Args:
        claims: Claims of one event.
        origins: The origin of each.
    """
    pairs = {(claim.status, origin) for claim, origin in zip(claims, origins, strict=True)}
    given = [status for status, _ in pairs]
    return {status: given.count(status) for status in Status if status in given}


def write_edtf(interval: Interval) -> str | None:
    """Return an interval as EDTF (ISO 8601-2), `None` when nothing is known.

    >>> write_edtf(Interval(date(2025, 11, 6), date(2025, 11, 9)))
    '2025-11-06/2025-11-09'
    """
    if interval.is_open:
        return None
    if interval.earliest == interval.latest:
        return str(interval.earliest)
    return f"{interval.earliest or '..'}/{interval.latest or '..'}"


def _leads(claim: Claim) -> tuple[bool, int]:
    """Sort what asserts before what denies, then by fullness; the first to come in wins a tie."""
    return claim.status is Status.DENIED, -sum(len(f) for f in claim.roles.values())


def _width(time: ClaimTime) -> tuple[int, int, int]:
    """Sort closed intervals by length, then those open before by their end, then those open after."""
    first, last = time.interval.earliest, time.interval.latest
    if first is not None and last is not None:
        return 0, (last - first).days, first.toordinal()
    if last is not None:
        return 1, last.toordinal(), 0
    return 2, -(first or date.min).toordinal(), 0
