"""Judgements are replayed: later ones outweigh earlier ones, people outweigh rules, negatives stick."""

from datetime import UTC, datetime
from itertools import permutations

import pytest

from kb.linking.judgements import event_of, events_by_claim, kept_apart
from kb.records.judgement import Judgement, Matter


def judged(claim: str, event: str, *, same: bool = True, day: int | None = None) -> Judgement:
    at = None if day is None else datetime(2025, 11, day, tzinfo=UTC)
    return Judgement(Matter.EVENT, claim, event, same, "a reader" if day else "a rule", at=at)


@pytest.mark.parametrize(
    ("judgements", "event"),
    [
        ([], "c"),
        ([judged("c", "e")], "e"),
        ([judged("c", "e"), judged("c", "e", same=False, day=1)], "c"),
        ([judged("c", "e"), judged("c", "f", day=1)], "f"),
        ([judged("c", "e", day=2), judged("c", "f", day=1)], "e"),
        ([judged("c", "e", day=1), judged("c", "e", same=False, day=2), judged("c", "e", day=3)], "e"),
        ([judged("other", "e")], "c"),
    ],
)
def test_the_last_that_weighs_most_decides_in_whatever_order_they_come(judgements: list[Judgement], event: str) -> None:
    for order in permutations(judgements):
        assert event_of("c", events_by_claim(order)) == event


def test_a_standing_negative_keeps_a_pair_apart_and_one_taken_back_does_not() -> None:
    negative = judged("c", "e", same=False, day=1)
    assert kept_apart([negative, judged("c", "e")]) == {("c", "e")}
    assert kept_apart([negative, judged("c", "e", day=2)]) == frozenset()


def test_judgements_about_actors_move_no_claims() -> None:
    actor = Judgement(Matter.ACTOR, "c", "e", True, "a rule")
    assert events_by_claim([actor]) == {}
    assert kept_apart([actor]) == frozenset()
