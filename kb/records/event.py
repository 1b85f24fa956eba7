"""What claims of several statements and documents are about, and what follows from them together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kb.records.claim import Claim, ClaimTime, Status
from kb.records.interval import Interval
from kb.records.mention import Filler

LAST_DAY = date.max.toordinal() + 1
"""Events without any time come after all that have one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the origin of its document: copies of one report share an origin."""

    claim: Claim
    origin: str


@dataclass(frozen=True, slots=True)
class Event:
    """A set of claims, and what follows from them; never written over, always made anew.

    Args:
        id: Id of its founding claim, the first that was stored.
        time: The narrowest interval that a claim which does not deny it gives; where claims
            contradict each other, from the earliest to the latest that any gives.
        roles: Fillers of all claims, those of most claims first; their spans are left out.
        statuses: Status to the number of independent origins that give it.
        origins: Number of independent origins of its claims.
        claims: Ids of its claims, sorted.
        leading: Id of the fullest claim.
        quote: The words of that claim.
    """

    id: str
    type: str
    time: ClaimTime = field(default_factory=ClaimTime)
    roles: Mapping[str, tuple[Filler, ...]] = field(default_factory=dict)
    statuses: Mapping[Status, int] = field(default_factory=dict)
    origins: int = 0
    claims: tuple[str, ...] = ()
    leading: str = ""
    quote: str = ""

    @property
    def day(self) -> date | None:
        """The day it is sorted by: the first it may lie on, or the last where no first is known."""
        return self.time.interval.earliest or self.time.interval.latest

    @property
    def sequence(self) -> int:
        """An integer that sorts events by day, then by id; below 2 to the 51st, so that JSON keeps it."""
        day = LAST_DAY if self.day is None else self.day.toordinal()
        return day << 28 | int(self.id[:7], 16)


def derive_event(event: str, told: Sequence[Told]) -> Event:
    """Return what claims of one event say together.

    Raises:
        ValueError: if there is no claim.
    """
    if not told:
        raise ValueError(f"event {event} without a claim")
    claims = sorted((t.claim for t in told), key=_order)
    leading = max(claims, key=_fullness)
    return Event(
        event, leading.type, pool_times(claims), pool_roles(claims), count_origins(told),
        len({t.origin for t in told}), tuple(sorted(c.id for c in claims)), leading.id, leading.quote,
    )


def pool_times(claims: Iterable[Claim]) -> ClaimTime:
    """Return the narrowest time of claims that agree, or the span of all where they contradict."""
    claims = list(claims)
    heard = [c.time for c in claims if c.status is not Status.DENIED] or [c.time for c in claims]
    times = sorted((t for t in heard if not t.interval.is_open), key=_width)
    if not times:
        return ClaimTime()
    begins = [t.interval.earliest for t in times]
    ends = [t.interval.latest for t in times]
    contradict = max(b or date.min for b in begins) > min(e or date.max for e in ends)
    if not contradict:
        return replace(times[0], span=None)
    hull = Interval(
        None if None in begins else min(b for b in begins if b),
        None if None in ends else max(e for e in ends if e),
    )
    return ClaimTime(hull, edtf=write_edtf(hull))


def pool_roles(claims: Iterable[Claim]) -> dict[str, tuple[Filler, ...]]:
    """Return the fillers of all claims, one for each actor or wording, the most frequent first."""
    pooled: dict[str, dict[str, list[Filler]]] = {}
    for claim in claims:
        for role, fillers in claim.roles.items():
            for filler in fillers:
                alike = filler.actor or f"={filler.name.casefold()}"
                pooled.setdefault(role, {}).setdefault(alike, []).append(filler)
    return {
        role: tuple(_one(same) for same in sorted(pooled[role].values(), key=lambda s: (-len(s), s[0].name)))
        for role in sorted(pooled)
    }


def count_origins(told: Iterable[Told]) -> dict[Status, int]:
    """Return for each status, in the order of their definition, how many origins give it."""
    pairs = {(t.claim.status, t.origin) for t in told}
    counts = Counter(status for status, _ in pairs)
    return {status: counts[status] for status in Status if counts[status]}


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


def _order(claim: Claim) -> tuple[str, int, str]:
    return claim.document, claim.span.start, claim.id


def _fullness(claim: Claim) -> tuple[int, bool, bool, str]:
    fillers = sum(len(f) for f in claim.roles.values())
    return fillers, claim.time.text is not None, claim.block == "body", claim.id


def _width(time: ClaimTime) -> tuple[int, int, int, str]:
    first, last = time.interval.earliest, time.interval.latest
    begin = first.toordinal() if first else 0
    end = last.toordinal() if last else LAST_DAY
    return end - begin, begin, end, time.text or ""


def _one(same: list[Filler]) -> Filler:
    names = [f.name for f in same]
    name = max(sorted(set(names)), key=lambda n: (names.count(n), len(n)))
    return Filler(name, None, same[0].actor, all(f.inferred for f in same))
