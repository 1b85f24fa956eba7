"""A store made, and its index opened for writing or emptied to be built anew."""

import re
import sqlite3
from collections.abc import Iterator
from zlib import crc32

from pyoxigraph import Store

from kb.errors import StoreError
from kb.store.folder import FORMAT, HEAD, Folder
from kb.store.redo import pending
from kb.store.schema import SCHEMA

FINGERPRINT = crc32(SCHEMA.encode()) >> 1
"""Tells indexes of this version's tables from others; SQLite keeps 31 bits for it."""


def make_store(folder: Folder) -> None:
    """Make an empty store; the version is written last, so that a half-made one is made again."""
    drop_index(folder)
    make_index(folder)
    folder.redo.mkdir(exist_ok=True)
    folder.commit_lock.touch()
    Store(str(folder.quads)).flush()
    fresh = folder.version.with_suffix(".new")
    fresh.write_text(f"{HEAD}{FORMAT}\n", encoding="utf-8")
    fresh.replace(folder.version)


def make_index(folder: Folder) -> None:
    """Make an index without documents."""
    index = sqlite3.connect(folder.index, isolation_level=None)
    index.execute("BEGIN")
    for statement in statements():
        index.execute(statement)
    index.execute("INSERT INTO meta VALUES ('batch', '0')")
    index.execute(f"PRAGMA user_version = {FINGERPRINT}")
    index.execute("COMMIT")
    index.close()


def drop_index(folder: Folder) -> None:
    """Delete the index with its journals."""
    for left in folder.path.glob("index.sqlite*"):
        left.unlink()


def open_index(folder: Folder, anew: bool) -> sqlite3.Connection:
    """Open the index for writing.

    Args:
        anew: Make an empty one if it is missing or broken.

    Raises:
        StoreError: if it is missing, or was not built to its end.
    """
    if anew and not _is_sound(folder):
        drop_index(folder)
        make_index(folder)
        index = _connect(folder)
        index.execute("UPDATE meta SET value = ? WHERE name = 'batch'", (str(max(pending(folder.redo), default=0)),))
        index.execute("INSERT INTO meta VALUES ('unbuilt', 'yes')")
        return index
    if not folder.index.is_file():
        raise StoreError("has no index", str(folder.path), "build it with kb reindex")
    index = _connect(folder)
    if not anew:
        check_built(index, folder)
    return index


def check_built(index: sqlite3.Connection, folder: Folder) -> None:
    """Refuse an index whose building anew was broken off, or that another version made.

    Raises:
        StoreError: if it is one.
    """
    if index.execute("SELECT 1 FROM meta WHERE name = 'unbuilt'").fetchone() is not None:
        raise StoreError("its index is not built to its end", str(folder.path), "build it with kb reindex")
    if index.execute("PRAGMA user_version").fetchone()[0] != FINGERPRINT:
        raise StoreError("its index is one of another version", str(folder.path), "build it anew with kb reindex")


def empty_index(index: sqlite3.Connection) -> None:
    """Begin a transaction in which the index is empty; the number of the last batch is kept."""
    index.execute("BEGIN IMMEDIATE")
    batch = index.execute("SELECT value FROM meta WHERE name = 'batch'").fetchone()[0]
    for name in re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", SCHEMA, re.MULTILINE):
        index.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in statements():
        index.execute(statement)
    index.execute("INSERT INTO meta VALUES ('batch', ?)", (batch,))
    index.execute(f"PRAGMA user_version = {FINGERPRINT}")


def statements() -> Iterator[str]:
    """Yield the statements of the schema, one by one: a script would commit in between."""
    found = ""
    for line in SCHEMA.splitlines():
        found += line + "\n"
        if sqlite3.complete_statement(found):
            yield found
            found = ""


def _connect(folder: Folder) -> sqlite3.Connection:
    index = sqlite3.connect(folder.index, isolation_level=None, cached_statements=256)
    index.execute("PRAGMA journal_mode = WAL")
    index.execute("PRAGMA synchronous = FULL")  # the commit is the promise: ontology/decisions/one-commit.md
    return index


def _is_sound(folder: Folder) -> bool:
    if not folder.index.is_file():
        return False
    index = sqlite3.connect(folder.index)
    try:
        found = index.execute("SELECT value FROM meta WHERE name = 'batch'").fetchone()
        return found is not None and index.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        return False
    finally:
        index.close()
