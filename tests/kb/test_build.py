"""Documents in, a store out: the only write path."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kb import build
from kb.build import IngestReport, ingest, load, read, reindex
from kb.errors import SourceError, StoreError
from kb.pipeline import Extraction
from kb.query.actors import search_actors
from kb.query.documents import document_detail, documents
from kb.query.rows import Filter
from kb.query.timeline import timeline
from kb.records.document import Document, SetAside
from kb.records.sentence import ReadText
from kb.store import open_view
from tests.kb.factory import make_claim, make_document
from tests.kb.store.comparing import dump, index_lines


def extract_deliveries(document: Document) -> Extraction:
    """Stands for the pipeline: every text tells of one delivery, unless it says that it is bad."""
    if "unreadable" in document.text:
        raise SourceError("is in no language that can be read", document.address, "translate it")
    if "faulty" in document.text:
        raise IndexError("list index out of range")
    roles = {"supplier": "iso:RU Russia", "recipient": "iso:VE Venezuela"}
    claim = make_claim(document, "ArmsDelivery", time="2025-10-31", **roles)
    return Extraction(document, ReadText(()), claims=(claim,))


@pytest.fixture(autouse=True)
def _pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "extract", extract_deliveries)


def article(number: int, text: str = "Russia delivered tanks to Venezuela.", **values: Any) -> Document:
    return make_document(f"{text} {number}", address=f"a{number}", **values)


def test_a_batch_is_counted(tmp_path: Path) -> None:
    changed = make_document("Russia delivered trucks to Venezuela instead.", address="a1", published="2025-11-12")
    report = ingest([article(1), article(2), article(1), changed], tmp_path)
    assert report == IngestReport(added=2, unchanged=1, superseded=1, claims=3, events=report.events)
    assert ingest([article(1), article(2), changed], tmp_path) == IngestReport(unchanged=3)


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(tmp_path: Path) -> None:
    changed = make_document("Russia delivered trucks to Venezuela instead.", address="a1", published="2025-11-12")
    ingest([article(1)], tmp_path)
    ingest([changed], tmp_path)
    with open_view(tmp_path) as view:
        newest, old = documents(view).rows
        assert old.superseded_by == newest.id
        assert [row.claims for row in timeline(view, Filter()).rows] == [1]
        assert document_detail(view, old.id).text == article(1).text


@pytest.mark.parametrize(("bad", "reason"), [
    (article(9, "unreadable"), "https://example.org/a9: is in no language that can be read; translate it"),
    (article(9, "faulty"), "https://example.org/a9: cannot be read (IndexError: list index out of range); "
                           "report it with the text"),
    (article(9, published=None), "https://example.org/a9: has no publication date; give one with --published"),
    (article(9, "half \ud800"), "https://example.org/a9: holds half of a surrogate pair at character"),
    (SetAside("file.txt", "is empty"), "file.txt: is empty"),
])
def test_a_bad_document_is_set_aside_with_its_reason_and_the_rest_goes_in(
    tmp_path: Path, bad: Document | SetAside, reason: str
) -> None:
    report = ingest([article(1), bad, article(2)], tmp_path)
    assert (report.added, len(report.set_aside)) == (2, 1)
    assert str(report.set_aside[0]).startswith(reason)


def test_each_document_that_goes_in_is_told(tmp_path: Path) -> None:
    seen: list[str] = []
    ingest([article(1), article(1), article(2)], tmp_path, on_document=lambda document: seen.append(document.address))
    assert seen == ["https://example.org/a1", "https://example.org/a2"]


def test_the_store_is_the_same_however_documents_are_batched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = [article(number) for number in range(7)]
    ingest(inputs, tmp_path / "one")
    monkeypatch.setattr(build, "BATCH", 2)
    ingest(inputs[:3], tmp_path / "two")
    ingest(inputs, tmp_path / "two")
    assert dump(tmp_path / "one") == dump(tmp_path / "two")
    assert index_lines(tmp_path / "one") == index_lines(tmp_path / "two")


def test_a_lost_or_broken_index_is_built_anew_from_the_quads(tmp_path: Path) -> None:
    ingest([article(number) for number in range(4)], tmp_path)
    before = index_lines(tmp_path)
    for spoil in (Path.unlink, lambda path: path.write_bytes(b"no database" * 999)):
        spoil(tmp_path / "index.sqlite")
        reindex(tmp_path)
        assert index_lines(tmp_path) == before
        assert ingest([article(1)], tmp_path) == IngestReport(unchanged=1)


def test_an_index_whose_building_is_broken_off_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest([article(1)], tmp_path)
    (tmp_path / "index.sqlite").unlink()
    monkeypatch.setattr(build, "read_arrivals", lambda _: [("00", "00")])
    with pytest.raises(StoreError):
        reindex(tmp_path)
    with pytest.raises(StoreError, match="not built to its end; build it with kb reindex"):
        ingest([article(2)], tmp_path)
    monkeypatch.undo()
    reindex(tmp_path)
    with open_view(tmp_path) as view:
        assert len(documents(view).rows) == 1


def test_building_anew_a_healthy_index_fails_without_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest([article(1)], tmp_path)
    before = index_lines(tmp_path)
    monkeypatch.setattr(build, "read_arrivals", lambda _: [("00", "00")])
    with pytest.raises(StoreError):
        reindex(tmp_path)
    assert index_lines(tmp_path) == before


def test_reindex_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is no store"):
        reindex(tmp_path / "nothing")


def test_a_dump_comes_back_as_it_was(tmp_path: Path) -> None:
    changed = make_document("Russia delivered trucks to Venezuela instead.", address="a1", published="2025-11-12")
    ingest([article(1), article(2), changed], tmp_path / "one")
    with open_view(tmp_path / "one", exact=True) as view:
        load(iter(list(view.quads)), tmp_path / "two")
    assert dump(tmp_path / "one") == dump(tmp_path / "two")
    assert index_lines(tmp_path / "one") == index_lines(tmp_path / "two")


def test_a_dump_is_loaded_into_an_empty_store_only(tmp_path: Path) -> None:
    ingest([article(1)], tmp_path)
    with pytest.raises(StoreError, match="is not empty; name a new folder to load the dump into"):
        load([], tmp_path)


def test_loading_that_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    ingest([article(1)], tmp_path / "one")
    with open_view(tmp_path / "one", exact=True) as view:
        quads = list(view.quads)
    with pytest.raises(ZeroDivisionError):
        load((quad if number < 20 else 1 / 0 for number, quad in enumerate(quads)), tmp_path / "two")  # type: ignore[misc]
    assert not (tmp_path / "two").exists()
    load(quads, tmp_path / "two")
    assert index_lines(tmp_path / "one") == index_lines(tmp_path / "two")


def test_claims_of_two_papers_about_one_delivery_meet(tmp_path: Path) -> None:
    ingest([article(1, publisher="Paper"), article(2, "Moscow: Russia has delivered tanks to Venezuela.")], tmp_path)
    with open_view(tmp_path) as view:
        assert [row.claims for row in timeline(view, Filter()).rows] == [2]
        assert [row.events for row in search_actors(view, "").rows] == [1, 1]


def test_reading_is_a_function_of_the_document() -> None:
    document = article(1)
    assert read(document) == read(article(1))
    assert document.published == date(2025, 11, 10)
