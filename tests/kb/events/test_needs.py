"""Evidence that lets words tell of an event."""

import pytest

from kb.events.draft import Draft
from kb.events.frames import FRAMES
from kb.events.needs import is_met
from kb.events.triggers import Hit
from kb.lang.tables.triggers import TriggerGroup
from kb.records.span import Span

HIT = Hit(TriggerGroup("ArmsRequest", ("ask",)), 0, (0,), 0, nominal=False)


@pytest.mark.parametrize(
    ("flags", "need", "expected"),
    [
        ({"item"}, "those:item", True),
        ({"requester"}, "those:item", False),
        ({"item", "after ArmsDeal"}, "those:item+after:ArmsDeal|ArmsDelivery", True),
        ({"item"}, "those:item+after:ArmsDeal|ArmsDelivery", False),
        ({"governed", "requested"}, "requested", True),
        ({"governed", "planned"}, "requested", False),
    ],
)
def test_pronouns_numbers_and_what_stands_over_an_event_are_evidence(
    flags: set[str], need: str, expected: bool
) -> None:
    draft = Draft("ArmsRequest", HIT, Span(0, 1), flags=frozenset(flags))
    assert is_met(draft, FRAMES["ArmsRequest"], (need,)) is expected
