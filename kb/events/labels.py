"""Roles in free wording: what a planned strike is called, a measure, an act, a subject."""

from kb.events.naming import common_name
from kb.events.reading import SentenceReading
from kb.events.triggers import Hit
from kb.records.clause import Clause, Function, Phrase
from kb.records.mention import Filler
from kb.records.span import Span

MAX_LABEL = 80
"""Characters of a free wording: a phrase, not a sentence."""


def action_label(reading: SentenceReading, hit: Hit) -> Filler:
    """Return what a planned strike is called: one of the usual names where the words say so, else the noun."""
    token, lexicon = reading.tokens[hit.head], reading.lexicon
    words = " ".join(reading.tokens[place].lemma.lower() for place in hit.words)
    for form in (words, token.text.lower(), token.lemma.lower()):
        if form in lexicon.actions:
            return Filler(lexicon.actions[form], token.span)
    clause = reading.clause(hit.clause)
    if not hit.nominal and clause is not None:
        return Filler(lexicon.table.action_nouns.get(clause.predicate.lower(), clause.predicate), token.span)
    name, span = common_name(reading, hit.head)
    return Filler(name, span)


def purpose_label(reading: SentenceReading, heads: list[int]) -> Filler:
    """Return what the sending of a force for a purpose is called, by the first of the words that says so."""
    for head in heads:
        token = reading.tokens[head]
        for form in (token.text.lower(), token.lemma.lower()):
            if form in reading.lexicon.actions:
                return Filler(reading.lexicon.actions[form], token.span)
    name, span = common_name(reading, heads[-1])
    return Filler(name, span)


def phrase_label(reading: SentenceReading, head: int) -> Filler:
    """Return a noun phrase as short free wording, cut at a word."""
    phrase = reading.phrases.get(head)
    name, core = common_name(reading, head)
    name, core = _after_verb(reading, head, name, core)
    if phrase is None:
        return Filler(name, core)
    after = _text(reading, Span(core.end, _end_of_label(reading, head, phrase)))
    label = f"{name} {after}".strip() if after else name
    if len(label) > MAX_LABEL:
        label = label[:MAX_LABEL].rsplit(" ", 1)[0]
    return Filler(label, Span(core.start, max(phrase.span.end, core.end)))


def _after_verb(reading: SentenceReading, head: int, name: str, core: Span) -> tuple[str, Span]:
    """Leave out subject and verb that the parse took for a part of the noun ("Rome imposed travel bans")."""
    first, _ = reading.text_of(core)
    verbs = [
        place
        for place in range(first + 1, head)
        if reading.tokens[place].pos == "VERB" and _is_party(reading, place - 1)
    ]
    if not verbs:
        return name, core
    core = Span(reading.tokens[verbs[-1] + 1].span.start, core.end)
    return _text(reading, core), core


def _is_party(reading: SentenceReading, place: int) -> bool:
    actor = reading.actors.get(place)
    return actor is not None and not actor.is_adjective and reading.tokens[place].pos == "PROPN"


def _end_of_label(reading: SentenceReading, head: int, phrase: Phrase) -> int:
    """Return where the wording ends: before a phrase that tells numbers ("mit 310 Stimmen")."""
    _, last = reading.text_of(phrase.span)
    for place in range(head + 1, last):
        if reading.tokens[place].pos == "ADP" and reading.tokens[place + 1].text[:1].isdigit():
            return reading.tokens[place - 1].span.end
    return max(phrase.span.end, reading.tokens[head].span.end)


def complement_label(reading: SentenceReading, clause: Clause) -> Filler | None:
    """Return the complement clause of a verb as short free wording."""
    for argument in clause.find(Function.CLAUSE):
        first, _ = reading.text_of(argument.span)
        if clause.find(Function.OBJ) and reading.tokens[first].pos in ("ADP", "SCONJ"):
            continue  # when or why, not what
        text = _text(reading, argument.span)
        if len(text) > MAX_LABEL:
            text = text[:MAX_LABEL].rsplit(" ", 1)[0]
        return Filler(text.strip(" ,"), argument.span)
    return None


def _text(reading: SentenceReading, span: Span) -> str:
    text = ""
    end = None
    for token in reading.tokens:
        if span.holds(token.span):
            text += (" " if end is not None and token.span.start > end else "") + token.text
            end = token.span.end
    return text
