"""Killed and injured: numbers that a strike is told with, and strikes that only their victims tell of."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.events.lexicon import verb_words
from kb.events.numbers import Count, count_before, read_count, span_of
from kb.events.places import clause_slots
from kb.events.reading import SentenceReading
from kb.events.roles import counted
from kb.records.mention import Filler

WINDOW = 5
"""Words between a number and the word for killed or injured that it belongs to."""


@dataclass(frozen=True, slots=True)
class Casualties:
    """A number of killed or injured.

    Args:
        role: "killed" or "injured".
        number: The filler, in digits where it can be.
        head: The word that says killed or injured.
        clause: Index of the clause it stands in.
        victims: The noun that is counted, `None` where it names nobody in particular.
    """

    role: str
    number: Filler
    head: int
    clause: int | None
    victims: int | None = None


def find_casualties(reading: SentenceReading) -> tuple[Casualties, ...]:
    """Return all numbers of killed and injured in a sentence, one for each word that says so."""
    found: dict[tuple[str, str], Casualties] = {}
    for casualty in _all(reading):
        found.setdefault((casualty.role, casualty.number.name), casualty)
    return tuple(found.values())


def _all(reading: SentenceReading) -> Iterator[Casualties]:
    table = reading.lexicon.table.casualties
    for role, transitive, intransitive, nouns in (
        ("killed", table.killed_transitive, table.killed_intransitive, table.killed_nouns),
        ("injured", table.injured_transitive, table.injured_intransitive, table.injured_nouns),
    ):
        yield from _by_verbs(reading, role, transitive, "object")
        yield from _by_verbs(reading, role, intransitive, "subject")
        yield from _by_participles(reading, role, transitive)
        yield from _by_nouns(reading, role, nouns)


def _by_verbs(reading: SentenceReading, role: str, verbs: tuple[str, ...], place: str) -> Iterator[Casualties]:
    spelled = {words[head]: words for words, head in map(verb_words, verbs)}
    for index, clause in enumerate(reading.sentence.clauses):
        words = spelled.get(clause.predicate.lower())
        if words is None or not all(word in reading.words for word in words if word != clause.predicate.lower()):
            continue
        for slot in clause_slots(reading, clause):
            number = _number_of(reading, slot.head)
            suffers = place in slot.places or ("subject" in slot.places and not _acts(reading, slot.head))
            if suffers and number is not None:
                yield Casualties(role, number, clause.head, index, _victims(reading, slot.head))


def _acts(reading: SentenceReading, head: int) -> bool:
    """Tell whether a subject is rather the one who kills than the one who is killed."""
    return bool(reading.kinds(head) & {"force", "state", "weapon", "organisation"}) or not reading.kinds(head)


def _by_participles(reading: SentenceReading, role: str, verbs: tuple[str, ...]) -> Iterator[Casualties]:
    """Read "one civilian killed and two wounded", "wurden zwei getötet und fünf verletzt": the number stands before."""
    heads = {clause.head for clause in reading.sentence.clauses if any(True for _ in clause_slots(reading, clause))}
    for place, token in enumerate(reading.tokens):
        if token.lemma.lower() not in verbs or (place in heads and not _lacks_number(reading, place)):
            continue
        for before in range(place - 1, max(place - 1 - WINDOW, -1), -1):
            if reading.tokens[before].text in ".;," or reading.tokens[before].lemma.lower() in verbs:
                break
            count = read_count(reading.sentence, before, reading.lexicon.table.numbers, backwards=True)
            if count is not None:
                yield Casualties(role, _filler(reading, count), place, reading.owners[place])
                break


def _lacks_number(reading: SentenceReading, head: int) -> bool:
    clause = next(c for c in reading.sentence.clauses if c.head == head)
    return all(_number_of(reading, slot.head) is None for slot in clause_slots(reading, clause))


def _by_nouns(reading: SentenceReading, role: str, nouns: tuple[str, ...]) -> Iterator[Casualties]:
    wanted = {noun.lower() for noun in nouns}
    for place, token in enumerate(reading.tokens):
        lower, lemma = token.text.lower(), token.lemma.lower()
        if lemma not in wanted and lower not in wanted and lower.rstrip("nr") not in wanted:
            continue
        number = _number_of(reading, place)
        if number is not None:
            yield Casualties(role, number, place, reading.owners[place])


def _number_of(reading: SentenceReading, head: int) -> Filler | None:
    """Return the number that counts a noun, or that the word is itself."""
    table = reading.lexicon.table.numbers
    own = read_count(reading.sentence, head, table, backwards=True)
    count = own or count_before(reading.sentence, head, table)
    return _filler(reading, count) if count is not None else None


def _filler(reading: SentenceReading, count: Count) -> Filler:
    return Filler(count.text, span_of(reading.sentence, count))


def _victims(reading: SentenceReading, head: int) -> int | None:
    generic = {word.lower() for word in reading.lexicon.table.casualties.generic}
    noun = counted(reading, head)
    token = reading.tokens[noun]
    if token.pos not in ("NOUN", "PROPN") or token.lemma.lower() in generic or token.text.lower() in generic:
        return None
    return noun if reading.kinds(noun) & {"force", "group", "person"} else None
