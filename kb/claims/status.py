"""How a document presents an event: happened, claimed, denied, planned, possible, failed."""

from dataclasses import dataclass
from typing import NamedTuple

from kb.claims.article import Article
from kb.claims.continued import has_hearsay_modal, has_perfect
from kb.claims.dating import date_event
from kb.claims.evidence import evidence_of
from kb.claims.line import Line
from kb.claims.options import as_option
from kb.claims.voices import (
    AGENTS,
    chain_of,
    effect_of,
    effects_of,
    is_own_act,
    own_request,
    tells_of_itself,
    voices_of,
)
from kb.claims.words import is_shifted, is_to_be, status_of_clause, status_of_noun
from kb.records.claim import Certainty, Status
from kb.records.clause import Clause, ClauseKind, Mood, Tense
from kb.records.mention import Attribution, EventMention, Speaker
from kb.records.span import Span

FAILS = frozenset({"Agreement", "Meeting", "Strike", "Vote"})
"""Types of which "did not" says that it did not come about, not that somebody refuses it."""


class Ruling(NamedTuple):
    """A status, and what decided it.

    Args:
        by: "type", "negation", "trigger", "governor", "above", "question", "arrangement", "date",
            "intention", "condition", "voice", "own word", "modal", "hearsay",
            "refusal", or "plain" where nothing puts the event in question.
    """

    status: Status
    by: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is made of an event, with the words that decided it; `by` as in `Ruling`."""

    status: Status
    said_by: tuple[Speaker, ...] = ()
    voices: tuple[Attribution, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    evidence: tuple[Span, ...] = ()
    by: str = ""


def judge(article: Article, event: EventMention) -> Judgement:
    """Return the status of an event, who says so, how sure it is, and the words that decide it."""
    voices = tuple(v for v in voices_of(article, event) if effect_of(article.lexicon, v) != "known")
    if event.type == "ArmsRequest":
        voices = tuple(v for v in voices if not own_request(article, event, v))
    chain = chain_of(article, voices)
    status, by = _status(article, event, voices, chain)
    if status is Status.DENIED and not chain:
        chain = _agents(event)
        status, by = (status, "refusal") if chain else (Status.FAILED, by)
    if status is Status.OCCURRED and _lies_ahead(article, event, voices):
        status, by = Status.PLANNED, "date"
    certainty = _certainty(article, event, status)
    return Judgement(status, chain, voices, certainty, evidence_of(article, event, voices, status, certainty), by)


def _lies_ahead(article: Article, event: EventMention, voices: tuple[Attribution, ...]) -> bool:
    """Tell whether what is told in the present has a time that lies after the publication as a whole."""
    published, clause = article.document.published, article.clause_of(event)
    is_present = clause is not None and not event.nominal and clause.tense is Tense.PRESENT
    if published is None or not (is_present or not article.line(event.sentence).clauses):
        return False
    mention = date_event(article, as_option(article, event, Status.PLANNED), Status.PLANNED, voices)
    earliest = mention.interval.earliest if mention is not None and mention.interval is not None else None
    return earliest is not None and earliest > published


def _status(
    article: Article, event: EventMention, voices: tuple[Attribution, ...], chain: tuple[Speaker, ...]
) -> Ruling:
    if event.type == "ArmsRequest":
        return Ruling(Status.REQUESTED, "type")
    clause = article.clause_of(event)
    line = article.line(event.sentence)
    effects = effects_of(article, voices)
    base, by = event.status, "trigger" if event.cue is None else "governor"
    if base == "denied" and effects[:1] == ["claimed"] and effect_of(article.lexicon, voices[0]) == "denied":
        return Ruling(Status.CLAIMED, "voice")
    if base in (None, "occurred") and _is_negated(line, event, clause):
        return Ruling(_negated(event, effects), "negation")
    if base == "occurred" and (not effects or effects[0] == "planned"):
        return Ruling(Status.OCCURRED, by)
    if base is None:
        base, by = _over(line, event, clause), "above"
    if base in (None, "occurred") and clause is not None and not event.nominal and _is_in_vain(line, event):
        return Ruling(Status.FAILED, "negation")
    if base in (None, "occurred") and clause is not None and not event.nominal and _is_asked(line, clause):
        return Ruling(Status.POSSIBLE, "question")
    if base is None and clause is not None and not event.nominal and "denied" not in effects and is_to_be(line, clause):
        return Ruling(Status.PLANNED, "arrangement")
    if base in (None, "occurred"):
        return _plain(article, event, clause, effects, chain)
    if base == "denied" and event.type == "ArmsDeal" and not voices:
        return Ruling(Status.OCCURRED, "type")
    if base in ("possible", "requested") and clause is not None and _is_plan(line, event, clause, effects):
        return Ruling(Status.PLANNED, "intention")
    if base == "planned" and effects and (effects[0] == "possible" or _has_condition(line, clause)):
        return Ruling(Status.POSSIBLE, "condition")
    return Ruling(Status(base) if base in tuple(Status) else Status.OCCURRED, by)


def _is_in_vain(line: Line, event: EventMention) -> bool:
    """Tell whether an adverb of a verb's clause says that it came to nothing ("vergeblich")."""
    vain = line.lexicon.table.status.vain
    return any(low in vain and line.owner[i] == event.clause for i, low in enumerate(line.low))


def _is_asked(line: Line, clause: Clause) -> bool:
    """Tell whether it is asked if something happened ("Hat Russland geliefert?", "unklar, ob ...")."""
    if clause.kind in (ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL):
        return clause.marker in line.lexicon.table.status.polar
    return clause.is_question and clause.kind is ClauseKind.MAIN and line.word_at(clause.span.start) in clause.words


