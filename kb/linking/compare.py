"""How much speaks for two claims being about one event: a sum of reasons, each said in words.

Conservative: two days that cannot be one keep claims apart whatever else they share.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.linking.dates import REPEATED, VETO, compare_times
from kb.linking.evidence import Evidence
from kb.linking.profiles import Profile
from kb.linking.rarity import ANY, Rarity
from kb.linking.sharing import compare_roles
from kb.linking.weights import ACROSS, INSIDE

Reason = tuple[float, str]
"""Points for or against two claims being about one event, and why in a few words."""
FORBIDDEN = float("-inf")
NEAR = 300
"""Characters between two claims of which the second goes on with the first: a sentence or two."""
SHOWN = 4
"""Words that a reason names."""
UNIT = 10.0
"""Rarity of words that counts as one."""
SENTENCE = 1.0
"""Rarity of the words of a short sentence: of shorter ones it says little that they are alike."""
VOTES = ("ayes", "nays", "abstentions")
"""Numbers that a vote has only one of."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that speaks for and against, and the sum: minus infinity when one reason forbids it."""

    reasons: tuple[Reason, ...]
    points: float


def compare(one: Profile, other: Profile, rarity: Rarity = ANY) -> Comparison:
    """Return what speaks for and against two claims being about one event; above zero is for.

    Of what forbids it, the first reason is enough.

    Args:
        rarity: How rare the words of either are.
    """
    times = tuple(compare_times(one, other))
    if any(found.feature == VETO for found in times):
        return Comparison(((FORBIDDEN, times[0].words),), FORBIDDEN)
    weights = INSIDE if one.document == other.document else ACROSS
    found = (*times, *evidence(one, other, rarity))
    reasons = tuple((round(weights.get(e.feature, 0.0) * e.value, 2), e.words) for e in found)
    return Comparison(reasons, sum((points for points, _ in reasons), weights["bias"]))


def evidence(one: Profile, other: Profile, rarity: Rarity = ANY) -> Iterator[Evidence]:
    """Yield what two claims share and differ in, but for their times."""
    yield from compare_roles(one, other)
    yield from _kinds(one, other)
    yield from _numbers(one, other)
    yield from _words(one, other, rarity)
    yield from _nearness(one, other) if one.document == other.document else _themes(one, other, rarity)
    if one.type in REPEATED:
        yield Evidence("often", 1.0, "what is done often")


def _kinds(one: Profile, other: Profile) -> Iterator[Evidence]:
    if not one.kinds or not other.kinds:
        return
    if one.kinds == other.kinds:
        yield Evidence("same kind", 1.0, f"same kind: {', '.join(sorted(one.kinds))}")
    elif not one.kinds & other.kinds:
        yield Evidence("other kind", 1.0, "another kind or stage")
    else:
        yield Evidence("part kind", 1.0, "partly another kind or stage")


def _numbers(one: Profile, other: Profile) -> Iterator[Evidence]:
    for role in sorted(one.numbers.keys() & other.numbers.keys()):
        if one.numbers[role] & other.numbers[role]:
            yield Evidence("same number", 1.0, f"same number: {role}")
        else:
            yield Evidence("other count" if role in VOTES else "other number", 1.0, f"another number: {role}")


def _words(one: Profile, other: Profile, rarity: Rarity) -> Iterator[Evidence]:
    names = one.words & other.words & (one.names | other.names)
    mine, theirs = one.words - one.names - names, other.words - other.names - names
    words = mine & theirs
    if names:
        yield Evidence("names", min(1.0, _weight(names, rarity)), f"both name {_some(names, rarity)}")
    if not words:
        told = "but for names no word shared" if names else "no word shared"
        yield Evidence("no words" if names else "nothing", 1.0, told)
        return
    yield Evidence("words", min(1.0, _weight(words, rarity)), f"both say {_some(words, rarity)}")
    share = min(1.0, _weight(words, rarity) / max(SENTENCE, min(_weight(mine, rarity), _weight(theirs, rarity))))
    yield Evidence("share", share, f"{round(100 * share)} % of what the shorter one says is in the other")


def _nearness(one: Profile, other: Profile) -> Iterator[Evidence]:
    distance = abs(one.start - other.start)
    later = other if other.start > one.start else one
    if distance > NEAR:
        return
    if any(later.roles.values()):
        yield Evidence("near", 1.0, "in the next sentence")
    else:
        yield Evidence("goes on", 1.0, "the next sentence, which names nobody")


def _themes(one: Profile, other: Profile, rarity: Rarity) -> Iterator[Evidence]:
    crossing = (one.words & other.theme | other.words & one.theme) - (one.words & other.words)
    themes = one.theme & other.theme
    if crossing:
        words = f"one says what the other text is about: {_some(crossing, rarity)}"
        yield Evidence("crossing", min(0.7, _weight(crossing, rarity)), words)
    if themes:
        yield Evidence("themes", min(1.0, _weight(themes, rarity)), f"both texts are about {_some(themes, rarity)}")


def _weight(words: frozenset[str], rarity: Rarity) -> float:
    return sum(map(rarity.weight, sorted(words))) / UNIT


def _some(words: frozenset[str], rarity: Rarity) -> str:
    return ", ".join(sorted(words, key=lambda word: (-rarity.weight(word), word))[:SHOWN])
