"""Copies for readers: whole, cheap, and gone when nobody needs them."""

import os
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import URIRef

from kb.errors import StoreError
from kb.store import dataset, open_view, open_writer, snapshot
from kb.store.folder import Folder
from kb.store.snapshot import SharedSnapshots, sweep, take_snapshot
from kb.store.view import last_batch
from tests.kb.building import build_store, put
from tests.kb.factory import make_claim, make_document, make_reading


def reading(number: int):  # type: ignore[no-untyped-def]
    document = make_document(f"Russia delivered {number} tanks.", address=f"a{number}")
    return make_reading(document, make_claim(document, "ArmsDelivery", supplier="iso:RU Russia"))


def test_a_copy_taken_while_a_writer_has_the_store_open_holds_everything_committed(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        for number in range(30):
            put(writer, reading(number))
            writer.commit()
        with open_view(tmp_path, exact=True) as view:
            graphs = {graph.value for graph in view.quads.named_graphs() if "/doc/" in graph.value}
    assert len(graphs) == 30


def test_views_of_one_state_share_a_copy_and_old_ones_go(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    with open_view(tmp_path, exact=True) as one, open_view(tmp_path, exact=True) as two:
        assert one.snapshot is two.snapshot
        build_store(tmp_path, reading(2))
        with open_view(tmp_path, exact=True) as three:
            assert three.snapshot is not one.snapshot
        assert one.snapshot.folder.is_dir()
        old = one.snapshot.folder
    assert not old.exists()


def test_a_copy_stays_readable_when_the_store_is_tidied(tmp_path: Path) -> None:
    build_store(tmp_path, *(reading(number) for number in range(5)))
    with open_view(tmp_path, exact=True) as view:
        count = len(view.quads)
        with open_writer(tmp_path) as writer:
            put(writer, reading(9))
            writer.commit()
            writer.quads.optimize()
        assert sum(1 for _ in view.quads) == count


def test_copies_of_processes_that_died_are_swept_away(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    folder = Folder(tmp_path)
    left = take_snapshot(folder, lambda: last_batch(folder))
    used = take_snapshot(folder, lambda: last_batch(folder))
    os.close(left.handle)  # what the system does when a process dies
    sweep(folder)
    assert not left.folder.exists()
    assert used.folder.exists()
    used.remove()


def test_files_that_change_all_the_time_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_store(tmp_path, reading(1))
    folder, states = Folder(tmp_path), iter(range(10_000))
    monkeypatch.setattr(snapshot, "_state", lambda _: ("MANIFEST", next(states)))
    with pytest.raises(StoreError, match="change too fast"):
        take_snapshot(folder, lambda: last_batch(folder))


def test_without_hard_links_the_copy_points_at_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_store(tmp_path, *(reading(number) for number in range(3)))
    folder = Folder(tmp_path)

    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("kb.store.snapshot.os.link", refuse)
    taken = take_snapshot(folder, lambda: last_batch(folder))
    assert any(path.is_symlink() for path in taken.quads.iterdir())
    assert len(Store.read_only(str(taken.quads))) > 0
    taken.remove()


def test_a_store_that_may_only_be_read_is_copied_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_store(tmp_path / "store", reading(1))
    folder = Folder(tmp_path / "store")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("kb.store.snapshot.tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(Path, "mkdir", lambda self, **_: refuse() if self == folder.snapshots else os.mkdir(self))
    taken = take_snapshot(folder, lambda: last_batch(folder))
    assert taken.folder.parent == tmp_path
    taken.remove()


def test_everything_is_given_up_at_the_end_of_the_process(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    folder, shared = Folder(tmp_path), SharedSnapshots()
    taken = shared.borrow(folder, lambda: last_batch(folder))
    shared.close()
    assert not taken.folder.exists()


def test_a_dataset_of_rdflib_reads_the_store(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    found = dataset(tmp_path)
    rows = list(found.query("SELECT ?name { ?c <https://w3id.org/dateline/ns#name> ?name }"))
    assert {str(row[0]) for row in rows} == {"Russia"}
    with pytest.raises(RuntimeError, match="only possible on read-write"):
        found.graph(URIRef("urn:new"))
    found.close()
