"""A text as words of time: every word with the classes that the tables give it.

Each word becomes one character of a string, the same for words of the same classes, so that a
pattern over classes is a regular expression over that string (`kb.times.patterns`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kb.lang.tables.times import Classes, TimesTable
from kb.times.numbers import NumberReader

OTHER = "\u0001"
"""The character of a word that no table knows."""
BREAK = "\u0002"
"""The character of a line break: no expression goes over it."""
FIRST_CODE = 0xE000
MOST_WORDS = 4
"""Words of the longest phrase that is looked for backwards."""

NUMERIC = (
    "stamp", "dotted", "dotted_short", "slashed", "month_year", "years", "clock", "dot_clock",
)
"""Forms of digits with marks between them; each is a class of its own."""

WORD = re.compile(
    r"""
      (?P<skip>https?://\S+|www\.\S+|[\w.+-]+@\w[\w.-]+\.\w+|\#\w+)
    | (?P<phone>(?<![\w.])(?:\+|00)\d{1,3}[\s/.-]?(?:\(?\d{1,5}\)?[\s/.-]?){2,6}\d
        |(?<![\w.])\(?0\d{2,5}\)?\s?[/-]\s?\d[\d\s-]{3,16}\d(?!\d)
        |(?<![\w.-])\(?\d{3}\)?[\s-]\d{3}-\d{4}(?!\d))
    | (?P<stamp>\d{4}-\d\d-\d\d(?:[T\x20]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
    | (?P<dotted>\d{1,2}\.[ ]?\d{1,2}\.[ ]?(?:\d{4}|\d\d)(?!\d|[.,]\d))
    | (?P<dotted_short>\d{1,2}\.[ ]?\d{1,2}\.(?!\d))
    | (?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d|/\d))
    | (?P<month_year>\d{1,2}[./]\d{4}(?!\d|[./]\d))
    | (?P<version>\d+(?:\.\d+){2,}|\d+(?:/\d+){2,})
    | (?P<years>\d{4}/\d{2}(?:\d{2})?(?!\d|/\d))
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d|:\d))
    | (?P<dot_clock>\d{1,2}\.\d\d(?![\d.,]*\d))
    | (?P<number>\d{1,3}(?:[.,'’ ]\d{3})+(?![\d])|\d+,\d+|\d+\.\d+)
    | (?P<digits>\d+)
    | (?P<word>[^\W\d_]+)
    | (?P<line>[ \t\r]*\n\s*)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word of a text, or a part of one: offsets, the characters, classes with values."""

    start: int
    end: int
    text: str
    classes: Classes


@dataclass(frozen=True, slots=True)
class Lexed:
    """The words of a text, and the string in which each is one character."""

    lexemes: tuple[Lexeme, ...]
    codes: str


class Lexer:
    """Cuts texts of one language into words of time; made once for each."""

    def __init__(self, table: TimesTable, literals: frozenset[str]) -> None:
        self._table = table
        self._literals = literals
        self.numbers = NumberReader(table.numbers)
        self._codes: dict[frozenset[str], str] = {}
        tails = {kind for _, kind in table.compounds}
        endings = sorted({w.lower() for w, c in table.words.items() if tails & c.keys()})
        self._tail = re.compile("(?i:" + "|".join(map(re.escape, endings)) + r")\Z" if endings else "(?!)")
        self.parts_of = lru_cache(maxsize=8192)(self._parts_of)
        self.digits = lru_cache(maxsize=4096)(self._digits)
        self._fill()

    def _fill(self) -> None:
        """Give a character to every set of classes that a text can bring."""
        for word in (*self._table.words, *self._literals):
            self._code(frozenset(self._parts_of(word)[0][3]))
        for digits in _samples():
            self._code(frozenset(self._digits(digits)))
        for kind in (*NUMERIC, "number"):
            self._code(frozenset(_numeric(kind, "")))
        spelled = frozenset({"number", "spelled"})
        self._code(spelled)
        for head, tail in self._compound_classes():
            self._code(head)
            self._code(tail)

    def _compound_classes(self) -> set[tuple[frozenset[str], frozenset[str]]]:
        """Return the classes of both parts of every compound that the words of the table can make."""
        pairs = self._table.compounds
        head_kinds, tail_kinds = {a for a, _ in pairs}, {b for _, b in pairs}
        spelled = frozenset({"number", "spelled"})
        words = self._table.words
        heads = {spelled & head_kinds}
        for word in words:
            known = words[word].keys() | words.get(word.capitalize(), {}).keys()
            heads |= {frozenset(known & head_kinds), frozenset((known | spelled) & head_kinds)}
        tails = {frozenset(self._tail_of(word).keys() & tail_kinds) for word in words}
        return {
            (frozenset(a for a, b in pairs if a in head and b in tail),
             frozenset(b for a, b in pairs if a in head and b in tail))
            for head in heads for tail in tails
        }

    def _code(self, classes: frozenset[str]) -> str:
        if not classes:
            return OTHER
        return self._codes.setdefault(classes, chr(FIRST_CODE + len(self._codes)))

    def characters(self, kind: str) -> str:
        """Return the characters of all words that are of a class."""
        return "".join(code for classes, code in self._codes.items() if kind in classes)

    def phrases(self, kind: str) -> list[tuple[str, ...]]:
        """Return the phrases of a class, longest first."""
        return sorted(self._table.phrases.get(kind, {}), key=lambda words: (-len(words), words))

    def merged(self, kind: str, lexemes: tuple[Lexeme, ...]) -> Lexeme:
        """Return the words that fill one slot as one word of that class."""
        if len(lexemes) == 1:
            return lexemes[0]
        words = tuple(lexeme.text.lower() for lexeme in lexemes)
        value = self._table.phrases[kind][words]
        return Lexeme(lexemes[0].start, lexemes[-1].end, " ".join(words), {kind: value})

    def phrase_before(self, kind: str, lexed: Lexed, end: int) -> Lexeme | None:
        """Return the longest word or phrase of a class that ends before the lexeme of an index."""
        known = self._table.phrases.get(kind, {})
        for size in range(min(MOST_WORDS, end), 1, -1):
            words = lexed.lexemes[end - size : end]
            if tuple(lexeme.text.lower() for lexeme in words) in known:
                return self.merged(kind, words)
        last = lexed.lexemes[end - 1] if end else None
        return last if last is not None and kind in last.classes else None

    def lex(self, text: str) -> Lexed:
        """Cut a text into words of time."""
        lexemes: list[Lexeme] = []
        for match in WORD.finditer(text):
            kind, start, end = match.lastgroup or "", match.start(), match.end()
            if kind in ("word", "mark"):
                lexemes += (
                    Lexeme(start + a, start + b, part, classes)
                    for a, b, part, classes in self.parts_of(match[0])
                )
            elif kind == "line":
                lexemes.append(Lexeme(start, end, "\n", {}))
            elif kind == "digits":
                glued = _is_glued(text, start, end)
                lexemes.append(Lexeme(start, end, match[0], {} if glued else self.digits(match[0])))
            else:
                lexemes.append(Lexeme(start, end, match[0], _numeric(kind, match[0])))
        return Lexed(tuple(lexemes), "".join(map(self._code_of, lexemes)))

    def _code_of(self, lexeme: Lexeme) -> str:
        if lexeme.text == "\n":
            return BREAK
        return self._codes.get(frozenset(lexeme.classes), OTHER) if lexeme.classes else OTHER

    def _with_literal(self, word: str, classes: Classes) -> Classes:
        small = word.lower()
        return {**classes, f"={small}": small} if small in self._literals else classes

    def _parts_of(self, word: str) -> tuple[tuple[int, int, str, Classes], ...]:
        """Return a word, or the parts that a compound is made of, with offsets in it."""
        known = self._table.words.get(word, {})
        value = self.numbers.read_word(word.lower())
        if value is not None:
            known = {**known, "number": str(value), "spelled": str(value)}
        known = self._with_literal(word, known)
        return (self._compound(word) if not known else ()) or ((0, len(word), word, known),)

    def _compound(self, word: str) -> tuple[tuple[int, int, str, Classes], ...]:
        tail = self._tail.search(word, 2)
        while tail is not None:
            cut = tail.start()
            heads = self._head(word[:cut])
            tails = self._tail_of(word[cut:])
            pairs = [(a, b) for a, b in self._table.compounds if a in heads and b in tails]
            if pairs:
                kept_heads = {a: heads[a] for a, _ in pairs}
                kept_tails = {b: tails[b] for _, b in pairs}
                return ((0, cut, word[:cut], kept_heads), (cut, len(word), word[cut:], kept_tails))
            tail = self._tail.search(word, cut + 1)
        return ()

    def _tail_of(self, tail: str) -> Classes:
        words = self._table.words
        return {**words.get(tail.capitalize(), {}), **words.get(tail.lower(), {})}

    def _head(self, head: str) -> Classes:
        words = self._table.words
        value = self.numbers.read_word(head.lower())
        known = {**words.get(head.capitalize(), {}), **words.get(head, {})}
        return known if value is None else {**known, "number": str(value), "spelled": str(value)}

    def _digits(self, digits: str) -> Classes:
        """Return what a row of digits may be: a day, an hour, a year, a number."""
        value, length = int(digits[:9]), len(digits)
        classes = {"number": str(value)} if length <= 7 else {}
        if length <= 2:
            classes |= {"two": digits}
            classes |= {"day": str(value)} if 1 <= value <= 31 else {}
            classes |= {"hour": str(value)} if value <= 24 else {}
            classes |= {"minute": str(value)} if value < 60 and length == 2 else {}
        if length == 4 and 1000 <= value <= 2199:
            classes |= {"year": digits}
        if (3 <= length <= 4 and value % 10 == 0) or (length == 2 and value % 10 == 0):
            classes |= {"tenth": digits}
        if length == 4 and value < 2400 and value % 100 < 60:
            classes |= {"military": digits}
        return classes


def _samples() -> Iterator[str]:
    """Give digits of every kind that classes tell apart."""
    for length in range(1, 9):
        for value in (*range(62), *range(90, 2400, 30), 990, 1001, 2199):
            if value < 10**length:
                yield str(value).zfill(length)


def _numeric(kind: str, text: str) -> Mapping[str, str]:
    if kind in ("skip", "phone", "version"):
        return {}
    if kind == "dot_clock":
        return {"dot_clock": text, "number": text}
    return {kind: text}


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether digits belong to a name or a measure: "F-16", "MH17", "30MK2", "US$5"."""
    before = text[start - 1 : start]
    if before.isalpha() or before in ("$", "€", "£", "#", "№", "_"):
        return True
    if before in ("-", "–") and re.search(r"(?:\b[A-ZÄÖÜ]{1,4}|\b[A-Z][a-z]?)[-–]$", text[max(0, start - 6) : start]):
        return True
    after = text[end : end + 4]
    return bool(re.match(r"[A-Z]{1,2}\d|[A-Z]{2}\b|%|°", after))
