"""Whether a verb tells of the past or of what is to come: decides where a weekday lies."""

import re
from functools import lru_cache
from typing import NamedTuple

from kb.lang.tables.times import TimesTable
from kb.records.clause import Clause, ClauseKind, Tense
from kb.records.document import BlockKind
from kb.records.sentence import Sentence
from kb.records.span import Span

WORD = re.compile(r"[^\W\d_]+")
SHORTEST_WITH_ENDING = 5
"""Shorter words with the ending of a verb form are mostly others: "Bitte", "red"."""
BY_TENSE = {Tense.PAST: -1, Tense.FUTURE: 1}


class Side(NamedTuple):
    """On which side of today something lies, and what told it.

    Args:
        direction: -1 the past, 1 what is to come, 0 where nothing tells.
        by: "clause", "words" or "background"; "" where nothing tells.
        words: The words that told.
    """

    direction: int = 0
    by: str = ""
    words: str = ""


NO_SIDE = Side()


class TenseCues:
    """Verb cues of one language; made once for each."""

    def __init__(self, table: TimesTable) -> None:
        self._past = frozenset(word for word in table.past if not word.startswith("-"))
        self._future = frozenset(word for word in table.future if not word.startswith("-"))
        self._perfect = frozenset(table.perfect)
        self._infinitive = frozenset(table.infinitive)
        self._background = frozenset(
            word for word, classes in table.words.items() if classes.get("cue") in ("after", "since")
        )
        self._cue = lru_cache(maxsize=8192)(self._cue_of)
        self._past_endings = _endings(table.past)
        self._future_endings = _endings(table.future)

    def by_words(self, words: str, at: int) -> Side:
        """Return the side that the cue nearest to an offset in a sentence tells."""
        cues, before = [], ""
        for match in WORD.finditer(words):
            cue = self._cue(match[0])
            if cue > 0 or (cue < 0 and before not in self._infinitive):
                cues.append((min(abs(match.start() - at), abs(match.end() - at)), cue, match[0]))
            before = match[0].lower()
        if not cues:
            return NO_SIDE
        _, direction, word = min(cues)
        return Side(direction, "words", word)

    def by_background(self, words: str) -> Side:
        """Return the past where the words before an expression make it the background: "Nach dem Treffen am".

        They do if "after" or "since" stands among them, with no verb between it and the expression.
        """
        for match in reversed(list(WORD.finditer(words))):
            if match[0].lower() in self._background:
                return Side(-1, "background", match[0])
            if self._cue(match[0]) != 0:
                return NO_SIDE
        return NO_SIDE

    def by_clause(self, sentence: Sentence, span: Span) -> Side:
        """Return the side that the predicates over a span tell, the innermost first."""
        clause = innermost(sentence, span)
        for _ in sentence.clauses:
            if clause is None:
                return NO_SIDE
            direction = self._by_predicate(sentence, clause)
            if direction != 0:
                return Side(direction, "clause", " ".join(sentence.tokens[i].text for i in clause.words))
            clause = None if clause.parent is None else sentence.clauses[clause.parent]
        return NO_SIDE

    def _by_predicate(self, sentence: Sentence, clause: Clause) -> int:
        words = [sentence.tokens[index].text for index in clause.words]
        cues = {self._cue(word) for word in words} - {0}
        if 1 in cues or clause.modals:
            return 1
        is_perfect = len(words) > 1 and any(word.lower() in self._perfect for word in words)
        if -1 in cues or is_perfect:
            return -1
        is_told = sentence.block is not BlockKind.HEADLINE and clause.tense is Tense.PRESENT
        return 1 if is_told and clause.kind is not ClauseKind.INFINITIVE else BY_TENSE.get(clause.tense, 0)

    def _cue_of(self, word: str) -> int:
        small = word.lower()
        if small in self._future:
            return 1
        if small in self._past:
            return -1
        if len(word) < SHORTEST_WITH_ENDING or not word.islower():
            return 0
        if word.endswith(self._future_endings):
            return 1
        return -1 if word.endswith(self._past_endings) else 0


def _endings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the endings among the verb forms of a table, which it writes as "-te"."""
    return tuple(word[1:] for word in words if word.startswith("-"))


def innermost(sentence: Sentence, span: Span) -> Clause | None:
    """Return the shortest clause of a sentence that holds a span."""
    return min((c for c in sentence.clauses if c.span.holds(span)), key=lambda c: len(c.span), default=None)
