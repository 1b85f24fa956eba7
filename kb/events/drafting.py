"""From a trigger to a draft: roles, numbers, labels, and what stands over it."""

from collections.abc import Sequence
from dataclasses import replace

from kb.events.carriers import Carrier, anchor_of, carried_slots, carrier_of
from kb.events.deciders import with_decider
from kb.events.draft import Draft
from kb.events.frame import KINDS, Frame, Valency
from kb.events.frames import FRAMES
from kb.events.goods import is_bare_deal, through_delivery
from kb.events.governors import Governor, find_governor
from kb.events.labels import action_label, complement_label, phrase_label
from kb.events.naming import common_name
from kb.events.nearby import (
    adjacent_slots,
    agents,
    loose_slots,
    nested_slots,
    purpose_slots,
    scanned_slots,
    stray_slots,
)
from kb.events.needs import is_met, may_be_met
from kb.events.numbers import count_of, money, span_of
from kb.events.places import CORE, Slot, clause_slots, is_passive, noun_slots
from kb.events.reading import SentenceReading
from kb.events.roles import Filling, Fillings, as_inferred, counted, fill_roles, fit
from kb.events.spans import clause_span, phrase_span
from kb.events.triggers import Hit
from kb.events.votes import outcome_of, read_outcome, read_votes
from kb.records.mention import Filler
from kb.records.span import Span

NEVER = "never"
"""Status of what stands under words that tell of no event ("Schutz vor Angriffen")."""

COMPLEMENTS = {"Agreement": "subject", "Vote": "measure"}
"""Roles that a complement clause fills before any noun ("beschloss, Truppen zu entsenden")."""

SCANNED = ("ArmsDelivery", "ArmsDeal", "ArmsRequest", "Strike", "StrikeOption", "Deployment", "Detention")
"""Types whose roles the kinds of words tell apart, so that their order may stand in for the parse."""

DOERS = ("attacker", "agent", "planner", "imposer")
"""Roles of those who act on a target."""

GIVERS = ("supplier", "approver")
"""Roles of those who give what another one gets."""

COUNTED = ("item", "force")
"""Roles whose number is the quantity."""


def draft_of(reading: SentenceReading, hit: Hit, flags: frozenset[str]) -> Draft | None:
    """Return what a trigger tells, or `None` where too little is said for an event.

    Args:
        flags: Evidence from outside the sentence ("context").
    """
    frame = FRAMES[hit.group.type]
    if hit.nominal:
        return _judged(reading, hit, _noun_draft(reading, hit, frame, flags))
    if not may_be_met(hit.group.needs or frame.needs, reading.present_kinds):
        return None
    plain = _verb_draft(reading, hit, frame, flags)
    draft = _judged(reading, hit, plain)
    if draft is not None or frame.type not in SCANNED or "abstract" in plain.flags:
        return draft
    return _judged(reading, hit, _verb_draft(reading, hit, frame, flags, scan=True))


def _judged(reading: SentenceReading, hit: Hit, draft: Draft) -> Draft | None:
    """Return a draft with all that belongs to it, `None` where too little is said."""
    frame = FRAMES[draft.type]
    if draft.governor.status == NEVER or "abstract" in draft.flags or _is_attribute(reading, hit, draft):
        return None
    draft = _with_owner(reading, _with_origin(reading, _without_self(with_decider(reading, draft))))
    draft = _with_labels(reading, _with_numbers(reading, draft), frame)
    roles = {role.name for role in frame.roles}
    is_told = hit.nominal or bool(draft.fillings or draft.numbers or hit.group.label or roles & draft.flags)
    return draft if is_told and is_met(draft, frame, hit.group.needs or frame.needs) else None


def _is_attribute(reading: SentenceReading, hit: Hit, draft: Draft) -> bool:
    """Tell whether a participle before its noun only describes it: "the detained journalists"."""
    return reading.tokens[hit.head].dep == "amod" and len(draft.fillings) < 2


def _verb_draft(
    reading: SentenceReading, hit: Hit, frame: Frame, flags: frozenset[str], *, scan: bool = False
) -> Draft:
    assert hit.clause is not None
    key = ("verb", frame.type, hit.group.pattern, hit.clause, hit.words, scan)
    through, evidence = reading.remembered(key, lambda: _verb_roles(reading, hit, frame, scan=scan))
    governor = reading.remembered(("governor", hit.clause), lambda: find_governor(reading, hit))
    extra = flags | evidence
    return Draft(
        frame.type,
        hit,
        clause_span(reading, hit.clause),
        through,
        governor,
        hit.group.status,
        flags=_flags(hit, governor, extra),
    )


