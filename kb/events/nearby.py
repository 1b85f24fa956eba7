"""Words that the parse lost or hung elsewhere: beside an event noun, in its phrases, alone in its clause."""

from collections.abc import Iterable, Iterator

from kb.events.lists import listed_with, noun_from
from kb.events.places import CORE, Slot, clause_slots, is_approximate, is_passive, noun_slots, with_conjuncts
from kb.events.reading import SentenceReading
from kb.records.clause import Clause, ClauseKind, Function

MAX_AFTER = 4
"""Phrases after an event noun that may be its own."""

OWNING = ("s", "'", "’", "'s", "’s")
"""How a name ends that owns what follows, in every language with a possessive s."""

DOING = frozenset({"force", "government", "person", "organisation", "group"})
"""Kinds of those who act on others."""

WHERE = frozenset({"in", "inside", "to", "from", "at", "against", "aim", "with", "between", "for"})
"""Places of phrases that may belong to the event though the parse hangs them on a word of it."""


def loose_slots(reading: SentenceReading, index: int) -> Iterator[Slot]:
    """Yield the nouns of a clause that the parse hangs on nothing, or on a noun that they say nothing of."""
    for head, phrase in reading.phrases.items():
        if reading.owners[head] == index and head in reading.unattached:
            preposition = reading.preposition(phrase)
            classes = reading.lexicon.prepositions.get(preposition, frozenset())
            is_bare = not preposition or is_approximate(reading, head, preposition)
            places = _by_case(reading, head, reading.sentence.clauses[index]) if is_bare else classes
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
    if "object" in lost:
        found += _names_beside(reading, clause)
    if "subject" in lost and not bare and clause.kind is ClauseKind.MAIN:
        found += _subject_before(reading, index)
    if (
        "subject" in lost
        and clause.parent is not None
        and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE)
    ):
        above = [
            slot
            for slot in clause_slots(reading, reading.sentence.clauses[clause.parent], distance=2)
            if "subject" in slot.places
        ]
        found += above or [slot for slot in stray_slots(reading, clause.parent) if "subject" in slot.places]
    return found


def _names_beside(reading: SentenceReading, clause: Clause) -> list[Slot]:
    """Return the name right after the subject that the parse took for a part of it ("dass Venezuela Russland bat")."""
    found = []
    for argument in clause.find(Function.SUBJ):
        after = argument.head + 1
        actor, subject = reading.actors.get(after), reading.actors.get(argument.head)
        if actor is None or subject is None or actor is subject or reading.tokens[after].dep != "flat":
            continue
        found.append(Slot(after, frozenset({"object", "dative"}), ("beside", None), 1))
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
    return (is_passive(clause) and place == "subject") or any(
        place in slot.places for slot in clause_slots(reading, clause)
    )


def _is_bare(reading: SentenceReading, head: int) -> bool:
    """Tell whether no preposition stands before a noun phrase."""
    first = reading.text_of(reading.phrases[head].span)[0]
    return reading.tokens[first].pos != "ADP" and (first == 0 or reading.tokens[first - 1].pos != "ADP")


def nested_slots(reading: SentenceReading, slots: Iterable[Slot], *, depth: int = 2) -> list[Slot]:
    """Return the prepositional phrases that the parse hangs on other words of the event ("Soldaten nach Mali")."""
    found: list[Slot] = []
    level = list(slots)
    for distance in range(1, depth + 1):
        inner = [s for slot in level for s in noun_slots(reading, slot.head) if s.group[0] == Function.PP.value]
        inner += [s for slot in level for s in _aimed_slots(reading, slot.head)]
        found += [Slot(s.head, s.places & WHERE, s.group, distance) for s in inner if s.places & WHERE]
        level = [s for s in inner if s.places & (WHERE | {"of"})]
    return found


def agents(reading: SentenceReading, index: int) -> list[Slot]:
    """Return who acts in a passive clause that names nobody: in the clause before, or hung on a place by the parse."""
    clause = reading.sentence.clauses[index]
    own = list(clause_slots(reading, clause))
    if not is_passive(clause) or any("subject" in slot.places for slot in own):
        return []
    found = [
        Slot(inner.head, frozenset({"subject"}), inner.group, 2)
        for slot in (*own, *nested_slots(reading, own))
        if not reading.kinds(slot.head) & DOING
        for inner in noun_slots(reading, slot.head)
        if "by" in inner.places and reading.kinds(inner.head) & DOING
    ]
    return found or _agents_before(reading, index)


def _agents_before(reading: SentenceReading, index: int) -> list[Slot]:
    """Return who acts in the coordinated clause before, with the same subject."""
    clause, before = reading.sentence.clauses[index], reading.clause(index - 1 if index else None)
    if (
        before is None
        or not is_passive(before)
        or before.kind is not clause.kind
        or not _is_coordinated(reading, index)
    ):
        return []
    suffers = [{a.head for a in c.find(Function.SUBJ)} for c in (before, clause)]
    if not suffers[0] & suffers[1]:
        return []
    slots = clause_slots(reading, before)
    return [Slot(s.head, frozenset({"subject"}), s.group, 2) for s in slots if "subject" in s.places]


def _is_coordinated(reading: SentenceReading, index: int) -> bool:
    """Tell whether a clause begins with a conjunction that coordinates it."""
    first, _ = reading.text_of(reading.sentence.clauses[index].span)
    return reading.tokens[first].pos == "CCONJ"


