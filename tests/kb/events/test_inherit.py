"""What a deal takes from the goods before it, and when it takes nothing."""

import pytest

from kb.events.inherit import with_goods
from kb.records.mention import EventMention, Filler
from kb.records.span import Span

AFTER = frozenset({"bare", "after ArmsDeal"})


def deal(**roles: str) -> EventMention:
    fillers = {role: (Filler(name, Span(0, 1)),) for role, name in roles.items()}
    return EventMention("ArmsDeal", Span(0, 1), Span(0, 1), 0, None, False, fillers)


SALE = deal(supplier="Sweden", recipient="Peru", item="jets")


def names(mention: EventMention) -> dict[str, str]:
    return {role: fillers[0].name for role, fillers in mention.roles.items()}


def test_parties_and_goods_are_taken_and_marked() -> None:
    found = with_goods(deal(), AFTER, SALE)
    assert names(found) == {"supplier": "Sweden", "recipient": "Peru", "item": "jets"}
    assert all(filler.inferred and filler.span is None for fillers in found.roles.values() for filler in fillers)


def test_nobody_is_on_both_sides() -> None:
    assert names(with_goods(deal(approver="Sweden"), AFTER, SALE)) == {
        "approver": "Sweden", "recipient": "Peru", "item": "jets",
    }


@pytest.mark.parametrize(
    ("mention", "flags", "before"),
    [
        (deal(item="tanks"), AFTER, SALE),
        (deal(), frozenset({"bare"}), SALE),
        (deal(), frozenset({"after ArmsDeal"}), SALE),
        (deal(), AFTER, None),
    ],
)
def test_a_deal_with_goods_of_its_own_or_with_none_before_stays(
    mention: EventMention, flags: frozenset[str], before: EventMention | None
) -> None:
    assert with_goods(mention, flags, before) is mention
