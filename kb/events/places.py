"""Where words stand about a verb or a noun: the places that the valency of a frame speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.events.numbers import count_before
from kb.events.reading import SentenceReading
from kb.records.clause import Argument, Clause, ClauseKind, Function, Voice

MAX_AFTER = 4
"""Phrases after an event noun that may be its own."""

OWNING = ("s", "'", "’", "'s", "’s")
"""How a name ends that owns what follows, in every language with a possessive s."""

WHERE = frozenset({"in", "inside", "to", "from", "at", "against", "aim", "with", "between"})
"""Places of phrases that may belong to the event though the parse hangs them on a word of it."""

CORE = frozenset({"subject", "object", "dative"})

_ACTIVE = {
    Function.SUBJ: "subject", Function.OBJ: "object", Function.DAT: "dative", Function.AGENT: "subject",
    Function.ATTR: "predicate",
}
_PASSIVE = {**_ACTIVE, Function.SUBJ: "object"}
_BY_CASE = {
    (Function.SUBJ, "Acc"): "object", (Function.SUBJ, "Dat"): "dative",
    (Function.OBJ, "Nom"): "subject", (Function.OBJ, "Dat"): "dative",
}
"""Where the case of a word says that it stands, against the function that the parse gives it."""

_NOMINAL = {Function.GEN: "genitive", Function.ADJ: "adjective", Function.NMOD: "compound", Function.APPOS: "apposition"}


@dataclass(frozen=True, slots=True)
class Slot:
    """A word that may fill a role, with all places that it stands in.

    Args:
        head: Index of the word.
        places: Its places.
        group: Words of one group are coordinated: they fill one role together.
        distance: How far it is from the trigger: 0 beside it, 1 in the clause about it, 2 in the clause above.
    """

    head: int
    places: frozenset[str]
    group: tuple[str, str | None]
    distance: int = 0


def is_passive(clause: Clause) -> bool:
    """Tell whether a clause is in the passive; subject and object beside a bare verb make it active."""
    bare = len(clause.words) == 1 and clause.find(Function.SUBJ) and clause.find(Function.OBJ)
    return clause.voice is Voice.PASSIVE and not bare


def clause_slots(reading: SentenceReading, clause: Clause, *, distance: int = 0) -> Iterator[Slot]:
    """Yield the words about the predicate of a clause, subject and object told apart by voice."""
    passive = is_passive(clause)
    functions = _PASSIVE if passive else _ACTIVE
    has_agent = bool(clause.find(Function.AGENT))
    for argument in clause.arguments:
        if argument.function is Function.PP:
            places = reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
            if _is_approximate(reading, argument):
                places = frozenset({"object"} if passive or clause.find(Function.SUBJ) else {"subject", "object"})
            if passive and "by" in places and not has_agent:
                places = places | {"subject"}
        elif argument.function in functions:
            places = frozenset({_BY_CASE.get((argument.function, argument.case), functions[argument.function])})
        else:
            continue
        yield from _slots(reading, argument, places, clause, distance)


def _is_approximate(reading: SentenceReading, argument: Argument) -> bool:
    """Tell whether a preposition only makes a number less exact ("über 80 Menschen", "up to 80 people")."""
    numbers = reading.lexicon.table.numbers
    if argument.preposition not in numbers.approximators:
        return False
    count = count_before(reading.sentence, argument.head, numbers)
    if count is None or not count.first or reading.tokens[count.first - 1].pos not in ("ADP", "ADV", "SCONJ", "ADJ"):
        return False
    return not reading.kinds(argument.head) & {"place", "facility", "state", "time"}


def loose_slots(reading: SentenceReading, index: int) -> Iterator[Slot]:
    """Yield the nouns of a clause that the parse hangs on nothing, or on a noun that they say nothing of."""
    for head, phrase in reading.phrases.items():
        if reading.owners[head] == index and head in reading.unattached:
            preposition = reading.preposition(phrase)
            classes = reading.lexicon.prepositions.get(preposition, frozenset())
            places = classes if preposition else _by_case(reading, head, reading.sentence.clauses[index])
            for place in with_conjuncts(reading, head):
                yield Slot(place, places, ("loose", preposition or str(head)))


def stray_slots(reading: SentenceReading, index: int) -> list[Slot]:
    """Return subject and object that the parse lost: the nouns of a clause without preposition, in their order."""
    clause = reading.sentence.clauses[index]
    lost = [place for place in ("subject", "object") if not _has(reading, clause, place)]
    attached = {a.head for a in clause.arguments}
    bare = [head for head in sorted(reading.phrases) if reading.owners[head] == index and head not in attached]
    bare = [head for head in bare if _is_bare(reading, head) and "time" not in reading.kinds(head)]
    found = [Slot(head, frozenset({place}), ("stray", place), 2) for place, head in zip(lost, bare, strict=False)]
    if "subject" in lost and not bare and clause.kind is ClauseKind.MAIN:
        found += _subject_before(reading, index)
    if "subject" in lost and clause.parent is not None and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE):
        above = [
            slot for slot in clause_slots(reading, reading.sentence.clauses[clause.parent], distance=2)
            if "subject" in slot.places
        ]
        found += above or [slot for slot in stray_slots(reading, clause.parent) if "subject" in slot.places]
    return found


def _subject_before(reading: SentenceReading, index: int) -> list[Slot]:
    """Return the subject of the main clause before, which a coordinated one shares."""
    for before in range(index - 1, -1, -1):
        clause = reading.sentence.clauses[before]
        if clause.kind is ClauseKind.MAIN:
            place = "object" if is_passive(clause) else "subject"
            slots = [slot for slot in clause_slots(reading, clause, distance=2) if place in slot.places]
            return [Slot(slot.head, frozenset({"subject"}), slot.group, 2) for slot in slots]
    return []


def _has(reading: SentenceReading, clause: Clause, place: str) -> bool:
    """Tell whether a clause has its subject or object; a passive one lacks only what it acts upon."""
    return (is_passive(clause) and place == "subject") or any(place in slot.places for slot in clause_slots(reading, clause))


def _is_bare(reading: SentenceReading, head: int) -> bool:
    """Tell whether no preposition stands before a noun phrase."""
    first = reading.text_of(reading.phrases[head].span)[0]
    return reading.tokens[first].pos != "ADP" and (first == 0 or reading.tokens[first - 1].pos != "ADP")


def nested_slots(reading: SentenceReading, slots: Iterable[Slot], *, depth: int = 2) -> list[Slot]:
    """Return the prepositional phrases that the parse hangs on other words of the event ("Soldaten nach Mali")."""
    found: list[Slot] = []
    level = list(slots)
    for distance in range(1, depth + 1):
        inner = [
            Slot(s.head, s.places & WHERE, s.group, distance)
            for slot in level for s in noun_slots(reading, slot.head)
            if s.group[0] == Function.PP.value and s.places & WHERE
        ]
        found += inner
        level = inner
    return found


def adjacent_slots(reading: SentenceReading, head: int, *, takes_object: bool = False) -> list[Slot]:
    """Return the words right before and after an event noun, whatever the parse hangs them on.

    Args:
        takes_object: A noun without preposition may follow it as what it acts upon ("shelling villages").
    """
    found = _before(reading, head)
    place = head + 1
    noun = None
    if takes_object and place < len(reading.tokens) and reading.tokens[place].pos != "DET":
        noun = _noun_from(reading, place)
    if noun is not None:
        found.append(Slot(noun, frozenset({"apposition"}), ("after", None), 1))
        place = noun + 1
    if _is_genitive(reading, place):
        noun = _noun_from(reading, place + 1)
        if noun is not None:
            found.append(Slot(noun, frozenset({"genitive"}), ("after", None), 1))
            place = noun + 1
    while place < len(reading.tokens) and reading.tokens[place].pos == "ADP" and len(found) < MAX_AFTER:
        noun = _noun_from(reading, place + 1)
        if noun is None:
            break
        preposition = reading.full_preposition(place)
        places = reading.lexicon.prepositions.get(preposition, frozenset())
        found += [Slot(n, places, ("after", preposition), 1) for n in with_conjuncts(reading, noun)]
        place = noun + 1
    return found


def _before(reading: SentenceReading, head: int) -> list[Slot]:
    for place in range(head - 1, max(head - 4, -1), -1):
        actor = reading.actors.get(place)
        if actor is not None:
            where = "adjective" if actor.is_adjective else "genitive"
            owns = actor.is_adjective or reading.tokens[place].text.endswith(OWNING) or reading.tokens[place + 1].text in OWNING
            return [Slot(place, frozenset({where}), ("before", None), 1)] if owns else []
        if reading.tokens[place].pos not in ("ADJ", "PART", "NUM"):
            return []
    return []


def _is_genitive(reading: SentenceReading, place: int) -> bool:
    if place >= len(reading.tokens) or reading.tokens[place].pos != "DET":
        return False
    return reading.tokens[place].text.lower() in reading.lexicon.table.naming.genitive_articles


def _noun_from(reading: SentenceReading, place: int) -> int | None:
    """Return the last noun of the words that begin at `place` and make one phrase."""
    noun = None
    for index in range(place, min(place + 7, len(reading.tokens))):
        token = reading.tokens[index]
        if token.pos in ("NOUN", "PROPN"):
            noun = index
        elif noun is not None or token.pos not in ("DET", "ADJ", "NUM", "ADV", "PRON"):
            break
    return noun


def _by_case(reading: SentenceReading, head: int, clause: Clause) -> frozenset[str]:
    """Return where a noun without preposition may stand, by its case where that is known, and by voice."""
    token = reading.tokens[head]
    if is_passive(clause):
        return frozenset({"dative"}) if token.has("Case=Dat") else frozenset({"object"})
    for feature, place in (("Case=Nom", "subject"), ("Case=Acc", "object"), ("Case=Dat", "dative")):
        if token.has(feature):
            return frozenset({place})
    return CORE


def noun_slots(reading: SentenceReading, head: int) -> Iterator[Slot]:
    """Yield the words about a noun: genitive, adjective, noun before it, prepositional phrases."""
    phrase = reading.phrases.get(head)
    for argument in phrase.modifiers if phrase else ():
        if argument.function is Function.PP:
            places = reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
        elif argument.function in _NOMINAL:
            places = frozenset({_NOMINAL[argument.function]})
            if argument.function is Function.NMOD and argument.head > head:
                places = frozenset({"genitive"})
        else:
            continue
        yield from _slots(reading, argument, places, None, 0)


def _slots(
    reading: SentenceReading, argument: Argument, places: frozenset[str], clause: Clause | None, distance: int
) -> Iterator[Slot]:
    head = argument.head
    if clause is not None:
        noun = reading.relative_noun(argument, clause)
        head = head if noun is None else noun
    group = (argument.function.value, argument.preposition)
    if "in" in places and reading.kinds(head) & {"facility", "vehicle"}:
        places = places | {"inside"}
    for place in with_conjuncts(reading, head):
        yield Slot(place, places, group, distance)


def with_conjuncts(reading: SentenceReading, head: int) -> Iterable[int]:
    """Return a noun with those coordinated with it."""
    phrase = reading.phrases.get(head)
    return (head, *(phrase.conjuncts if phrase else ()))


def listed_with(reading: SentenceReading, head: int) -> list[int]:
    """Return the nouns of a list that a noun begins or ends, by commas and conjunctions: "A, B und C"."""
    return [*_listed_before(reading, head), *_listed_after(reading, head)]


def _listed_after(reading: SentenceReading, head: int) -> list[int]:
    found: list[int] = []
    place = _after_opener(reading, head + 1)
    if place is None:
        place = head + 1
    else:
        first = _noun_from(reading, place)
        if first is None:
            return []
        found, place = [first], first + 1
    closed = bool(found)
    while place < len(reading.tokens) and _is_link(reading, place):
        closed = closed or reading.tokens[place].pos == "CCONJ"
        skip = place + 1 + (place + 1 < len(reading.tokens) and _is_link(reading, place + 1))
        closed = closed or reading.tokens[skip - 1].pos == "CCONJ"
        noun = _noun_from(reading, skip)
        if noun is None:
            break
        found.append(noun)
        place = noun + 1
    return found if closed else []


def _after_opener(reading: SentenceReading, place: int) -> int | None:
    """Return the place after a word that opens a list of examples (", including ...")."""
    for index in range(place, min(place + 3, len(reading.tokens))):
        if reading.tokens[index].text.lower() in reading.lexicon.table.naming.list_openers:
            return index + 1
    return None


def _listed_before(reading: SentenceReading, head: int) -> list[int]:
    found: list[int] = []
    phrase = reading.phrases.get(head)
    place = (reading.text_of(phrase.core)[0] if phrase else head) - 1
    while place > 0 and reading.tokens[place].pos in ("DET", "ADJ", "NUM"):
        place -= 1
    closed = False
    while place > 0 and _is_link(reading, place):
        closed = closed or reading.tokens[place].pos == "CCONJ"
        place -= 1 + _is_link(reading, place - 1)
        if place < 0 or reading.tokens[place].pos not in ("NOUN", "PROPN"):
            break
        found.append(place)
        while place > 0 and reading.tokens[place].pos in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
            place -= 1
    return found if closed else []


def _is_link(reading: SentenceReading, place: int) -> bool:
    return reading.tokens[place].pos == "CCONJ" or reading.tokens[place].text == ","
