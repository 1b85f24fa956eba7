"""Events by date, with what their claims say together."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from kb.errors import QueryError
from kb.query.rows import Filter
from kb.query.timeline import facets, histogram, timeline
from kb.store import View, open_view
from tests.kb.building import build_store
from tests.kb.world import make_world


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


def types(view: View, **values: Any) -> list[str]:
    return [row.type for row in timeline(view, Filter(**values)).rows]


@pytest.mark.parametrize(("values", "found"), [
    ({}, ["ArmsDelivery", "Vote", "Statement", "Strike", "Meeting", "StrikeOption", "ArmsDeal"]),
    ({"actor": "iso:RU"}, ["ArmsDelivery", "Meeting"]),
    ({"actor": "iso:RU", "other": "iso:US"}, ["Meeting"]),
    ({"actor": "iso:XX"}, []),
    ({"types": ("Vote", "Strike")}, ["Vote", "Strike"]),
    ({"statuses": ("denied",)}, ["ArmsDelivery"]),
    ({"text": "panzir OR pantsir"}, []),
    ({"text": "pantsir moscow"}, ["ArmsDelivery"]),
    ({"publisher": "Tagesblatt"}, ["ArmsDelivery", "Statement", "Meeting"]),
    ({"earliest": date(2025, 11, 12)}, ["Meeting", "StrikeOption", "ArmsDeal"]),
    ({"latest": date(2025, 10, 1)}, ["ArmsDelivery", "StrikeOption", "ArmsDeal"]),
    ({"as_of": date(2025, 10, 31)}, []),
    ({"as_of": date(2025, 11, 1)}, ["ArmsDelivery", "Vote", "StrikeOption"]),
    ({"as_of": date(2025, 11, 15), "statuses": ("planned",)}, ["Meeting", "Meeting"]),
])
def test_a_filter_leaves_its_events_by_day_and_those_without_last(
    view: View, values: dict[str, Any], found: list[str]
) -> None:
    assert types(view, **values) == found


def test_an_event_counts_sources_once_and_keeps_what_contradicts(view: View) -> None:
    row = timeline(view, Filter(types=("ArmsDelivery",))).rows[0]
    assert (row.claims, row.origins, row.statuses) == (3, 2, {"claimed": 1, "denied": 1})
    assert (row.time.earliest, row.time.latest) == (date(2025, 10, 1), date(2025, 10, 31))
    assert row.quote == "Russia delivered Pantsir-S1 systems to Venezuela"


def test_times_that_contradict_each_other_give_everything_between(view: View) -> None:
    row = timeline(view, Filter(types=("ArmsDelivery",), as_of=date(2025, 11, 15))).rows[0]
    assert (row.time.earliest, row.time.latest, row.time.text) == (date(2025, 10, 1), date(2025, 11, 12), None)


def test_a_corrected_document_speaks_with_its_last_version(view: View) -> None:
    for day, killed in ((None, "7"), (date(2025, 11, 19), "5")):
        row = timeline(view, Filter(types=("Strike",), as_of=day)).rows[0]
        assert [role.name for role in row.roles if role.role == "killed"] == [killed]


@pytest.mark.parametrize("as_of", [None, date(2025, 11, 15)])
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_are_the_whole_in_pieces(view: View, limit: int, as_of: date | None) -> None:
    rows, after = [], None
    while True:
        page = timeline(view, Filter(as_of=as_of), after=after, limit=limit)
        rows += page.rows
        after = page.next
        if after is None:
            break
    assert rows == list(timeline(view, Filter(as_of=as_of)).rows)
    assert page.total == len(rows)


def test_a_key_that_is_none_is_refused(view: View) -> None:
    with pytest.raises(QueryError, match="page key 'x' is none"):
        timeline(view, Filter(), after="x")


def test_a_histogram_counts_every_dated_event_once(view: View) -> None:
    bins = histogram(view, Filter(), bins=4)
    assert sum(sum(b.counts.values()) for b in bins) == 5
    assert (bins[0].earliest, bins[-1].latest) == (date(2025, 10, 1), date(2025, 11, 20))
    assert all(one.latest < two.earliest for one, two in pairwise(bins))


def test_an_empty_store_has_an_empty_timeline(tmp_path_factory: pytest.TempPathFactory) -> None:
    with open_view(build_store(tmp_path_factory.mktemp("store"))) as empty:
        assert timeline(empty, Filter()).rows == ()
        assert histogram(empty, Filter()) == ()
        assert facets(empty, Filter()).types == ()


@pytest.mark.parametrize("as_of", [None, date(2025, 11, 15)])
def test_facets_count_what_a_further_filter_would_leave(view: View, as_of: date | None) -> None:
    found = facets(view, Filter(as_of=as_of))
    for count in found.types:
        assert len(types(view, types=(count.value,), as_of=as_of)) == count.count
    for count in found.statuses:
        assert len(types(view, statuses=(count.value,), as_of=as_of)) == count.count
    for count in found.actors:
        assert len(types(view, actor=count.value, as_of=as_of)) == count.count
    for count in found.publishers:
        assert len(types(view, publisher=count.value, as_of=as_of)) == count.count