def _aimed_slots(reading: SentenceReading, head: int) -> list[Slot]:
    """Return whom a participle or relative clause says that something is for ("rockets aimed at Haifa")."""
    aimed = reading.lexicon.table.light.aimed
    return [
        slot
        for clause in reading.sentence.clauses
        if clause.parent_noun == head and clause.predicate in aimed and not clause.marker
        for slot in clause_slots(reading, clause)
        if slot.group[0] == Function.PP.value
    ]


def adjacent_slots(reading: SentenceReading, head: int, *, takes_object: bool = False) -> list[Slot]:
    """Return the words right before and after an event noun, whatever the parse hangs them on.

    Args:
        takes_object: A noun without preposition may follow it as what it acts upon ("shelling villages").
    """
    found = _before(reading, head)
    place = head + 1
    noun = None
    if takes_object and place < len(reading.tokens) and reading.tokens[place].pos != "DET":
        noun = noun_from(reading, place)
    if noun is not None:
        found.append(Slot(noun, frozenset({"apposition"}), ("after", None), 1))
        place = noun + 1
    if _is_genitive(reading, place):
        noun = noun_from(reading, place + 1)
        if noun is not None:
            found.append(Slot(noun, frozenset({"genitive"}), ("after", None), 1))
            place = noun + 1
    while place < len(reading.tokens) and reading.tokens[place].pos == "ADP" and len(found) < MAX_AFTER:
        noun = noun_from(reading, _after_approximators(reading, place + 1))
        if noun is None:
            break
        preposition = reading.full_preposition(place)
        places = reading.lexicon.prepositions.get(preposition, frozenset())
        found += [Slot(n, places, ("after", preposition), 1) for n in with_conjuncts(reading, noun)]
        place = noun + 1
    return found


def _after_approximators(reading: SentenceReading, place: int) -> int:
    """Return the place after words that only make a number less exact ("von bis zu 500 Soldaten")."""
    words = reading.lexicon.table.numbers.approximators
    while place < len(reading.tokens) and reading.tokens[place].pos == "ADP" and reading.tokens[place].lemma in words:
        place += 1
    return place


def _before(reading: SentenceReading, head: int) -> list[Slot]:
    for place in range(head - 1, max(head - 4, -1), -1):
        actor = reading.actors.get(place)
        if actor is not None:
            where = "adjective" if actor.is_adjective else "genitive"
            owns = (
                actor.is_adjective
                or reading.tokens[place].text.endswith(OWNING)
                or reading.tokens[place + 1].text in OWNING
            )
            return [Slot(place, frozenset({where}), ("before", None), 1)] if owns else []
        if reading.tokens[place].pos not in ("ADJ", "PART", "NUM"):
            return []
    return []


def _is_genitive(reading: SentenceReading, place: int) -> bool:
    if place >= len(reading.tokens) or reading.tokens[place].pos != "DET":
        return False
    return reading.tokens[place].text.lower() in reading.lexicon.table.naming.genitive_articles


def _by_case(reading: SentenceReading, head: int, clause: Clause) -> frozenset[str]:
    """Return where a noun without preposition may stand, by its case where that is known, and by voice."""
    token = reading.tokens[head]
    if is_passive(clause):
        return frozenset({"dative"}) if token.has("Case=Dat") else frozenset({"object"})
    for feature, place in (("Case=Nom", "subject"), ("Case=Acc", "object"), ("Case=Dat", "dative")):
        if token.has(feature):
            return frozenset({place})
    return CORE


def scanned_slots(reading: SentenceReading, index: int) -> list[Slot]:
    """Return the nouns of a clause by their order alone, for a clause whose parse makes no sense of its verb."""
    found: list[Slot] = []
    attached = {a.head for a in reading.sentence.clauses[index].arguments}
    for head in range(len(reading.tokens)):
        if (
            reading.owners[head] != index
            or (head not in attached and attached & set(listed_with(reading, head)))
            or reading.tokens[head].pos not in ("NOUN", "PROPN")
            or not reading.kinds(head)
        ):
            continue
        first = _first_of_chunk(reading, head)
        preposition = reading.full_preposition(first - 1) if first and reading.tokens[first - 1].pos == "ADP" else ""
        is_bare = not preposition or is_approximate(reading, head, preposition)
        places = CORE if is_bare else reading.lexicon.prepositions.get(preposition, frozenset())
        found.append(Slot(head, places, ("scan", str(head)), 3))
    return found


def _first_of_chunk(reading: SentenceReading, head: int) -> int:
    """Return the first word that may belong to a noun: its article, number and adjectives."""
    first = head
    while first and reading.tokens[first - 1].pos in ("ADJ", "NUM", "DET", "ADV"):
        first -= 1
    return first


def purpose_slots(reading: SentenceReading, index: int) -> list[Slot]:
    """Return the words of the infinitive below a clause ("won a contract to build missiles for the army")."""
    found: list[Slot] = []
    for clause in reading.sentence.clauses:
        if clause.parent == index and clause.kind is ClauseKind.INFINITIVE:
            slots = [slot for slot in clause_slots(reading, clause, distance=2) if "subject" not in slot.places]
            found += [*slots, *(Slot(s.head, s.places, s.group, 3) for s in nested_slots(reading, slots))]
    return found
