"""Who decides that something is done does it, where nobody else is said to."""

from dataclasses import replace

from kb.events.draft import Draft
from kb.events.frames import FRAMES
from kb.events.places import clause_slots, is_passive
from kb.events.reading import SentenceReading
from kb.events.roles import as_inferred, fill_roles
from kb.records.clause import Clause, Function

DECIDED = {"ArmsDelivery": "supplier", "Deployment": "actor", "Strike": "attacker", "Sanction": "imposer"}
"""The role of whoever decides that it is done."""

DECIDING = ("planned", "pledged")
"""Status under which the one who says so does it too."""


def with_decider(reading: SentenceReading, draft: Draft) -> Draft:
    """Fill who acts by who decides it ("Rome ordered that troops be sent")."""
    clause, role = reading.clause(draft.governor.clause), DECIDED.get(draft.type)
    if clause is None or role is None or draft.fillings.get(role) or not _is_decided(reading, draft, clause):
        return draft
    if draft.type == "Sanction" and not draft.fillings.get("target"):
        whom = fill_roles(reading, FRAMES[draft.type], {"target": ("dative",)}, list(clause_slots(reading, clause)))
        draft = replace(draft, fillings={**draft.fillings, **whom})
    slots = [slot for slot in clause_slots(reading, clause) if not draft.hit.nominal or _is_power(reading, slot.head)]
    found = fill_roles(reading, FRAMES[draft.type], {role: ("subject",)}, slots)
    return replace(draft, fillings={**draft.fillings, **{name: as_inferred(f) for name, f in found.items()}})


def _is_decided(reading: SentenceReading, draft: Draft, clause: Clause) -> bool:
    """Tell whether the clause above an event says that its subject decides or weighs doing it."""
    told = reading.clause(draft.hit.clause)
    if draft.hit.nominal:
        joined = reading.lexicon.governing_prepositions.get(draft.governor.status, frozenset())
        is_object = any(a.head == draft.hit.head and a.function is Function.OBJ for a in clause.arguments)
        is_object = is_object or _is_joined(reading, draft.hit.head, joined)
        weighs = draft.governor.status in (*DECIDING, "possible")
        return is_object and weighs and clause.predicate not in reading.lexicon.table.irrealis.onlookers
    is_below = told is not None and is_passive(told) and told.parent == draft.governor.clause
    return is_below and draft.governor.status in DECIDING


def _is_joined(reading: SentenceReading, head: int, joined: frozenset[str]) -> bool:
    """Tell whether one of some prepositions stands before a noun, whatever the parse hangs it on."""
    place = head - 1
    while place > 0 and reading.tokens[place].pos in ("ADJ", "NUM", "DET"):
        place -= 1
    return place >= 0 and reading.tokens[place].pos == "ADP" and reading.full_preposition(place) in joined


def _is_power(reading: SentenceReading, head: int) -> bool:
    """Tell whether a word names one who can send forces or weapons, not one who only speaks of it."""
    return bool(reading.kinds(head) & {"state", "government", "force"})
