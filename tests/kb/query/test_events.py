"""One event with its claims."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.errors import QueryError
from kb.query.events import event_detail
from kb.query.rows import Filter
from kb.query.timeline import timeline
from kb.store import View, open_view
from tests.kb.world import make_world


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


def event(view: View, kind: str, as_of: date | None = None) -> str:
    return timeline(view, Filter(types=(kind,), as_of=as_of)).rows[0].id


def test_claims_stand_in_the_order_they_were_published(view: View) -> None:
    claims = event_detail(view, event(view, "ArmsDelivery")).claims
    assert [claim.document.published for claim in claims] == [date(2025, 11, 1), date(2025, 11, 3), date(2025, 11, 10)]
    assert [speaker.name for speaker in claims[-1].said_by] == ["Maria Zakharova", "TASS", "Newsweek"]


def test_the_row_is_that_of_the_timeline(view: View) -> None:
    for day in (None, date(2025, 11, 15)):
        for row in timeline(view, Filter(as_of=day)).rows:
            assert event_detail(view, row.id, as_of=day).event == row


def test_an_event_that_only_an_old_version_tells_of_stays_readable(view: View) -> None:
    then = timeline(view, Filter(as_of=date(2025, 11, 15))).rows
    gone = [row for row in then if row.quote.startswith("A meeting is")]
    detail = event_detail(view, gone[0].id)
    assert detail.event == gone[0]
    assert detail.claims[0].document.superseded_by is not None


@pytest.mark.parametrize("name", ["", "00", "' OR 1=1 --"])
def test_an_event_that_is_none_is_said_so(view: View, name: str) -> None:
    with pytest.raises(QueryError, match=r"no event .*; look for it with kb timeline"):
        event_detail(view, name)


def test_an_event_is_none_on_a_day_before_anybody_told_of_it(view: View) -> None:
    with pytest.raises(QueryError, match="no event"):
        event_detail(view, event(view, "Statement"), as_of=date(2025, 11, 9))
