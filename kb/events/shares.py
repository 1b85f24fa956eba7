"""States that share one plural noun: "the French and Polish presidents", "die Botschafter der USA und Japans"."""

from kb.events.places import Slot, noun_slots
from kb.events.reading import SentenceReading
from kb.records.mention import ActorKind, ActorMention

SHARED = frozenset({"government", "legislature"})
"""Kinds of noun of which every state has one."""


def states_of(reading: SentenceReading, head: int) -> tuple[tuple[int, ActorMention], ...]:
    """Return the states that share the noun at `head`, with their words; none where it belongs to only one."""
    if reading.tokens[head].pos != "NOUN" or not reading.common_kinds(head) & SHARED:
        return ()
    found: dict[str, tuple[int, ActorMention]] = {}
    for slot in noun_slots(reading, head):
        if _is_owner(slot) and (actor := _state_at(reading, slot.head)) is not None:
            found.setdefault(actor.name, (slot.head, actor))
    return tuple(found.values()) if len(found) > 1 else ()


def _is_owner(slot: Slot) -> bool:
    return bool(slot.places & {"adjective", "genitive", "of"})


def _state_at(reading: SentenceReading, place: int) -> ActorMention | None:
    """Return the state of an adjective or name, though it is part of a longer mention."""
    return next(
        (
            actor
            for actor in reading.inside
            if actor.kind is ActorKind.STATE and actor.span.overlaps(reading.tokens[place].span)
        ),
        None,
    )
