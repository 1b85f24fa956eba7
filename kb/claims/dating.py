"""Which time expression says when an event lies."""

from kb.claims.article import Article
from kb.claims.line import Line
from kb.records.claim import ClaimTime, Status
from kb.records.clause import Clause, ClauseKind
from kb.records.mention import EventMention, TimeMention
from kb.records.span import Span

AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
BEHIND = frozenset({Status.OCCURRED, Status.CLAIMED})
SHARED = (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE, ClauseKind.RELATIVE)
"""Clauses that the time of the clause above holds for."""


def date_event(article: Article, event: EventMention, status: Status) -> ClaimTime:
    """Return when an event lies according to the text; open where it does not say."""
    line = article.line(event.sentence)
    mentions = [m for m in article.times_in(line.sentence.span) if fits(article, m, status)]
    found = _in_phrase(line, event, mentions) or _in_clause(line, event, mentions)
    return claim_time(found) if found is not None else ClaimTime()


def claim_time(mention: TimeMention) -> ClaimTime:
    """Return a time expression as the time of a claim."""
    if mention.interval is None:
        return ClaimTime()
    return ClaimTime(mention.interval, mention.text, mention.span, mention.edtf)


def fits(article: Article, mention: TimeMention, status: Status) -> bool:
    """Tell whether an event of a status can lie then."""
    interval, today = mention.interval, article.document.published
    if interval is None or interval.is_open:
        return False
    if today is None:
        return True
    if status in AHEAD:
        return interval.latest is None or interval.latest >= today
    if status in BEHIND:
        return interval.earliest is None or interval.earliest <= today
    return True


def _in_phrase(line: Line, event: EventMention, mentions: list[TimeMention]) -> TimeMention | None:
    """Return the time within the noun phrase of the event ("der Angriff am 27. Dezember")."""
    if not event.nominal:
        return None
    head = line.word_at(event.trigger.start)
    phrase = line.phrase_of(head)
    if phrase is None:
        return None
    inside = [m for m in mentions if phrase.span.holds(m.span)]
    return inside[0] if inside else None


def _in_clause(line: Line, event: EventMention, mentions: list[TimeMention]) -> TimeMention | None:
    """Return the time in the event's clause, else in the clauses above whose time holds for it."""
    index: int | None = event.clause
    seen: set[int] = set()
    while index is not None and index not in seen and index < len(line.clauses):
        seen.add(index)
        own = [m for m in mentions if line.owner[line.word_at(m.span.start)] == index]
        if own:
            return nearest(own, event.trigger)
        index = _above(line, line.clauses[index])
    return None


def _above(line: Line, clause: Clause) -> int | None:
    if clause.parent is None or clause.kind not in SHARED:
        return None
    above = line.clauses[clause.parent]
    return None if above.predicate in line.lexicon.verbs else clause.parent


def nearest(mentions: list[TimeMention], trigger: Span) -> TimeMention:
    """Return the mention that stands nearest to a trigger."""
    return min(mentions, key=lambda m: (min(abs(m.span.start - trigger.end), abs(trigger.start - m.span.end)), m.span))
