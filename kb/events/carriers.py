"""Verbs that carry an event noun: who acts in it, and that it happens."""

from dataclasses import dataclass

from kb.events.governors import noun_above
from kb.events.nearby import stray_slots
from kb.events.places import Slot, clause_slots, is_passive
from kb.events.reading import SentenceReading
from kb.lang.tables.triggers import LightExpression
from kb.records.clause import Argument, Clause, Function

NEARBY = 60
"""Characters after an event noun in which a prepositional phrase of its clause may be its own."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """The clause that an event noun stands in.

    Args:
        clause: It, or `None` where the noun is no argument of a clause.
        index: Its index.
        argument: What the noun is to it.
        acts: Its subject acts in the event.
        denies: Its subject says that it did not do it.
        happens: The clause tells that the event takes place.
        actor: Where the one who acts stands in the clause.
    """

    clause: Clause | None = None
    index: int | None = None
    argument: Argument | None = None
    acts: bool = False
    denies: bool = False
    happens: bool = False
    actor: str = "subject"

    def is_occasion(self, reading: SentenceReading) -> bool:
        """Tell whether the noun says on what occasion something was done."""
        if self.argument is None or self.argument.function is not Function.PP:
            return False
        return "occasion" in reading.lexicon.prepositions.get(self.argument.preposition or "", frozenset())

    @property
    def is_subject(self) -> bool:
        """Tell whether the noun is the subject."""
        return self.argument is not None and self.argument.function is Function.SUBJ

    @property
    def is_core(self) -> bool:
        """Tell whether the noun is subject or object."""
        return self.argument is not None and self.argument.function in (Function.SUBJ, Function.OBJ)


def carrier_of(reading: SentenceReading, head: int) -> Carrier:
    """Return the clause whose argument the noun at `head` is, and what its verb makes of the noun."""
    for index, clause in enumerate(reading.sentence.clauses):
        for argument in clause.arguments:
            if argument.head == head:
                found = _carrier(reading, clause, index, argument)
                return found if found.happens else _relative(reading, head) or found
    return _relative(reading, head) or _blamed(reading, head) or _lost(reading, head) or Carrier()


def _lost(reading: SentenceReading, head: int) -> Carrier | None:
    """Return the clause whose object the parse lost, where its verb only carries an event noun.

    The object is a noun that hangs on nothing, or stands right before a verb at the end ("hat ... Gespräche geführt").
    """
    owner, phrase = reading.owners[head], reading.phrases.get(head)
    clause = reading.clause(owner)
    if clause is None or phrase is None or reading.preposition(phrase):
        return None
    if head not in reading.unattached and head + 1 != clause.head:
        return None
    if is_passive(clause) or clause.find(Function.OBJ) or clause.predicate.lower() not in reading.lexicon.light_act:
        return None
    return _carrier(reading, clause, owner or 0, reading.argument_of(head, Function.OBJ))


def _relative(reading: SentenceReading, head: int) -> Carrier | None:
    """Return the relative clause that tells of an event noun that it happened ("the drill that the army held")."""
    for index, clause in enumerate(reading.sentence.clauses):
        if clause.parent_noun != head:
            continue
        for argument in clause.arguments:
            if reading.relative_noun(argument, clause) == head:
                found = _carrier(reading, clause, index, argument)
                return found if found.happens else None
    return None


def _blamed(reading: SentenceReading, head: int) -> Carrier | None:
    """Return the clause that holds somebody responsible for an event whose noun the parse hangs on them."""
    above = noun_above(reading, head)
    phrase = reading.phrases.get(above) if above is not None else None
    modifier = next((m for m in phrase.modifiers if m.head == head), None) if phrase is not None else None
    for index, clause in enumerate(reading.sentence.clauses):
        argument = next((a for a in clause.arguments if a.head == above), None)
        if modifier is None or argument is None or argument.function is not Function.OBJ:
            continue
        names = {clause.predicate.lower(), clause.predicate.lower().partition(" ")[0]}
        expression = _expression(reading, modifier, names)
        if expression is not None and expression.actor == "object":
            return Carrier(clause, index, modifier, acts=True, happens=True, actor="object")
    return None


def _carrier(reading: SentenceReading, clause: Clause, index: int, argument: Argument) -> Carrier:
    verb, lexicon = clause.predicate.lower(), reading.lexicon
    names = {verb, verb.partition(" ")[0]}
    is_object = argument.function is (Function.SUBJ if is_passive(clause) else Function.OBJ)
    is_subject = argument.function is Function.SUBJ and not is_passive(clause)
    acts = is_object and bool(names & lexicon.light_act)
    exists = is_object and bool(names & set(lexicon.table.light.exist))
    happens = acts or exists or (is_subject and bool(names & lexicon.light_happen))
    expression = None if happens else _expression(reading, argument, names)
    if expression is not None:
        return Carrier(clause, index, argument, acts=True, happens=True, actor=expression.actor)
    denies = is_object and bool(names & set(lexicon.table.light.deny))
    return Carrier(clause, index, argument, acts, denies, happens)


def _expression(reading: SentenceReading, argument: Argument, names: set[str]) -> LightExpression | None:
    places = reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
    return next(
        (
            expression
            for name in sorted(names)
            for beside, expression in reading.lexicon.expressions.get(name, ())
            if beside <= reading.words
            and (expression.place in places or reading.tokens[argument.head].lemma.lower() in beside)
        ),
        None,
    )


def anchor_of(reading: SentenceReading, head: int) -> int:
    """Return the noun that stands for an event noun in its clause: itself, or "eine Reihe von" it."""
    above = noun_above(reading, head)
    if above is None or reading.tokens[above].text.lower() not in reading.lexicon.light_nouns:
        return head
    return anchor_of(reading, above)


def carried_slots(reading: SentenceReading, head: int, carrier: Carrier) -> list[Slot]:
    """Return the words of the clause that may fill roles of its event noun."""
    if carrier.clause is None or carrier.argument is None:
        return []
    found: list[Slot] = []
    if carrier.acts and carrier.index is not None:
        found += [slot for slot in stray_slots(reading, carrier.index) if "subject" in slot.places]
    end = reading.tokens[head].span.end
    for slot in clause_slots(reading, carrier.clause, distance=1):
        if slot.head == head:
            continue
        if slot.places & {"subject", "object", "dative", "predicate"}:
            if carrier.is_occasion(reading) and "subject" in slot.places:
                found.append(Slot(slot.head, frozenset({"guest"}), slot.group, 1))
            if carrier.denies and "subject" in slot.places and reading.kinds(slot.head) & {"force", "state"}:
                found.append(Slot(slot.head, frozenset({"denier"}), slot.group, 1))
            if carrier.happens and carrier.is_subject and "dative" in slot.places:
                found.append(Slot(slot.head, frozenset({"at"}), slot.group, 1))
            if carrier.acts and carrier.actor in slot.places:
                found.append(Slot(slot.head, frozenset({"subject"}), slot.group, 1))
            continue
        near = 0 <= reading.tokens[slot.head].span.start - end <= NEARBY
        if carrier.is_core or carrier.happens or near:
            found.append(slot)
    return found
