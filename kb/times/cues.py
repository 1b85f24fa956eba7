"""The words around an expression that change its meaning: "seit", "until", "between ... and"."""


from typing import NamedTuple

from kb.records.span import Span
from kb.times.lexer import Lexed, phrase_before
from kb.times.match import Match
from kb.times.vocabulary import Vocabulary

DECIDING = ("since", "from", "until", "by", "before", "after", "within")
SKIPPED = ("article", "the", "approx", "part")
AND = "and"
"""The word that joins both ends of a range, and two times alike: "in 1987 and in 2003" are two."""
MOST_SKIPPED = 3
MOST_BETWEEN = 4
OWN_WORDS = ("distance", "window")
"""Readings to which the words before the expression belong: "vor drei Tagen" is not "before"."""


class Cue(NamedTuple):
    """What a preposition makes of an expression, and its span with the expression.

    Args:
        is_doubtful: A word before them leaves the time in doubt: "vermutlich im März".
    """

    value: str = ""
    span: Span | None = None
    is_doubtful: bool = False

    @property
    def decides(self) -> bool:
        """Tell whether the preposition changes the meaning."""
        return self.value in DECIDING


def find_cue(lexed: Lexed, match: Match, vocabulary: Vocabulary) -> Cue:
    """Return the preposition before an expression, over articles."""
    at = match.start if match.pattern.reads in OWN_WORDS else match.first
    end = lexed.lexemes[match.last - 1].end
    for _ in range(MOST_SKIPPED):
        cue = phrase_before("cue", lexed, at, vocabulary)
        if cue is not None:
            is_doubtful = _is_doubtful(lexed, at - len(cue.text.split()), vocabulary)
            return Cue(cue.classes["cue"], Span(cue.start, end), is_doubtful)
        if at == 0 or not any(kind in lexed.lexemes[at - 1].classes for kind in SKIPPED):
            break
        at -= 1
    return Cue(is_doubtful=_is_doubtful(lexed, at, vocabulary))


def _is_doubtful(lexed: Lexed, at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word of doubt stands right before a place."""
    return phrase_before("doubt", lexed, at, vocabulary) is not None


def find_range(lexed: Lexed, first: Match, last: Match, cue: Cue) -> Span | None:
    """Return the span of two expressions that are the ends of a range, with its preposition."""
    if last.first - first.last > MOST_BETWEEN:
        return None
    between = lexed.lexemes[first.last : last.first]
    words = [x for x in between if not any(k in x.classes for k in ("article", "the")) or "range" in x.classes]
    if not 1 <= len(words) <= 2 or not all("range" in x.classes or "cue" in x.classes for x in words):
        return None
    if "range" not in words[0].classes or (len(words) > 1 and words[0].classes["range"] == AND):
        return None
    start = cue.span.start if cue.span is not None else lexed.lexemes[first.first].start
    return Span(start, lexed.lexemes[last.last - 1].end)
