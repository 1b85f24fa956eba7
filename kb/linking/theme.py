"""What a document is about, in a few beginnings of words: names and nouns that it repeats.

Two reports of one happening share them even where one calls the actors otherwise or leaves them
out. What is written with a capital and never without one is a name, in German also a noun; no list
of words of any language is needed.
"""

import re
from collections import Counter
from functools import lru_cache

from kb.linking.actors import fold

SIZE = 20
"""Words that are kept: those of two unrelated political reports share about two."""
STEM = 6
"""Letters that are compared: endings differ, and compounds begin alike."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d|\d{2,}")


def theme(text: str) -> tuple[str, ...]:
    """Return the beginnings of the words that a text is about, sorted.

    >>> theme("Boeing protested. There were doubts. But there Boeing lost, said Boeing.")
    ('boeing',)
    """
    words = Counter(_WORD.findall(text))
    counts: Counter[str] = Counter()
    for word, count in words.items():
        if word[0].isupper() and word.lower() not in words:
            counts[stem(word)] += count
    repeated = [(word, count) for word, count in counts.items() if count > 1 and word]
    best = sorted(repeated, key=lambda found: (-found[1], found[0]))[:SIZE]
    return tuple(sorted(word for word, _ in best))


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a quote, and its numbers."""
    return frozenset(stem(word) for word in _CONTENT.findall(text)) - {""}


def stem(word: str) -> str:
    """Return the beginning of a word, in ASCII lower case."""
    return fold(word)[:STEM]
