"""Which words call which frame: verbs by their clause, nouns by their form, compounds by their parts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.events.lexicon import Entry
from kb.events.reading import SentenceReading
from kb.lang.tables.triggers import TriggerGroup
from kb.records.clause import ClauseKind
from kb.records.mention import ActorKind
from kb.records.span import Span

REACH = 14
"""How many words may lie between the verb of an expression and its other words: the verb bracket."""

NOMINAL = ("nsubj", "obj", "obl", "nmod", "iobj")
"""Relations in which only a noun stands, whatever it is tagged as."""

NAMED = (
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.MEDIA,
    ActorKind.WEAPON,
    ActorKind.GOVERNMENT,
    ActorKind.LEGISLATURE,
    ActorKind.FORCE,
)
"""Kinds of actor whose names hold words that tell of no event ("Strike Force", "Rüstungsexport GmbH")."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found in a sentence.

    Args:
        group: What it calls.
        head: Index of its verb or noun.
        words: Indices of all its words.
        clause: Index of the clause that it is the predicate of, or stands in.
        nominal: It is a noun.
        first_part: What stands before it in a compound, in lower case.
    """

    group: TriggerGroup
    head: int
    words: tuple[int, ...]
    clause: int | None
    nominal: bool
    first_part: str = ""

    def span(self, reading: SentenceReading) -> Span:
        """Return the characters of the trigger word."""
        return reading.tokens[self.head].span


def find_hits(reading: SentenceReading) -> tuple[Hit, ...]:
    """Return all triggers of a sentence, verbs first; one of each type for a word."""
    hits: dict[tuple[int, str, str, tuple[str, ...]], Hit] = {}
    for hit in [*_verb_hits(reading), *_noun_hits(reading)]:
        if _fits_sentence(hit, reading):
            key = (hit.head, hit.group.type, hit.group.pattern, hit.group.needs)
            if key not in hits or len(hits[key].words) < len(hit.words):
                hits[key] = hit
    return tuple(hits.values())


def _fits_sentence(hit: Hit, reading: SentenceReading) -> bool:
    """Tell whether the words that a trigger asks for stand in the sentence, and none that it forbids about it."""
    group, clause = hit.group, reading.clause(hit.clause)
    if group.near and not _has_word(group.near, reading.words, reading.exact_words):
        return False
    if clause is None or clause.kind is not ClauseKind.RELATIVE:
        return not _has_word(group.unless, reading.words, reading.exact_words)
    own = [token for token in reading.tokens if clause.span.holds(token.span)]
    exact = frozenset(word for token in own for word in (token.text, token.lemma))
    return not _has_word(group.unless, frozenset(word.lower() for word in exact), exact)


def _has_word(words: Iterable[str], inside: frozenset[str], exact: frozenset[str]) -> bool:
    """Tell whether one of the words stands among others; a capital in the table asks for a capital."""
    return any(all(part in (exact if part[:1].isupper() else inside) for part in word.split()) for word in words)


def _verb_hits(reading: SentenceReading) -> Iterator[Hit]:
    for index, clause in enumerate(reading.sentence.clauses):
        predicate = clause.predicate.lower()
        names = dict.fromkeys((predicate, predicate.partition(" ")[0], *_without_infix(predicate, reading)))
        for name in names:
            for entry in reading.lexicon.verbs.get(name, ()):
                words = _expression(entry, clause.head, index, reading)
                if words is not None:
                    yield Hit(entry.group, clause.head, words, index, nominal=False)


def _without_infix(predicate: str, reading: SentenceReading) -> tuple[str, ...]:
    """Return infinitives that a participle was mistaken for ("angefragen" for "anfragen")."""
    infix = reading.lexicon.table.participle_infix
    if not infix or predicate in reading.lexicon.verbs:
        return ()
    places = (m.start() for m in re.finditer(infix, predicate) if m.start())
    return tuple(predicate[:place] + predicate[place + len(infix) :] for place in places)


def _expression(entry: Entry, verb: int, clause: int, reading: SentenceReading) -> tuple[int, ...] | None:
    """Return the places of all words of an expression, `None` where one is missing."""
    places = [verb]
    for number, word in enumerate(entry.words):
        if number == entry.head:
            continue
        place = _place_of(word, verb, clause, reading, taken=places)
        if place is None:
            return None
        places.append(place)
    return tuple(sorted(places))


def _place_of(word: str, verb: int, clause: int, reading: SentenceReading, *, taken: list[int]) -> int | None:
    span = reading.sentence.clauses[clause].span
    near = [
        place
        for place in reading.by_lemma.get(word, ())
        if place not in taken and abs(place - verb) <= REACH and span.holds(reading.tokens[place].span)
    ]
    own = [place for place in near if reading.owners[place] == clause]
    return min(own or near, key=lambda place: abs(place - verb), default=None)


def _noun_hits(reading: SentenceReading) -> Iterator[Hit]:
    for place, token in enumerate(reading.tokens):
        is_noun = token.pos in ("NOUN", "PROPN") or (token.pos == "VERB" and token.dep.startswith(NOMINAL))
        if not is_noun or _is_in_name(reading, place):
            continue
        for entry, words, first in _noun_entries(reading, place):
            yield Hit(entry.group, place, words, reading.owners[place], nominal=True, first_part=first)


def _is_in_name(reading: SentenceReading, place: int) -> bool:
    actor = reading.actors.get(place)
    if actor is None or actor.is_adjective or actor.kind not in NAMED:
        return False
    return len(actor.span) > len(reading.tokens[place].span)


def _noun_entries(reading: SentenceReading, place: int) -> Iterator[tuple[Entry, tuple[int, ...], str]]:
    lexicon, lower = reading.lexicon, reading.tokens[place].text.lower()
    for entry in lexicon.nouns.get(lower, ()):
        words = _words_before(entry, place, reading)
        if words is not None:
            yield entry, words, ""
    if lower in lexicon.nouns and any(not e.is_compound for e in lexicon.nouns[lower]):
        return
    for start in range(2, len(lower) - 2):
        for entry in lexicon.ends.get(lower[start:], ()):
            first = lower[:start]
            if first.rstrip("-s") in entry.group.without or first in entry.group.without:
                continue
            if not entry.is_compound or first in entry.parts or first.rstrip("-s") in entry.parts:
                yield entry, (place,), first


def _words_before(entry: Entry, place: int, reading: SentenceReading) -> tuple[int, ...] | None:
    if entry.is_compound:
        return (place - 1, place) if place and _lower(reading, place - 1) & entry.parts else None
    first = place - len(entry.words) + 1
    if first < 0:
        return None
    for number, word in enumerate(entry.words[:-1]):
        if word not in _lower(reading, first + number):
            return None
    return tuple(range(first, place + 1))


def _lower(reading: SentenceReading, place: int) -> frozenset[str]:
    token = reading.tokens[place]
    return frozenset({token.text.lower(), token.lemma.lower()})
