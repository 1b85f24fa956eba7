"""What people decide about events: written down, done, and undone; never written over.

A decision is one or several judgements of one number. Claims move from event to event by them and by
nothing else; `kb.build.reindex` does them again where they came in the order of documents.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import groupby

from kb.errors import StoreError
from kb.linking.judgements import moves_of
from kb.rdf.events import assignment_quads, event_quads
from kb.rdf.judgements import judgement_quads, read_judgements
from kb.rdf.names import IDENTITY
from kb.rdf.terms import Graph
from kb.records.judgement import Judgement, Matter
from kb.store import Changes, Writer
from kb.store.candidates import claims_of_event, count_documents, event_of_claim
from kb.store.moves import last_moves, move_claims
from kb.store.writer import Quads

Plan = Callable[[Sequence[Judgement]], list[Judgement]]


def merge(writer: Writer, event: str, into: str, *, by: str, at: datetime, reason: str = "") -> Judgement:
    """Decide that two events are one: the claims of the first become claims of the second.

    Raises:
        StoreError: if one of them is not there, or they are of two types.
    """
    def plan(_: Sequence[Judgement]) -> list[Judgement]:
        claims = _claims(writer, event)
        _same_type(writer, event, into)
        return [Judgement(Matter.EVENT, claim, into, True, by) for claim in claims]
    return _decide(writer, plan, at, reason)


def split(writer: Writer, event: str, claims: Sequence[str], *, by: str, at: datetime, reason: str = "") -> Judgement:
    """Decide that claims are about another event than the rest: together they are one of their own.

    Raises:
        StoreError: if one of them is not about the event, or founded it.
    """
    def plan(_: Sequence[Judgement]) -> list[Judgement]:
        there = _claims(writer, event)
        for claim in claims:
            if claim not in there:
                raise StoreError(f"claim {claim} is not about event {event}", "", "see its claims with kb event")
            if claim == event:
                raise StoreError(f"claim {claim} founded event {event}", "", "split off the others instead")
        away = [Judgement(Matter.EVENT, claim, event, False, by) for claim in claims]
        return away + [Judgement(Matter.EVENT, claim, claims[0], True, by) for claim in claims[1:]]
    return _decide(writer, plan, at, reason)


def link(writer: Writer, claim: str, event: str, *, by: str, at: datetime, reason: str = "") -> Judgement:
    """Decide that a claim is about an event.

    Raises:
        StoreError: if one of them is not there, or they are of two types.
    """
    def plan(_: Sequence[Judgement]) -> list[Judgement]:
        now = event_of_claim(writer.index, claim)
        if now is None:
            raise StoreError(f"no claim {claim!r}", "", "see claims with kb event")
        _claims(writer, event)
        _same_type(writer, now, event)
        if now == event:
            raise StoreError(f"claim {claim} is about event {event} already", "", "name another event")
        return [Judgement(Matter.EVENT, claim, event, True, by)]
    return _decide(writer, plan, at, reason)


def undo(writer: Writer, number: int, *, by: str, at: datetime, reason: str = "") -> Judgement:
    """Undo a decision: claims that it moved, and that are still there, go back to where they were.

    Raises:
        StoreError: if there is no decision of this number, or it is undone already.
    """
    def plan(told: Sequence[Judgement]) -> list[Judgement]:
        decided = [j for j in told if j.number == number]
        if not decided:
            raise StoreError(f"no decision {number}", "", "see them with kb judgements")
        if any(j.undoes == number for j in told):
            raise StoreError(f"decision {number} is undone already", "", "see them with kb judgements")
        return [replace(j, by=by, undoes=number) for j in _back(writer, moves_of(decided))]
    return _decide(writer, plan, at, reason)


def _back(writer: Writer, moves: Mapping[str, str]) -> Iterable[Judgement]:
    steps = last_moves(writer.index, moves)
    for claim, event in moves.items():
        taken = steps.get(claim, ())
        if len(taken) <= 1 or taken[-1] != event:  # nothing to go back to, or judged anew since
            continue
        if event != claim:
            yield Judgement(Matter.EVENT, claim, event, False, "")
        if taken[-2] != claim:
            yield Judgement(Matter.EVENT, claim, taken[-2], True, "")


def _decide(writer: Writer, plan: Plan, at: datetime, reason: str) -> Judgement:
    """Write down what a plan decides, and do it; all of it or, whatever happens, nothing."""
    writer.commit()  # judgements are read from what is committed
    told = [j for j in read_judgements(Graph.read(writer.graph(IDENTITY))) if j.number is not None]
    number = max((j.number or 0 for j in told), default=0) + 1
    after, reasons = count_documents(writer.index), (reason,) if reason else ()
    found = [replace(j, at=at, after=after, number=number, reasons=reasons) for j in plan(told)]
    if not found:
        raise StoreError("nothing is left to be undone", str(writer.folder.path), "its claims were judged anew since")
    do(writer, found)
    writer.commit()
    return found[0]


def do(writer: Writer, decision: Sequence[Judgement]) -> None:
    """Write the judgements of one decision and let its claims move."""
    def write(changes: Changes) -> tuple[Quads, Quads]:
        removed, added = changed_quads(changes)
        return removed, [*added, *(quad for j in decision for quad in judgement_quads(j))]
    writer.change(partial(move_claims, moves=moves_of(decision), since=_day(decision)), write)


def replay(writer: Writer, decisions: Iterable[Sequence[Judgement]]) -> None:
    """Let claims move again by decisions whose quads are in the store."""
    for decision in decisions:
        writer.change(partial(move_claims, moves=moves_of(decision), since=_day(decision)), lambda _: ((), ()))


def decisions_after(judgements: Iterable[Judgement]) -> dict[int, list[list[Judgement]]]:
    """Return what people decided, by the number of documents that had come in, in the order of deciding."""
    decided = sorted((j for j in judgements if j.number is not None), key=_order)
    found: dict[int, list[list[Judgement]]] = {}
    for _, group in groupby(decided, key=lambda j: j.number):
        decision = list(group)
        found.setdefault(decision[0].after or 0, []).append(decision)
    return found


def changed_quads(changes: Changes) -> tuple[Quads, Quads]:
    """Return the quads of events and assignments to take out and to put in."""
    before = {q for event in changes.events_before for q in event_quads(event)}
    before |= {q for assignment in changes.assigned_before for q in assignment_quads(assignment)}
    after = dict.fromkeys(q for event in changes.events_after for q in event_quads(event))
    after |= dict.fromkeys(q for assignment in changes.assigned_after for q in assignment_quads(assignment))
    return [q for q in before if q not in after], [q for q in after if q not in before]


def _order(judgement: Judgement) -> tuple[int, bool, str]:
    return judgement.number or 0, judgement.same, judgement.id


def _day(decision: Sequence[Judgement]) -> date:
    return decision[0].at.date() if decision[0].at is not None else date.min


def _claims(writer: Writer, event: str) -> tuple[str, ...]:
    claims = claims_of_event(writer.index, event)
    if not claims:
        raise StoreError(f"no event {event!r}", str(writer.folder.path), "look for it with kb timeline")
    return claims


def _same_type(writer: Writer, one: str, other: str) -> None:
    kinds = dict(writer.index.execute("SELECT id, type FROM event WHERE id IN (?, ?)", (one, other)))
    if other not in kinds:
        raise StoreError(f"no event {other!r}", str(writer.folder.path), "look for it with kb timeline")
    if one == other:
        raise StoreError("is one event", other, "name two")
    if kinds[one] != kinds[other]:
        raise StoreError(f"one is {kinds[one]}, the other {kinds[other]}", f"{one}, {other}", "name two of one type")
