"""Work spread by dask comes back whole and in order, and is not done twice."""

import io
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import dask
import pytest
from distributed import LocalCluster

from kb.build import ingest
from kb.dumps.rdf import write
from kb.engines.dask import spread
from kb.errors import StoreError
from kb.records.document import Document
from kb.store import open_view
from tests.kb.engines.deadly import die_of_seven, die_once, double

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
    ):
        yield str(cluster.scheduler_address)


def count(item: tuple[int, str]) -> int:
    number, folder = item
    with (Path(folder) / f"done-{number}").open("a") as file:
        file.write("x")
    return number


def test_results_come_in_the_order_of_the_items(scheduler: str, tmp_path: Path) -> None:
    tmp_path.rmdir()
    found = spread(double, range(25), 1, lambda _: -1, shards=tmp_path, scheduler=scheduler, batch=4)
    assert list(found) == [2 * number for number in range(25)]
    assert not tmp_path.exists()


def test_a_worker_that_dies_loses_nothing_and_doubles_nothing(scheduler: str, tmp_path: Path) -> None:
    items = [(number, str(tmp_path)) for number in range(12)]
    found = spread(die_once, items, 1, lambda _: -1, shards=tmp_path / "shards", scheduler=scheduler, batch=4)
    assert list(found) == list(range(12))
    assert (tmp_path / "died").exists()


def test_an_item_that_ends_every_worker_is_given_up_and_the_others_are_done(scheduler: str, tmp_path: Path) -> None:
    found = spread(die_of_seven, range(12), 1, lambda item: -item, shards=tmp_path, scheduler=scheduler, batch=4)
    assert list(found) == [*range(7), -7, *range(8, 12)]


def test_a_batch_that_is_done_is_not_done_again(scheduler: str, tmp_path: Path) -> None:
    items = [(number, str(tmp_path)) for number in range(6)]
    first = spread(count, items, 1, lambda _: -1, shards=tmp_path / "shards", scheduler=scheduler, batch=3)
    next(first)
    kept = {path: path.read_bytes() for path in (tmp_path / "shards").iterdir()}
    first.close()
    for path, content in kept.items():
        path.write_bytes(content)
    again = spread(count, items, 1, lambda _: -1, shards=tmp_path / "shards", scheduler=scheduler, batch=3)
    assert list(again) == list(range(6))
    assert (tmp_path / "done-0").read_text() == "x"


def test_a_scheduler_that_does_not_answer_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no scheduler answers"):
        list(spread(double, [1], 1, lambda _: -1, shards=tmp_path, scheduler="tcp://127.0.0.1:1"))


def test_without_dask_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(StoreError, match="not installed"):
        list(spread(double, [1], 1, lambda _: -1, shards=tmp_path))


def test_a_store_that_dask_has_built_is_the_one_that_this_process_builds(scheduler: str, tmp_path: Path) -> None:
    documents = [
        Document(f"urn:x:{number}", f"Russland lieferte {number} Raketen an den Iran.", "de", date(2025, 11, number))
        for number in range(1, 8)
    ]
    by_dask = partial(spread, shards=tmp_path / "shards", scheduler=scheduler, batch=3)
    ingest(documents, tmp_path / "here")
    ingest(documents, tmp_path / "there", engine=by_dask)
    dumps = [io.BytesIO(), io.BytesIO()]
    for name, out in zip(("here", "there"), dumps, strict=True):
        with open_view(tmp_path / name, exact=True) as view:
            write(view, "nq", out)
    assert dumps[0].getvalue() == dumps[1].getvalue() != b""
