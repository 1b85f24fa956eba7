"""What is said of folders that are no store, and of errors of the system."""

import errno
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from kb.errors import StoreError
from kb.store.folder import Folder, explained


@pytest.mark.parametrize(("line", "words"), [
    (None, "is no store; make one with kb ingest"),
    ("hello", "VERSION says 'hello'"),
    ("dateline store 99", "has store format 99, newer than 1; install a newer Dateline"),
])
def test_a_folder_of_another_version_is_refused(tmp_path: Path, line: str | None, words: str) -> None:
    if line is not None:
        (tmp_path / "VERSION").write_text(line)
    with pytest.raises(StoreError, match=words):
        Folder(tmp_path).check_version()


@pytest.mark.parametrize(("error", "words"), [
    (OSError(errno.ENOSPC, "No space left on device"), "the disk is full; free some space and run it again"),
    (OSError("IO error: No space left on device: While appending to file"), "the disk is full"),
    (sqlite3.OperationalError("database or disk is full"), "the disk is full"),
    (OSError(errno.EROFS, "Read-only file system"), "cannot be written; check its permissions"),
    (sqlite3.OperationalError("attempt to write a readonly database"), "cannot be written"),
    (PermissionError(errno.EACCES, "Permission denied"), "cannot be written"),
    (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "is no folder; name a folder"),
    (sqlite3.DatabaseError("file is not a database"), r"its index is broken \(file is not a database\); .*kb reindex"),
    (OSError("Corruption: bad block"), r"cannot be used \(Corruption: bad block\)"),
])
def test_what_the_system_says_becomes_a_line_with_a_way_out(error: Exception, words: str) -> None:
    with pytest.raises(StoreError, match=f"^store: {words}"), explained(Path("store")):
        raise error


@pytest.mark.parametrize(("free", "words"), [(0, "the disk is full"), (10**9, "cannot be used")])
def test_an_io_error_on_a_full_disk_is_a_full_disk(
    free: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(StoreError, match=words), explained(tmp_path):
        raise sqlite3.OperationalError("disk I/O error")
