"""The scorer itself: right is right, missed and made up cost."""

from typing import Any

from tests.quality.scoring import Record, score_article

CLAIM: Record = {
    "type": "Vote", "status": "occurred", "time": {"earliest": "2025-11-04", "latest": "2025-11-04"},
    "roles": {"body": ["Senate | US Senate"], "ayes": ["46"], "place": ["(Washington)"]},
    "said_by": [], "start": 10, "end": 60,
}
ARTICLE: Record = {"published": "2025-11-05", "claims": [CLAIM], "optional": []}


def changed(**fields: Any) -> Record:
    return {**CLAIM, "roles": {"body": ["the Senate"], "ayes": ["46"]}, **fields}


def test_the_expected_claim_scores_one() -> None:
    score = score_article(ARTICLE, [changed()])
    assert (score.events.f1, score.slots.f1) == (1.0, 1.0)


def test_a_wrong_slot_costs_a_slot() -> None:
    score = score_article(ARTICLE, [changed(status="planned", said_by=["AP"])])
    assert score.events.f1 == 1.0
    assert score.slots.right == 4
    assert score.slots.gold == 6


def test_another_type_or_place_is_missed_and_made_up() -> None:
    for wrong in (changed(type="Meeting"), changed(start=60, end=90)):
        assert score_article(ARTICLE, [wrong]).events.f1 == 0.0


def test_an_optional_record_costs_nothing() -> None:
    optional = {**CLAIM, "type": "Meeting"}
    score = score_article({**ARTICLE, "optional": [optional]}, [changed(), changed(type="Meeting")])
    assert score.events.f1 == 1.0


def test_the_same_claim_twice_is_made_up_once() -> None:
    assert score_article(ARTICLE, [changed(), changed()]).events.found == 2


def test_undated_and_until_publication_are_the_same() -> None:
    gold = {**CLAIM, "time": {"earliest": None, "latest": None}}
    found = changed(time={"earliest": None, "latest": "2025-11-05"})
    assert score_article({**ARTICLE, "claims": [gold]}, [found]).slots.f1 == 1.0
