"""Spelled-out numbers: "fünfundzwanzig", "two hundred"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kb.lang.tables.times import NumberWords


class NumberReader:
    """Reads the number words of one language; made once for each."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        parts = sorted({*words.parts, *words.multipliers, *words.joiners}, key=len, reverse=True)
        self._part = re.compile("|".join(map(re.escape, parts)) or r"(?!)")
        self._whole = re.compile(rf"(?:{self._part.pattern})+")
        self.read_word = lru_cache(maxsize=4096)(self._read_word)

    def _read_word(self, word: str) -> int | None:
        """Return the value of one word in small letters, or `None` if it is no number."""
        if not self._whole.fullmatch(word) or word in self._words.joiners:
            return None
        return self.combine(self._part.findall(word))

    def parts(self, word: str) -> list[str]:
        """Return the parts that a word in small letters is made of."""
        return self._part.findall(word) if self._whole.fullmatch(word) else []

    def combine(self, parts: Iterable[str]) -> int:
        """Return the value of number words that follow one another."""
        total = current = 0
        for part in parts:
            if part in self._words.multipliers:
                factor = self._words.multipliers[part]
                current = max(current, 1) * factor
                if factor >= 1000:
                    total, current = total + current, 0
            else:
                current += self._words.parts.get(part, 0)
        return total + current
