"""Events that a table gives."""

from dataclasses import replace

from kb.linking.given import REASON, link_given
from kb.records.claim import Claim
from tests.kb.factory import make_claim, make_document


def row(address: str, event: str | None) -> Claim:
    claim = make_claim(make_document("dead: 5", address=address), "Strike")
    return replace(claim, cells={"dead": 5}, given_event=event)


def test_the_first_row_of_a_name_founds_its_event() -> None:
    (link,) = link_given([row("a", "t/1")], {"t/1": ()})
    assert (link.event, link.judgement) == (link.claim, None)


def test_a_later_row_joins_and_the_judgement_says_why() -> None:
    (link,) = link_given([row("b", "t/1")], {"t/1": ("e" * 16,)})
    assert link.event == "e" * 16
    assert link.judgement is not None
    assert (link.judgement.same, link.judgement.reasons) == (True, (REASON,))


def test_two_rows_of_one_document_are_one_event() -> None:
    first, second = link_given([row("a", "t/1"), row("b", "t/1")], {})
    assert second.event == first.claim


def test_a_row_without_a_name_is_an_event_of_its_own() -> None:
    links = link_given([row("a", None), row("b", None)], {})
    assert [link.event for link in links] == [link.claim for link in links]


def test_a_judgement_that_keeps_apart_outweighs_the_table() -> None:
    claim = row("b", "t/1")
    (link,) = link_given([claim], {"t/1": ("e" * 16,)}, {(claim.id, "e" * 16)})
    assert (link.event, link.judgement) == (claim.id, None)
