"""A private copy of the quads for readers, taken while another process writes.

Oxigraph's table files never change once written, so hard links to them and copies of the small
files that name them are a copy of the whole store. Oxigraph itself can copy like that only from the
process that writes; see ontology/decisions/snapshots.md.
"""

import atexit
import fcntl
import os
import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kb.errors import StoreError
from kb.store.folder import Folder
from kb.store.lock import copying, is_written
from kb.store.redo import pending, replay

TRIES = 50
"""A copy is begun again when Oxigraph tidies its files meanwhile, which it does now and then."""
TABLE = ".sst"
IN_USE = "in-use"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A private copy: its folder, and the batch up to which it has everything."""

    folder: Path
    batch: int
    handle: int

    @property
    def quads(self) -> Path:
        """The folder of Oxigraph within the copy."""
        return self.folder / "quads"

    def remove(self) -> None:
        """Delete the copy."""
        os.close(self.handle)
        shutil.rmtree(self.folder, ignore_errors=True)


def take_snapshot(folder: Folder, batch: Callable[[], int]) -> Snapshot:
    """Copy the quads as they stand after the last committed batch.

    Args:
        folder: The store.
        batch: Reads the number of that batch; called while no commit can happen.

    Raises:
        StoreError: if the files change faster than they can be copied.
    """
    sweep(folder)
    home, handle = _make_home(folder)
    try:
        with copying(folder.commit_lock):
            snapshot = Snapshot(home, batch(), handle)
            _copy_settled(folder.quads, snapshot.quads)
            left = [n for n in pending(folder.redo) if n <= snapshot.batch]
            if left and not is_written(folder.writer_lock):
                _catch_up(folder.redo, left, snapshot.quads)
    except BaseException:
        os.close(handle)
        shutil.rmtree(home, ignore_errors=True)
        raise
    return snapshot


def _catch_up(redo: Path, batches: list[int], quads: Path) -> None:
    """Give the copy what a writer that died had committed and not yet handed to Oxigraph."""
    store = Store(str(quads))
    replay(redo, batches, store)
    store.flush()


def _make_home(folder: Folder) -> tuple[Path, int]:
    try:
        folder.snapshots.mkdir(exist_ok=True)
        home = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=folder.snapshots))
    except OSError:  # a store that may only be read
        home = Path(tempfile.mkdtemp(prefix="dateline-"))
    handle = os.open(home / "making", os.O_RDWR | os.O_CREAT, 0o644)
    fcntl.flock(handle, fcntl.LOCK_EX)
    (home / "making").rename(home / IN_USE)  # seen by others only once it is locked
    return home, handle


def _copy_settled(source: Path, target: Path) -> None:
    for _ in range(TRIES):
        try:
            before = _state(source)
            _copy(source, target)
            if _state(source) == before:
                return
        except FileNotFoundError:
            pass  # a file was tidied away between listing and linking: begin again
        shutil.rmtree(target, ignore_errors=True)
    raise StoreError("its files change too fast to be copied", str(source), "try again when the writer is done")


def _state(source: Path) -> tuple[str, int]:
    """Name and size of the manifest, which grows whenever the set of live files changes."""
    name = (source / "CURRENT").read_text().strip()
    return name, (source / name).stat().st_size


def _copy(source: Path, target: Path) -> None:
    target.mkdir()
    for path in sorted(source.iterdir()):
        if path.suffix == TABLE:
            _link(path, target / path.name)
        elif not path.name.startswith("LO"):  # LOCK, LOG, LOG.old: not part of the data
            shutil.copyfile(path, target / path.name)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # another file system, or one without hard links
        target.symlink_to(source.resolve())


def sweep(folder: Folder) -> None:
    """Delete the copies of processes that died."""
    if not folder.snapshots.is_dir() or not os.access(folder.snapshots, os.W_OK):
        return
    for home in sorted(folder.snapshots.iterdir()):
        try:
            handle = os.open(home / IN_USE, os.O_RDWR)
        except OSError:  # being made, or being removed
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(home, ignore_errors=True)
        except BlockingIOError:
            pass
        finally:
            os.close(handle)


MOST_STORES = 4
"""Stores whose copies are kept open when nobody uses them: each takes ten files."""


class SharedSnapshots:
    """The copies that this process has open: one a batch, kept until a newer one is taken."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users: dict[Path, int] = {}
        self._latest: dict[Path, Snapshot] = {}
        self._stores: dict[Path, Store] = {}

    def borrow(self, folder: Folder, batch: Callable[[], int]) -> Snapshot:
        """Return a copy that has everything up to the last committed batch; give it back after use."""
        with self._lock:
            latest = self._latest.get(folder.path)
            if latest is None or latest.batch != batch():
                latest = self._replace(folder, batch)
            self._users[latest.folder] = self._users.get(latest.folder, 0) + 1
            return latest

    def store(self, snapshot: Snapshot) -> Store:
        """Return the copy opened in Oxigraph, read-only."""
        with self._lock:
            if snapshot.folder not in self._stores:
                self._stores[snapshot.folder] = Store.read_only(str(snapshot.quads))
            return self._stores[snapshot.folder]

    def give_back(self, snapshot: Snapshot) -> None:
        """End one use of a copy; it is deleted when nobody uses it and a newer one is there."""
        with self._lock:
            self._users[snapshot.folder] -= 1
            if snapshot not in self._latest.values():
                self._drop_unused(snapshot)

    def close(self) -> None:
        """Delete all copies, at the end of the process."""
        with self._lock:
            for snapshot in self._latest.values():
                self._stores.pop(snapshot.folder, None)
                snapshot.remove()
            self._latest.clear()

    def _replace(self, folder: Folder, batch: Callable[[], int]) -> Snapshot:
        fresh = take_snapshot(folder, batch)
        old = self._latest.pop(folder.path, None)
        self._latest[folder.path] = fresh
        if old is not None:
            self._drop_unused(old)
        for path, spare in list(self._latest.items())[:-MOST_STORES]:
            if self._users.get(spare.folder, 0) == 0:
                del self._latest[path]
                self._drop_unused(spare)
        return fresh

    def _drop_unused(self, snapshot: Snapshot) -> None:
        if self._users.get(snapshot.folder, 0) == 0:
            self._users.pop(snapshot.folder, None)
            self._stores.pop(snapshot.folder, None)
            snapshot.remove()


SHARED = SharedSnapshots()
atexit.register(SHARED.close)
