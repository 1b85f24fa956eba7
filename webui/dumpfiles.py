"""Files of the whole store, made when first asked for and kept while the store stays as it is."""

import shutil
import tempfile
from pathlib import Path
from threading import Lock

from kb import __version__
from kb.dumps.manifest import dump, manifest_path
from kb.store import open_view


class DumpFiles:
    """A folder of dumps of one store, gone when it is closed."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._home: Path | None = None
        self._lock = Lock()

    def file(self, form: str) -> Path:
        """Return the dump in a format, with its manifest beside it.

        Raises:
            StoreError: if the store cannot be read or the file not be written.
        """
        with self._lock, open_view(self._store, exact=True) as view:
            self._home = self._home or Path(tempfile.mkdtemp(prefix="dateline-downloads-"))
            folder = self._home / str(view.batch)
            path = folder / f"dateline.{form}"
            if not path.exists():
                _keep_only(self._home, folder)
                folder.mkdir(exist_ok=True)
                dump(view, form, path, __version__)
            return path

    def manifest(self, form: str) -> Path:
        """Return the manifest of the dump in a format."""
        return manifest_path(self.file(form))

    def close(self) -> None:
        """Delete them."""
        if self._home is not None:
            shutil.rmtree(self._home, ignore_errors=True)


def _keep_only(home: Path, folder: Path) -> None:
    for old in home.iterdir():
        if old != folder:
            shutil.rmtree(old, ignore_errors=True)
