"""Who does it to whom: the words about a clause, each with the actor that it belongs to."""

from collections.abc import Iterable, Iterator

from kb.events.naming import common_name, named_actor
from kb.events.places import clause_slots, noun_slots, with_conjuncts
from kb.events.plover.deeds import Told
from kb.events.reading import SentenceReading
from kb.events.roles import counted
from kb.records.clause import Clause, Function
from kb.records.mention import ActorKind

TARGETS = ("dative", "object", "against", "with", "to", "from", "between", "at", "for", "aim", "in", "of")
"""Where the target stands, the best first."""

PARTIES = frozenset(
    {"state", "person", "organisation", "government", "legislature", "force", "group", "media", "name", "lawmaker"}
)
"""Kinds that a party may be of; a place is one where nothing else is named."""

WHERE = frozenset({"place", "facility", "state"})

SURE = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GOVERNMENT})
"""Kinds of actor that are a party wherever they stand."""

HURTING = frozenset({"ASSAULT", "FIGHT", "COERCE"})
"""Classes whose object is the target, whoever it is."""

Heads = tuple[int, ...]


def parties_of(reading: SentenceReading, told: Told, neutral: frozenset[str]) -> tuple[Heads, Heads]:
    """Return the words that name source and target.

    Args:
        neutral: Verbs of saying, whose subjects only tell of it.
    """
    clause = reading.sentence.clauses[told.clause] if reading.sentence.clauses else None
    sources = _speakers(reading, neutral)
    if clause is None or told.stray:
        return _in_order(reading, told, sources)
    if told.mood == "must":
        source, target = _demanded(reading, told, clause)
    else:
        source = _source(reading, told, clause)
        taken = {place for head in source for place in _words_of(reading, head)} | sources
        target = [head for head in _targets(reading, told, clause) if not _words_of(reading, head) & taken]
    if not source:
        source = _before(reading, told, {place for head in target[:1] for place in _words_of(reading, head)} | sources)
    return source, tuple(target[:1])


def _demanded(reading: SentenceReading, told: Told, clause: Clause) -> tuple[Heads, list[int]]:
    """Return who says that something must be done, and who must do it."""
    above = reading.clause(clause.parent)
    source = _subjects(reading, told, above) if above is not None else ()
    return source, [*_subjects(reading, told, clause), *_targets(reading, told, clause)]


def _in_order(reading: SentenceReading, told: Told, sources: set[int]) -> tuple[Heads, Heads]:
    """Return the nearest party before the word that calls the deed, and the first after it."""
    source = _before(reading, told, sources)
    after = sorted(
        (rank, place)
        for place in range(told.head + 1, len(reading.tokens))
        if place not in sources and place in reading.phrases
        for rank, _, head in _ranked(reading, place, 0, 0)
        if head == place
    )
    return source, tuple(place for _, place in after[:1])


def _before(reading: SentenceReading, told: Told, taken: set[int]) -> Heads:
    """Return the first party before the word that calls the told."""
    heads = [
        place
        for place in sorted(reading.phrases)
        if place < told.head and place not in taken and reading.kinds(place) & PARTIES
    ]
    named = [place for place in sorted(reading.actors) if place < told.head and place not in taken]
    return tuple(heads[:1] or named[:1])


def _speakers(reading: SentenceReading, neutral: frozenset[str]) -> set[int]:
    """Return the words of those who only tell of an event after it is told ("..., police said")."""
    heads = [
        argument.head
        for clause in reading.sentence.clauses
        if clause.predicate.lower() in neutral
        for argument in clause.find(Function.SUBJ)
    ]
    return {place for head in heads if _is_last(reading, head) for place in _words_of(reading, head)}


def _is_last(reading: SentenceReading, head: int) -> bool:
    """Tell whether a comma and no other verb stands before a word: the sentence has told its event by then."""
    before = reading.tokens[:head]
    return any(token.pos == "VERB" for token in before) and any(token.text == "," for token in before)


def names_of(reading: SentenceReading, heads: Iterable[int]) -> tuple[str, ...]:
    """Return the names of parties: as written, the fullest name, and the actors within the words."""
    found: dict[str, None] = {}
    for head in heads:
        if reading.tokens[head].pos != "PRON":
            found[common_name(reading, counted(reading, head))[0]] = None
        actor = named_actor(reading, head)
        if actor is not None:
            found[actor.name] = None
        for place in sorted(_words_of(reading, head)):
            inner = reading.actors.get(place)
            if inner is not None:
                found[inner.name] = None
    return tuple(name for name in found if name)


