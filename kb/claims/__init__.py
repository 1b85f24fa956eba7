"""Mentions -> claims: speakers, status, dating, assemble."""

from kb.claims.article import Article
from kb.claims.assemble import assemble
from kb.claims.attributions import find_attributions
from kb.claims.status import Judgement, judge
from kb.claims.words import status_of_words
from kb.records.claim import Claim, Status
from kb.records.document import Document
from kb.records.mention import ActorMention, Attribution, EventMention, TimeMention
from kb.records.sentence import ReadText
from kb.records.span import Span

__all__ = ["Judgement", "assemble_claims", "find_attributions", "judge_events", "judge_spans"]


def assemble_claims(  # noqa: PLR0917 - one argument for each stage before, in their order
    document: Document,
    read: ReadText,
    times: tuple[TimeMention, ...],
    actors: tuple[ActorMention, ...],
    events: tuple[EventMention, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Claim, ...]:
    """Make claims of event mentions and attributions, sorted by span."""
    return assemble(Article(document, read, times, actors, attributions), events)


def judge_spans(document: Document, read: ReadText, spans: tuple[Span, ...]) -> tuple[Status, ...]:
    """Say how the document presents the event that each of the given words names."""
    article = Article(document, read)
    return tuple(status_of_words(article, span) for span in spans)


def judge_events(  # noqa: PLR0917 - as `assemble_claims`
    document: Document,
    read: ReadText,
    times: tuple[TimeMention, ...],
    actors: tuple[ActorMention, ...],
    events: tuple[EventMention, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Judgement, ...]:
    """Return what `assemble_claims` makes of each event, and what decided it."""
    article = Article(document, read, times, actors, attributions)
    return tuple(judge(article, event) for event in events)