def _verb_roles(
    reading: SentenceReading, hit: Hit, frame: Frame, *, scan: bool
) -> tuple[Fillings, frozenset[str]]:
    """Return who fills the roles about a verb, and the evidence that is no role."""
    assert hit.clause is not None
    clause, index = reading.sentence.clauses[hit.clause], hit.clause
    slots = reading.remembered(("slots", index), lambda: _verb_slots(reading, index))
    if frame.type == "ArmsDeal":
        slots = (*slots, *purpose_slots(reading, index))
    valency = frame.valency(hit.group.pattern, nominal=False)
    if scan:
        slots = (*slots, *reading.remembered(("scanned", index), lambda: tuple(scanned_slots(reading, index))))
        valency = dict(sorted(valency.items(), key=lambda item: len(frame.role(item[0]).kinds) or len(KINDS)))
    fillings = fill_roles(reading, frame, valency, slots, taken=hit.words, is_passive=is_passive(clause))
    through = through_delivery(reading, frame, valency, slots, fillings)
    evidence = {"delivery"} if through is not fillings else set()
    evidence |= {"bare"} if is_bare_deal(reading, valency, slots, through) else set()
    return through, _outside(reading, frame, valency, slots, fillings) | evidence


def _verb_slots(reading: SentenceReading, index: int) -> tuple[Slot, ...]:
    """Return the words about the verb of a clause, the nearest first."""
    near = (*clause_slots(reading, reading.sentence.clauses[index]), *loose_slots(reading, index))
    return (*near, *nested_slots(reading, near), *stray_slots(reading, index), *agents(reading, index))


def _noun_draft(reading: SentenceReading, hit: Hit, frame: Frame, flags: frozenset[str]) -> Draft:
    anchor = anchor_of(reading, hit.head)
    carrier = carrier_of(reading, anchor)
    valency = _noun_valency(frame, hit)
    places = {place for where in valency.values() for place in where}
    slots = [*_inner_slots(reading, hit), *noun_slots(reading, hit.head)]
    if anchor != hit.head:
        slots += [slot for slot in noun_slots(reading, anchor) if slot.head != hit.head]
    slots += adjacent_slots(reading, hit.head, takes_object="apposition" in places)
    slots += nested_slots(reading, slots)
    slots += _where_it_happened(hit, carrier, carried_slots(reading, anchor, carrier))
    plain = fill_roles(reading, frame, valency, slots, taken=hit.words[:-1] or ())
    plain = _with_first_part(reading, hit, frame, plain)
    through = through_delivery(reading, frame, valency, slots, plain)
    governor = find_governor(reading, hit)
    extra = flags | ({"happens"} if carrier.happens or carrier.is_occasion(reading) or _in_headline(reading) else set())
    extra |= {"delivery"} if through is not plain else set()
    extra |= _outside(reading, frame, valency, slots, plain)
    return Draft(
        frame.type,
        hit,
        _noun_span(reading, hit, carrier),
        through,
        governor,
        hit.group.status,
        flags=_flags(hit, governor, extra),
        is_core=carrier.is_core,
    )


def _where_it_happened(hit: Hit, carrier: Carrier, slots: list[Slot]) -> list[Slot]:
    """Leave places to what happened: "der Angriff fand am Flughafen statt" says where, not on whom."""
    if not carrier.happens or carrier.acts or not carrier.is_subject or hit.group.pattern == "destruction":
        return slots
    return [
        replace(slot, places=slot.places - {"at", "inside", "aim"}) if "in" in slot.places else slot for slot in slots
    ]


def _outside(
    reading: SentenceReading, frame: Frame, valency: Valency, slots: Sequence[Slot], fillings: Fillings
) -> frozenset[str]:
    """Return evidence of words that fill no role: pronouns stand for somebody, abstractions for nobody."""
    filled = {f.head for found in fillings.values() for f in found}
    found = set()
    for name, places in valency.items():
        for slot in slots:
            if slot.head in filled or not slot.places & set(places):
                continue
            open_role = frame.role(name).spread or not fillings.get(name)
            stands = _is_pronoun(reading, slot.head) or _is_bare_number(reading, slot)
            if open_role and slot.distance == 0 and stands:
                found.add(name)
            if open_role and slot.distance == 0 and _is_ellipsis(reading, slot.head):
                found |= {name, "ellipsis"}
            if name == "target" and "abstract" in reading.kinds(slot.head) and not fillings.get(name):
                found.add("abstract")
    return frozenset(found)


def _is_pronoun(reading: SentenceReading, head: int) -> bool:
    return reading.tokens[head].text.lower() in reading.lexicon.table.pronouns


def _is_ellipsis(reading: SentenceReading, head: int) -> bool:
    """Tell whether a number or an adjective stands for things told before ("six more", "die ersten drei")."""
    token = reading.tokens[head]
    return token.pos in ("NUM", "ADJ") and not token.has("Degree=Sup") and head not in reading.actors


