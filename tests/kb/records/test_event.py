"""What claims of one event say together: contradictions kept, no date that nobody gave."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.claim import Claim, ClaimTime, Status
from kb.records.event import Event, Told, derive_event, number_of, pool_times, write_edtf
from kb.records.interval import Interval
from tests.kb.factory import make_claim, make_document
from tests.strategies import EVENTS, claims, intervals

DOCUMENT = make_document("Norway delivered boats.")


def told(time: str, status: str = "occurred", **roles: str) -> Claim:
    return make_claim(DOCUMENT, "ArmsDelivery", time=time, status=status, **roles)


@pytest.mark.parametrize(
    ("times", "edtf"),
    [
        (["2025-11-07"], "2025-11-07"),
        (["2025-11-03/2025-11-09", "2025-11-07"], "2025-11-07"),
        (["2025-11-03/2025-11-09", "2025-11-08/2025-11-12"], "2025-11-08/2025-11-12"),
        (["2025-11-06", "2025-11-09"], "2025-11-06/2025-11-09"),
        (["/2025-11-10", "2025-11-12"], "../2025-11-12"),
        (["", "/2025-11-10"], "../2025-11-10"),
        (["2025-11-01/", "/2025-11-10"], "../2025-11-10"),
        (["", ""], None),
    ],
)
def test_the_narrowest_time_counts_and_where_they_contradict_all_of_it(times: list[str], edtf: str | None) -> None:
    assert pool_times([told(time) for time in times]).edtf == edtf


def test_a_denial_does_not_date_what_others_assert() -> None:
    assert pool_times([told("2025-11-01/2025-11-30"), told("2025-11-07", "denied")]).edtf == "2025-11-01/2025-11-30"
    assert pool_times([told("2025-11-07", "denied")]).edtf == "2025-11-07"


@given(st.lists(claims(), min_size=1, max_size=4))
def test_an_event_is_never_dated_more_precisely_than_one_of_its_claims(found: list[Claim]) -> None:
    pooled = pool_times(found).interval
    dated = [c.time.interval for c in found if not c.time.interval.is_open]
    assert pooled in dated or all(pooled.holds(one) for c in found if c.status is not Status.DENIED
                                  for one in [c.time.interval] if not one.is_open) or not dated


@given(st.lists(claims(), min_size=1, max_size=4, unique_by=lambda c: c.id))
def test_every_filler_of_every_claim_is_kept_once(found: list[Claim]) -> None:
    event = derive_event("00ff", 1, [Told(claim, "a") for claim in found])
    for role, fillers in event.roles.items():
        kinds = [f.actor or f.name.lower() for f in fillers]
        assert len(kinds) == len(set(kinds))
        assert set(kinds) == {f.actor or f.name.lower() for c in found for f in c.roles.get(role, ())}
    assert event.claims == tuple(sorted(c.id for c in found))


def test_copies_of_one_origin_count_once() -> None:
    claimed, denied = told("", "claimed", supplier="iso:NO Norway"), told("", "denied")
    event = derive_event("00ff", 1, [Told(claimed, "a"), Told(told("2025-11-07", "claimed"), "a"), Told(denied, "b")])
    assert event.statuses == {Status.CLAIMED: 1, Status.DENIED: 1}
    assert event.origins == 2


def test_the_fullest_claim_that_does_not_deny_leads() -> None:
    full = told("", "denied", supplier="iso:NO Norway", recipient="iso:EE Estonia")
    less = told("", "claimed", supplier="iso:NO Norway")
    assert derive_event("00ff", 1, [Told(full, "a"), Told(less, "b")]).leading == less.id


def test_an_event_without_claims_is_none() -> None:
    with pytest.raises(ValueError, match="without a claim"):
        derive_event("00ff", 1, [])


@given(EVENTS, EVENTS)
def test_sequences_sort_by_day_then_by_number(one: Event, other: Event) -> None:
    def key(event: Event) -> tuple[date, int]:
        return event.day or date.max, event.number
    if one.day and other.day:
        assert (one.sequence < other.sequence) == (key(one) < key(other))
    assert number_of(one.sequence) == one.number
    assert one.sequence < 2**53


def test_events_without_a_day_come_last() -> None:
    last = Event("00ff", "Vote", 1, ClaimTime(Interval(date.max, date.max)))
    assert Event("00ff", "Vote", 0).sequence > last.sequence


@given(intervals())
def test_edtf_of_an_interval_names_the_sides_that_are_known(interval: Interval) -> None:
    text = write_edtf(interval)
    assert (text is None) == interval.is_open
    for side in (interval.earliest, interval.latest):
        assert side is None or str(side) in (text or "")
