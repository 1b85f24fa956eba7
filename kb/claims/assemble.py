"""Event mentions and attributions -> claims."""

from collections.abc import Sequence

from kb.claims.article import Article
from kb.claims.dating import claim_time, date_event
from kb.claims.repeats import without_repeats
from kb.claims.statements import statements
from kb.claims.status import judge
from kb.records.claim import Claim, ClaimTime
from kb.records.mention import EventMention
from kb.records.span import Span

LONGEST = 600


def assemble(article: Article, events: Sequence[EventMention]) -> tuple[Claim, ...]:
    """Return the claims of an article, sorted by span."""
    claims = [_claim(article, event) for event in events if event.type != "Statement"]
    claims += statements(article, events)
    kept = without_repeats(claims)
    return tuple(sorted(kept, key=lambda c: (c.span, c.type, c.id)))


def _claim(article: Article, event: EventMention) -> Claim:
    judgement = judge(article, event)
    mention = date_event(article, event, judgement.status, judgement.voices)
    span = event.span if len(event.span) <= LONGEST else Span(event.trigger.start, event.trigger.end)
    return Claim(
        document=article.document.id,
        type=event.type,
        status=judgement.status,
        span=span,
        quote=span.of(article.document.text),
        time=claim_time(mention) if mention is not None else ClaimTime(),
        roles=event.roles,
        said_by=judgement.said_by,
        certainty=judgement.certainty,
        evidence=judgement.evidence,
        trigger=event.trigger,
        block=article.read.sentences[event.sentence].block.value,
    )
