"""The folder of a store: what lies where, and which versions of it this program reads.

    VERSION        one line, "dateline store 1"; written last when a store is made
    index.sqlite   the index; its commit is the moment a document is in the store
    quads/         Oxigraph
    redo/          quads of committed batches until Oxigraph has them safe on disk
    snapshots/     private copies of readers, hard links
    writer.lock    held by the one process that writes, with its number
    commit.lock    held for the milliseconds of a commit
"""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kb.errors import StoreError

FORMAT = 1
HEAD = "dateline store "
LITTLE = 64 * 1024
"""Bytes; with less room than this, SQLite can make none of its files."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The places inside a store's folder."""

    path: Path

    @property
    def version(self) -> Path:
        """The file with the version of the format."""
        return self.path / "VERSION"

    @property
    def index(self) -> Path:
        """The SQLite index."""
        return self.path / "index.sqlite"

    @property
    def quads(self) -> Path:
        """The folder of Oxigraph."""
        return self.path / "quads"

    @property
    def redo(self) -> Path:
        """What is committed and not yet handed to Oxigraph."""
        return self.path / "redo"

    @property
    def snapshots(self) -> Path:
        """The copies that readers made."""
        return self.path / "snapshots"

    @property
    def writer_lock(self) -> Path:
        """Locked by the one writer."""
        return self.path / "writer.lock"

    @property
    def commit_lock(self) -> Path:
        """Locked while a batch is committed or the folder copied."""
        return self.path / "commit.lock"

    def is_store(self) -> bool:
        """Tell whether a store was made here, of whatever version."""
        return self.version.is_file()

    def is_foreign(self) -> bool:
        """Tell whether something lies here that no store has."""
        own = {"VERSION", "VERSION.new", "index.sqlite", "index.sqlite-wal", "index.sqlite-shm",
               "index.sqlite-journal", "quads", "redo", "snapshots", "writer.lock", "commit.lock"}
        return any(found.name not in own for found in self.path.iterdir())

    def check_version(self) -> None:
        """Refuse a folder that is no store or one of a newer format.

        Raises:
            StoreError: if so.
        """
        if not self.is_store():
            raise StoreError("is no store", str(self.path), "make one with kb ingest, or name another folder")
        line = self.version.read_text(encoding="utf-8", errors="replace").strip()
        number = line.removeprefix(HEAD)
        if not number.isdigit():
            raise StoreError(f"VERSION says {line[:60]!r}", str(self.path), "name the folder of a store")
        if int(number) > FORMAT:
            raise StoreError(
                f"has store format {number}, newer than {FORMAT}", str(self.path), "install a newer Dateline"
            )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the operating system say into one line with a way out.

    Raises:
        StoreError: in their place.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise _explain(error, path) from error


def _explain(error: OSError | sqlite3.Error, path: Path) -> StoreError:
    words, number = str(error), getattr(error, "errno", None)
    full = number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or any(
        sign in words.lower() for sign in ("disk is full", "no space left", "file too large", "disk quota")
    )
    if full or ("disk I/O error" in words and _has_no_room(path)):
        return StoreError("the disk is full", str(path), "free some space and run it again; what was stored is safe")
    if number in (errno.EACCES, errno.EROFS, errno.EPERM) or "readonly" in words or "Permission denied" in words:
        return StoreError("cannot be written", str(path), "check its permissions, or name another folder")
    if number in (errno.ENOTDIR, errno.EEXIST):
        return StoreError("is no folder", str(path), "name a folder")
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return StoreError(f"its index is broken ({words})", str(path), "build it anew with kb reindex")
    return StoreError(f"cannot be used ({words})", str(path), "make a new one, or load a dump with kb load")


def _has_no_room(path: Path) -> bool:
    """Tell whether the disk under a folder is full: SQLite calls that an I/O error where it maps memory."""
    try:
        return shutil.disk_usage(path).free < LITTLE
    except OSError:
        return False
