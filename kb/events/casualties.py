"""Killed and injured: numbers that a strike is told with, and strikes that only their victims tell of."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.events.numbers import Count, count_of, read_count, span_of
from kb.events.places import clause_slots
from kb.events.reading import SentenceReading
from kb.events.roles import counted
from kb.records.clause import Clause, Function
from kb.records.mention import Filler

WINDOW = 5
"""Words between a number and the word for killed or injured that it belongs to."""

HURT = frozenset({"force", "group", "person", "government"})
"""Kinds of those who can be hurt and named as target."""


@dataclass(frozen=True, slots=True)
class Casualties:
    """Killed or injured, by number or by name.

    Args:
        role: "killed" or "injured".
        number: The filler, in digits where it can be; `None` where they are only named.
        head: The word that says killed or injured.
        clause: Index of the clause it stands in.
        victims: The noun that names them, `None` where it names nobody in particular.
        is_among: They are told as some of those hurt before.
    """

    role: str
    number: Filler | None
    head: int
    clause: int | None
    victims: int | None = None
    is_among: bool = False


def find_casualties(reading: SentenceReading) -> tuple[Casualties, ...]:
    """Return all killed and injured that a sentence tells of, each number once."""
    lexicon = reading.lexicon
    if not any(
        w in lexicon.casualty_verbs or w in lexicon.casualty_nouns or w in lexicon.victims for w in reading.words
    ):
        return ()
    found: dict[tuple[str, object], Casualties] = {}
    for casualty in _all(reading):
        found.setdefault((casualty.role, casualty.number.name if casualty.number else casualty.victims), casualty)
    return tuple(found.values())


def _all(reading: SentenceReading) -> Iterator[Casualties]:
    for index, clause in enumerate(reading.sentence.clauses):
        yield from _by_verb(reading, index, clause)
        yield from _among_victims(reading, index, clause)
    yield from _by_participles(reading)
    yield from _by_nouns(reading)


def _by_verb(reading: SentenceReading, index: int, clause: Clause) -> Iterator[Casualties]:
    for verb in reading.lexicon.casualty_verbs.get(clause.predicate.lower(), ()):
        if not verb.beside <= reading.words:
            continue
        for slot in clause_slots(reading, clause):
            suffers = verb.place in slot.places or ("subject" in slot.places and not _acts(reading, slot.head))
            number = _number_of(reading, slot.head)
            victims = _victims(reading, slot.head)
            nearer = _before(reading, clause.head)
            if nearer is not None and nearer.first > slot.head:
                number, victims = _filler(reading, nearer), None
            if suffers and (number is not None or (victims is not None and verb.place == "subject")):
                yield Casualties(verb.role, number, clause.head, index, victims)


def _acts(reading: SentenceReading, head: int) -> bool:
    """Tell whether a subject is rather the one who kills than the one who is killed."""
    kinds = reading.kinds(head)
    return not kinds or bool(kinds & {"force", "state", "weapon", "organisation"})


def _among_victims(reading: SentenceReading, index: int, clause: Clause) -> Iterator[Casualties]:
    """Read "unter den Toten sind 36 Kinder", "zu den Opfern gehört der Kommandeur"."""
    table = reading.lexicon.table.casualties
    for argument in clause.find(Function.PP):
        text = reading.tokens[argument.head].text.lower()
        if text not in reading.lexicon.victims or argument.preposition not in table.among:
            continue
        for slot in clause_slots(reading, clause):
            if slot.places & {"subject", "predicate", "object"}:
                number, victims = _number_of(reading, slot.head), _victims(reading, slot.head)
                if number is not None or victims is not None:
                    yield Casualties("killed", number, argument.head, index, victims, is_among=True)


def _by_participles(reading: SentenceReading) -> Iterator[Casualties]:
    """Read "one civilian killed and two wounded", "wurden zwei getötet und fünf verletzt": the number stands before."""
    verbs = reading.lexicon.casualty_verbs
    heads = {clause.head: clause for clause in reading.sentence.clauses}
    for place, token in enumerate(reading.tokens):
        entries = verbs.get(token.lemma.lower(), ())
        verb = next((entry for entry in entries if entry.place == "object" and not entry.beside), None)
        if verb is None or (place in heads and _has_number(reading, heads[place])):
            continue
        count = _before(reading, place)
        if count is not None:
            yield Casualties(verb.role, _filler(reading, count), place, reading.owners[place])


def _before(reading: SentenceReading, place: int) -> Count | None:
    for before in range(place - 1, max(place - 1 - WINDOW, -1), -1):
        token = reading.tokens[before]
        if token.pos in ("CCONJ", "PUNCT", "ADP") or token.lemma.lower() in reading.lexicon.casualty_verbs:
            return None
        count = read_count(reading.sentence, before, reading.lexicon.table.numbers, backwards=True)
        if count is not None:
            return count
    return None


def _has_number(reading: SentenceReading, clause: Clause) -> bool:
    return any(_number_of(reading, slot.head) is not None for slot in clause_slots(reading, clause))


def _by_nouns(reading: SentenceReading) -> Iterator[Casualties]:
    for place, token in enumerate(reading.tokens):
        role = reading.lexicon.casualty_nouns.get(token.text.lower())
        if role is None or token.pos in ("VERB", "AUX"):
            continue
        number = _number_of(reading, place) or _toll(reading, place)
        if number is not None:
            yield Casualties(role, number, place, reading.owners[place])


def _toll(reading: SentenceReading, place: int) -> Filler | None:
    """Return the number that a toll reaches ("die Zahl der Toten stieg auf 384")."""
    if not reading.exact_words & set(reading.lexicon.table.casualties.tolls):
        return None
    for index in range(place + 1, len(reading.tokens)):
        if reading.full_preposition(index) in reading.lexicon.table.casualties.reach:
            for number in range(index + 1, min(index + 4, len(reading.tokens))):
                count = read_count(reading.sentence, number, reading.lexicon.table.numbers)
                if count is not None:
                    return _filler(reading, count)
    return None


def _number_of(reading: SentenceReading, head: int) -> Filler | None:
    """Return the number that counts a noun, or that the word is itself."""
    count = count_of(reading.sentence, head, reading.lexicon.table.numbers)
    return _filler(reading, count) if count is not None else None


def _filler(reading: SentenceReading, count: Count) -> Filler:
    return Filler(count.text, span_of(reading.sentence, count))


def _victims(reading: SentenceReading, head: int) -> int | None:
    noun = counted(reading, head)
    token = reading.tokens[noun]
    if token.pos not in ("NOUN", "PROPN") or token.text.lower() in reading.lexicon.generic:
        return None
    return noun if reading.kinds(noun) & HURT else None
