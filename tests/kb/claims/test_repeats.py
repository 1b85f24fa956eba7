"""Which claims of one document only repeat another."""

from dataclasses import replace
from datetime import date

from kb.claims.repeats import without_repeats
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.interval import Interval
from kb.records.mention import Filler, Speaker
from kb.records.span import Span

DAY = ClaimTime(Interval(date(2025, 11, 7), date(2025, 11, 7)), "Freitag")


def claim(start: int, *, block: str = "body", **roles: str) -> Claim:
    fillers = {role: (Filler(name),) for role, name in roles.items()}
    return Claim("d", "Strike", Status.OCCURRED, Span(start, start + 9), "x" * 9, roles=fillers, block=block)


FULL = claim(50, attacker="Rebels", target="Pipeline", place="Assam")


def test_a_headline_repeats_the_body() -> None:
    assert without_repeats([claim(0, block="headline", attacker="Rebels"), FULL]) == [FULL]


def test_a_body_that_adds_nothing_repeats() -> None:
    assert without_repeats([FULL, claim(90, attacker="Rebels", target="Pipeline")]) == [FULL]


def test_a_further_filler_time_voice_or_status_stays() -> None:
    same = claim(90, attacker="Rebels", target="Pipeline")
    others = [
        replace(same, roles=same.roles | {"weapon": (Filler("bomb"),)}),
        replace(same, time=DAY),
        replace(same, said_by=(Speaker("police"),)),
        replace(same, status=Status.CLAIMED),
    ]
    for other in others:
        assert set(map(id, without_repeats([FULL, other]))) == {id(FULL), id(other)}


def test_one_shared_filler_in_the_body_may_be_another_event() -> None:
    other = claim(90, attacker="Rebels")
    assert len(without_repeats([FULL, other])) == 2


def test_two_demands_of_one_speaker_are_two_statements() -> None:
    roles = {"speaker": (Filler("Kim"),), "addressee": (Filler("Seoul"),), "stance": (Filler("demand"),)}
    first, second = (
        replace(claim(start), type="Statement", roles=roles | {"topic": (Filler(topic),)})
        for start, topic in ((0, "release"), (60, "talks"))
    )
    assert len(without_repeats([first, second])) == 2


def test_votes_with_the_same_numbers_are_one() -> None:
    counts = {"ayes": "46", "nays": "52"}
    whole, told = (
        replace(claim(start, body=body, **counts), type="Vote", status=status)
        for start, body, status in ((0, "Senate", Status.OCCURRED), (60, "Democrats", Status.DENIED))
    )
    assert without_repeats([told, whole]) == [whole]
    assert len(without_repeats([whole, replace(told, roles=told.roles | {"nays": (Filler("50"),)})])) == 2
