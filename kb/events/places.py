"""Where words stand about a verb or a noun: the places that the valency of a frame speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.events.numbers import count_of
from kb.events.reading import SentenceReading
from kb.records.clause import Argument, Clause, ClauseKind, Function, Voice

CORE = frozenset({"subject", "object", "dative"})

_ACTIVE = {
    Function.SUBJ: "subject",
    Function.OBJ: "object",
    Function.DAT: "dative",
    Function.AGENT: "subject",
    Function.ATTR: "predicate",
}
_PASSIVE = {**_ACTIVE, Function.SUBJ: "object"}
_BY_CASE = {
    (Function.SUBJ, "Acc"): "object",
    (Function.SUBJ, "Dat"): "dative",
    (Function.OBJ, "Nom"): "subject",
    (Function.OBJ, "Dat"): "dative",
}
"""Where the case of a word says that it stands, against the function that the parse gives it."""

_NOMINAL = {
    Function.GEN: "genitive",
    Function.ADJ: "adjective",
    Function.NMOD: "compound",
    Function.APPOS: "apposition",
}


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


def _controlled(reading: SentenceReading, clause: Clause) -> list[Slot]:
    """Return the subject of an infinitive that the clause above names as its object ("bat Oslo, Panzer zu liefern")."""
    if clause.kind is ClauseKind.PARTICIPLE and clause.marker and clause.parent_noun is not None:
        return _through_noun(reading, clause)
    above = reading.clause(clause.parent) if clause.kind is ClauseKind.INFINITIVE else None
    if above is None or above.predicate.lower() not in reading.lexicon.table.irrealis.control:
        return []
    heads = [a.head for a in above.arguments if a.function in (Function.OBJ, Function.DAT)]
    if is_passive(above):
        heads = [a.head for a in above.find(Function.SUBJ)]
    return [Slot(head, frozenset({"subject"}), ("control", None)) for head in heads]


def _through_noun(reading: SentenceReading, clause: Clause) -> list[Slot]:
    """Return the subject of the clause whose noun a gerund belongs to ("are in the process of donating jets")."""
    above = reading.clause(clause.parent)
    if above is None or is_passive(above) or any(a.head == clause.parent_noun for a in above.find(Function.SUBJ)):
        return []
    return [Slot(a.head, frozenset({"subject"}), ("control", None)) for a in above.find(Function.SUBJ)]


def is_passive(clause: Clause) -> bool:
    """Tell whether a clause is in the passive; subject and object beside a bare verb make it active, "by" passive."""
    bare = len(clause.words) == 1 and clause.find(Function.SUBJ) and clause.find(Function.OBJ)
    acted = clause.find(Function.AGENT) and clause.find(Function.SUBJ) and not clause.find(Function.OBJ)
    return (clause.voice is Voice.PASSIVE and not bare) or bool(acted)


def clause_slots(reading: SentenceReading, clause: Clause, *, distance: int = 0) -> Iterator[Slot]:
    """Yield the words about the predicate of a clause, subject and object told apart by voice."""
    controlled = _controlled(reading, clause)
    yield from controlled
    passive = is_passive(clause)
    functions = _PASSIVE if passive else _ACTIVE
    has_agent = bool(clause.find(Function.AGENT))
    for argument in clause.arguments:
        if argument.function is Function.PP:
            places = reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
            if clause.kind is ClauseKind.INFINITIVE and argument.preposition in reading.lexicon.table.irrealis.purpose:
                places = frozenset({"object"})
            elif _is_approximate(reading, argument) or _is_partitive(reading, argument):
                places = frozenset({"object"} if passive or clause.find(Function.SUBJ) else {"subject", "object"})
            if passive and "by" in places and not has_agent:
                places = places | {"subject"}
        elif argument.function in functions:
            place = functions[argument.function]
            if controlled and place == "subject" and argument.function is Function.SUBJ:
                continue
            places = frozenset({_BY_CASE.get((argument.function, argument.case or ""), place)})
            is_bare = argument.function in (Function.SUBJ, Function.OBJ)
            if is_bare and _has_dative_article(reading, argument.head):
                places = frozenset({"dative"})
        else:
            continue
        yield from _slots(reading, argument, places, clause, distance)


def _has_dative_article(reading: SentenceReading, head: int) -> bool:
    """Tell whether the article before a feminine noun can be no nominative or accusative ("liefert der Ukraine")."""
    table, token = reading.lexicon.table.naming, reading.tokens[head]
    if not table.feminine_dative or not head or reading.tokens[head - 1].text.lower() not in table.feminine_dative:
        return False
    return token.text in table.feminine_names or token.text.lower().endswith(table.feminine_ends)


def _is_approximate(reading: SentenceReading, argument: Argument) -> bool:
    """Tell whether a preposition only makes a number less exact ("über 80 Menschen", "up to 80 people")."""
    return is_approximate(reading, argument.head, argument.preposition or "")


def is_approximate(reading: SentenceReading, head: int, preposition: str) -> bool:
    """Tell whether the preposition before a noun only makes its number less exact."""
    numbers = reading.lexicon.table.numbers
    if preposition not in numbers.approximators:
        return False
    count = count_of(reading.sentence, head, numbers)
    if count is None or not count.first or reading.tokens[count.first - 1].pos not in ("ADP", "ADV", "SCONJ", "ADJ"):
        return False
    return not reading.kinds(head) & {"place", "facility", "state", "time"}


def _is_partitive(reading: SentenceReading, argument: Argument) -> bool:
    """Tell whether a number stands before the preposition, of which the noun is the whole ("33 von 38 Drohnen")."""
    place = argument.head - 1
    while place > 0 and reading.tokens[place].pos in ("NUM", "ADJ", "DET"):
        place -= 1
    is_of = "of" in reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
    return is_of and place > 0 and reading.tokens[place].pos == "ADP" and reading.tokens[place - 1].pos == "NUM"


def _is_owner(reading: SentenceReading, head: int) -> bool:
    """Tell whether a name after a noun has the ending of its genitive ("Angriff Russlands")."""
    actor = reading.actors.get(head)
    return actor is not None and reading.tokens[head].text.endswith("s") and not actor.name.endswith("s")


def noun_slots(reading: SentenceReading, head: int) -> Iterator[Slot]:
    """Yield the words about a noun: genitive, adjective, noun before it, prepositional phrases."""
    phrase = reading.phrases.get(head)
    for argument in phrase.modifiers if phrase else ():
        if argument.function is Function.PP:
            places = reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
            if _is_approximate(reading, argument):
                places = places | {"of"}
        elif argument.function in _NOMINAL:
            places = frozenset({_NOMINAL[argument.function]})
            if argument.function is Function.APPOS and _is_owner(reading, argument.head):
                places = frozenset({"apposition", "genitive"})
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
