"""Event mentions and attributions -> claims."""

from collections.abc import Sequence

from kb.claims.article import Article
from kb.claims.dating import claim_time, date_event, time_told
from kb.claims.inheriting import Dated, inherit_times
from kb.claims.options import as_option
from kb.claims.repeats import without_repeats
from kb.claims.statements import date_saying, statements
from kb.claims.status import Judgement, judge
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.mention import EventMention, TimeMention
from kb.records.span import Span

LONGEST = 600


def assemble(article: Article, events: Sequence[EventMention]) -> tuple[Claim, ...]:
    """Return the claims of an article, sorted by span."""
    dated = [_dated(article, event) for event in events if event.type != "Statement"]
    claims = [*inherit_times(article, dated), *statements(article, events)]
    kept = without_repeats(claims)
    return tuple(sorted(kept, key=lambda c: (c.span, c.type, c.id)))


def _dated(article: Article, event: EventMention) -> Dated:
    """Return the claim that an event makes, dated by its own sentence."""
    judgement = judge(article, event)
    event = as_option(article, event, judgement.status)
    mention = date_event(article, event, judgement.status, judgement.voices)
    span = event.span if len(event.span) <= LONGEST else Span(event.trigger.start, event.trigger.end)
    claim = Claim(
        document=article.document.id,
        type=event.type,
        status=judgement.status,
        span=span,
        quote=span.of(article.document.text),
        time=_time(article, event, judgement, mention),
        roles=event.roles,
        said_by=judgement.said_by,
        certainty=judgement.certainty,
        evidence=judgement.evidence,
        trigger=event.trigger,
        block=article.read.sentences[event.sentence].block.value,
    )
    return Dated(claim, event, mention)


def _time(article: Article, event: EventMention, judgement: Judgement, mention: TimeMention | None) -> ClaimTime:
    time = claim_time(mention) if mention is not None else ClaimTime()
    if judgement.status is not Status.CLAIMED or (event.nominal and mention is None):
        return time
    for voice in judgement.voices:
        told = date_saying(article, voice) if voice.cue and voice.by.startswith(("verb:", "quotation")) else None
        if told is not None:
            return time_told(article, time, told)
    return time
