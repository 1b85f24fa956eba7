"""Who fills which role: by place and kind together, since neither is sure alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kb.events.frame import Frame, Role, Valency
from kb.events.lists import listed_with, noun_from
from kb.events.naming import name_filler
from kb.events.places import CORE, Slot, noun_slots
from kb.events.reading import NAME, SentenceReading
from kb.events.shares import states_of
from kb.records.mention import ActorKind, Filler

UNFIT, LOOSE, FITS, PREFERRED = 0, 1, 2, 3

NAMEABLE = frozenset({"person", "organisation", "place", "facility", "group", "force", "weapon"})
"""Kinds that a proper noun may be that nobody knows."""

THINGS = frozenset({"facility", "vehicle", "weapon", "place"})
"""Kinds that are named together as what was hit."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A filler with the word that it was read from and the kinds of that word."""

    filler: Filler
    head: int
    kinds: frozenset[str]


Fillings = dict[str, tuple[Filling, ...]]


def fill_roles(
    reading: SentenceReading,
    frame: Frame,
    valency: Valency,
    slots: Sequence[Slot],
    *,
    taken: Iterable[int] = (),
    is_passive: bool = False,
) -> Fillings:
    """Return who fills the roles of a frame, from the words about its trigger.

    Args:
        valency: Where each role stands at this trigger.
        slots: The words about it, the nearest first.
        taken: Words that fill nothing: those of the trigger itself.
        is_passive: Subject and object are sure, since their verb is in the passive.
    """
    used = set(taken)
    found: Fillings = {}
    for name, places in valency.items():
        role = frame.role(name)
        chosen = _choose(reading, role, places, slots, used)
        used.update(filling.head for filling in chosen)
        if chosen:
            found[name] = chosen
    left = {name: places for name, places in valency.items() if not found.get(name) and CORE & set(places)}
    free = [s for s in slots if s.distance == 0 and s.places & CORE and s.head not in used and s.group[0] != "loose"]
    return found if is_passive else {**found, **_repair(reading, frame, left, free)}


def kinds_at(reading: SentenceReading, slot: Slot) -> frozenset[str]:
    """Return the kinds of a word, of the actor behind an adjective too."""
    actor = reading.actors.get(slot.head)
    if actor is not None and actor.is_adjective:
        return frozenset({actor.kind.value})
    if slot.places == {"adjective"}:
        return frozenset({"adjective"})
    return reading.kinds(counted(reading, slot.head))


def counted(reading: SentenceReading, head: int) -> int:
    """Return the noun that is counted where the word at `head` is only its measure ("Dutzende Menschen")."""
    is_number = (
        reading.tokens[head].pos == "NUM" or reading.tokens[head].text.lower() in reading.lexicon.table.numbers.words
    )
    if not is_number and "quantifier" not in reading.common_kinds(head):
        return head
    inner = [slot.head for slot in noun_slots(reading, head) if slot.places & {"genitive", "of", "apposition"}]
    after = head + 1
    if not inner and after < len(reading.tokens) and after in reading.phrases:
        inner = [after]
    if not inner and after < len(reading.tokens) and _is_of(reading, after):
        whole = noun_from(reading, after + 1)
        inner = [whole] if whole is not None else []
    return next((place for place in inner if reading.tokens[place].pos in ("NOUN", "PROPN")), head)


def _is_of(reading: SentenceReading, place: int) -> bool:
    """Tell whether the word at `place` joins a number to the whole that it is of ("two of its crossings")."""
    return "of" in reading.lexicon.prepositions.get(reading.tokens[place].text.lower(), frozenset())


def fit(role: Role, kinds: frozenset[str]) -> int:
    """Return how well a word of these kinds fills a role, 0 for not at all."""
    if kinds & {"time", "adjective"} or (role.name == "target" and kinds & {"sea", "delivery"}):
        return UNFIT
    if not role.kinds:
        if kinds & {"legislature", "lawmaker"}:
            return UNFIT
        return PREFERRED if kinds & set(role.prefers) else FITS
    if kinds & set(role.prefers):
        return PREFERRED
    if kinds & set(role.kinds):
        return FITS
    if NAME in kinds and NAMEABLE & set(role.kinds):
        return LOOSE
    return LOOSE if role.loose and not kinds else UNFIT


def _choose(
    reading: SentenceReading, role: Role, places: Sequence[str], slots: Sequence[Slot], used: set[int]
) -> tuple[Filling, ...]:
    """Return who fills a role: of the nearest words that surely fit, else of those that may."""
    chosen: list[Filling] = []
    for enough in (FITS, LOOSE):
        for distance in sorted({slot.distance for slot in slots}):
            for place in places:
                free = [s for s in slots if s.distance == distance and place in s.places and s.head not in used]
                here = _best_group(reading, role, free, enough)
                chosen += [f for f in here if f.head not in {c.head for c in chosen}]
                if chosen and not role.spread:
                    return tuple(chosen)
        if chosen and not (role.spread and len(chosen) == 1):
            break
    return tuple(chosen)


