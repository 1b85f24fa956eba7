"""Which time expression says when an event lies."""

from collections.abc import Callable, Sequence

from kb.claims.article import Article
from kb.claims.line import Line
from kb.records.claim import ClaimTime, Status
from kb.records.clause import Clause, ClauseKind, Function
from kb.records.interval import Interval
from kb.records.mention import Attribution, EventMention, TimeMention
from kb.records.span import Span

AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
BEHIND = frozenset({Status.OCCURRED, Status.CLAIMED, Status.REQUESTED, Status.FAILED})
SHARED = (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE)
"""Clauses that the time of the clause above holds for."""
APART = (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.CONDITIONAL)
"""Clauses that a time at the front of the sentence does not hold for."""
FRONT = 2
"""Words before a time that opens a sentence."""
Mentions = list[TimeMention]


def date_event(
    article: Article, event: EventMention, status: Status, voices: Sequence[Attribution] = ()
) -> TimeMention | None:
    """Return the words that say when an event lies, or `None` where its sentence does not say."""
    line = article.line(event.sentence)
    mentions = [m for m in article.times_in(line.sentence.span) if fits(article, m, status)]
    if not mentions:
        return None
    for look in LOOKS:
        found = look(line, event, mentions)
        if found is not None and not _dates_saying(found, event, voices):
            return found
    return None


def claim_time(mention: TimeMention) -> ClaimTime:
    """Return a time expression as the time of a claim."""
    if mention.interval is None:
        return ClaimTime()
    return ClaimTime(mention.interval, mention.text, mention.span, mention.edtf)


def time_told(article: Article, time: ClaimTime, told: TimeMention) -> ClaimTime:
    """Return the time of what somebody said at a time: what has happened by then lies before its end."""
    latest, today = told.interval.latest if told.interval else None, article.document.published
    if latest is None or time.interval.earliest is not None or time.interval.latest not in (None, today):
        return time
    text, span = (time.text, time.span) if time.text else (told.text, told.span)
    return ClaimTime(Interval(None, latest), text, span, f"../{latest.isoformat()}")


def fits(article: Article, mention: TimeMention, status: Status) -> bool:
    """Tell whether an event of a status can lie then."""
    interval, today = mention.interval, article.document.published
    if interval is None or interval.is_open:
        return False
    if today is None:
        return True
    if status in AHEAD:
        latest = interval.latest
        return latest is None or latest > today or (latest == today and interval.earliest is not None)
    if status in BEHIND:
        return interval.earliest is None or interval.earliest <= today
    return True


def _dates_saying(mention: TimeMention, event: EventMention, voices: Sequence[Attribution]) -> bool:
    """Tell whether a time stands beside the verb of saying, outside of what is said."""
    return any(
        v.cue and not v.by.startswith(("verb:noun", "according", "mood"))
        and not any(span.holds(mention.span) for span in v.content)
        for v in voices
    )


def _in_phrase(line: Line, event: EventMention, mentions: Mentions) -> TimeMention | None:
    """Return the time within the noun phrase of the event, or in a relative clause to it."""
    if not event.nominal:
        return None
    head = line.word_at(event.trigger.start)
    phrase = line.phrase_of(head)
    spans = [] if phrase is None else [phrase.span]
    spans += [c.span for c in line.clauses if c.parent_noun == head and c.kind is ClauseKind.RELATIVE]
    inside = [m for m in mentions if any(span.holds(m.span) for span in spans)]
    return inside[0] if inside else None


def _in_clause(line: Line, event: EventMention, mentions: Mentions) -> TimeMention | None:
    """Return the time in the event's clause, else in the clauses above whose time holds for it."""
    index: int | None = event.clause
    seen: set[int] = set()
    while index is not None and index not in seen and index < len(line.clauses):
        seen.add(index)
        own = [m for m in mentions if line.owner[line.word_at(m.span.start)] == index]
        free = [m for m in own if not _is_anothers(line, event, m)]
        sure = [m for m in free if not _hangs_on_noun(line, event, m)]
        loose = [m for m in own if line.pos(line.word_at(m.span.start)) != "DET"]
        if own:
            return nearest(sure or free or loose or own, event.trigger)
        index = _above(line, line.clauses[index], event)
    return None