def _has_condition(line: Line, clause: Clause | None) -> bool:
    """Tell whether a clause holds only if something else does ("werde angreifen, wenn ...")."""
    if clause is None:
        return False
    index = line.clauses.index(clause)
    return any(c.kind is ClauseKind.CONDITIONAL and c.parent == index for c in line.clauses)


def _over(line: Line, event: EventMention, clause: Clause | None) -> str | None:
    """Return what stands over an infinitive or noun, where it says that it is ahead."""
    over = ""
    if event.nominal:
        over = status_of_noun(line, line.word_at(event.trigger.start))
    elif clause is not None and clause.kind is ClauseKind.INFINITIVE:
        over = status_of_clause(line, line.clauses.index(clause))
    return over if over in ("possible", "planned") else None


def _is_plan(line: Line, event: EventMention, clause: Clause, effects: list[str]) -> bool:
    """Tell whether what looks possible is announced or promised, or what somebody wants to do himself."""
    table = line.lexicon.table.hearsay
    if event.type == "StrikeOption" or event.nominal:
        return "planned" in effects[:1] and clause.mood is Mood.KONJUNKTIV_2
    would = clause.mood is Mood.KONJUNKTIV_2 or {line.low[w] for w in clause.words} & set(_would(line))
    if would and effects[:1] in (["claimed"], ["planned"]) and is_shifted(line, clause):
        return True
    if "planned" in effects[:1]:
        return clause.mood is Mood.KONJUNKTIV_2 or clause.kind is ClauseKind.INFINITIVE
    if clause.kind is ClauseKind.CONDITIONAL:
        return False
    others = table.others if any(line.low[w] in table.present for w in clause.words) else ()
    wants = set(clause.modals) & {*table.self_, *others}
    return bool(wants) and clause.tense is not Tense.PAST and not _is_told(line, clause)


def _would(line: Line) -> tuple[str, ...]:
    return line.lexicon.events.irrealis.auxiliaries


def _is_told(line: Line, clause: Clause) -> bool:
    """Tell whether a modal of hearsay tells of what has happened, or is ("soll getötet haben", "soll in Haft sein")."""
    return has_perfect(line, clause) or clause.predicate in line.lexicon.table.status.stative


def _plain(
    article: Article, event: EventMention, clause: Clause | None, effects: list[str], chain: tuple[Speaker, ...]
) -> Ruling:
    """Return the status of an event that nothing in its own clause puts in question."""
    if "denied" in effects:
        return Ruling(Status.DENIED, "voice")
    told_before = clause is not None and clause.kind is ClauseKind.RELATIVE and clause.tense is Tense.PAST
    if effects[:1] in (["possible"], ["asked"]) and not told_before:
        return Ruling(Status.POSSIBLE, "voice")
    if "planned" in effects[:1] and clause is not None and _is_ahead(clause):
        return Ruling(Status.PLANNED, "voice")
    if effects and clause is not None and not event.nominal:
        wished = _wished(article.line(event.sentence), clause)
        if wished is not None:
            return Ruling(wished, "modal")
    if effects:
        if is_own_act(article, event, chain) or tells_of_itself(article, event, chain):
            return Ruling(Status.OCCURRED, "own word")
        return Ruling(Status.CLAIMED, "voice" if chain else "hearsay")
    is_hearsay = _is_hearsay(article.line(event.sentence), event, clause)
    return Ruling(Status.CLAIMED, "hearsay") if is_hearsay else Ruling(Status.OCCURRED, "plain")


def _wished(line: Line, clause: Clause) -> Status | None:
    """Return what is said to be about to happen, or ought to ("soll liefern", "sollte umfassen")."""
    others = line.lexicon.table.hearsay.others
    if not set(clause.modals) & set(others) or _is_told(line, clause):
        return None
    present = any(line.low[w] in line.lexicon.table.hearsay.present for w in clause.words)
    return Status.PLANNED if present else Status.POSSIBLE


def _is_ahead(clause: Clause) -> bool:
    return clause.kind is ClauseKind.INFINITIVE or clause.tense in (Tense.FUTURE, Tense.NONE)


def _is_hearsay(line: Line, event: EventMention, clause: Clause | None) -> bool:
    """Tell whether a clause rests on hearsay ("soll getötet haben"); adverbs reach over what follows them."""
    if clause is None:
        return False
    hearsay = line.lexicon.table.hearsay
    word = line.word_at(event.trigger.start)
    number = line.part[word]
    before = {line.low[i] for i in range(word) if line.part[i] == number}
    if before & set(hearsay.adverbs) or (not event.nominal and set(clause.hedges) & set(hearsay.adverbs)):
        return True
    return not event.nominal and has_hearsay_modal(line, clause)


def _is_negated(line: Line, event: EventMention, clause: Clause | None) -> bool:
    """Tell whether "nicht" stands over the verb, or "kein" before a noun of the clause."""
    words = line.lexicon.tokens.clauses
    denying = words.negative_determiners | words.negative_pronouns
    word = line.word_at(event.trigger.start)
    if event.nominal:
        return any(line.low[i] in denying for i in range(max(word - 3, 0), word))
    if clause is None:
        return False
    own = (i for i in range(len(line)) if line.owner[i] == event.clause)
    return clause.negated or any(line.low[i] in denying and line.pos(i) in ("DET", "PRON") for i in own)


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
