"""Claims of a document and known events, put together by the average of what speaks for each pair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import exp

from kb.linking.compare import Comparison, compare
from kb.linking.profiles import Profile
from kb.linking.rarity import Rarity
from kb.records.judgement import Judgement, Matter

RULE = "scored comparison"
MOST = 16
"""Claims of one event that a new one is compared with."""
FEW = 4
"""Claims of each of two known events that are compared."""
LEAST = -8.0
"""Points of what is forbidden, where it is averaged with others."""
NOTHING = Comparison((), LEAST)


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


@dataclass(frozen=True, slots=True)
class Merge:
    """Two known events that a new document shows to be one: the claims of one become claims of the other."""

    event: str
    into: str
    found: Comparison


@dataclass(slots=True)
class Groups:
    """What is together so far: group `i` begins as claim `i`, those after the claims as known events.

    Args:
        totals: Sum of the points, and number, of the pairs of claims between two groups.
        best: What most speaks for a claim being about the event of another claim, or a known one.
    """

    claims: tuple[Profile, ...]
    known: tuple[Known, ...]
    apart: frozenset[tuple[str, str]]
    rarity: Rarity
    group: list[int] = field(default_factory=list)
    totals: dict[tuple[int, int], tuple[float, int]] = field(default_factory=dict)
    best: dict[tuple[int, int], Comparison] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)

    def join_all(self) -> None:
        """Put together until nothing speaks for more."""
        self.group = list(range(len(self.claims) + len(self.known)))
        for one, other in self._pairs():
            told = self.claims[other : other + 1] if other < len(self.claims) else _some(
                self.known[other - len(self.claims)].profiles)
            found = [compare(self.claims[one], profile, self.rarity) if profile.type == self.claims[one].type
                     else NOTHING for profile in told]
            self.totals[one, other] = sum(max(LEAST, f.points) for f in found), len(found)
            self.best[one, other] = max(found, key=lambda f: f.points)
        while (pair := self._surest()) is not None:
            self._join(*pair)

    def outcome(self, index: int) -> Link:
        """Return the event of a claim, with what most speaks for it."""
        claim = self.claims[index].claim
        event = self._event(self.group[index])
        if event == claim:
            return Link(claim, event)
        others = [o for o, g in enumerate(self.group) if g == self.group[index] and o != index]
        return Link(claim, event, judgement(claim, event, max(
            (self.best[min(index, o), max(index, o)] for o in others), key=lambda f: f.points)))

    def _pairs(self) -> Iterator[tuple[int, int]]:
        for one in range(len(self.claims)):
            yield from ((one, other) for other in range(one + 1, len(self.group)))

    def _surest(self) -> tuple[int, int] | None:
        """Return the two groups that on average most speaks for, if anything does; of equals, the first."""
        means = ((total / number, pair) for pair, (total, number) in self.totals.items() if total > 0)
        return next((pair for _, pair in sorted(means, key=lambda m: (-m[0], m[1])) if self._may(*pair)), None)

    def _may(self, one: int, other: int) -> bool:
        """Tell whether no judgement keeps a claim of the two groups from what the others are about."""
        if not self.apart:
            return True
        together = [i for i, group in enumerate(self.group) if group in (one, other)]
        claims = {claim for i in together for claim in self._claims(i)}
        events = claims | {self._event(i) for i in together}
        return not any(claim in claims and event in events for claim, event in self.apart)

    def _claims(self, place: int) -> list[str]:
        if place < len(self.claims):
            return [self.claims[place].claim]
        return [profile.claim for profile in self.known[place - len(self.claims)].profiles]

    def _event(self, group: int) -> str:
        if group >= len(self.claims):
            return self.known[group - len(self.claims)].event
        return self.claims[group].claim

    def _join(self, one: int, other: int) -> None:
        """Put two groups together; a known event stays, of two of them the older, else the earlier claim."""
        kept, gone = (other, one) if one < len(self.claims) <= other else (one, other)
        if one >= len(self.claims):
            self.merges.append(Merge(self._event(gone), self._event(kept), self._between(kept, gone)[1]))
        self.group = [kept if g == gone else g for g in self.group]
        del self.totals[one, other]
        for pair in [pair for pair in self.totals if gone in pair]:
            total, number = self.totals.pop(pair)
            third = pair[0] if pair[1] == gone else pair[1]
            key = min(kept, third), max(kept, third)
            if key not in self.totals and min(key) >= len(self.claims):
                if total <= 0:  # no new claim holds the two known events together
                    continue
                self.totals[key] = self._between(*key)[0]
            mine, count = self.totals.get(key, (0.0, 0))
            self.totals[key] = mine + total, count + number

    def _between(self, one: int, other: int) -> tuple[tuple[float, int], Comparison]:
        """Compare some claims of two known events: the sum of points with their number, and the best."""
        mine, theirs = (self.known[g - len(self.claims)].profiles[:FEW] for g in (one, other))
        found = [compare(a, b, self.rarity) if a.type == b.type else NOTHING for a in mine for b in theirs]
        return (sum(max(LEAST, f.points) for f in found), len(found)), max(found, key=lambda f: f.points)


def _some(profiles: Sequence[Profile]) -> Sequence[Profile]:
    """Of an event that very many texts tell of, the first and the last claims speak for all."""
    return profiles if len(profiles) <= MOST else (*profiles[: MOST // 2], *profiles[-MOST // 2 :])


def judgement(claim: str, event: str, found: Comparison) -> Judgement:
    """Return that a claim is about an event, with what speaks for it."""
    score = round(1 / (1 + exp(-found.points)), 2)
    reasons = sorted({words for points, words in found.reasons if points > 0})
    return Judgement(Matter.EVENT, claim, event, True, RULE, score, tuple(reasons))
