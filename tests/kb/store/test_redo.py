"""Quads of committed batches, put in again after a crash."""

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store

from kb.store.redo import drop_redo, pending, replay, write_redo

GRAPH = NamedNode("urn:graph")


def quad(number: int) -> Quad:
    return Quad(NamedNode("urn:thing"), NamedNode("urn:number"), Literal(number), GRAPH)


def test_a_batch_takes_out_and_puts_in(tmp_path: Path) -> None:
    store = Store()
    store.extend([quad(1), quad(2)])
    write_redo(tmp_path / "redo", 7, [quad(1)], [quad(3)])
    replay(tmp_path / "redo", pending(tmp_path / "redo"), store)
    assert set(store) == {quad(2), quad(3)}


def test_batches_put_in_again_end_in_the_same(tmp_path: Path) -> None:
    write_redo(tmp_path, 1, [], [quad(1), quad(2)])
    write_redo(tmp_path, 2, [quad(1)], [quad(3)])
    write_redo(tmp_path, 10, [quad(3)], [quad(1)])
    store = Store()
    for _ in range(2):
        replay(tmp_path, pending(tmp_path), store)
        assert set(store) == {quad(1), quad(2)}


def test_batches_are_forgotten_one_by_one_without_harm(tmp_path: Path) -> None:
    write_redo(tmp_path, 1, [quad(9)], [quad(1)])
    write_redo(tmp_path, 2, [quad(1)], [quad(2)])
    (tmp_path / "000000001.removed.nq").unlink()  # what is left of a batch when forgetting is broken off
    store = Store()
    store.add(quad(2))
    replay(tmp_path, pending(tmp_path), store)
    assert set(store) == {quad(2)}
    drop_redo(tmp_path, pending(tmp_path))
    assert pending(tmp_path) == []


def test_many_quads_take_the_bulk_loader(tmp_path: Path) -> None:
    many = [quad(number) for number in range(15_000)]
    write_redo(tmp_path, 1, [], many)
    store = Store()
    replay(tmp_path, [1], store)
    assert len(store) == len(many)


def test_nothing_lies_where_nothing_was_written(tmp_path: Path) -> None:
    assert pending(tmp_path / "nowhere") == []