def _source(reading: SentenceReading, told: Told, clause: Clause) -> Heads:
    """Return who acts: the subject, else that of the clause above, else whom the noun belongs to."""
    for _ in range(4):
        heads = _subjects(reading, told, clause)
        if heads and not all(_is_pronoun(reading, head) for head in heads):
            return heads
        above = reading.clause(clause.parent)
        if above is None:
            break
        clause = above
    return tuple(_owners(reading, told.head)) if told.nominal else ()


def _subjects(reading: SentenceReading, told: Told, clause: Clause) -> Heads:
    heads = [s.head for s in clause_slots(reading, clause) if "subject" in s.places and s.head != told.head]
    return tuple(head for head in heads if not reading.kinds(head) & {"time", "number"})


def _is_pronoun(reading: SentenceReading, head: int) -> bool:
    return reading.tokens[head].pos == "PRON"


def _owners(reading: SentenceReading, head: int) -> Iterator[int]:
    for slot in noun_slots(reading, head):
        if slot.places & {"adjective", "genitive", "by", "compound"} and slot.head in reading.actors:
            yield slot.head


def _targets(reading: SentenceReading, told: Told, clause: Clause) -> list[int]:
    """Return words that may name the target, the best first."""
    slots = [s for s in clause_slots(reading, clause) if "subject" not in s.places]
    for inner in _inside(reading, told.clause):
        slots += clause_slots(reading, inner, distance=1)
    found: list[tuple[int, int, int]] = []
    for slot in slots:
        order = min((TARGETS.index(p) for p in slot.places if p in TARGETS), default=len(TARGETS))
        found += _ranked(reading, slot.head, order, slot.distance, takes_anybody=told.type in HURTING)
    found += _ranked_inside(reading, told)
    return [head for *_, head in sorted(found)]


def _ranked(
    reading: SentenceReading, head: int, order: int, distance: int, *, takes_anybody: bool = False
) -> Iterator[tuple[int, int, int]]:
    """Yield a word, and the words about it that name somebody, with how likely each is the target.

    Args:
        takes_anybody: Nameless people are as good as named ones: they are hurt or arrested.
    """
    kinds = reading.kinds(counted(reading, head))
    base = 10 * distance + order
    if kinds & PARTIES:
        is_named = head in reading.actors and not kinds & {"force", "group"}
        yield (0 if is_named or (takes_anybody and order <= 1) else 1), base, head
    elif kinds & WHERE:
        yield (1 if head in reading.actors else 2), base, head
    for slot in noun_slots(reading, head):
        if slot.head in reading.actors or reading.kinds(slot.head) & PARTIES:
            actor = reading.actors.get(slot.head)
            is_sure = actor is not None and actor.kind in SURE
            yield (0 if is_sure else 2), base + 3, slot.head


def _ranked_inside(reading: SentenceReading, told: Told) -> Iterator[tuple[int, int, int]]:
    """Yield the names after the word that calls the deed, where the parse puts them in no place."""
    first, last = reading.text_of(reading.sentence.clauses[told.clause].span)
    for place in range(first, last + 1):
        actor = reading.actors.get(place)
        if actor is not None and reading.tokens[place].span.end == actor.span.end:
            yield (1, 40 if place > told.head else 60, place)


def _inside(reading: SentenceReading, index: int) -> Iterator[Clause]:
    for clause in reading.sentence.clauses:
        if clause.parent == index:
            yield clause


def _words_of(reading: SentenceReading, head: int) -> set[int]:
    """Return the words of the phrase at `head` up to its last word before a clause, and of its actor."""
    actor = reading.actors.get(head)
    found = {place for place, other in reading.actors.items() if other is actor} if actor is not None else set()
    phrase = reading.phrases.get(head)
    if phrase is not None:
        first, last = reading.text_of(phrase.core)
        found |= set(range(first, last + 1))
        for modifier in phrase.modifiers:
            if modifier.function in (Function.GEN, Function.APPOS) or modifier.preposition in ("of", "von"):
                first, last = reading.text_of(modifier.span)
                found |= set(range(first, last + 1))
    return found | {head}


def is_reciprocal(reading: SentenceReading, source: tuple[int, ...], target: tuple[int, ...]) -> bool:
    """Tell whether several parties do it together."""
    return not target and (len(source) > 1 or any(len(tuple(with_conjuncts(reading, head))) > 1 for head in source))
