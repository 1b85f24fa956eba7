"""A new document can show that two known events are one, unless somebody has said that they are not."""

from kb.linking.events import Known, link_and_merge
from kb.linking.profiles import Profile
from tests.kb.linking.test_events import CHILE, ESTONIA, NORWAY, THEME, profile

NORTH = profile("a", time="2025-11-07", supplier=NORWAY, quote="Norway delivered patrol boats.", theme=THEME)
SOUTH = profile("b", time="2025-11-07", recipient=ESTONIA, published="2025-11-11",
                quote="Estonia received the patrol boats.", theme=THEME)
BOTH = profile("c", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA, published="2025-11-12",
               quote="Norway delivered patrol boats, which Estonia received.", theme=THEME)
KNOWN = [Known(p.claim, (p,)) for p in (NORTH, SOUTH)]


def test_a_claim_that_holds_two_events_together_makes_them_one_under_the_name_of_the_older() -> None:
    (link,), merges = link_and_merge([BOTH], KNOWN)
    assert [(merge.event, merge.into) for merge in merges] == [(SOUTH.claim, NORTH.claim)]
    assert link.event == NORTH.claim


def test_what_somebody_kept_apart_is_not_made_one() -> None:
    _, merges = link_and_merge([BOTH], KNOWN, {(SOUTH.claim, NORTH.claim)})
    assert merges == ()


def test_events_that_contradict_each_other_stay_two() -> None:
    other: Profile = profile("d", time="2025-11-07", supplier=CHILE, recipient="iso:PE Peru",
                             quote="Chile delivered tugs to Peru.", published="2025-11-11")
    _, merges = link_and_merge([BOTH], [KNOWN[0], Known(other.claim, (other,))])
    assert merges == ()
