"""The one way to write a store: whole documents, in batches, both into the index and the quads."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Quad, Store

from kb.errors import StoreError
from kb.store.folder import FORMAT, HEAD, Folder, explained
from kb.store.index import Changes, Entry, add_entry
from kb.store.lock import committing, only_writer
from kb.store.redo import apply_quads, drop_redo, pending, replay, write_redo
from kb.store.schema import SCHEMA
from kb.store.snapshot import sweep

KEPT = 16
"""Batches whose redo files are kept before Oxigraph is told to put everything on disk."""


class Writer:
    """A store opened for writing; made by `open_writer`."""

    def __init__(self, folder: Folder, index: sqlite3.Connection, quads: Store) -> None:
        self.folder = folder
        self.index = index
        self.quads = quads
        self._added: dict[Quad, None] = {}
        self._removed: list[Quad] = []
        self._is_broken = False

    def has(self, document: str) -> bool:
        """Tell whether a document of this id is in the store."""
        return self.index.execute("SELECT 1 FROM document WHERE id = ?", (document,)).fetchone() is not None

    def current_version(self, address: str) -> str | None:
        """Return the id of the document that counts at an address, if there is one."""
        row = self.index.execute(
            "SELECT id FROM document WHERE address = ? AND superseded_by IS NULL", (address,)
        ).fetchone()
        return None if row is None else str(row[0])

    def add(self, entry: Entry, write: Callable[[Changes], tuple[Iterable[Quad], Iterable[Quad]]]) -> None:
        """Put a document into the open batch; it is in the store when the batch is committed.

        Args:
            entry: The document with what it was linked to.
            write: Makes quads, those to take out and those to put in, of what follows from it. How
                things are written as quads is not this package's to know.

        Raises:
            StoreError: if it cannot be written; the batch is as it was before.
        """
        self._check()
        with explained(self.folder.path):
            self.index.execute("SAVEPOINT entry")
            try:
                removed, added = map(list, write(add_entry(self.index, entry)))
            except BaseException:
                self.index.execute("ROLLBACK TO entry")
                self.index.execute("RELEASE entry")
                raise
            self.index.execute("RELEASE entry")
        for quad in removed:
            self._added.pop(quad, None)
        self._removed += removed
        self._added.update(dict.fromkeys(added))

    def commit(self) -> None:
        """Put the open batch into the store: all of it or, whatever happens, nothing.

        Raises:
            StoreError: if it cannot be written.
        """
        self._check()
        if not self.index.in_transaction:
            return
        batch = self._batch() + 1
        try:
            with explained(self.folder.path):
                write_redo(self.folder.redo, batch, self._removed, self._added)
                self.index.execute("UPDATE meta SET value = ? WHERE name = 'batch'", (str(batch),))
                with committing(self.folder.commit_lock):
                    self.index.execute("COMMIT")
                    apply_quads(self.quads, self._removed, list(self._added))
        except StoreError:
            self._is_broken = True
            if self.index.in_transaction:
                self.index.execute("ROLLBACK")
            raise
        self._added, self._removed = {}, []
        if len(pending(self.folder.redo)) >= KEPT:
            self._settle()

    def recover(self) -> None:
        """Bring to its end what a writer that died had committed; forget what it had not."""
        batch, found = self._batch(), pending(self.folder.redo)
        drop_redo(self.folder.redo, [n for n in found if n > batch])
        committed = [n for n in found if n <= batch]
        if committed:
            replay(self.folder.redo, committed, self.quads)
            self._settle()

    def close(self) -> None:
        """Commit what is left and put everything on disk."""
        if not self._is_broken:
            self.commit()
            with explained(self.folder.path):
                self._settle()
        self.index.close()
        del self.quads  # Oxigraph lets go of its lock when nobody holds it

    def begin(self) -> None:
        """Open a batch, if none is open."""
        if not self.index.in_transaction:
            self.index.execute("BEGIN IMMEDIATE")

    def _settle(self) -> None:
        self.quads.flush()
        drop_redo(self.folder.redo, pending(self.folder.redo))

    def _batch(self) -> int:
        return int(self.index.execute("SELECT value FROM meta WHERE name = 'batch'").fetchone()[0])

    def _check(self) -> None:
        if self._is_broken:
            raise StoreError("cannot go on after a failed commit", str(self.folder.path), "open it again")
        self.begin()


@contextmanager
def open_writer(path: Path) -> Iterator[Writer]:
    """Open a store for writing, or make one; documents added are committed at the end.

    What a writer that died had committed is brought to its end first.

    Raises:
        StoreError: if another process writes to it, its format is newer, or it cannot be written.
    """
    folder = Folder(Path(path))
    with explained(folder.path):
        folder.path.mkdir(parents=True, exist_ok=True)
        if folder.is_store():
            folder.check_version()
        elif folder.is_foreign():
            raise StoreError("holds other files", str(folder.path), "name an empty or a new folder")
        with only_writer(folder.writer_lock):
            writer = _open(folder)
            try:
                yield writer
            finally:
                writer.close()


def _open(folder: Folder) -> Writer:
    if not folder.is_store():
        _make(folder)
    index = sqlite3.connect(folder.index, isolation_level=None, cached_statements=256)
    index.execute("PRAGMA journal_mode = WAL")
    index.execute("PRAGMA synchronous = FULL")  # the commit is the promise; see decisions/one_commit.md
    quads = Store(str(folder.quads))
    writer = Writer(folder, index, quads)
    writer.recover()
    sweep(folder)
    return writer


def _make(folder: Folder) -> None:
    """Make an empty store; the version is written last, so that a half-made one is made again."""
    for left in (folder.index, *folder.path.glob("index.sqlite-*")):
        left.unlink(missing_ok=True)
    index = sqlite3.connect(folder.index)
    index.executescript(SCHEMA)
    index.execute("INSERT INTO meta VALUES ('batch', '0')")
    index.commit()
    index.close()
    folder.redo.mkdir(exist_ok=True)
    folder.commit_lock.touch()
    Store(str(folder.quads)).flush()
    fresh = folder.version.with_suffix(".new")
    fresh.write_text(f"{HEAD}{FORMAT}\n", encoding="utf-8")
    fresh.replace(folder.version)
