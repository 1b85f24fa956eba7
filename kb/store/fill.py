"""A new store from quads that are there already, as those of a dump."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Quad, Store

from kb.errors import StoreError
from kb.store.folder import Folder, explained
from kb.store.make import make_store
from kb.store.view import open_view


@contextmanager
def filled(path: Path, quads: Iterable[Quad]) -> Iterator[Path]:
    """Give the folder of a store that is being made of quads; it becomes `path` when all is done.

    Until then it lies beside `path`, so that whatever ends the process leaves no half of a store.

    Raises:
        StoreError: if `path` holds documents already or anything else, or cannot be written.
    """
    check_empty(path)
    part = path.with_name(path.name + ".loading")
    with explained(path):
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        folder = Folder(part)
        make_store(folder)
        store = Store(str(folder.quads))
        store.bulk_extend(quads)
        store.flush()
        del store  # Oxigraph lets go of its lock when nobody holds it
    yield part
    with explained(path):
        if path.exists():
            shutil.rmtree(path)
        part.replace(path)


def check_empty(path: Path) -> None:
    """Refuse a path that is anything but an empty folder, a store without documents, or nothing.

    Raises:
        StoreError: if so.
    """
    if not path.exists() or (path.is_dir() and not any(path.iterdir())):
        return
    if Folder(path).is_store():
        with open_view(path) as view:
            if view.value("SELECT COUNT(*) FROM document") == 0:
                return
    raise StoreError("is not empty", str(path), "name a new folder to load the dump into")
