"""A paragraph -> its sentences."""

import re

from kb.lang.tables.tokens import SentenceWords
from kb.records.span import Span

CLOSERS = "\"'”“»«’‘)\\]›"
STOP = re.compile(rf"([.!?…]+)([{CLOSERS}]*)(?=\s|$|([A-ZÄÖÜ][a-zäöüß]+\s))")
NEXT = re.compile(r"\s*([\"'„“”»«‚‘(\[›‹–—-]*\s?)(\S?)(\S*)")
LAST_WORD = re.compile(r"[^\s\"'„“”»«‚‘’(\[]*$")
INITIALS = re.compile(r"([^\W\d_]\.)*[^\W\d_]")
ROMAN = re.compile(r"[IVXL]{1,6}")
GLUED = re.compile(r"[a-zäöüß]{3}$")
LONGEST = 2000
"""Characters of the longest sentence; what is longer is cut, so that no text takes more than linear time."""
SOFT_BREAKS = ("; ", ": ", ", ", " ")
WINDOW = 400
"""A word with its dots is looked for in so many characters before a stop."""


def find_sentences(text: str, block: Span, words: SentenceWords) -> list[Span]:
    """Return the sentences of a block, without white space at their ends."""
    found, start = [], block.start
    for stop in STOP.finditer(text, block.start, block.end):
        if stop.end() < block.end and is_end(text, stop, start, block, words):
            found += _cut(text, start, stop.end())
            start = stop.end()
    return found + _cut(text, start, block.end)


def is_end(text: str, stop: re.Match[str], start: int, block: Span, words: SentenceWords) -> bool:
    """Tell whether a sentence ends at a stop that something follows."""
    mark, closing, glued = stop.groups()
    after = NEXT.match(text, stop.end(), min(block.end, stop.end() + WINDOW))
    first, rest = (after[2], after[3]) if after else ("", "")
    opening = after[1] if after else ""
    before = LAST_WORD.search(text, max(start, stop.start() - WINDOW), stop.start())
    word = before.group() if before else ""
    if glued:
        return mark != "…" and bool(GLUED.search(word)) and "@" not in word and "/" not in word and "." not in word
    if first.islower() or first in ",;:":
        return False
    if mark[-1] in "!?…" or len(mark) > 1:
        return not (closing == ")" and "(" not in text[start : stop.start()])
    if not word:
        return stop.start() > start
    following = _bare(first + rest)
    if closing and closing[0] in ")]" and not first.isupper():
        return False
    return _dot_ends(word, text[start : before.start()] if before else "", following, bool(opening.strip()), words)


def _bare(word: str) -> str:
    return word.rstrip(".,;:!?\"'”“»«’‘)")


def _dot_ends(word: str, before: str, following: str, is_opened: bool, words: SentenceWords) -> bool:
    """Decide by the word before the dot and the word after it."""
    starts = following in words.starters or is_opened
    if word.isdigit():
        return _number_ends(word, before, following, starts, words)
    if word in words.never_end or (word in words.before_number and following[:1].isdigit()):
        return False
    doubtful = word in words.may_end or word.rpartition(".")[2] in words.never_end
    if INITIALS.fullmatch(word):
        return starts and len(word) > 1
    return starts or not (doubtful or ROMAN.fullmatch(word))


def _number_ends(number: str, before: str, following: str, starts: bool, words: SentenceWords) -> bool:
    """Decide for a number with a dot: an ordinal, the number of an item, or the end of a sentence."""
    if not before.strip():
        return False
    if not words.ordinal_dot or len(number) > 2:
        return True
    return starts or not following[:1].isalpha()


def _cut(text: str, start: int, end: int) -> list[Span]:
    """Return a sentence without white space around it, in parts where it is too long."""
    parts = []
    while end - start > LONGEST:
        cut = start + LONGEST
        for mark in SOFT_BREAKS:
            place = text.rfind(mark, start + LONGEST // 2, start + LONGEST)
            if place >= 0:
                cut = place + len(mark)
                break
        parts.append((start, cut))
        start = cut
    parts.append((start, end))
    return [span for a, b in parts if (span := _trimmed(text, a, b))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    stripped = part.strip()
    return Span(start + left, start + left + len(stripped)) if stripped else None
