"""One paragraph alone -> the cue in it that tells what part of a page it is."""

import re
from enum import Enum, auto

from kb.lang.tables.tokens import BlockCues, Words

LONGEST = 420
"""Cues are looked for in short paragraphs; what is longer is text, whatever it talks about."""
LONGEST_LINE = 130
WORD = re.compile(r"[^\W\d_]+\.?|\d+")
DAY = re.compile(r"\b(\d{1,2}\.\s?\d{1,2}\.\s?(\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4})\b")
YEAR = re.compile(r"(19|20)\d\d")
OTHER_WORDS = 2
"""A dateline has at most so many words beside its date: the place, the agency."""


class Cue(Enum):
    """What a paragraph's own words tell of it."""

    COMMENTS = auto()
    COMMENT_LINE = auto()
    APPEAL = auto()
    LINKS_AFTER = auto()
    LINKS = auto()
    CREDIT = auto()
    CAPTION = auto()
    DATELINE = auto()


def find_cue(text: str, cues: BlockCues) -> Cue | None:
    """Return the first cue that a paragraph has, or `None`."""
    if len(text) > LONGEST:
        return None
    low = text.lower()
    if len(text) <= LONGEST_LINE:
        cue = _first(low, ((Cue.COMMENTS, cues.comments),))
        if cue is None and cues.bylines.search(text):
            return Cue.DATELINE
        cue = cue or _first(low, ((Cue.COMMENT_LINE, cues.comment_lines), (Cue.LINKS_AFTER, cues.links_after)))
        if cue is not None or is_dateline(text, cues.months):
            return cue or Cue.DATELINE
    return _first(
        low,
        ((Cue.CAPTION, cues.captions), (Cue.CREDIT, cues.credits), (Cue.APPEAL, cues.appeals), (Cue.LINKS, cues.links)),
    )


def _first(text: str, patterns: tuple[tuple[Cue, re.Pattern[str]], ...]) -> Cue | None:
    return next((cue for cue, pattern in patterns if pattern.search(text)), None)


def is_dateline(text: str, months: Words) -> bool:
    """Tell whether a line holds a date, and hardly anything else."""
    words = WORD.findall(text)
    named = sum(w.lower().rstrip(".") in months and not w.isdigit() for w in words)
    has_date = bool(DAY.search(text)) or (named > 0 and bool(YEAR.search(text)))
    others: int = sum(w[0].isalpha() for w in words) - named
    return has_date and others <= OTHER_WORDS
