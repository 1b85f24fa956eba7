"""An event under a plan, threat or request is told as another type: a planned strike is a StrikeOption."""

from dataclasses import replace

from kb.events.carriers import carrier_of
from kb.events.draft import Draft
from kb.events.frame import Frame
from kb.events.frames import FRAMES
from kb.events.governors import Governor
from kb.events.labels import action_label, purpose_label
from kb.events.nearby import adjacent_slots
from kb.events.needs import is_met
from kb.events.numbers import money, span_of
from kb.events.places import Slot, clause_slots, noun_slots
from kb.events.reading import SentenceReading
from kb.events.roles import Fillings, fill_roles
from kb.events.spans import joined
from kb.records.clause import ClauseKind
from kb.records.mention import Filler
from kb.records.span import Span

REACH = 6
"""Words between the force that is sent and what it is sent for."""

PLAIN = {"requested": "possible", "pledged": "planned"}
"""Statuses that only some types have, as the others tell them."""

DECISIONS = {
    "ArmsDeal": ("pledged", "denied", "failed"),
    "Sanction": ("pledged",),
    "Agreement": ("pledged",),
    "Vote": ("pledged", "denied", "failed"),
}
"""Types that are a decision: what is decided, even a refusal, has occurred."""

ALWAYS = {"ArmsRequest": "requested"}
"""The one status that a type can have."""

SETTLED = {"ArmsRequest": "requested", "ArmsDeal": "occurred"}
"""Status that a type has by itself: a pledge that is given has been given."""

WHO = {"StrikeOption": "planner", "ArmsRequest": "requester"}
"""The role that whoever stands over the event fills."""

WHOM = {"ArmsRequest": "addressee"}
"""The role of the one to whom they say so."""


def convert(reading: SentenceReading, draft: Draft) -> Draft | None:
    """Return a draft as the type that its status makes of it, `None` where it is told by no type."""
    draft = _purpose(reading, draft) or _under_contract(reading, draft) or draft
    frame = FRAMES[draft.type]
    status = draft.governor.status or draft.status
    if draft.type == "StrikeOption":
        settled = PLAIN.get(status, status) or "possible"
        return replace(draft, fillings=_with_speaker(reading, draft.governor, frame, draft.fillings), status=settled)
    labelled = f"{status} {draft.hit.group.label}"
    status = labelled if labelled in frame.becomes else status
    if status not in frame.becomes:
        return replace(draft, status=plain_status(draft.type, status))
    kind = frame.becomes[status]
    if not kind:
        return None
    renamed = kind == "ArmsRequest" or frame.type == "Strike"
    fillings = _renamed(draft.fillings, frame, FRAMES[kind]) if renamed else draft.fillings
    fillings = _with_speaker(reading, draft.governor, FRAMES[kind], fillings)
    labels = (
        {"action": draft.labels.get("action") or action_label(reading, draft.hit)} if kind == "StrikeOption" else {}
    )
    numbers = {name: n for name, n in draft.numbers.items() if name in {role.name for role in FRAMES[kind].roles}}
    settled = SETTLED.get(kind) or PLAIN.get(status, status)
    flags = frozenset(frame.renames.get(flag, flag) for flag in draft.flags)
    draft = replace(draft, flags=flags)
    turned = replace(draft, type=kind, fillings=fillings, labels=labels, numbers=numbers, status=settled)
    return turned if is_met(turned, FRAMES[kind], FRAMES[kind].needs) else None


def plain_status(kind: str, status: str) -> str:
    """Return a status as claims of a type have it, "" where mood and voice decide."""
    if status in DECISIONS.get(kind, ()):
        return ""
    return ALWAYS.get(kind) or PLAIN.get(status, status)


def _purpose(reading: SentenceReading, draft: Draft) -> Draft | None:
    """Return the sending of a force to capture or kill as the attack that it is ("Entsendung ... zur Eroberung")."""
    if draft.type != "Deployment" or not draft.governor.status:
        return None
    heads = [draft.hit.head, *(f.head for f in draft.fillings.get("force", ()))]
    found = None
    for place in _purposes(reading, min(heads), max(heads) + REACH):
        slots = (*noun_slots(reading, place), *adjacent_slots(reading, place, takes_object=True))
        target = fill_roles(reading, FRAMES["Strike"], {"target": ("genitive", "of", "apposition")}, slots)
        fillings = {"attacker": draft.fillings.get("actor", ()), "place": draft.fillings.get("place", ()), **target}
        span = joined(draft.span, _end(reading, place, target))
        labels = {"action": purpose_label(reading, [*heads[1:], place, draft.hit.head])}
        found = replace(
            draft, type="Strike", fillings={r: f for r, f in fillings.items() if f}, span=span, labels=labels
        )
        if target:
            break
    return found


