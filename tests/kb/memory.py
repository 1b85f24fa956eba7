"""A writer whose store lies in memory: the same index and the same quads, without a disk under them."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from kb.store import View, Writer
from kb.store.folder import Folder
from kb.store.make import statements


class MemoryWriter(Writer):
    """Writes as every writer does, and commits at once."""

    def __init__(self) -> None:
        self.folder = Folder(Path("memory"))
        self.index = sqlite3.connect(":memory:", isolation_level=None)
        for statement in statements():
            self.index.execute(statement)
        self.index.execute("INSERT INTO meta VALUES ('batch', '0')")
        self.index.create_function("lowered", 1, str.lower, deterministic=True)
        self.stored: dict[Quad, None] = {}
        self._is_broken = False

    def graph(self, name: NamedNode) -> Iterator[Quad]:
        return iter([quad for quad in self.stored if quad.graph_name == name])

    def commit(self) -> None:
        if self.index.in_transaction:
            self.index.execute("COMMIT")

    def view(self) -> View:
        """Return what readers see now."""
        return View(self.folder, self.index)

    def _collect(self, removed: list[Quad], added: list[Quad]) -> None:
        for quad in removed:
            del self.stored[quad]
        self.stored.update(dict.fromkeys(added))
