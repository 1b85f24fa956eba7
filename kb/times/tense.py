"""Whether a verb tells of the past or of what is to come: decides where a weekday lies."""

import re

from kb.lang.tables.times import TimesTable
from kb.records.clause import Clause, Tense
from kb.records.sentence import Sentence
from kb.records.span import Span

WORD = re.compile(r"[^\W\d_]+")


class TenseCues:
    """Verb cues of one language, for sentences that no parser has read; made once for each."""

    def __init__(self, table: TimesTable) -> None:
        self._past = frozenset(word for word in table.past if not word.startswith("-"))
        self._future = frozenset(table.future)
        self._endings = tuple(word[1:] for word in table.past if word.startswith("-"))

    def direction(self, words: str, at: int) -> int:
        """Return -1 or 1 by the cue nearest to an offset in a sentence, 0 where there is none."""
        cues = [
            (min(abs(m.start() - at), abs(m.end() - at)), cue)
            for m in WORD.finditer(words)
            if (cue := self._cue(m[0])) != 0
        ]
        return min(cues)[1] if cues else 0

    def _cue(self, word: str) -> int:
        small = word.lower()
        if small in self._future:
            return 1
        if small in self._past:
            return -1
        return -1 if word.islower() and len(word) > 4 and word.endswith(self._endings) else 0


def direction_by_clause(sentence: Sentence, span: Span) -> int:
    """Return -1 or 1 by the tense of the innermost clause that holds a span, 0 where it tells neither."""
    clause = innermost(sentence, span)
    if clause is None or clause.tense is Tense.NONE:
        return 0
    if clause.tense is Tense.PAST:
        return -1
    return 1 if clause.tense is Tense.FUTURE or clause.modals else 0


def innermost(sentence: Sentence, span: Span) -> Clause | None:
    """Return the shortest clause of a sentence that holds a span."""
    return min((c for c in sentence.clauses if c.span.holds(span)), key=lambda c: len(c.span), default=None)
