"""What a document is about, in a few stems or concepts: names and nouns that it repeats.

Two reports of one happening share them even where one calls the actors otherwise or leaves them
out. What is written with a capital and never without one is a name, in German also a noun; no list
of words of any language is needed.
"""

import re
from collections import Counter

from kb.linking.concepts import meanings

SIZE = 20
"""Words that are kept: those of two unrelated political reports share about two."""
_WORD = re.compile(r"[^\W\d_]{4,}|[A-ZÄÖÜ]{2,}")


def theme(text: str, language: str = "") -> tuple[str, ...]:
    """Return what the words that a text is about mean, sorted.

    >>> theme("Boeing protested. There were doubts. But there Boeing lost, said Boeing.")
    ('boeing',)
    """
    words = Counter(_WORD.findall(text))
    counts: Counter[str] = Counter()
    for word, count in words.items():
        if word[0].isupper() and word.lower() not in words:
            counts.update(dict.fromkeys(meanings(word, language), count))
    repeated = [(word, count) for word, count in counts.items() if count > 1 and word]
    best = sorted(repeated, key=lambda found: (-found[1], found[0]))[:SIZE]
    return tuple(sorted(word for word, _ in best))
