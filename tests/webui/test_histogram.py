from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kb.query.rows import Bin
from webui.histogram import BARS, make_bars

FIRST = date(2000, 1, 1)


def steps(counts: list[int]) -> list[Bin]:
    """Return steps of a day each."""
    days = (FIRST + timedelta(days=number) for number in range(len(counts)))
    return [Bin(day, day, {"Strike": count} if count else {}) for day, count in zip(days, counts, strict=True)]


def test_a_few_events_far_off_leave_the_room_to_the_many() -> None:
    bars = make_bars(steps([1, *[0] * 900, *[10] * 20, *[0] * 50, 1]))
    assert [sum(b.counts.values()) for b in bars.drawn] == [10] * 20
    assert (bars.before, bars.after) == (
        Bin(FIRST, FIRST + timedelta(days=900), {"Strike": 1}),
        Bin(FIRST + timedelta(days=921), FIRST + timedelta(days=971), {"Strike": 1}),
    )


def test_events_that_spread_evenly_are_all_drawn() -> None:
    bars = make_bars(steps([1] * 600))
    assert len(bars.drawn) == BARS
    assert (bars.before, bars.after) == (None, None)


def test_nothing_is_drawn_of_nothing() -> None:
    assert make_bars([]).drawn == ()


@given(st.lists(st.integers(0, 20), min_size=1, max_size=400))
def test_every_event_is_in_one_bar_or_outside(counts: list[int]) -> None:
    bars = make_bars(steps(counts))
    told = [*bars.drawn, *(b for b in (bars.before, bars.after) if b)]
    assert sum(sum(b.counts.values()) for b in told) == sum(counts)
    assert len(bars.drawn) <= BARS
    assert all(a.latest < b.earliest for a, b in zip(bars.drawn, bars.drawn[1:], strict=False))
