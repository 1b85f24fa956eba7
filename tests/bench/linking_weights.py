"""Fit the weights of `kb.linking.weights` to the pairs of claims of a linking gold file.

    python -m tests.bench.linking_weights GOLD CORPUS... [--folds N]

A logistic regression over all pairs of mentions of one type, of one document and of two, that pays
for going away from the weights that stand. Prints what it finds, to be put into the module by hand,
and for N folds of the stories what weights found in the others say of each.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kb.linking import Profile, Rarity, make_profile, signature
from kb.linking.compare import evidence
from kb.linking.concepts import tokens
from kb.linking.dates import VETO, compare_times
from kb.linking.weights import ACROSS, INSIDE
from tests.bench.linking import read_at, read_documents, read_mentions

PULL = 0.02
"""What going away from a standing weight costs, for each pair."""
STEPS, RATE = 4000, 0.5


@dataclass(frozen=True)
class Pair:
    """Two mentions: what they share, whether they are one event, and the documents they are of."""

    features: Mapping[str, float]
    is_same: bool
    documents: tuple[str, str]


def profiles(gold: Path, corpora: Sequence[Path]) -> tuple[list[tuple[str, Profile]], Rarity]:
    """Return the mentions of a gold file, each with its event."""
    events = {(m["doc"], m["start"], m["end"], e["type"].split(" | ")[0]): e["id"]
              for e in json.loads(gold.read_text(encoding="utf-8"))["events"] for m in e["mentions"]}
    mentions, found, words = read_mentions(gold), [], Counter[str]()
    documents = read_documents(gold, corpora)
    for document in documents:
        theme = signature(document.text, document.language).theme
        words.update(tokens(document.text, document.language) | set(theme))
        for claim in read_at(document, mentions.get(document.address, ())).claims:
            event = events[document.address, claim.span.start, claim.span.end, claim.type]
            found.append((event, make_profile(claim, document, theme)))
    return found, Rarity(len(documents), words)


def pairs(found: Sequence[tuple[str, Profile]], rarity: Rarity) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs of one type that no time forbids: those of one document, and of two."""
    inside: list[Pair] = []
    across: list[Pair] = []
    for i, (event, one) in enumerate(found):
        for other_event, other in found[:i]:
            if one.type != other.type:
                continue
            shared = [*compare_times(other, one), *evidence(other, one, rarity)]
            if any(e.feature == VETO for e in shared):
                continue
            counts: Counter[str] = Counter()
            for e in shared:
                counts[e.feature] += e.value  # type: ignore[assignment]
            pair = Pair(counts, event == other_event, (one.document, other.document))
            (inside if one.document == other.document else across).append(pair)
    return inside, across


def fit(told: Sequence[Pair], prior: Mapping[str, float]) -> dict[str, float]:
    """Return the weights that the pairs ask for."""
    names = list(prior)
    x = np.array([[1.0 if n == "bias" else p.features.get(n, 0.0) for n in names] for p in told])
    y = np.array([p.is_same for p in told], dtype=float)
    start = np.array([prior[n] for n in names])
    weights, pull = start.copy(), PULL * 40 / max(1, len(told))
    for _ in range(STEPS):
        error = 1 / (1 + np.exp(-x @ weights)) - y
        weights -= RATE * (x.T @ error / len(y) + pull * (weights - start))
    return dict(zip(names, map(float, weights), strict=True))


def tell(name: str, told: Sequence[Pair], weights: Mapping[str, float]) -> None:
    """Print how many pairs the weights put together, and how many of them rightly."""
    points = [weights["bias"] + sum(weights.get(f, 0.0) * v for f, v in p.features.items()) for p in told]
    joined = [p.is_same for p, s in zip(told, points, strict=True) if s > 0]
    right, same = sum(joined), sum(p.is_same for p in told)
    print(f"{name}: {len(told)} pairs, {same} of one event; joined {len(joined)}, {right} rightly")


def main(*arguments: str) -> None:
    """Fit and print."""
    folds = int(arguments[arguments.index("--folds") + 1]) if "--folds" in arguments else 0
    gold, *corpora = (Path(a) for a in arguments if not a.startswith("--") and not a.isdigit())
    found, rarity = profiles(gold, corpora)
    for name, told, prior in zip(("INSIDE", "ACROSS"), pairs(found, rarity), (INSIDE, ACROSS), strict=True):
        tell(f"{name} as it stands", told, prior)
        weights = fit(told, prior)
        tell(f"{name} fitted", told, weights)
        print({feature: round(weight, 2) for feature, weight in weights.items()})
        documents = sorted({d for p in told for d in p.documents})
        for fold in range(folds):
            held = set(documents[fold::folds])
            rest = [p for p in told if not held & set(p.documents)]
            tell(f"  fold {fold}", [p for p in told if held & set(p.documents)], fit(rest, prior))


if __name__ == "__main__":
    main(*sys.argv[1:])