def _is_anothers(line: Line, event: EventMention, mention: TimeMention) -> bool:
    """Tell whether a time belongs to another noun ("bei den Protesten der vergangenen Wochen")."""
    first = line.word_at(mention.span.start)
    if first > 0 and line.pos(first) == "DET" and line.pos(first - 1) == "NOUN":
        return not line.span(first - 1).overlaps(event.trigger)
    return any(
        p.span.holds(mention.span) and not p.span.overlaps(event.trigger)
        and not mention.span.holds(line.span(p.head)) and line.pos(p.head) == "NOUN"
        for p in line.sentence.phrases
    )


def _hangs_on_noun(line: Line, event: EventMention, mention: TimeMention) -> bool:
    """Tell whether a time with a preposition stands right behind another noun, and may belong to it."""
    before = line.word_at(mention.span.start) - 1
    while before > 0 and line.pos(before) in ("DET", "ADP", "ADJ"):
        before -= 1
    return before >= 0 and line.pos(before) == "NOUN" and not line.span(before).overlaps(event.trigger)


def _above(line: Line, clause: Clause, event: EventMention) -> int | None:
    if clause.parent is None:
        return None
    above = line.clauses[clause.parent]
    asks = event.type == "ArmsRequest" and _is_demand(line, above)
    if clause.kind not in SHARED and not (asks and clause.kind is ClauseKind.COMPLEMENT):
        return None
    return clause.parent if asks or above.predicate not in line.lexicon.verbs else None


def _is_demand(line: Line, clause: Clause) -> bool:
    group = line.lexicon.group(clause.predicate.lower(), "infinitive")
    return group is not None and group.stance == "demand"


def _shared(line: Line, event: EventMention, mentions: Mentions) -> TimeMention | None:
    """Return the time of the clause before, where the event's clause has its subject from there."""
    if event.clause is None or event.clause >= len(line.clauses):
        return None
    clause = line.clauses[event.clause]
    subjects = clause.find(Function.SUBJ)
    if clause.kind is not ClauseKind.MAIN or not subjects or subjects[0].span.end > clause.span.start:
        return None
    before = [m for m in mentions if m.span.end <= clause.span.start]
    main = [m for m in before if _kind(line, m) is ClauseKind.MAIN]
    return main[-1] if main else None


def _kind(line: Line, mention: TimeMention) -> ClauseKind | None:
    owner = line.owner[line.word_at(mention.span.start)]
    return line.clauses[owner].kind if owner is not None else None


def _at_front(line: Line, event: EventMention, mentions: Mentions) -> TimeMention | None:
    """Return the time that opens the sentence: it holds for all that is not subordinate."""
    verbs = [min(c.words, default=c.head) for c in line.clauses if c.kind is ClauseKind.MAIN]
    first = min(verbs, default=len(line))
    front = [m for m in mentions if line.word_at(m.span.start) < first and not _is_anothers(line, event, m)]
    if not front or event.clause is None or event.clause >= len(line.clauses):
        return None
    kind = line.clauses[event.clause].kind
    opens = line.word_at(front[0].span.start) <= FRONT and kind not in APART
    return front[0] if opens or kind in (ClauseKind.MAIN, *SHARED) or event.nominal else None


LOOKS: tuple[Callable[[Line, EventMention, Mentions], TimeMention | None], ...] = (
    _in_phrase, _in_clause, _shared, _at_front,
)
"""Where the time of an event is looked for, the surest place first."""


def nearest(mentions: Mentions, trigger: Span) -> TimeMention:
    """Return the mention that stands nearest to a trigger."""
    return min(mentions, key=lambda m: (min(abs(m.span.start - trigger.end), abs(trigger.start - m.span.end)), m.span))
