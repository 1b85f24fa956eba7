"""A store as an rdflib Dataset, for researchers' own scripts."""

from pathlib import Path
from typing import Self

from oxrdflib import OxigraphStore
from rdflib import Dataset

from kb.store.folder import Folder, explained
from kb.store.snapshot import SHARED
from kb.store.view import last_batch


class StoreDataset(Dataset):
    """A read-only Dataset over a copy of a store as it stood when it was opened; `close` lets go of it."""

    def __init__(self, folder: Folder) -> None:
        with explained(folder.path):
            self._snapshot = SHARED.borrow(folder, lambda: last_batch(folder))
        super().__init__(store=OxigraphStore(store=SHARED.store(self._snapshot)), default_union=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self, commit_pending_transaction: bool = False) -> None:
        """Let go of the copy."""
        super().close(commit_pending_transaction)
        SHARED.give_back(self._snapshot)


def dataset(path: Path) -> StoreDataset:
    """Open a store as a read-only rdflib Dataset whose default graph is the union of all graphs.

    Raises:
        StoreError: if there is no store, or one of a newer format.
    """
    folder = Folder(Path(path))
    folder.check_version()
    return StoreDataset(folder)
