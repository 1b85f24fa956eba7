"""Goods that a deal or request is about: those of the delivery inside it, or those told before."""

from collections.abc import Sequence

from kb.events.frame import Frame, Valency
from kb.events.frames import FRAMES
from kb.events.places import Slot, noun_slots
from kb.events.reading import SentenceReading
from kb.events.roles import Filling, Fillings, fill_roles
from kb.records.mention import Filler


def through_delivery(
    reading: SentenceReading, frame: Frame, valency: Valency, slots: Sequence[Slot], fillings: Fillings
) -> Fillings:
    """Read the roles inside a delivery that is decided on or asked for: "den Export von Panzern untersagen"."""
    places = set(valency.get("item", ()))
    noun = next((s.head for s in slots if places & s.places and "delivery" in reading.kinds(s.head)), None)
    if noun is None or fillings.get("item"):
        return fillings
    names = {role.name for role in frame.roles}
    inside = {role: where for role, where in FRAMES["ArmsDelivery"].noun.items() if role in names}
    taken = frozenset(f.head for found in fillings.values() for f in found)
    inner = fill_roles(reading, frame, inside, tuple(noun_slots(reading, noun)), taken=taken)
    item = inner.get("item") or first_part(reading, noun)
    return {**inner, **fillings, "item": item} if item else fillings


def is_bare_deal(reading: SentenceReading, valency: Valency, slots: Sequence[Slot], fillings: Fillings) -> bool:
    """Tell whether a deal is spoken of whose goods were told before ("das Geschäft genehmigen")."""
    places = set(valency.get("item", ()))
    return not fillings.get("item") and any(
        places & slot.places and "delivery" in reading.kinds(slot.head) for slot in slots
    )


def first_part(reading: SentenceReading, noun: int) -> tuple[Filling, ...]:
    """Return the weapon or force that a compound begins with ("Waffenlieferung")."""
    text = reading.tokens[noun].text.lower()
    for length in range(len(text) - 3, 3, -1):
        part = reading.lexicon.first_parts.get(text[:length])
        if part is not None and part[1]:
            return (Filling(Filler(part[1], reading.tokens[noun].span), noun, frozenset({part[0]})),)
    return ()
