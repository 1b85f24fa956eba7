"""How close extracted claims come to those that a careful reader takes from an article.

Two measures. Events: claims of one type whose spans overlap are paired one to one, as many as
possible; precision and recall of that are one F1. Slots: of a pair, status, interval, innermost
speaker and each role filler are right or wrong; what is missed or made up counts with all of its
slots. Gold writes "A | B" for either name and "(A)" for one that need not be there; records under
`optional` neither reward nor punish.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]
UNDATED = (None, None)
FIXED = 4
# type, status, time and innermost speaker: the slots that every claim has


@dataclass
class Tally:
    """Counts that F1 is made of."""

    right: int = 0
    gold: int = 0
    found: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


@dataclass
class Score:
    """Events and slots of some articles."""

    events: Tally = field(default_factory=Tally)
    slots: Tally = field(default_factory=Tally)


def folded(name: str) -> str:
    """Return a name without case, accents, punctuation and article."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.sub(r"[\W_]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split()
    return " ".join(words[1:] if words[:1] in (["the"], ["der"], ["die"], ["das"]) else words)


def same_name(gold: str, found: str) -> bool:
    """Tell whether the names are equal, or one holds the other as whole words."""
    for one in gold.strip("()").split(" | "):
        a, b = f" {folded(one)} ", f" {folded(found)} "
        if a.strip() and b.strip() and (a in b or b in a):
            return True
    return False


def slots_of(record: Record) -> int:
    """Return how many slots a record has; those that need not be there do not count."""
    return FIXED + sum(not name.startswith("(") for names in record["roles"].values() for name in names)


def right_slots(gold: Record, found: Record, published: str) -> int:
    """Return how many slots of a pair agree."""
    right = 1 + (gold["status"] == found["status"]) + _same_time(gold, found, published) + _same_speaker(gold, found)
    for role, names in gold["roles"].items():
        left = list(found["roles"].get(role, []))
        for name in names:
            hit = next((f for f in left if same_name(name, f)), None)
            if hit is not None:
                left.remove(hit)
                right += not name.startswith("(")
    return right


def _same_time(gold: Record, found: Record, published: str) -> bool:
    expected, given = ((r["time"]["earliest"], r["time"]["latest"]) for r in (gold, found))
    return expected == given or (expected == UNDATED and given == (None, published))


def _same_speaker(gold: Record, found: Record) -> bool:
    said = found["said_by"]
    for name in gold["said_by"]:
        if said and same_name(name, said[0]):
            return True
        if not name.startswith("("):
            return False
    return not said


def score_article(article: Record, found: list[Record]) -> Score:
    """Score the claims found in one article."""
    published, score = article["published"], Score()
    pairs, used = pairs_of(article["claims"], found, published)
    free = [f for i, f in enumerate(found) if i not in used]
    extra = [f for f in free if not any(_can_stand_for(o, f) for o in article.get("optional", []))]
    score.events = Tally(len(pairs), len(article["claims"]), len(pairs) + len(extra))
    score.slots.gold = sum(map(slots_of, article["claims"]))
    score.slots.found = sum(map(slots_of, [f for _, f in pairs])) + sum(map(slots_of, extra))
    score.slots.right = sum(right_slots(g, f, published) for g, f in pairs)
    return score


def _can_stand_for(gold: Record, found: Record) -> bool:
    overlap = gold["start"] < found["end"] and found["start"] < gold["end"]
    return bool(gold["type"] == found["type"] and overlap)


def pairs_of(golds: list[Record], found: list[Record], published: str) -> tuple[list[tuple[Record, Record]], set[int]]:
    """Pair greedily, the pairs with most slots in common first."""
    ranked = sorted(
        ((right_slots(g, f, published), -i, -j) for i, g in enumerate(golds) for j, f in enumerate(found)
         if _can_stand_for(g, f)),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if -i not in taken_gold and -j not in taken:
            taken_gold.add(-i)
            taken.add(-j)
            pairs.append((golds[-i], found[-j]))
    return pairs, taken


def total(scores: Iterable[Score]) -> Score:
    """Add up the scores of articles."""
    whole = Score()
    for one in scores:
        for sums, part in ((whole.events, one.events), (whole.slots, one.slots)):
            sums.right += part.right
            sums.gold += part.gold
            sums.found += part.found
    return whole


def read_gold(path: Path) -> Record:
    """Read the claims expected of an article."""
    record: Record = json.loads(path.read_text(encoding="utf-8"))
    return record
