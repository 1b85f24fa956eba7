"""Whole documents in, or nothing."""

import errno
import os
from pathlib import Path

import pytest

from kb.errors import StoreError
from kb.store import open_view, open_writer
from kb.store.lock import only_writer
from tests.kb.building import build_store, put
from tests.kb.factory import make_claim, make_document, make_reading


def reading(number: int):
    document = make_document(f"Russia delivered {number} tanks.", address=f"a{number}")
    return make_reading(document, make_claim(document, "ArmsDelivery", supplier="iso:RU Russia", quantity=str(number)))


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupted(path: Path) -> None:
    with open_writer(path) as writer:
        put(writer, reading(1))
        raise KeyboardInterrupt


def documents(path: Path) -> list[str]:
    with open_view(path) as view:
        return [row[0] for row in view.rows("SELECT address FROM document ORDER BY address")]


def test_what_was_added_is_there_when_the_writer_is_closed(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1), reading(2))
    assert documents(tmp_path) == ["https://example.org/a1", "https://example.org/a2"]


def test_readers_see_a_document_only_when_it_is_committed(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        put(writer, reading(1))
        assert documents(tmp_path) == []
        writer.commit()
        assert len(documents(tmp_path)) == 1


def test_a_view_stays_as_it_was_while_others_write(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        put(writer, reading(1))
        writer.commit()
        with open_view(tmp_path, exact=True) as view:
            before = len(view.quads)
            put(writer, reading(2))
            writer.commit()
            assert view.value("SELECT count(*) FROM document") == 1
            assert len(view.quads) == before
    assert len(documents(tmp_path)) == 2


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    said = f"process {os.getpid()} is writing"
    with open_writer(tmp_path), pytest.raises(StoreError, match=said), open_writer(tmp_path):
        pass


def test_a_store_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    (tmp_path / "VERSION").write_text("dateline store 2\n")
    with pytest.raises(StoreError, match=r"format 2, newer than 1.*; install a newer Dateline"), open_writer(tmp_path):
        pass
    with pytest.raises(StoreError, match="format 2"), open_view(tmp_path):
        pass


def test_a_folder_with_other_things_in_it_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(StoreError, match="is no store"), open_writer(tmp_path):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["letters.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="is no folder"), open_writer(tmp_path / "file"):
        pass


def test_a_folder_that_may_not_be_written_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_store(tmp_path, reading(1))

    def refuse(*_: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("kb.store.lock.os.open", refuse)
    with pytest.raises(StoreError, match="cannot be written; check its permissions"), open_writer(tmp_path):
        pass


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_store(tmp_path, reading(1))

    with open_writer(tmp_path) as writer:
        put(writer, reading(2))
        monkeypatch.setattr("kb.store.redo.os.fsync", full)
        with pytest.raises(StoreError, match="the disk is full; free some space"):
            writer.commit()
    assert len(documents(tmp_path)) == 1
    monkeypatch.undo()
    build_store(tmp_path, reading(2))
    assert len(documents(tmp_path)) == 2


def test_after_a_failed_commit_the_writer_is_of_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_writer(tmp_path) as writer:
        put(writer, reading(1))
        monkeypatch.setattr("kb.store.redo.os.fsync", full)
        with pytest.raises(StoreError):
            writer.commit()
        with pytest.raises(StoreError, match="cannot go on"):
            put(writer, reading(2))


def test_an_entry_that_fails_leaves_nothing_of_its_batch(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    with open_writer(tmp_path) as writer:
        put(writer, reading(2))
        with pytest.raises(StoreError):
            put(writer, reading(1))
        with pytest.raises(StoreError, match="cannot go on after a failure"):
            put(writer, reading(3))
    assert documents(tmp_path) == ["https://example.org/a1"]


def test_what_goes_on_after_an_error_of_the_caller_is_kept(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path)
    assert len(documents(tmp_path)) == 1


def fail_at_something_else(path: Path) -> None:
    with open_writer(path):
        raise FileNotFoundError(errno.ENOENT, "No such file", "article.txt")


def test_an_error_of_the_caller_is_not_the_stores(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"article\.txt"):
        fail_at_something_else(tmp_path)


def test_a_lock_is_let_go_when_its_holder_is_done(tmp_path: Path) -> None:
    for _ in range(2):
        with only_writer(tmp_path / "lock"):
            assert (tmp_path / "lock").read_text() == f"{os.getpid()}\n"


def test_a_missing_index_is_said_so(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    for left in tmp_path.glob("index.sqlite*"):
        left.unlink()
    with pytest.raises(StoreError, match="has no index; build it with kb reindex"), open_view(tmp_path):
        pass
    with pytest.raises(StoreError, match="has no index; build it with kb reindex"), open_writer(tmp_path):
        pass
