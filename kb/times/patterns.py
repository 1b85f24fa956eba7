"""Patterns over classes of words, as tables write them, made into regular expressions.

    [ weekday , ? ] day month year ?

A name is a class of words; `"of"` is the word itself, in small letters; `<name>` is a macro of the
table; `( a | b )` and `?` are as ever, `*` is up to six times; `! x` means that x does not follow; `$` is where
something ends: before a mark, a line break, or at the end of the text; `[ ]` holds what is
marked in the text, and a pattern may mark several expressions. What stands outside of `[ ]` has
to be there and is not marked.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kb.errors import LanguageError
from kb.lang.tables.times import PatternGroup, TimesTable
from kb.times.vocabulary import BREAK, Vocabulary

PIECE = re.compile(r'"[^"]+"|<\w+>|\w+|[\[\]()|?*!]|\S')
ENDS = (".", ",", ";", ":", "!", "?", ")", "]", "–", "—", "“", "”", "»", "…")
"""Marks at which something ends."""
MOST_MACROS = 12
MOST_REPEATS = 6
"""More words in a row are no number anybody writes, and a bound keeps matching linear."""


@dataclass(frozen=True)
class Pattern:
    """One pattern, ready to match.

    Args:
        written: The regular expression that it makes.
        begins: Characters that it can begin with.
        seconds: Characters that its second word can be, `None` where one word is enough.
        slots: Name of a group -> class of the word it holds.
        marks: Names of the groups that are marked.
    """

    reads: str
    constants: Mapping[str, str]
    written: str
    begins: frozenset[str]
    seconds: frozenset[str] | None
    slots: Mapping[str, str]
    marks: tuple[str, ...]
    source: str

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when a text first needs it: most texts need few."""
        return re.compile(self.written)


class _Part(NamedTuple):
    """A piece of an expression: its first and second characters, and whether it can be empty or one character."""

    written: str = ""
    begins: frozenset[str] = frozenset()
    is_empty: bool = True
    seconds: frozenset[str] = frozenset()
    is_one: bool = False

    def then(self, other: "_Part") -> "_Part":
        begins, seconds = self.begins, self.seconds
        if self.is_empty:
            begins, seconds = begins | other.begins, seconds | other.seconds
        if self.is_one:
            seconds |= other.begins
        is_one = (self.is_one and other.is_empty) or (self.is_empty and other.is_one)
        return _Part(self.written + other.written, begins, self.is_empty and other.is_empty, seconds, is_one)

    def either(self, other: "_Part", written: str) -> "_Part":
        begins, seconds = self.begins | other.begins, self.seconds | other.seconds
        return _Part(written, begins, self.is_empty or other.is_empty, seconds, self.is_one or other.is_one)


