"""The words of a text that decided the status of an event, and how sure it is."""

from kb.claims.article import Article
from kb.claims.line import Line
from kb.records.claim import Certainty, Status
from kb.records.clause import Clause, ClauseKind
from kb.records.mention import Attribution, EventMention
from kb.records.span import Span

NEGATED = frozenset({Status.DENIED, Status.FAILED, Status.CLAIMED})
MODAL = frozenset({Status.POSSIBLE, Status.PLANNED, Status.REQUESTED, Status.CLAIMED, Status.DENIED})


def evidence_of(
    article: Article, event: EventMention, voices: tuple[Attribution, ...], status: Status, certainty: Certainty
) -> tuple[Span, ...]:
    """Return the words that decided: what stands over the event, cues of its speakers, negations, modals, hedges."""
    line = article.line(event.sentence)
    spans = [event.cue] if event.cue else []
    spans += [span for voice in voices for span in voice.cue]
    if status is not Status.OCCURRED or certainty is not Certainty.CERTAIN:
        spans += [line.span(word) for word in _deciding(line, event, article.clause_of(event), status)]
    return tuple(dict.fromkeys(spans))


def _deciding(line: Line, event: EventMention, clause: Clause | None, status: Status) -> list[int]:
    """Return words around the trigger: of its clause and part for verbs, right before it for nouns."""
    table, words = line.lexicon.table, line.lexicon.tokens.clauses
    trigger = line.word_at(event.trigger.start)
    hedges = {*table.hearsay.adverbs, *table.certainty.probable, *table.certainty.possible}
    negations = words.negations | words.negative_determiners | words.negative_pronouns
    modals = set() if clause is None or event.nominal else set(clause.modals)
    found = []
    for word in range(len(line)):
        low, lemma = line.low[word], line.lemma(word)
        beside = line.part[word] == line.part[trigger]
        own = not event.nominal and line.owner[word] == event.clause
        near = trigger - 3 <= word < trigger
        hedged = (low in hedges or lemma in table.hearsay.adjectives) and (beside or own)
        negated = status in NEGATED and low in negations and (near if event.nominal else own)
        modal = status in MODAL and (lemma in modals or low in modals) and (own or beside)
        if hedged or negated or modal:
            found.append(word)
    return found + _conditions(line, clause, status)


def _conditions(line: Line, clause: Clause | None, status: Status) -> list[int]:
    """Return the words that open a condition of the clause ("falls", "if")."""
    if clause is None or status is not Status.POSSIBLE:
        return []
    index = line.clauses.index(clause)
    below = (c for c in line.clauses if c.kind is ClauseKind.CONDITIONAL and c.parent == index and c.marker)
    return [line.word_at(c.span.start) for c in below]
