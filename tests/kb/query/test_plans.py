"""Plans, and what became of them: in Python and in SPARQL."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kb.query.bind import bind
from kb.query.plans import Fate, plans
from kb.records.reading import Reading
from kb.store import View, open_view
from tests.kb.building import build_store
from tests.kb.factory import make_claim, make_document, make_reading
from tests.kb.query.asking import ask

NORWAY = "iso:NO Norway"
RECIPIENTS = {"Arendal": "iso:EE Estonia", "Bergen": "iso:CL Chile", "Drammen": "iso:PE Peru",
              "Halden": "iso:LV Latvia", "Moss": "iso:KE Kenya"}
TODAY = date(2025, 12, 1)


def telling(address: str, published: str, words: str, status: str, time: str) -> Reading:
    """Return what a document tells of boats; the words say which."""
    text = f"Norway hands {words} boats over to {RECIPIENTS[words].split()[1]} in the harbour of {words}."
    document = make_document(text, address=address, published=published)
    claim = make_claim(document, "ArmsDelivery", text, status=status, time=time, supplier=NORWAY,
                       recipient=RECIPIENTS[words], item=f"weapon:{words} {words}")
    return make_reading(document, claim)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    store: Path = build_store(
        tmp_path_factory.mktemp("plans") / "store",
        telling("a", "2025-11-01", "Arendal", "planned", "2025-11-07"),
        telling("b", "2025-11-08", "Arendal", "occurred", "2025-11-07"),
        telling("c", "2025-11-01", "Bergen", "planned", "2025-11-08"),
        telling("d", "2025-11-09", "Bergen", "failed", "2025-11-08"),
        telling("e", "2025-11-01", "Drammen", "planned", "2025-11-20"),
        telling("f", "2025-11-02", "Halden", "planned", "2025-12-20"),
        telling("g", "2025-11-03", "Moss", "planned", "2025-12-02"),
        telling("h", "2025-11-20", "Moss", "planned", "2025-12-12"),
    )
    with open_view(store) as opened:
        yield opened


def test_a_plan_occurred_or_was_called_off_or_slipped_or_is_overdue_or_open(view: View) -> None:
    told = {row.event.quote.split()[2]: row.fate for row in plans(view, TODAY)}
    assert told == {
        "Arendal": Fate.OCCURRED, "Bergen": Fate.CANCELLED, "Drammen": Fate.OVERDUE, "Halden": Fate.OPEN,
        "Moss": Fate.SLIPPED,
    }


def test_sparql_tells_the_same(view: View) -> None:
    rows = [(row.fate.value, row.event.id) for row in plans(view, TODAY)]
    found = ask(view, bind("plans", today=TODAY))
    assert [(row["fate"], row["event"].rsplit("/", 1)[1]) for row in found] == rows


def test_before_anybody_told_of_it_a_plan_was_open(view: View) -> None:
    told = {row.event.quote.split()[2]: row.fate for row in plans(view, date(2025, 11, 5), as_of=date(2025, 11, 5))}
    assert told["Arendal"] == told["Bergen"] == told["Moss"] == Fate.OPEN
