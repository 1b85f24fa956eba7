"""Whether a verb tells of the past or of what is to come: decides where a weekday lies."""

import re

from kb.lang.tables.times import TimesTable
from kb.records.clause import Clause, ClauseKind, Tense
from kb.records.document import BlockKind
from kb.records.sentence import Sentence
from kb.records.span import Span

WORD = re.compile(r"[^\W\d_]+")
SHORTEST_WITH_ENDING = 5
"""Shorter words with the ending of a verb form are mostly others: "Bitte", "red"."""
BY_TENSE = {Tense.PAST: -1, Tense.FUTURE: 1}


class TenseCues:
    """Verb cues of one language; made once for each."""

    def __init__(self, table: TimesTable) -> None:
        self._past = frozenset(word for word in table.past if not word.startswith("-"))
        self._future = frozenset(word for word in table.future if not word.startswith("-"))
        self._perfect = frozenset(table.perfect)
        self._background = frozenset(
            word for word, classes in table.words.items() if classes.get("cue") in ("after", "since")
        )
        self._past_endings = _endings(table.past)
        self._future_endings = _endings(table.future)

    def by_words(self, words: str, at: int) -> int:
        """Return -1 or 1 by the cue nearest to an offset in a sentence, 0 where there is none."""
        cues = [
            (min(abs(m.start() - at), abs(m.end() - at)), cue)
            for m in WORD.finditer(words)
            if (cue := self._cue(m[0])) != 0
        ]
        return min(cues)[1] if cues else 0

    def is_background(self, words: str) -> bool:
        """Tell whether the words before an expression make it the background: "Nach dem Treffen am".

        They do if "after" or "since" stands among them, with no verb between it and the expression.
        """
        for match in reversed(list(WORD.finditer(words))):
            if match[0].lower() in self._background:
                return True
            if self._cue(match[0]) != 0:
                return False
        return False

    def by_clause(self, sentence: Sentence, span: Span) -> int:
        """Return -1 or 1 by the predicates over a span, the innermost first, 0 where they tell neither."""
        clause = innermost(sentence, span)
        for _ in sentence.clauses:
            if clause is None:
                return 0
            direction = self._by_predicate(sentence, clause)
            if direction != 0:
                return direction
            clause = None if clause.parent is None else sentence.clauses[clause.parent]
        return 0

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

    def _cue(self, word: str) -> int:
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
