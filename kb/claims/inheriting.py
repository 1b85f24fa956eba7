"""The time of an event told before, for what goes on with it: "Der Angriff ...", "Dabei ...", the next sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.claims.article import Article
from kb.claims.dating import claim_time, fits
from kb.records.claim import Claim, Status
from kb.records.clause import Function
from kb.records.mention import EventMention, TimeMention

TOLD = frozenset({Status.OCCURRED, Status.CLAIMED})
NEAR = 2
"""Sentences that "dabei" and numbers of victims reach back."""
MOST = 200
"""Events told before that one may go on with: more than an article has, so that no text takes more than linear time."""
SHORTEST = 5
"""Letters of a noun that another one may be a compound of."""
COMPLEMENTS = frozenset({Function.GEN, Function.NMOD, Function.PP})
"""What makes a definite noun new: "die Bombardierung des Lagers"."""
VICTIMS = frozenset({"killed", "injured", "place"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim with the event it was made of and the words that date it."""

    claim: Claim
    event: EventMention
    mention: TimeMention | None = None


def inherit_times(article: Article, dated: Sequence[Dated]) -> list[Claim]:
    """Return claims in the order of the text, those without a time with that of what they go on with."""
    done: list[Dated] = []
    for item in sorted(dated, key=lambda d: (d.event.sentence, d.event.trigger)):
        mention = None if item.mention else _inherited(article, item, done)
        done.append(_with_time(item, mention) if mention is not None else item)
    return [item.claim for item in done]


def _with_time(item: Dated, mention: TimeMention) -> Dated:
    return replace(item, claim=replace(item.claim, time=claim_time(mention)), mention=mention)


def _inherited(article: Article, item: Dated, done: Sequence[Dated]) -> TimeMention | None:
    """Return the time of the last event of the same type that this one goes on with."""
    if item.claim.status not in TOLD:
        return None
    before = [
        d for d in done[-MOST:]
        if d.event.type == item.event.type and d.claim.status in TOLD and d.event.sentence < item.event.sentence
        and d.mention is not None and fits(article, d.mention, item.claim.status)
    ]
    if _is_same_one(article, item.event):
        return _latest([d for d in before if _names_it(article, d, item)])
    return _latest([d for d in before if _goes_on(article, item, d)])


def _latest(dated: Sequence[Dated]) -> TimeMention | None:
    return dated[-1].mention if dated else None


def _names_it(article: Article, earlier: Dated, item: Dated) -> bool:
    """Tell whether the sentence of an earlier event names it by the same noun, or by a compound of it."""
    line, here = article.line(item.event.sentence), article.line(earlier.event.sentence)
    noun = line.lemma(line.word_at(item.event.trigger.start)).lower()
    lemmas = (here.lemma(i).lower() for i in range(len(here)) if here.pos(i) == "NOUN")
    return any(lemma.endswith(noun) or (len(lemma) >= SHORTEST and noun.endswith(lemma)) for lemma in lemmas)


def _goes_on(article: Article, item: Dated, last: Dated) -> bool:
    sentences = article.read.sentences
    gap = item.event.sentence - last.event.sentence
    if gap <= NEAR and (_points_back(article, item.event) or _only_victims(item.event)):
        return True
    same = sentences[item.event.sentence].paragraph == sentences[last.event.sentence].paragraph
    return gap == 1 and same and not item.event.nominal


def _is_same_one(article: Article, event: EventMention) -> bool:
    """Tell whether an event is named by a noun in the singular with a definite article ("der Angriff")."""
    if not event.nominal:
        return False
    line = article.line(event.sentence)
    head = line.word_at(event.trigger.start)
    phrase = line.phrase_of(head)
    first = line.word_at(phrase.span.start) if phrase is not None else head - 1
    if phrase is not None and any(m.function in COMPLEMENTS for m in phrase.modifiers):
        return False
    definite = set(article.lexicon.table.status.definite)
    return line.low[max(first, 0)] in definite and line.low[head] == line.lemma(head).lower()


def _points_back(article: Article, event: EventMention) -> bool:
    """Tell whether the event's sentence begins with or holds a word like "dabei"."""
    line = article.line(event.sentence)
    words = set(article.lexicon.table.status.continuing)
    part = line.part[line.word_at(event.trigger.start)]
    return bool(words & {line.low[i] for i in range(len(line)) if line.part[i] == part or i < 2})


def _only_victims(event: EventMention) -> bool:
    return event.type == "Strike" and bool(event.roles) and set(event.roles) <= VICTIMS
