"""How much it says that two texts share a word: the fewer texts have it, the more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import log

from kb.lang.pack import known_languages, language_pack

ASSUMED = 100
"""Texts that are thought of as read before the first, so that the first few decide nothing alone."""
SHARE = 0.01
"""Part of these that has any one word which is not among the common ones."""
USUAL = 0.7
"""What words that half of all texts have would weigh."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many documents of a store each of some words stands.

    Args:
        documents: Number of documents.
        counts: Word to the documents that have it; those that are missing are new.
    """

    documents: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """Return the logarithm of one through the share of documents that have a word, less what is usual."""
        assumed = ASSUMED * _common().get(word, SHARE)
        share = (self.counts.get(word, 0) + assumed) / (self.documents + ASSUMED)
        return max(0.0, -log(share) - USUAL)


@cache
def _common() -> dict[str, float]:
    """Return the common words of all languages; what one has often is no news in another."""
    shares: dict[str, float] = {}
    for code in known_languages():
        for word, share in language_pack(code).common.items():
            shares[word] = max(share, shares.get(word, 0.0))
    return shares


ANY = Rarity()
"""Where nothing is known of what came in before."""
