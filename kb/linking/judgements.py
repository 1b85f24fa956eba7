"""Judgements read in order: which event a claim is about in the end, and what must stay apart."""

from collections.abc import Iterable, Mapping

from kb.records.judgement import Judgement, Matter


def event_of(claim: str, events: Mapping[str, str]) -> str:
    """Return the event of a claim; one that nothing is judged of founds its own.

    >>> event_of("b", {"b": "a"}), event_of("c", {"b": "a"})
    ('a', 'c')
    """
    return events.get(claim, claim)


def events_by_claim(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Return the event of every claim that was judged to be about one.

    People outweigh rules, whatever the order; of two people's judgements the later counts. A
    negative judgement takes the claim out of the event and sticks.
    """
    events: dict[str, str] = {}
    for judgement in sorted(judgements, key=_weight):
        if judgement.matter is not Matter.EVENT:
            continue
        if judgement.same:
            events[judgement.left] = judgement.right
        elif events.get(judgement.left) == judgement.right:
            del events[judgement.left]
    return events


def moves_of(decision: Iterable[Judgement]) -> dict[str, str]:
    """Return the event that each claim goes to by a decision: taken out of one, it founds its own."""
    moves: dict[str, str] = {}
    for judgement in decision:
        if judgement.same:
            moves[judgement.left] = judgement.right
        else:
            moves.setdefault(judgement.left, judgement.left)
    return moves


def kept_apart(judgements: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """Return the pairs of claim and event that a standing judgement keeps apart."""
    apart: dict[tuple[str, str], bool] = {}
    for judgement in sorted(judgements, key=_weight):
        if judgement.matter is Matter.EVENT:
            apart[judgement.left, judgement.right] = not judgement.same
    return frozenset(pair for pair, is_apart in apart.items() if is_apart)


def _weight(judgement: Judgement) -> tuple[int, str, bool, str]:
    """Sort what rules say before what people say, in the order of deciding; negatives last among equals."""
    at = "" if judgement.at is None else judgement.at.isoformat()
    return judgement.number or 0, at, not judgement.same, judgement.id
