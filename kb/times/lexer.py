"""A text as words of time: each with its classes, and all together as a string of characters."""

import re
from typing import NamedTuple

from kb.lang.tables.times import Classes
from kb.times.vocabulary import BREAK, OTHER, Part, Vocabulary

MOST_WORDS = 4
"""Words of the longest phrase that is looked for backwards."""

WORD = re.compile(
    r"""
      (?P<skip>https?://\S+|www\.\S+|[@\#]\w[\w.-]*)
    | (?P<quarter_code>(?<![^\W_])(?:Q[1-4]|H[12])(?![^\W_]))
    | (?P<word>[^\W\d_]+)
    | (?P<phone>(?<![\w.])(?:\+|00)\d{1,3}[\s/.-]?(?:\(?\d{1,5}\)?[\s/.-]?){2,6}\d
        |(?<![\w.])\(?0\d{2,5}\)?\s?[/-]\s?\d[\d\s-]{3,16}\d(?!\d)
        |(?<![\w.-])\(?\d{3}\)?[\s-]\d{3}-\d{4}(?!\d))
    | (?P<stamp>\d{4}-\d\d-\d\d(?:[T\x20]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])|\d{4}/\d\d/\d\d(?![\d/]))
    | (?P<dotted>\d{1,2}\.[ ]?\d{1,2}\.[ ]?(?:\d{4}|\d\d)(?!\d|[.,]\d))
    | (?P<dotted_short>\d{1,2}\.[ ]?\d{1,2}\.(?!\d))
    | (?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d|/\d)|(?<![\w.-])\d{1,2}-\d{1,2}-\d{4}(?![\w-]))
    | (?P<month_year>\d{1,2}[./]\d{4}(?!\d|[./]\d))
    | (?P<version>\d+(?:\.\d+){2,}|\d+(?:/\d+){2,})
    | (?P<years>\d{4}/\d{2}(?!\d|/\d))
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d|:\d))
    | (?P<dot_clock>\d{1,2}\.\d\d(?![\d.,]*\d))
    | (?P<number>\d{1,3}(?:[.,'’ ]\d{3})+(?![\d])|\d+,\d+|\d+\.\d+)
    | (?P<digits>\d+)
    | (?P<line>\n\s*)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
WORDS = ("word", "mark")
NAME_BEFORE = re.compile(r"(?:\b[A-ZÄÖÜ]{1,4}|\b[A-Z][a-z]?)[-–]$")
NAME_AFTER = re.compile(r"[A-Z]{1,2}\d|[A-Z]{2}\b|%|°")


class Lexeme(NamedTuple):
    """A word of a text, or a part of one: offsets, the characters, classes with values."""

    start: int
    end: int
    text: str
    classes: Classes


class Lexed(NamedTuple):
    """The words of a text, and the string in which each is one character."""

    lexemes: tuple[Lexeme, ...]
    codes: str


def lex(text: str, vocabulary: Vocabulary) -> Lexed:
    """Cut a text into words of time."""
    lexemes: list[Lexeme] = []
    codes: list[str] = []
    parts_of = vocabulary.parts_of
    for match in WORD.finditer(text):
        kind, start = match.lastgroup or "", match.start()
        if kind == "line":
            lexemes.append(Lexeme(start, match.end(), "\n", {}))
            codes.append(BREAK)
            continue
        parts = parts_of(match[0]) if kind in WORDS else _numbers(kind, match, text, vocabulary)
        for begin, end, word, classes, code in parts:
            lexemes.append(Lexeme(start + begin, start + end, word, classes))
            codes.append(code)
    return Lexed(tuple(lexemes), "".join(codes))


def _numbers(kind: str, match: re.Match[str], text: str, vocabulary: Vocabulary) -> tuple[Part, ...]:
    words = match[0]
    if kind != "digits":
        return (vocabulary.numeric(kind, words),)
    if _is_glued(text, match.start(), match.end()):
        return (Part(0, len(words), words, {}, OTHER),)
    return (vocabulary.digits(words),)


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether digits belong to a name or a measure: "F-16", "MH17", "30MK2", "US$5"."""
    before = text[start - 1 : start]
    if before.isalpha() or (before and before in "$€£#№_"):
        return True
    if before == " " and text[start - 2 : start - 1] in ("$", "€", "£"):
        return True
    if before in ("-", "–") and NAME_BEFORE.search(text[max(0, start - 6) : start]):
        return True
    return NAME_AFTER.match(text, end) is not None


def phrase_words(lexemes: tuple[Lexeme, ...]) -> tuple[str, ...]:
    """Return words as phrases of a table are looked up."""
    return tuple(lexeme.text.lower() for lexeme in lexemes)


def merged(kind: str, lexemes: tuple[Lexeme, ...], vocabulary: Vocabulary) -> Lexeme:
    """Return the words that fill one slot as one word of that class."""
    if len(lexemes) == 1:
        return lexemes[0]
    words = phrase_words(lexemes)
    value = vocabulary.table.phrases[kind][words]
    return Lexeme(lexemes[0].start, lexemes[-1].end, " ".join(words), {kind: value})


def phrase_before(kind: str, lexed: Lexed, end: int, vocabulary: Vocabulary) -> Lexeme | None:
    """Return the longest word or phrase of a class that ends before the lexeme of an index."""
    known = vocabulary.table.phrases.get(kind, {})
    for size in range(min(MOST_WORDS, end), 1, -1):
        words = lexed.lexemes[end - size : end]
        if phrase_words(words) in known:
            return merged(kind, words, vocabulary)
    last = lexed.lexemes[end - 1] if end else None
    return last if last is not None and kind in last.classes else None
