"""Sources are counted once, from the moment they come in: "3 outlets, 1 origin"."""

from collections.abc import Iterator
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from kb.check import check
from kb.query.events import event_detail
from kb.query.rows import EventDetail, Filter
from kb.query.timeline import timeline
from kb.records.reading import Reading
from kb.store import View, open_view
from tests.kb.building import build_store
from tests.kb.factory import make_claim, make_document, make_reading

SHIPS = "Norway handed over two patrol boats to Estonia on Friday"
REST = "The boats lay in the harbour of Tallinn, where crews had been trained for three weeks by the navy of Norway."


def tell(name: str, publisher: str, text: str, day: str = "2025-11-08", **said: str) -> Reading:
    document = make_document(text, address=name, publisher=publisher, published=day)
    chain = (said["by"],) if said else ()
    claim = make_claim(
        document, "ArmsDelivery", SHIPS, time="2025-11-07", said_by=chain, status="claimed" if chain else "occurred",
        supplier="iso:NO Norway", recipient="iso:EE Estonia", quantity="2", item="weapon:patrol-boats patrol boats",
    )
    return make_reading(document, claim)


FIRST = tell("first", "Northern Star", f"{SHIPS}. {REST}", "2025-11-07")
COPY = tell("copy", "Coast Courier", f"{SHIPS}. {REST} More soon.")
QUOTING = tell("quoting", "Echo", f"{SHIPS}, the Star writes.", by="media:northern-star Northern Star")
DPA = tell("dpa", "Abendpost", f"Tallinn (dpa) - {SHIPS}. So it was said in the morning.")
ALSO_DPA = tell("also", "Tageblatt", f"{SHIPS}. Nothing else is known of it.\n\nQuelle: dpa")
OWN = tell("own", "Gazette", f"{SHIPS}, as our reporter saw from the quay.")


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[View]:
    with open_view(build_store(tmp_path, *request.param), exact=True) as view:
        yield view


def only_event(view: View, as_of: date | None = None) -> EventDetail:
    (row,) = timeline(view, Filter(as_of=as_of)).rows
    return event_detail(view, row.id, as_of=as_of)


@pytest.mark.parametrize(("store", "outlets", "origins"), [
    ((FIRST, COPY), 2, 1), ((FIRST, QUOTING), 2, 1), ((FIRST, COPY, QUOTING), 3, 1), ((DPA, ALSO_DPA), 2, 1),
    ((FIRST, OWN), 2, 2), ((FIRST, DPA), 2, 2), ((FIRST, COPY, QUOTING, DPA, ALSO_DPA, OWN), 6, 3),
], indirect=["store"])
def test_outlets_and_origins_of_an_event(store: View, outlets: int, origins: int) -> None:
    detail = only_event(store)
    assert (detail.event.outlets, detail.event.origins) == (outlets, origins)
    assert len(detail.origins) == origins
    assert len({name for row in detail.origins for name in row.outlets}) == outlets
    assert list(check(store)) == []


@pytest.mark.parametrize("store", list(permutations((FIRST, COPY, QUOTING))), indirect=True)
def test_the_order_of_coming_in_does_not_matter(store: View) -> None:
    assert (only_event(store).event.outlets, only_event(store).event.origins) == (3, 1)


@pytest.mark.parametrize("store", [(FIRST, COPY, QUOTING, DPA)], indirect=True)
def test_on_a_past_day_there_are_those_of_that_day(store: View) -> None:
    then = only_event(store, date(2025, 11, 7))
    assert (then.event.outlets, then.event.origins) == (1, 1)


@pytest.mark.parametrize("store", [(FIRST, COPY, QUOTING, DPA, ALSO_DPA)], indirect=True)
def test_each_origin_says_why_it_is_one_and_opens_its_documents(store: View) -> None:
    rows = {row.name: (row.reasons, {doc.publisher for doc in row.documents}) for row in only_event(store).origins}
    assert rows == {
        "Northern Star": (("copy", "quoted"), {"Northern Star", "Coast Courier", "Echo"}),
        "DPA": (("agency",), {"Abendpost", "Tageblatt"}),
    }
