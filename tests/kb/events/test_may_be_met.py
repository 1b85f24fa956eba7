"""What a sentence's kinds of words rule out before its roles are read."""

import pytest

from kb.events.needs import may_be_met


@pytest.mark.parametrize(
    ("needs", "present", "may"),
    [
        ((), set(), True),
        (("item:weapon",), {"weapon"}, True),
        (("item:weapon|aid",), {"aid"}, True),
        (("item:weapon",), {"force"}, False),
        (("item:weapon+supplier:state",), {"weapon"}, False),
        (("item:weapon+supplier",), {"weapon"}, True),
        (("item:weapon", "force:force"), {"force"}, True),
        (("two:state",), set(), True),
        (("after:ArmsDeal+item",), set(), True),
    ],
)
def test_a_need_may_be_met_where_its_kinds_are(needs: tuple[str, ...], present: set[str], may: bool) -> None:
    assert may_be_met(needs, frozenset(present)) is may