def _is_bare_number(reading: SentenceReading, slot: Slot) -> bool:
    """Tell whether a number stands alone for things told before ("asked for forty", "both were freed")."""
    token = reading.tokens[slot.head]
    if not slot.places & (CORE | {"for"}) or counted(reading, slot.head) != slot.head:
        return False
    beside = reading.tokens[max(slot.head - 1, 0) : slot.head + 2]
    if any("time" in reading.lexicon.kinds.get(word.text.lower(), ()) for word in beside):
        return False
    return token.pos == "NUM" or token.text.lower() in reading.lexicon.table.numbers.words


def _in_headline(reading: SentenceReading) -> bool:
    return not reading.sentence.clauses


def _flags(hit: Hit, governor: Governor, flags: frozenset[str]) -> frozenset[str]:
    over = {"governed", governor.status} if governor.status else set()
    return flags | over | ({"near"} if hit.group.near else set())


def _noun_valency(frame: Frame, hit: Hit) -> Valency:
    """Return the valency of an event noun, with the subject of the verb that carries it as its actor."""
    valency = dict(frame.valency(hit.group.pattern, nominal=True))
    actor = next((name for name, places in frame.verb.items() if "subject" in places), None)
    if actor is not None and not any("subject" in places for places in valency.values()):
        valency[actor] = (*valency.get(actor, ()), "subject")
    return valency


def _inner_slots(reading: SentenceReading, hit: Hit) -> list[Slot]:
    """Return the actor in the trigger word itself ("US-Angriff")."""
    if not _is_part(reading, hit.head):
        return []
    return [Slot(hit.head, frozenset({"adjective", "compound"}), ("inner", None))]


def _noun_span(reading: SentenceReading, hit: Hit, carrier: Carrier) -> Span:
    """Return the clause of an event noun where it tells of the event, else the noun phrase."""
    if carrier.index is not None and (carrier.happens or carrier.is_core):
        return clause_span(reading, carrier.index)
    return phrase_span(reading, reading.phrases.get(hit.head), hit.head)


def _with_first_part(reading: SentenceReading, hit: Hit, frame: Frame, fillings: Fillings) -> Fillings:
    """Fill a role from the first part of a compound ("Waffenlieferung", "Raketenangriff")."""
    first = hit.first_part or _word_before(reading, hit)
    part = reading.lexicon.first_parts.get(first) or reading.lexicon.first_parts.get(first.rstrip("-s"))
    if part is None or not part[1]:
        return fillings
    kind, name = part
    filling = Filling(Filler(name, reading.tokens[hit.head].span), hit.head, frozenset({kind}))
    valency = frame.valency(hit.group.pattern, nominal=True)
    for role, places in sorted(valency.items(), key=lambda item: len(frame.role(item[0]).kinds)):
        if "compound" in places and fit(frame.role(role), filling.kinds) and role not in fillings:
            return {**fillings, role: (filling,)}
    return fillings


def _word_before(reading: SentenceReading, hit: Hit) -> str:
    return reading.tokens[hit.words[0]].lemma.lower() if len(hit.words) > 1 else ""


def _without_self(draft: Draft) -> Draft:
    """Leave out who would do something to themselves: the parse took the one acted upon for the one who acts."""
    target = {f.filler.name for f in draft.fillings.get("target", ())}
    givers = {f.filler.name for role in GIVERS for f in draft.fillings.get(role, ())}
    known = {**dict.fromkeys(DOERS, target), "recipient": givers}
    return replace(
        draft,
        fillings={
            role: kept
            for role, found in draft.fillings.items()
            if (kept := tuple(f for f in found if f.filler.name not in known.get(role, ())))
        },
    )


def _with_origin(reading: SentenceReading, draft: Draft) -> Draft:
    """Take the state that weapons come from for their supplier where nobody else is named ("russische Raketen")."""
    if draft.type != "ArmsDelivery" or draft.fillings.get("supplier"):
        return draft
    frame = FRAMES[draft.type]
    known = {f.filler.name for found in draft.fillings.values() for f in found}
    for item in draft.fillings.get("item", ()):
        found = fill_roles(reading, frame, {"supplier": ("adjective",)}, tuple(noun_slots(reading, item.head)))
        if found and not any(f.filler.name in known for f in found["supplier"]):
            return replace(draft, fillings={**draft.fillings, "supplier": as_inferred(found["supplier"])})
    return draft


