"""A sentence as this room reads it: whole words with their hyphens, and the letters and figures in them.

Tokens of the parser may split "US-Militär" or keep it; a `Word` never splits it, and knows the token that
its last character stands in. An `Atom` is a run of letters or of figures: "Su-30MK2" is su, 30, mk, 2.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from kb.records.sentence import Sentence, Token
from kb.records.span import Span

WORD = re.compile(
    r"(?!(?<=\w['’])s\b)"  # the s of a possessive is no word
    r"(?:(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+(?:(?:[-‐‑&/]|['’](?!s\b))[^\W_]+)*)"
)
ATOM = re.compile(r"[^\W\d_]+|\d+")
BLANK = " \t\n\r\u00a0"
NO_TOKEN = Token(Span(0, 0), "", "", "")


class Word(NamedTuple):
    """One word.

    Args:
        start: Offset in the document.
        token: Index in the sentence of the token its last character stands in; -1 without tokens.
        low: In lower case.
        is_capital: It begins with a capital letter.
        before: What stands between it and the word before, without white space.
    """

    text: str
    start: int
    end: int
    token: int
    pos: str
    dep: str
    feats: str
    before: str
    low: str
    is_capital: bool

    @property
    def follows(self) -> bool:
        """Tell whether nothing but white space stands before it."""
        return not self.before


class Atom(NamedTuple):
    """A run of letters or figures: folded, with offsets in the document."""

    folded: str
    start: int
    end: int


@cache
def fold(text: str) -> str:
    """Return text without capitals and accents.

    >>> fold("Kandahār")
    'kandahar'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def words_of(text: str, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence in order."""
    starts = [token.span.start for token in sentence.tokens]
    found, last = [], sentence.span.start
    for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
        index = bisect_right(starts, match.end() - 1) - 1
        token = sentence.tokens[index] if index >= 0 else NO_TOKEN
        before = text[last : match.start()].strip(BLANK)
        written, start, end = match[0], match.start(), match.end()
        capital = written[0].isupper()
        found.append(
            Word(written, start, end, index, token.pos, token.dep, token.feats, before, written.lower(), capital)
        )
        last = end
    return tuple(found)


def atoms_of(text: str, start: int, end: int) -> tuple[Atom, ...]:
    """Return the atoms between two offsets."""
    return tuple(Atom(fold(m[0]), m.start(), m.end()) for m in ATOM.finditer(text, start, end))


def name_key(name: str) -> str:
    """Return what a name is looked up by: its atoms, folded, with one space between.

    >>> name_key("Su-30MK2")
    'su 30 mk 2'
    """
    if name.isascii() and name.isalpha():
        return name.lower()
    return " ".join(fold(m[0]) for m in ATOM.finditer(name))