def _under_contract(reading: SentenceReading, draft: Draft) -> Draft | None:
    """Return a delivery that a contract provides for as the deal that it is ("a contract to supply Oman with jets")."""
    clause = reading.clause(draft.hit.clause)
    if draft.type != "ArmsDelivery" or draft.hit.nominal or clause is None or clause.parent_noun is None:
        return None
    if clause.kind is not ClauseKind.INFINITIVE or not reading.common_kinds(clause.parent_noun) & {"pact", "delivery"}:
        return None
    value = money(reading.sentence, *reading.text_of(reading.sentence.span), reading.lexicon.table.numbers)
    numbers = {"value": (Filler(value.text, span_of(reading.sentence, value)),)} if value is not None else {}
    return replace(draft, type="ArmsDeal", numbers={**draft.numbers, **numbers}, governor=Governor(), status="")


def _purposes(reading: SentenceReading, first: int, last: int) -> list[int]:
    """Return the nouns of purpose between two words that stand under a preposition, themselves or their list."""
    table = reading.lexicon.table.irrealis
    return [
        place
        for place, token in enumerate(reading.tokens)
        if first < place <= last
        and {token.lemma, token.text} & set(table.purposes)
        and _preposition_before(reading, place)
    ]


def _preposition_before(reading: SentenceReading, place: int) -> bool:
    """Tell whether a noun of purpose stands under a preposition, itself or the first of its list."""
    before = reading.tokens[max(place - 3, 0) : place]
    return any(token.lemma.lower() in reading.lexicon.table.irrealis.purpose_prepositions for token in before)


def _end(reading: SentenceReading, place: int, target: Fillings) -> Span:
    last = max([place, *_heads(target)])
    return Span(reading.tokens[place].span.start, reading.tokens[last].span.end)


def _renamed(fillings: Fillings, frame: Frame, target: Frame) -> Fillings:
    names = {role.name for role in target.roles}
    renamed = {frame.renames.get(name, name): found for name, found in fillings.items()}
    return {name: found for name, found in renamed.items() if name in names}


def _with_speaker(reading: SentenceReading, governor: Governor, frame: Frame, fillings: Fillings) -> Fillings:
    """Fill who plans or asks, and who is asked, from the words that stand over the event."""
    slots = _slots_over(reading, governor)
    found = dict(fillings)
    who, whom = WHO.get(frame.type), WHOM.get(frame.type)
    if who is None or not slots:
        return found
    speaker = fill_roles(reading, frame, {who: ("subject", "genitive", "by", "adjective")}, slots)
    if speaker and (whom is not None or not found.get(who)):
        found |= speaker
    if frame.type == "StrikeOption" and not found.get("target"):
        found |= fill_roles(reading, frame, {"target": ("dative",)}, slots, taken=_heads(found))
    said = {f.filler.name for f in found.get(who, ())}
    if whom is not None and (not found.get(whom) or any(f.filler.name in said for f in found[whom])):
        found.pop(whom, None)
        found |= fill_roles(reading, frame, {whom: ("object", "dative", "to", "from")}, slots, taken=_heads(found))
    return found


def _heads(fillings: Fillings) -> list[int]:
    return [filling.head for found in fillings.values() for filling in found]


def _slots_over(reading: SentenceReading, governor: Governor) -> list[Slot]:
    slots: list[Slot] = []
    if governor.noun is not None:
        slots += noun_slots(reading, governor.noun)
        over = reading.clause(reading.owners[governor.noun]) or carrier_of(reading, governor.noun).clause
        if over is not None:
            slots += [slot for slot in clause_slots(reading, over, distance=1) if "subject" in slot.places]
    clause = reading.clause(governor.clause)
    if clause is not None:
        slots += clause_slots(reading, clause)
    return slots
