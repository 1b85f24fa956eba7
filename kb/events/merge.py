"""Several triggers, one event: drafts of one sentence that tell of the same are one mention."""

from dataclasses import replace

from kb.events.draft import Draft
from kb.events.frames import FRAMES
from kb.events.reading import SentenceReading
from kb.events.roles import Fillings
from kb.records.clause import ClauseKind

ABSORBS = {
    "ArmsRequest": ("ArmsDelivery", "ArmsDeal", "Deployment"),
    "ArmsDeal": ("ArmsDelivery", "Agreement"),
    "StrikeOption": ("Detention", "Deployment"),
    "Sanction": ("ArmsDelivery", "ArmsDeal"),
    "DiplomaticAct": ("Detention",),
}
"""Types that another type is about: the request for a delivery is told once."""

RIVALS = {"ArmsDelivery": "Deployment"}
"""Types that one word may call both; the first is meant where it is called at all."""

BESIDE = frozenset({"place", "weapon"})
"""Roles in which two tellings of one event may differ."""


def merge_drafts(reading: SentenceReading, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a sentence with one for each event."""
    merged: list[Draft] = []
    for draft in sorted(_without_absorbed(drafts), key=_rank):
        place = next((n for n, other in enumerate(merged) if _same(reading, other, draft)), None)
        if place is None:
            merged.append(draft)
        else:
            merged[place] = join(reading, merged[place], draft)
    return sorted(merged, key=lambda draft: (draft.hit.head, draft.type))


def _rank(draft: Draft) -> tuple[bool, bool, int]:
    """Put first what leads: verbs, then nouns that their clause is about."""
    return draft.hit.nominal, not draft.is_core, draft.hit.head


def _without_absorbed(drafts: list[Draft]) -> list[Draft]:
    drafts = [d for d in drafts if not any(_is_rival(d, other) or _is_refusal(d, other) for other in drafts)]
    return [
        draft
        for draft in drafts
        if not any(draft.type in ABSORBS.get(other.type, ()) and _is_within(draft, other) for other in drafts)
    ]


def _is_rival(draft: Draft, other: Draft) -> bool:
    return RIVALS.get(other.type) == draft.type and other.hit.head == draft.hit.head


def _is_refusal(deal: Draft, delivery: Draft) -> bool:
    """Tell whether the verb of a deal only refuses a delivery that is told below it ("lehnte ab, zu liefern")."""
    over = delivery.governor
    return deal.type == "ArmsDeal" and over.status == "denied" and over.clause == deal.hit.clause is not None


def _is_within(draft: Draft, other: Draft) -> bool:
    """Tell whether an event is what another one is about: the same clause and goods."""
    if draft.hit.head == other.hit.head:
        return True
    if draft.hit.clause != other.hit.clause and not other.span.holds(draft.span):
        return False
    return draft.hit.nominal or bool(draft.heads() & (other.heads() | {other.hit.head}))


def _same(reading: SentenceReading, first: Draft, second: Draft) -> bool:
    if first.type != second.type:
        return False
    if first.hit.head == second.hit.head:
        return True
    near = first.hit.clause == second.hit.clause or second.hit.head in first.heads() or first.hit.head in second.heads()
    near = near or _is_below(reading, first, second) or _is_below(reading, second, first)
    going_on = _goes_on(reading, first, second) or _is_result(reading, first, second)
    going_on = going_on or _is_result(reading, second, first)
    near = near or going_on or _is_argument(reading, first, second) or _is_argument(reading, second, first)
    beside = BESIDE
    if going_on or _is_circumstance(first, second):
        beside = BESIDE | {"target"}
    beside |= {"body", "measure"} if first.type == "Vote" and (first.numbers or second.numbers) else set()
    beside |= {role.name for role in FRAMES[first.type].roles if role.spread}
    beside |= _told_by(first, second) | _told_by(second, first)
    return near and _agree(first.fillings, second.fillings, beside)


def _told_by(first: Draft, second: Draft) -> frozenset[str]:
    """Return the roles of one that the noun of the other is ("unterzeichneten ein Abkommen über ...")."""
    return frozenset(role for role, found in first.fillings.items() if any(f.head == second.hit.head for f in found))


def _is_below(reading: SentenceReading, first: Draft, second: Draft) -> bool:
    """Tell whether a participle or infinitive goes on telling what the clause above tells."""
    clause = reading.clause(second.hit.clause)
    bound = (ClauseKind.PARTICIPLE, ClauseKind.INFINITIVE)
    return clause is not None and clause.kind in bound and clause.parent == first.hit.clause


def _is_argument(reading: SentenceReading, first: Draft, second: Draft) -> bool:
    """Tell whether the event noun of one is what the verb of the other is said of ("an explosion that killed 5")."""
    clause = None if first.hit.nominal else reading.clause(first.hit.clause)
    if clause is None or not second.hit.nominal:
        return False
    heads = {argument.head for argument in clause.arguments} | {clause.parent_noun}
    return second.hit.head in heads


def _goes_on(reading: SentenceReading, first: Draft, second: Draft) -> bool:
    """Tell whether the same attacker is said to kill in the strike told before ("griffen an und töteten 26")."""
    attackers = [
        {f.head for role in ("attacker", "weapon") for f in draft.fillings.get(role, ())} for draft in (first, second)
    ]
    generic = reading.lexicon.generic
    named = [f for f in second.fillings.get("target", ()) if reading.tokens[f.head].text.lower() not in generic]
    return first.type == "Strike" and bool(attackers[0] & attackers[1]) and not named


def _is_result(reading: SentenceReading, cause: Draft, result: Draft) -> bool:
    """Tell whether one says only whom the other hurt ("fired rockets, wounding two", "were killed when a bomb ...")."""
    told, above = reading.clause(result.hit.clause), reading.clause(cause.hit.clause)
    if cause.type != "Strike" or told is None or above is None or result.hit.nominal or cause.hit.nominal:
        return False
    if told.predicate.lower() not in reading.lexicon.casualty_verbs:
        return False
    if told.kind is ClauseKind.PARTICIPLE and told.parent == cause.hit.clause:
        return True
    chain = {result.hit.clause, *_coordinated(reading, result.hit.clause)}
    return above.marker in reading.lexicon.table.irrealis.causes and above.parent in chain


def _coordinated(reading: SentenceReading, index: int | None) -> list[int]:
    """Return the main clauses right after one of the sentence ("were killed and wounded when ...")."""
    after = [] if index is None else list(range(index + 1, len(reading.sentence.clauses)))
    kinds = [reading.sentence.clauses[n].kind for n in after]
    return [n for n, kind in zip(after, kinds, strict=True) if kind is ClauseKind.MAIN][:1]


def _is_circumstance(first: Draft, second: Draft) -> bool:
    """Tell whether a noun says on what occasion a verb's event was ("in einem Angriff auf ... getötet")."""
    return not first.hit.nominal and second.hit.nominal and not second.is_core


def _without_mistaken(reading: SentenceReading, first: Draft, second: Draft) -> Draft:
    """Leave out what the event noun knows better: whom a bomb was for, and what killed rather than who."""
    known = {role: {f.head for f in second.fillings.get(role, ())} for role in ("target", "weapon")}
    wrong = {"place": known["target"], "attacker": known["weapon"]}
    fillings = {
        role: tuple(f for f in found if f.head not in wrong.get(role, ())) for role, found in first.fillings.items()
    }
    named = [
        f for f in fillings.get("target", ()) if reading.tokens[f.head].text.lower() not in reading.lexicon.generic
    ]
    if known["target"] and not named and first.type == "Strike":
        fillings["target"] = ()
    return replace(first, fillings={role: found for role, found in fillings.items() if found})


def _without_means(draft: Draft, other: Draft) -> Draft:
    """Leave out of those who attack what the other telling knows to be the weapon."""
    known = {f.head for f in other.fillings.get("weapon", ())}
    kept = tuple(f for f in draft.fillings.get("attacker", ()) if f.head not in known)
    return replace(draft, fillings={**draft.fillings, "attacker": kept}) if known else draft


def _agree(first: Fillings, second: Fillings, beside: frozenset[str]) -> bool:
    """Tell whether no role is filled by others in one than in the other."""
    for role in first.keys() & second.keys():
        names, others = ({f.filler.name for f in found[role]} for found in (first, second))
        if role not in beside and names and others and not names & others:
            return False
    return True


def join(reading: SentenceReading, first: Draft, second: Draft) -> Draft:
    """Return two tellings of one event as one; the first leads."""
    first, second = _without_mistaken(reading, first, second), _without_means(second, first)
    fillings = {**second.fillings, **{role: found for role, found in first.fillings.items() if found}}
    for role in (r.name for r in FRAMES[first.type].roles if r.spread):
        fillings[role] = (*first.fillings.get(role, ()), *second.fillings.get(role, ()))
    return replace(
        first,
        fillings={role: found for role, found in fillings.items() if found},
        labels={**second.labels, **first.labels},
        numbers={**second.numbers, **first.numbers},
        status=first.status or second.status,
        governor=first.governor if first.governor.status else second.governor,
        flags=first.flags | second.flags,
    )