def _with_owner(reading: SentenceReading, draft: Draft) -> Draft:
    """Fill who moves a force from the words about the force: "israelische Truppen", "UN-Truppen"."""
    if draft.type != "Deployment" or draft.fillings.get("actor"):
        return draft
    frame = FRAMES["Deployment"]
    for force in draft.fillings.get("force", ()):
        inner = [Slot(force.head, frozenset({"adjective"}), ("inner", None))] if _is_part(reading, force.head) else []
        slots = (*inner, *noun_slots(reading, force.head))
        found = fill_roles(reading, frame, {"actor": ("adjective", "genitive", "compound", "of")}, slots)
        if found:
            return replace(draft, fillings={**draft.fillings, **found})
    return draft


def _is_part(reading: SentenceReading, head: int) -> bool:
    actor = reading.actors.get(head)
    return actor is not None and actor.is_adjective


def _with_numbers(reading: SentenceReading, draft: Draft) -> Draft:
    """Read the quantity of what moves, and the value of what is bought."""
    numbers = dict(draft.numbers)
    table = reading.lexicon.table.numbers
    names = {role.name for role in FRAMES[draft.type].roles}
    for filling in (f for role in COUNTED for f in draft.fillings.get(role, ())):
        count = count_of(reading.sentence, filling.head, table)
        if count is not None and "quantity" in names:
            numbers.setdefault("quantity", (Filler(count.text, span_of(reading.sentence, count)),))
    if "value" in names:
        first, last = reading.text_of(draft.span)
        value = money(reading.sentence, first, last, table)
        if value is not None:
            numbers["value"] = (Filler(value.text, span_of(reading.sentence, value)),)
    return replace(draft, numbers=numbers)


def _with_labels(reading: SentenceReading, draft: Draft, frame: Frame) -> Draft:
    """Word the roles that are free: action, act, measure, subject, outcome."""
    hit, labels = draft.hit, dict(draft.labels)
    fillings = {name: found for name, found in draft.fillings.items() if frame.role(name).kinds}
    for name, found in draft.fillings.items():
        if not frame.role(name).kinds and found:
            labels[name] = _free_label(reading, draft, found[0].head)
    clause = reading.clause(hit.clause)
    told = complement_label(reading, clause) if clause is not None and not hit.nominal else None
    if told is not None and frame.type in COMPLEMENTS:
        labels[COMPLEMENTS[frame.type]] = told
    if frame.type == "StrikeOption":
        labels["action"] = action_label(reading, hit)
    if frame.type == "DiplomaticAct":
        labels["act"] = Filler(hit.group.label or reading.tokens[hit.head].text, reading.tokens[hit.head].span)
    if frame.type in ("Sanction", "Agreement"):
        name = "measure" if frame.type == "Sanction" else "subject"
        if hit.group.label:
            labels[name] = Filler(hit.group.label, reading.tokens[hit.head].span)
        elif name not in labels and hit.nominal:
            labels[name] = _free_label(reading, draft, hit.head)
    draft = replace(draft, labels=labels, fillings={**fillings, **_kept(draft, frame)})
    return _with_votes(reading, draft) if frame.type == "Vote" else draft


def _free_label(reading: SentenceReading, draft: Draft, head: int) -> Filler:
    """Word a phrase, without what hangs on it where that fills a role of its own ("Sanktionen gegen Belarus")."""
    phrase = reading.phrases.get(head)
    inside = {f.head for found in draft.fillings.values() for f in found if f.head > head}
    if phrase is not None and any(phrase.span.holds(reading.tokens[place].span) for place in inside):
        return Filler(*common_name(reading, head))
    return phrase_label(reading, head)


def _kept(draft: Draft, frame: Frame) -> Fillings:
    """Return the fillings of free roles, whose kinds are still evidence."""
    return {name: found for name, found in draft.fillings.items() if not frame.role(name).kinds}


def _with_votes(reading: SentenceReading, draft: Draft) -> Draft:
    outcome = draft.hit.group.label or read_outcome(reading)
    clause = reading.clause(draft.hit.clause)
    is_refused = draft.governor.status in ("denied", "failed") or (clause is not None and clause.negated)
    if outcome == "passed" and is_refused and not draft.hit.nominal:
        outcome = "rejected"
    numbers = read_votes(reading, outcome=outcome)
    outcome = outcome or outcome_of(numbers, reading)
    labels = dict(draft.labels)
    if "measure" not in labels and draft.hit.nominal and reading.kinds(draft.hit.head) & {"measure", "bill"}:
        labels["measure"] = phrase_label(reading, draft.hit.head)
    if outcome:
        labels["outcome"] = Filler(outcome)
    flags = draft.flags | ({"votes"} if numbers else set())
    counts = {role: (filler,) for role, filler in numbers.items()}
    return replace(draft, numbers={**draft.numbers, **counts}, labels=labels, flags=flags)
