"""The characters of a claim: the clause that says it, without the clauses below and beside it."""

from kb.events.reading import SentenceReading
from kb.records.clause import ClauseKind, Phrase
from kb.records.span import Span

MAX_LENGTH = 600
"""Longer spans say nothing about where a claim is made."""


def clause_span(reading: SentenceReading, index: int) -> Span:
    """Return the characters from the first to the last word of a clause's own."""
    own = [place for place, owner in enumerate(reading.owners) if owner == index or _belongs(reading, owner, index)]
    own = own or list(reading.sentence.clauses[index].words)
    while len(own) > 1 and reading.tokens[own[-1]].pos == "PUNCT":
        own.pop()
    while len(own) > 1 and reading.tokens[own[0]].pos == "PUNCT":
        own.pop(0)
    return clipped(Span(reading.tokens[own[0]].span.start, reading.tokens[own[-1]].span.end))


def _belongs(reading: SentenceReading, owner: int | None, index: int) -> bool:
    """Tell whether a clause is part of another one's words: a relative clause or participle in it."""
    clause = reading.clause(owner)
    return (
        clause is not None
        and clause.parent == index
        and clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
        and len(clause.span) <= MAX_LENGTH // 4
    )


def phrase_span(reading: SentenceReading, phrase: Phrase | None, head: int) -> Span:
    """Return the characters of a noun phrase with what hangs on it."""
    if phrase is None:
        return reading.tokens[head].span
    return clipped(phrase.span)


def clipped(span: Span) -> Span:
    """Return a span of no more characters than a claim may have."""
    return span if len(span) <= MAX_LENGTH else Span(span.start, span.start + MAX_LENGTH)


def joined(first: Span, second: Span) -> Span:
    """Return the span over both, or the first where that would be too long."""
    both = Span(min(first.start, second.start), max(first.end, second.end))
    return both if len(both) <= MAX_LENGTH else first