@dataclass(slots=True)
class _Parser:
    """Reads one pattern by recursive descent."""

    pieces: list[str]
    vocabulary: Vocabulary
    known: dict[str, _Part]
    slots: dict[str, str] = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)

    def whole(self) -> _Part:
        """Read all pieces."""
        part = self.alternatives()
        if self.pieces:
            raise ValueError(f"{self.pieces[0]} closes nothing")
        return part

    def alternatives(self) -> _Part:
        part = self.sequence()
        while self.pieces and self.pieces[0] == "|":
            self.pieces.pop(0)
            other = self.sequence()
            part = part.either(other, f"{part.written}|{other.written}")
        return part

    def sequence(self) -> _Part:
        part = _Part()
        while self.pieces and self.pieces[0] not in ("|", ")", "]"):
            part = part.then(self.repeated())
        return part

    def repeated(self) -> _Part:
        part = self.one()
        while self.pieces and self.pieces[0] in ("?", "*"):
            often = {"?": "?", "*": f"{{0,{MOST_REPEATS}}}"}[self.pieces.pop(0)]
            again = part.begins if often != "?" and part.is_one else frozenset()
            part = part._replace(written=f"(?:{part.written}){often}", is_empty=True, seconds=part.seconds | again)
        return part

    def one(self) -> _Part:
        piece = self.pieces.pop(0)
        if piece == "$":
            marks = "".join(self.vocabulary.characters("=" + mark) for mark in ENDS)
            return _Part(f"(?=[{re.escape(marks + BREAK)}]|\\Z)")
        if piece == "!":
            return _Part(f"(?!{self.one().written})")
        if piece in ("(", "["):
            name = f"m{len(self.marks)}"
            if piece == "[":
                self.marks.append(name)
            inner = self.alternatives()
            self.close({"(": ")", "[": "]"}[piece])
            head = "(?:" if piece == "(" else f"(?P<{name}>"
            return inner._replace(written=f"{head}{inner.written})")
        return self.word(piece)

    def close(self, bracket: str) -> None:
        if not self.pieces or self.pieces.pop(0) != bracket:
            raise ValueError(f"{bracket} is missing")

    def word(self, piece: str) -> _Part:
        if not (piece.startswith('"') or re.fullmatch(r"\w+", piece)):
            raise ValueError(f"{piece} stands alone; marks are written in quotes")
        if piece not in self.known:
            is_word = piece.startswith('"')
            self.known[piece] = self.characters("=" + piece.strip('"')) if is_word else self.of_class(piece)
        part = self.known[piece]
        if piece.startswith('"'):
            return part
        name = f"s{len(self.slots)}"
        self.slots[name] = piece
        return part._replace(written=f"(?P<{name}>{part.written})")

    def of_class(self, kind: str) -> _Part:
        """Return what any word or phrase of a class makes."""
        parts = [*(self.phrase(words) for words in self.phrases(kind)), self.characters(kind)]
        written = "|".join(part.written for part in parts)
        return _Part(
            written,
            frozenset().union(*(part.begins for part in parts)),
            is_empty=False,
            seconds=frozenset().union(*(part.seconds for part in parts)),
            is_one=True,
        )

    def characters(self, kind: str) -> _Part:
        characters = self.vocabulary.characters(kind)
        written = f"[{re.escape(characters)}]" if characters else "(?!)"
        return _Part(written, frozenset(characters), is_empty=False, is_one=True)

    def phrases(self, kind: str) -> list[tuple[str, ...]]:
        """Return the phrases of a class, longest first."""
        return sorted(self.vocabulary.table.phrases.get(kind, {}), key=lambda words: (-len(words), words))

    def phrase(self, words: tuple[str, ...]) -> _Part:
        part = _Part()
        for word in words:
            part = part.then(self.characters("=" + word))
        return part


def literals_of(table: TimesTable) -> frozenset[str]:
    """Return every word that a pattern names itself, or that a phrase is made of."""
    sources = [*table.macros.values(), *(p for group in table.groups for p in group.patterns)]
    named = {piece.strip('"') for source in sources for piece in re.findall(r'"[^"]+"', source)}
    in_phrases = {word for phrases in table.phrases.values() for words in phrases for word in words}
    return frozenset({*named, *in_phrases, *ENDS})


def compile_patterns(table: TimesTable, vocabulary: Vocabulary) -> tuple[Pattern, ...]:
    """Make the patterns of a table into regular expressions, in the order of the table.

    Raises:
        LanguageError: if a pattern is malformed, or names a macro that the table does not have.
    """
    known: dict[str, _Part] = {}
    return tuple(
        _compile(group, source, table.macros, vocabulary, known)
        for group in table.groups
        for source in group.patterns
    )


def _compile(
    group: PatternGroup, source: str, macros: Mapping[str, str], vocabulary: Vocabulary, known: dict[str, _Part]
) -> Pattern:
    parser = _Parser(PIECE.findall(_expand(source, macros)), vocabulary, known)
    try:
        part = parser.whole()
    except (ValueError, IndexError) as error:
        raise LanguageError(f"pattern {source!r}: {error}", "times.toml", "mend the pattern") from error
    if part.is_empty:
        raise LanguageError(f"pattern {source!r} needs no word", "times.toml", "make a word necessary")
    seconds = None if part.is_one else part.seconds
    marks = tuple(parser.marks)
    return Pattern(group.reads, group.constants, part.written, part.begins, seconds, parser.slots, marks, source)


def _expand(source: str, macros: Mapping[str, str]) -> str:
    for _ in range(MOST_MACROS):
        names = re.findall(r"<(\w+)>", source)
        if not names:
            return source
        for name in names:
            if name not in macros:
                raise LanguageError(f"pattern {source!r}: no macro {name!r}", "times.toml", "define it in [macros]")
            source = source.replace(f"<{name}>", f"( {macros[name]} )")
    raise LanguageError(f"pattern {source!r}: macros name one another", "times.toml", "break the circle")
