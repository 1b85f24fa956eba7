"""How a document presents an event: happened, claimed, denied, planned, possible, failed."""

from dataclasses import dataclass

from kb.claims.article import Article
from kb.claims.continued import is_hearsay
from kb.claims.voices import AGENTS, chain_of, effect_of, is_own_act, voices_of
from kb.records.claim import Certainty, Status
from kb.records.clause import Clause, ClauseKind, Tense
from kb.records.mention import Attribution, EventMention, Speaker
from kb.records.span import Span

FAILS = frozenset({"Agreement", "Meeting", "Strike", "Vote"})
"""Types of which "did not" says that it did not come about, not that somebody refuses it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is made of an event, with the words that decided it."""

    status: Status
    said_by: tuple[Speaker, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    evidence: tuple[Span, ...] = ()


def judge(article: Article, event: EventMention) -> Judgement:
    """Return the status of an event, who says so, how sure it is, and the words that decide it."""
    voices = tuple(v for v in voices_of(article, event) if effect_of(article.lexicon, v) != "known")
    chain = chain_of(voices)
    status = _status(article, event, voices, chain)
    if status is Status.DENIED and not chain:
        chain = _agents(event)
        status = status if chain else Status.FAILED
    evidence = tuple(dict.fromkeys((*((event.cue,) if event.cue else ()), *(c for v in voices for c in v.cue))))
    return Judgement(status, chain, _certainty(article, event, status), evidence)


def _status(
    article: Article, event: EventMention, voices: tuple[Attribution, ...], chain: tuple[Speaker, ...]
) -> Status:
    if event.type == "ArmsRequest":
        return Status.REQUESTED
    clause = article.clause_of(event)
    effects = [effect_of(article.lexicon, v) for v in voices]
    base = event.status
    if base is None and clause is not None and clause.negated and not event.nominal:
        base = "negated"
    if base in (None, "occurred"):
        return _plain(article, event, clause, effects, chain)
    if base == "negated":
        return _negated(event, effects)
    return Status(base) if base in tuple(Status) else Status.OCCURRED


def _plain(
    article: Article, event: EventMention, clause: Clause | None, effects: list[str], chain: tuple[Speaker, ...]
) -> Status:
    """Return the status of an event that nothing in its own clause puts in question."""
    if "denied" in effects:
        return Status.DENIED
    if "possible" in effects[:1] or "asked" in effects[:1]:
        return Status.POSSIBLE
    if "planned" in effects[:1] and clause is not None and _is_ahead(clause):
        return Status.PLANNED
    if effects:
        return Status.OCCURRED if is_own_act(article, event, chain) else Status.CLAIMED
    line = article.line(event.sentence)
    return Status.CLAIMED if clause is not None and is_hearsay(line, clause) else Status.OCCURRED


def _is_ahead(clause: Clause) -> bool:
    return clause.kind is ClauseKind.INFINITIVE or clause.tense in (Tense.FUTURE, Tense.NONE)


def _negated(event: EventMention, effects: list[str]) -> Status:
    if "denied" in effects:
        return Status.CLAIMED
    if effects:
        return Status.DENIED
    return Status.FAILED if event.type in FAILS else Status.DENIED


def _agents(event: EventMention) -> tuple[Speaker, ...]:
    """Return those who would do it as those who refuse it."""
    fillers = [f for role in AGENTS.get(event.type, ()) for f in event.roles.get(role, ())]
    return tuple(Speaker(f.name, f.span, f.actor) for f in fillers)


def _certainty(article: Article, event: EventMention, status: Status) -> Certainty:
    words = article.lexicon.table.certainty
    line = article.line(event.sentence)
    part = line.part[line.word_at(event.trigger.start)]
    low = {line.low[i] for i in range(len(line)) if line.part[i] == part}
    if status is Status.POSSIBLE or low & set(words.possible):
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if low & set(words.probable) else Certainty.CERTAIN
