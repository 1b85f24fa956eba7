"""A store as it stands at one moment, to read from; other processes may write meanwhile."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, Store

from kb.errors import StoreError
from kb.store.folder import Folder, explained
from kb.store.lock import copying
from kb.store.make import check_built
from kb.store.snapshot import SHARED, Snapshot

Parameters = Mapping[str, Any] | Sequence[Any]


class View:
    """A store opened for reading; made by `open_view`, used by one thread at a time.

    The index is the one of the moment the view was opened, whatever is written meanwhile. The quads
    are copied when first asked for and have at least everything that the index has.
    """

    def __init__(self, folder: Folder, index: sqlite3.Connection) -> None:
        self.folder = folder
        self.index = index
        self.batch = int(index.execute("SELECT value FROM meta WHERE name = 'batch'").fetchone()[0])
        self._snapshot: Snapshot | None = None

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        """Return all rows that a statement over the index gives."""
        return self.index.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first value that a statement over the index gives, or `None`."""
        row = self.index.execute(sql, parameters).fetchone()
        return None if row is None else row[0]

    @cached_property
    def quads(self) -> Store:
        """The quads, read-only."""
        return SHARED.store(self.snapshot)

    def graph(self, name: NamedNode) -> Iterator[Quad]:
        """Return the quads of one graph."""
        return iter(self.quads.quads_for_pattern(None, None, None, name))

    @property
    def snapshot(self) -> Snapshot:
        """The copy of the quads that this view reads."""
        if self._snapshot is None:
            with explained(self.folder.path):
                self._snapshot = SHARED.borrow(self.folder, lambda: last_batch(self.folder))
        return self._snapshot

    def close(self) -> None:
        """Let go of everything."""
        self.index.close()
        self.__dict__.pop("quads", None)
        if self._snapshot is not None:
            SHARED.give_back(self._snapshot)


@contextmanager
def open_view(path: Path, *, exact: bool = False) -> Iterator[View]:
    """Open a store for reading.

    Args:
        path: Its folder.
        exact: Copy the quads at once, so that they hold just what the index holds and no newer
            document: for whoever compares the two or writes them out.

    Raises:
        StoreError: if there is no store, or one of a newer format.
    """
    folder = Folder(Path(path))
    folder.check_version()
    view = _open_exact(folder) if exact else View(folder, _connect(folder))
    try:
        yield view
    finally:
        view.close()


def _open_exact(folder: Folder) -> View:
    with explained(folder.path), copying(folder.commit_lock):
        view = View(folder, _connect(folder))
        _ = view.quads
    return view


def _connect(folder: Folder) -> sqlite3.Connection:
    """Open the index read-only with one transaction that lasts as long as the connection."""
    if not folder.index.is_file():
        raise StoreError("has no index", str(folder.path), "build it with kb reindex")
    with explained(folder.path):
        try:
            return _begin(folder, "mode=ro")
        except sqlite3.OperationalError:  # a folder that may only be read has no room for SQLite's own files
            return _begin(folder, "immutable=1")


def _begin(folder: Folder, how: str) -> sqlite3.Connection:
    address = f"{folder.index.resolve().as_uri()}?{how}"
    index = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        index.execute("PRAGMA mmap_size = 268435456")
        index.create_function("lowered", 1, str.lower, deterministic=True)  # SQLite's own knows ASCII only
        index.execute("BEGIN")
        index.execute("SELECT 1 FROM meta").fetchone()
        check_built(index, folder)
    except (sqlite3.Error, StoreError):
        index.close()
        raise
    return index


def last_batch(folder: Folder) -> int:
    """Return the number of the last committed batch, whatever a view sees.

    Raises:
        StoreError: if the index cannot be read.
    """
    with closing(_connect(folder)) as index:
        return int(index.execute("SELECT value FROM meta WHERE name = 'batch'").fetchone()[0])


