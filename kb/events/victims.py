"""Numbers of killed and injured join the strike of their sentence, or tell of one by themselves."""

from dataclasses import replace

from kb.events.casualties import Casualties
from kb.events.draft import Draft
from kb.events.frames import FRAMES
from kb.events.naming import name_filler
from kb.events.places import clause_slots
from kb.events.reading import SentenceReading
from kb.events.roles import Filling, Fillings, fill_roles
from kb.events.spans import clause_span, joined
from kb.events.triggers import Hit
from kb.lang.tables.triggers import TriggerGroup
from kb.records.mention import Filler

_GROUP = TriggerGroup("Strike", needs=())


def with_casualties(
    reading: SentenceReading,
    drafts: list[Draft],
    casualties: tuple[Casualties, ...],
    *,
    is_strike_near: bool,
    is_war: bool,
    has_strike_word: bool,
) -> list[Draft]:
    """Return the drafts of a sentence with its killed and injured.

    Args:
        is_strike_near: A strike was told shortly before, so that victims alone tell of it further.
        is_war: The text is about a conflict, in which soldiers are killed by strikes.
        has_strike_word: The sentence itself speaks of one ("bei dem Angriff starb ...").
    """
    found = list(drafts)
    alone: list[Casualties] = []
    for casualty in casualties:
        place = _strike_of(reading, found, casualty)
        if place is None:
            alone.append(casualty)
        else:
            found[place] = _joined(reading, found[place], casualty)
    told = [
        casualty
        for casualty in alone
        if has_strike_word
        or (is_strike_near and (casualty.is_among or casualty.number))
        or (is_war and casualty.number and _are_soldiers(reading, casualty))
    ]
    return found + _by_clause(reading, told)


def _are_soldiers(reading: SentenceReading, casualty: Casualties) -> bool:
    return casualty.victims is not None and "force" in reading.kinds(casualty.victims)


def _strike_of(reading: SentenceReading, drafts: list[Draft], casualty: Casualties) -> int | None:
    """Return the strike that a number belongs to: of the same clause, else the nearest of the sentence."""
    strikes = [
        (abs(draft.hit.head - casualty.head), n)
        for n, draft in enumerate(drafts)
        if draft.type == "Strike" and _has_room(draft, casualty)
    ]
    same = [(far, n) for far, n in strikes if drafts[n].hit.clause == casualty.clause]
    return min(same or strikes, default=(0, None))[1]


def _has_room(draft: Draft, casualty: Casualties) -> bool:
    """Tell whether a strike has no such number yet, or has it from the same words for killed or injured."""
    return casualty.number is None or casualty.role not in draft.numbers or draft.hit.clause == casualty.clause


def _joined(reading: SentenceReading, draft: Draft, casualty: Casualties) -> Draft:
    span = draft.span
    if casualty.clause is not None and casualty.clause != draft.hit.clause:
        span = joined(span, clause_span(reading, casualty.clause))
    fillings = _without_generic(reading, draft.fillings)
    fillings = fillings if fillings.get("target") else {**fillings, **_target(reading, casualty)}
    fillings = fillings if fillings.get("place") else {**fillings, **_place(reading, draft, casualty)}
    more = _numbers(casualty)
    numbers = {role: (*draft.numbers.get(role, ()), *found) for role, found in more.items()}
    return replace(draft, numbers={**draft.numbers, **numbers}, span=span, fillings=fillings)


def _numbers(casualty: Casualties) -> dict[str, tuple[Filler, ...]]:
    return {casualty.role: (casualty.number,)} if casualty.number is not None else {}


def _without_generic(reading: SentenceReading, fillings: Fillings) -> Fillings:
    """Leave out targets that are only counted: "18 Menschen" names nobody."""
    generic = reading.lexicon.generic
    named = tuple(f for f in fillings.get("target", ()) if reading.tokens[f.head].text.lower() not in generic)
    return {**fillings, "target": named} if named else {r: f for r, f in fillings.items() if r != "target"}


def _target(reading: SentenceReading, casualty: Casualties) -> Fillings:
    filler = name_filler(reading, casualty.victims) if casualty.victims is not None else None
    if filler is None or casualty.victims is None:
        return {}
    return {"target": (Filling(filler, casualty.victims, reading.kinds(casualty.victims)),)}


def _place(reading: SentenceReading, draft: Draft, casualty: Casualties) -> Fillings:
    """Return where the clause of the victims says that it was ("that killed five and injured 15 at a market")."""
    clause = reading.clause(casualty.clause)
    if clause is None or casualty.clause == draft.hit.clause or clause.head != casualty.head:
        return {}
    slots = tuple(clause_slots(reading, clause))
    return fill_roles(reading, FRAMES["Strike"], {"place": ("in",)}, slots, taken=draft.heads())


def _by_clause(reading: SentenceReading, casualties: list[Casualties]) -> list[Draft]:
    drafts: dict[int | None, Draft] = {}
    for casualty in casualties:
        if casualty.clause in drafts and casualty.role not in drafts[casualty.clause].numbers:
            drafts[casualty.clause] = _joined(reading, drafts[casualty.clause], casualty)
        elif casualty.clause not in drafts:
            drafts[casualty.clause] = _alone(reading, casualty)
    return list(drafts.values())


def _alone(reading: SentenceReading, casualty: Casualties) -> Draft:
    span = reading.sentence.span if casualty.clause is None else clause_span(reading, casualty.clause)
    hit = Hit(_GROUP, casualty.head, (casualty.head,), casualty.clause, nominal=False)
    return Draft("Strike", hit, span, _target(reading, casualty), numbers=_numbers(casualty))
