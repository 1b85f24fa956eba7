"""Which words are a time expression: the longest pattern at each place."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kb.lang.tables.times import TimesTable, times_of
from kb.times.lexer import Lexed, Lexeme, lex, merged
from kb.times.patterns import Pattern, compile_patterns, literals_of
from kb.times.vocabulary import BREAK, OTHER, Vocabulary

Slots = Mapping[str, tuple[Lexeme, ...]]
"""Class -> the words of that class that a match holds, in the order of the text."""


class Match(NamedTuple):
    """A marked expression.

    Args:
        start: Index of the first word of the pattern, which may stand before what is marked.
        first: Index of its first word.
        last: Index of the word after its last.
        slots: Its own words by class.
        shared: The words by class of the whole pattern, other expressions of it included.
    """

    pattern: Pattern
    start: int
    first: int
    last: int
    slots: Slots
    shared: Slots


class _Hit(NamedTuple):
    pattern: Pattern
    hit: re.Match[str]

    @property
    def marked_end(self) -> int:
        """End of the last words that are marked, of all words where none are."""
        return max((self.hit.end(mark) for mark in self.pattern.marks), default=self.hit.end())


class Matcher:
    """Finds the time expressions of one language; made once for each."""

    def __init__(self, table: TimesTable) -> None:
        self.table = table
        self.vocabulary = Vocabulary(table, literals_of(table))
        self._patterns = compile_patterns(table, self.vocabulary)
        self._starts: dict[str, tuple[Pattern, ...]] = {}

    def lex(self, text: str) -> Lexed:
        """Cut a text into words of time."""
        return lex(text, self.vocabulary)

    def find(self, lexed: Lexed) -> Iterator[Match]:
        """Give all expressions of a text from left to right, none over another."""
        codes, at = lexed.codes, 0
        while at < len(codes):
            if codes[at] in (OTHER, BREAK):
                at += 1
                continue
            hit = self._longest(codes, at)
            if hit is None:
                at += 1
                continue
            found = list(self._marked(lexed, hit))
            if self._is_overtaken(codes, found[0].first if found else at, hit):
                at += 1
                continue
            yield from found
            at = max([at + 1, *(match.last for match in found)]) if found else hit.hit.end()

    def _is_overtaken(self, codes: str, first: int, hit: "_Hit") -> bool:
        """Tell whether a pattern that begins later marks words further on.

        It does if it begins at or before the marked words, or is no shorter.
        """
        start, end = hit.hit.span()
        for place in range(start + 1, end):
            rival = None if codes[place] in (OTHER, BREAK) else self._longest(codes, place)
            if rival is None or rival.marked_end <= hit.marked_end:
                continue
            if place <= first or rival.hit.end() - place >= end - start:
                return True
        return False

    def _longest(self, codes: str, at: int) -> "_Hit | None":
        """Return the pattern that reaches furthest; of those the one that marks most."""
        best: _Hit | None = None
        best_rank = (at, 0)
        for pattern in self._candidates(codes[at : at + 2]):
            hit = pattern.expression.match(codes, at)
            if hit is not None and hit.end() >= best_rank[0]:
                begin = hit.start(pattern.marks[0]) if pattern.marks else at
                rank = (hit.end(), -begin)
                if best is None or rank > best_rank:
                    best, best_rank = _Hit(pattern, hit), rank
        return best

    def _marked(self, lexed: Lexed, found: _Hit) -> Iterator[Match]:
        pattern, hit = found.pattern, found.hit
        spans = {name: hit.span(name) for name in (*pattern.slots, *pattern.marks)}
        shared = self._slots(lexed, pattern, spans, hit.start(), hit.end())
        for mark in pattern.marks:
            first, last = spans[mark]
            if first < last:
                slots = self._slots(lexed, pattern, spans, first, last)
                yield Match(pattern, hit.start(), first, last, slots, shared)

    def _slots(
        self, lexed: Lexed, pattern: Pattern, spans: Mapping[str, tuple[int, int]], first: int, last: int
    ) -> Slots:
        found: dict[str, list[Lexeme]] = {}
        filled = ((*spans[name], kind) for name, kind in pattern.slots.items())
        for start, end, kind in sorted(filled):
            if first <= start < end <= last:
                found.setdefault(kind, []).append(merged(kind, lexed.lexemes[start:end], self.vocabulary))
        return {kind: tuple(lexemes) for kind, lexemes in found.items()}

    def _candidates(self, codes: str) -> tuple[Pattern, ...]:
        """Return the patterns that can begin with two words of these characters."""
        found = self._starts.get(codes)
        if found is None:
            found = tuple(p for p in self._patterns if codes[0] in p.begins and _goes_on(p, codes[1:]))
            self._starts[codes] = found
        return found


def _goes_on(pattern: Pattern, code: str) -> bool:
    return pattern.seconds is None or code in pattern.seconds


@cache
def matcher(language: str) -> Matcher:
    """Return the matcher of a language.

    Raises:
        LanguageError: if the language has no tables.
    """
    return Matcher(times_of(language))
