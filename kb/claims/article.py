"""Everything that claims of one document are made of, with what is asked of it again and again."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from kb.claims.lexicon import SpeechLexicon, lexicon_of
from kb.claims.line import Line, read_line
from kb.claims.sources import Actors
from kb.records.clause import Clause
from kb.records.document import Document
from kb.records.mention import ActorMention, Attribution, EventMention, TimeMention
from kb.records.sentence import ReadText
from kb.records.span import Span


class Article:
    """A document with what the stages before found in it."""

    def __init__(
        self,
        document: Document,
        read: ReadText,
        times: Sequence[TimeMention] = (),
        actors: Sequence[ActorMention] = (),
        attributions: Sequence[Attribution] = (),
    ) -> None:
        self.document = document
        self.read = read
        self.times = sorted((t for t in times if t.interval is not None), key=lambda t: t.span)
        self.attributions = tuple(attributions)
        self.actors = Actors(actors)
        self._lines: dict[int, Line] = {}

    @cached_property
    def lexicon(self) -> SpeechLexicon:
        """The words of saying of its language."""
        return lexicon_of(self.document.language)

    def line(self, sentence: int) -> Line:
        """Return a sentence as attributions are looked for in it."""
        if sentence not in self._lines:
            read = self.read.sentences[sentence]
            near = [q for q in self.read.quotations if q.span.overlaps(read.span)]
            self._lines[sentence] = read_line(
                self.document.text, read, near, self.lexicon, self.actors.within(read.span)
            )
        return self._lines[sentence]

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.read.sentences]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that a character stands in."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    @cached_property
    def _telling(self) -> dict[int, list[Attribution]]:
        """Attributions by the sentences that their content stands in, in their order."""
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            touched = {
                n for s in attribution.content for n in range(self.sentence_at(s.start), self.sentence_at(s.end) + 1)
            }
            for number in touched:
                found.setdefault(number, []).append(attribution)
        return found

    def attributions_over(self, span: Span) -> list[Attribution]:
        """Return the attributions whose content touches the sentence of a span, in their order."""
        return self._telling.get(self.sentence_at(span.start), [])

    @cached_property
    def _time_starts(self) -> list[int]:
        return [t.span.start for t in self.times]

    def times_in(self, span: Span) -> list[TimeMention]:
        """Return the time expressions that begin within a span, in order."""
        return self.times[bisect_left(self._time_starts, span.start) : bisect_left(self._time_starts, span.end)]

    def clause_of(self, event: EventMention) -> Clause | None:
        """Return the clause that an event is told by, or stands in."""
        clauses = self.read.sentences[event.sentence].clauses
        return clauses[event.clause] if event.clause is not None and event.clause < len(clauses) else None
