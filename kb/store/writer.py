"""The one way to write a store: whole documents, in batches, both into the index and the quads."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import NamedNode, Quad, Store

from kb.errors import StoreError
from kb.store.folder import Folder, explained
from kb.store.index import Changes, Entry, add_entry
from kb.store.loading import find_actor_number
from kb.store.lock import committing, only_writer
from kb.store.make import empty_index, make_store, open_index
from kb.store.redo import drop_redo, pending, replay, write_redo
from kb.store.snapshot import sweep

Quads: TypeAlias = Iterable[Quad]
Write: TypeAlias = Callable[[Changes], tuple[Quads, Quads]]
"""Makes quads, those to take out and those to put in, of what follows from a document."""
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
        self._thread = ThreadPoolExecutor(1, "oxigraph")
        self._applying: Future[None] | None = None

    def has(self, document: str) -> bool:
        """Tell whether a document of this id is in the store."""
        return self.index.execute("SELECT 1 FROM document WHERE id = ?", (document,)).fetchone() is not None

    def current_version(self, address: str) -> str | None:
        """Return the id of the document that counts at an address, if there is one."""
        row = self.index.execute(
            "SELECT id FROM document WHERE address = ? AND superseded_by IS NULL", (address,)
        ).fetchone()
        return None if row is None else str(row[0])

    def has_actor(self, key: str) -> bool:
        """Tell whether an actor of this id is in the store, or one that was judged to be it."""
        return find_actor_number(self.index, key) is not None

    def graph(self, name: NamedNode) -> Iterator[Quad]:
        """Return the committed quads of one graph."""
        self._wait()
        return iter(self.quads.quads_for_pattern(None, None, None, name))

    def add(self, entry: Entry, write: Write) -> None:
        """Put a document into the open batch; it is in the store when the batch is committed.

        Args:
            entry: The document with what it was linked to.
            write: Makes the quads; how things are written as quads is not this package's to know.

        Raises:
            StoreError: if it cannot be written; the open batch is lost, and the writer is of no more use.
        """
        self._check()
        try:
            with explained(self.folder.path):
                removed, added = map(list, write(add_entry(self.index, entry)))
        except BaseException:
            self._break()
            raise
        self._collect(removed, added)

    def change(self, apply: Callable[[sqlite3.Connection], Changes], write: Write) -> None:
        """Change what claims are about within the open batch.

        Args:
            apply: Changes the index.
            write: Makes the quads.

        Raises:
            StoreError: if it cannot be written; the open batch is lost, and the writer is of no more use.
        """
        self._check()
        try:
            with explained(self.folder.path):
                removed, added = map(list, write(apply(self.index)))
        except BaseException:
            self._break()
            raise
        self._collect(removed, added)

    def _collect(self, removed: list[Quad], added: list[Quad]) -> None:
        for quad in removed:
            self._added.pop(quad, None)
        self._removed += removed
        self._added.update(dict.fromkeys(added))

    def restore(self, entry: Entry) -> None:
        """Put a document whose quads are in the store into the index that is being built anew.

        Raises:
            StoreError: if it cannot be written.
        """
        self._check()
        with explained(self.folder.path):
            add_entry(self.index, entry)

    def commit(self) -> None:
        """Put the open batch into the store: all of it or, whatever happens, nothing.

        The batch is in the store when this returns; Oxigraph goes on with it meanwhile, and whoever
        copies the quads waits for that.

        Raises:
            StoreError: if it cannot be written, or Oxigraph could not go on with the batch before.
        """
        if not self.index.in_transaction:
            return
        try:
            with explained(self.folder.path):
                self._wait()
                batch = self._batch() + 1
                write_redo(self.folder.redo, batch, self._removed, self._added)
                self.index.execute("UPDATE meta SET value = ? WHERE name = 'batch'", (str(batch),))
                with ExitStack() as until_applied:
                    until_applied.enter_context(committing(self.folder.commit_lock))
                    self.index.execute("COMMIT")
                    self._applying = self._thread.submit(self._apply, batch, until_applied.pop_all())
        except BaseException:
            self._break()
            raise
        self._added, self._removed = {}, []
        if len(pending(self.folder.redo)) >= KEPT:
            self._settle()

    def _apply(self, batch: int, until_applied: ExitStack) -> None:
        """Give a batch to Oxigraph, in a thread of its own: it needs Python for little of it."""
        with until_applied:
            replay(self.folder.redo, [batch], self.quads)

    def _wait(self) -> None:
        """Wait until Oxigraph has the batch before."""
        if self._applying is not None:
            applying, self._applying = self._applying, None
            applying.result()

    def recover(self) -> None:
        """Bring to its end what a writer that died had committed; forget what it had not."""
        batch, found = self._batch(), pending(self.folder.redo)
        drop_redo(self.folder.redo, [n for n in found if n > batch])
        committed = [n for n in found if n <= batch]
        if committed:
            replay(self.folder.redo, committed, self.quads)
            self._settle()

    def close(self, *, commit: bool = True) -> None:
        """Commit what is left, or drop it, and put everything on disk."""
        if not commit and self.index.in_transaction:
            self.index.execute("ROLLBACK")
        try:
            if not self._is_broken:
                self.commit()
                with explained(self.folder.path):
                    self._settle()
        finally:
            self._thread.shutdown()
            self.index.close()
            del self.quads  # Oxigraph lets go of its lock when nobody holds it

    def begin(self) -> None:
        """Open a batch, if none is open."""
        if not self.index.in_transaction:
            self.index.execute("BEGIN IMMEDIATE")

    def _break(self) -> None:
        """Drop the open batch: what is in it may be half written."""
        self._is_broken = True
        if self.index.in_transaction:
            self.index.execute("ROLLBACK")

    def _settle(self) -> None:
        self._wait()
        self.quads.flush()
        drop_redo(self.folder.redo, pending(self.folder.redo))

    def _batch(self) -> int:
        return int(self.index.execute("SELECT value FROM meta WHERE name = 'batch'").fetchone()[0])

    def _check(self) -> None:
        if self._is_broken:
            raise StoreError("cannot go on after a failure", str(self.folder.path), "open it again")
        self.begin()


@contextmanager
def open_writer(path: Path, *, anew: bool = False) -> Iterator[Writer]:
    """Open a store for writing, or make one; documents added are committed at the end.

    What a writer that died had committed is brought to its end first.

    Args:
        path: Its folder.
        anew: Empty the index, for it to be built from the quads again; readers see the old one until
            the new one is committed.

    Raises:
        StoreError: if another process writes to it, its format is newer, or it cannot be written.
    """
    folder = Folder(Path(path))
    with ExitStack() as while_writing:
        with explained(folder.path):
            _check_place(folder, anew)
            with committing(folder.commit_lock):  # readers wait until what a dead writer left is brought to its end
                while_writing.enter_context(only_writer(folder.writer_lock))
                writer = _open(folder, anew)
        try:
            yield writer
        except BaseException:
            writer.close(commit=not anew)
            raise
        writer.close()


def _check_place(folder: Folder, anew: bool) -> None:
    """Refuse a folder that is no store and cannot become one."""
    if anew:
        folder.check_version()
    folder.path.mkdir(parents=True, exist_ok=True)
    if folder.is_store():
        folder.check_version()
    elif folder.is_foreign():
        raise StoreError("is no store", str(folder.path), "name the folder of one, or a new one to make it")


def _open(folder: Folder, anew: bool) -> Writer:
    if not folder.is_store():
        make_store(folder)
    index = open_index(folder, anew)
    writer = Writer(folder, index, Store(str(folder.quads)))
    writer.recover()
    sweep(folder)
    if anew:
        empty_index(index)
    return writer