def _best_group(reading: SentenceReading, role: Role, slots: Sequence[Slot], enough: int) -> list[Filling]:
    """Return the fillers of the group of coordinated words that fits best, the first of equals."""
    if not slots:
        return []
    groups: dict[tuple[str, str | None], list[tuple[int, Filling]]] = {}
    for slot in slots:
        kinds = kinds_at(reading, slot)
        is_out = slot.head in reading.source_words or (role.common and _is_known(reading, slot.head))
        score = UNFIT if is_out else fit(role, kinds)
        if slot.group[0] == "stray" and not role.kinds and score < PREFERRED:
            continue
        filler = name_slot(reading, slot) if score else None
        if filler is not None and role.name == "place":
            filler = place_name(reading, slot, filler)
        if filler is not None and role.name == "party" and "of" in slot.places and is_town(reading, slot, filler):
            continue
        if filler is not None:
            found = _shared(reading, role, slot) or [Filling(filler, slot.head, kinds)]
            groups.setdefault(slot.group, []).extend((score, filling) for filling in found)
    best = max(groups.values(), key=lambda found: max(score for score, _ in found), default=[])
    if max((score for score, _ in best), default=UNFIT) < enough:
        return []
    chosen = [filling for score, filling in best if score >= enough]
    return [*chosen, *_of_list(reading, role, chosen)] if enough == FITS and role.kinds else chosen


def _is_known(reading: SentenceReading, head: int) -> bool:
    """Tell whether a force or the like is a party of its own, by its name."""
    actor = reading.actors.get(head)
    is_name = actor is not None and actor.kind is ActorKind.FORCE and reading.tokens[head].pos == "PROPN"
    return is_name and not reading.common_kinds(head)


def _shared(reading: SentenceReading, role: Role, slot: Slot) -> list[Filling]:
    """Return the states that share a noun, each for itself."""
    if "state" not in role.kinds:
        return []
    return [
        Filling(Filler(actor.name, reading.tokens[place].span, actor.key), place, frozenset({"state"}))
        for place, actor in states_of(reading, slot.head)
    ]


def _of_list(reading: SentenceReading, role: Role, chosen: Sequence[Filling]) -> list[Filling]:
    """Return what stands in one list with the fillers and fits as they do, whatever the parse makes of it."""
    found: list[Filling] = []
    taken = {f.head for f in chosen}
    names = {f.filler.name for f in chosen}
    for head in (other for f in chosen for other in listed_with(reading, f.head)):
        kinds = reading.kinds(counted(reading, head))
        known = {kind for f in chosen for kind in f.kinds}
        alike = kinds & known or (kinds & THINGS and known & THINGS)
        filler = name_filler(reading, counted(reading, head)) if alike and fit(role, kinds) >= FITS else None
        if filler is not None and head not in taken and filler.name not in names:
            found.append(Filling(filler, head, kinds))
            names.add(filler.name)
    return found


def name_slot(reading: SentenceReading, slot: Slot) -> Filler | None:
    """Return the filler that a word names."""
    actor = reading.actors.get(slot.head)
    if actor is not None and actor.is_adjective:
        return Filler(actor.name, actor.span, actor.key)
    return name_filler(reading, counted(reading, slot.head))


def place_name(reading: SentenceReading, slot: Slot, filler: Filler) -> Filler:
    """Return a place by its own name: a capital that stands for its state elsewhere is a town here."""
    token = reading.tokens[slot.head]
    actor = reading.actors.get(slot.head)
    if actor is None or actor.is_adjective or actor.kind is not ActorKind.STATE or token.text[:3] == filler.name[:3]:
        return filler
    if token.pos != "PROPN" or actor.is_reference or len(actor.span) != len(token.span):
        return filler
    return Filler(token.text, token.span)


def is_town(reading: SentenceReading, slot: Slot, filler: Filler) -> bool:
    """Tell whether a name is that of a capital: the Treaty of Lisbon is not one with Portugal."""
    return place_name(reading, slot, filler) is not filler


def _repair(reading: SentenceReading, frame: Frame, left: Valency, free: Sequence[Slot]) -> Fillings:
    """Fill what is left by kind alone, where subject and object were told apart wrongly."""
    found: Fillings = {}
    used: set[int] = set()
    for role in (frame.role(name) for name in left):
        enough = FITS if role.kinds else PREFERRED
        sure = [s for s in free if s.head not in used and fit(role, kinds_at(reading, s)) >= enough]
        fillings = tuple(_best_group(reading, role, sure, enough))
        if fillings:
            found[role.name] = fillings
            used.update(filling.head for filling in fillings)
    return found


def as_inferred(fillings: Iterable[Filling]) -> tuple[Filling, ...]:
    """Return fillings marked as not said in the clause of the trigger."""
    return tuple(replace(f, filler=replace(f.filler, inferred=True)) for f in fillings)
