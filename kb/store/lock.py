"""Who may write, and when readers may copy: two lock files, let go by the system when a process dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.errors import StoreError


@contextmanager
def only_writer(lock: Path) -> Iterator[None]:
    """Hold the store for writing.

    Raises:
        StoreError: if another process holds it.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(handle, 20).decode("ascii", "replace").strip() or "unknown"
            raise StoreError(
                f"process {holder} is writing to it", str(lock.parent), "wait until it is done, or end it"
            ) from error
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(handle)


def is_written(lock: Path) -> bool:
    """Tell whether some process holds the store for writing at this moment."""
    try:
        handle = os.open(lock, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


@contextmanager
def committing(lock: Path) -> Iterator[None]:
    """Keep readers from copying while a batch goes into index and quads."""
    with _held(lock, os.O_RDWR | os.O_CREAT, fcntl.LOCK_EX):
        yield


@contextmanager
def copying(lock: Path) -> Iterator[None]:
    """Keep the writer from committing while a reader copies."""
    with _held(lock, os.O_RDONLY, fcntl.LOCK_SH):
        yield


@contextmanager
def _held(lock: Path, flags: int, how: int) -> Iterator[None]:
    handle = os.open(lock, flags, 0o644)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)
