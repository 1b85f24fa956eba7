"""Which classes a word of a text belongs to, and the one character that stands for them.

Every set of classes has a character of its own, so that a text becomes a string with one
character for each word, and a pattern over classes a regular expression over that string.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kb.lang.tables.times import Classes, TimesTable
from kb.times.numbers import NumberReader

OTHER = "\u0001"
"""The character of a word that no table knows."""
BREAK = "\u0002"
"""The character of a line break: no expression goes over it."""
FIRST_CODE = 0xE000
"""Where the private use area of Unicode begins: no text's own characters are in the way."""
SHORTEST_HEAD = 2
TRAP: Classes = {"trap": "x"}
TRAP_TAIL = "trap_tail"
"""Words that end in one of this class are traps: "Sicherheitsratsresolution 1701"."""
NUMERIC = (
    "stamp", "dotted", "dotted_short", "slashed", "month_year", "years", "clock", "dot_clock", "number",
    "quarter_code",
)
"""Forms of digits with marks between them; each is a class."""


class Part(NamedTuple):
    """A word, or one part of a compound: offsets in the word, its classes, their character."""

    start: int
    end: int
    text: str
    classes: Classes
    code: str


class Vocabulary:
    """The words of one language with their classes; made once for each."""

    def __init__(self, table: TimesTable, literals: frozenset[str]) -> None:
        self.table = table
        self.numbers = NumberReader(table.numbers)
        self._literals = literals
        self._codes: dict[frozenset[str], str] = {}
        tails = {kind for _, kind in table.compounds}
        words = {word.lower() for word, classes in table.words.items() if tails & classes.keys()}
        endings = "|".join(map(re.escape, sorted(words))) or "(?!)"
        self._tail = re.compile(rf"(?:{endings})\Z", re.IGNORECASE)
        self._trap_tails = tuple(word for word, classes in table.words.items() if TRAP_TAIL in classes)
        self.parts_of = lru_cache(maxsize=16384)(self._parts_of)
        self.digits = lru_cache(maxsize=4096)(self._digits)
        self._fill()
        self._characters = self._by_class()

    def _fill(self) -> None:
        """Give a character to every set of classes that a text can bring."""
        numbers = self.table.numbers
        for word in (*self.table.words, *self._literals, *numbers.parts, *numbers.multipliers):
            self._code(self._classes_of(word))
        for digits in _samples():
            self._code(self._classes_of_digits(digits))
        for kind in NUMERIC:
            self.numeric(kind, "")
        self._code(TRAP)
        for head, tail in self._compound_classes():
            self._code(dict.fromkeys(head, ""))
            self._code(dict.fromkeys(tail, ""))

    def _code(self, classes: Classes) -> str:
        if not classes:
            return OTHER
        return self._codes.setdefault(frozenset(classes), chr(FIRST_CODE + len(self._codes)))

    def characters(self, kind: str) -> str:
        """Return the characters of all words that are of a class."""
        return self._characters.get(kind, "")

    def _by_class(self) -> dict[str, str]:
        found: dict[str, list[str]] = {}
        for classes, code in self._codes.items():
            for kind in classes:
                found.setdefault(kind, []).append(code)
        return {kind: "".join(codes) for kind, codes in found.items()}

    def numeric(self, kind: str, text: str) -> Part:
        """Return digits with marks between them, as "7.11.2025", as a word of their class."""
        classes = {} if kind not in NUMERIC else {kind: text}
        if kind == "dot_clock":
            classes["number"] = text
        return Part(0, len(text), text, classes, self._code(classes))

    def _parts_of(self, word: str) -> tuple[Part, ...]:
        """Return a word, or the parts that a compound is made of."""
        classes = self._classes_of(word)
        if not classes:
            parts = self._compound(word)
            if parts:
                return parts
            classes = TRAP if word.lower().endswith(self._trap_tails) else classes
        return (Part(0, len(word), word, classes, self._codes.get(frozenset(classes), OTHER)),)

    def _classes_of(self, word: str) -> Classes:
        small = word.lower()
        classes = {**self.table.words.get(word, {}), **self._number_classes(small)}
        if small in self._literals:
            classes["=" + small] = small
        return classes

    def _number_classes(self, word: str) -> Classes:
        value = self.numbers.read_word(word)
        if value is None:
            return {}
        classes = {"number": str(value), "spelled": str(value)}
        return {**classes, "multiplier": str(value)} if word in self.table.numbers.multipliers else classes

    def _compound(self, word: str) -> tuple[Part, ...]:
        """Cut a word in two parts that may be written in one: "Montag" + "abend"."""
        tail = self._tail.search(word, SHORTEST_HEAD)
        while tail is not None:
            cut = tail.start()
            heads, tails = self._head(word[:cut]), self._tail_classes(word[cut:])
            pairs = [(a, b) for a, b in self.table.compounds if a in heads and b in tails]
            if pairs:
                first, last = {a: heads[a] for a, _ in pairs}, {b: tails[b] for _, b in pairs}
                return (
                    Part(0, cut, word[:cut], first, self._codes[frozenset(first)]),
                    Part(cut, len(word), word[cut:], last, self._codes[frozenset(last)]),
                )
            tail = self._tail.search(word, cut + 1)
        return ()

    def _tail_classes(self, tail: str) -> Classes:
        words = self.table.words
        return {**words.get(tail.capitalize(), {}), **words.get(tail.lower(), {})}

    def _head(self, head: str) -> Classes:
        words = self.table.words
        return {
            **words.get(head.capitalize(), {}), **words.get(head, {}), **self._number_classes(head.lower())
        }

    def _compound_classes(self) -> set[tuple[frozenset[str], frozenset[str]]]:
        """Return the classes of both parts of every compound that the words of the table can make."""
        pairs = self.table.compounds
        head_kinds, tail_kinds = {a for a, _ in pairs}, {b for _, b in pairs}
        spelled = {"number", "spelled"}
        words = self.table.words
        heads = {frozenset(spelled & head_kinds)}
        for word, classes in words.items():
            if not head_kinds.isdisjoint(classes):
                known = classes.keys() | words.get(word.capitalize(), {}).keys()
                heads |= {frozenset(known & head_kinds), frozenset((known | spelled) & head_kinds)}
        in_tails = (word for word, classes in words.items() if not tail_kinds.isdisjoint(classes))
        tails = {frozenset(self._tail_classes(word).keys() & tail_kinds) for word in in_tails}
        found = set()
        for head in heads:
            for tail in tails:
                fits = [(a, b) for a, b in pairs if a in head and b in tail]
                found.add((frozenset(a for a, _ in fits), frozenset(b for _, b in fits)))
        return found

    def _digits(self, digits: str) -> Part:
        """Return a row of digits as a word: a day, an hour, a year, a number."""
        classes = self._classes_of_digits(digits)
        return Part(0, len(digits), digits, classes, self._codes.get(frozenset(classes), OTHER))

    def _classes_of_digits(self, digits: str) -> Classes:
        value, length = int(digits[:9]), len(digits)
        kinds = {
            "number": length <= 7,
            "two": length == 2,
            "day": length <= 2 and 1 <= value <= 31,
            "hour": length <= 2 and value <= 24,
            "minute": length == 2 and value < 60,
            "year": length == 4 and 1000 <= value <= 2199,
            "old_year": length == 3 and value >= 100,
            "tenth": 2 <= length <= 4 and value % 10 == 0,
            "military": length == 4 and value < 2400 and value % 100 < 60,
        }
        kept = ("two", "year", "old_year", "military")
        return {kind: digits if kind in kept else str(value) for kind, fits in kinds.items() if fits}


def _samples() -> Iterator[str]:
    """Give digits of every kind that classes tell apart."""
    for length in range(1, 9):
        for value in (*range(62), *range(90, 2400, 30), 101, 990, 1001, 2199):
            if value < 10**length:
                yield str(value).zfill(length)
