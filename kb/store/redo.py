"""Quads of committed batches, kept in files until Oxigraph has them safe on disk.

A batch is written here first, then committed in the index, then put into Oxigraph. Whoever opens
the store after a crash puts the committed ones in again, which changes nothing where they are.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse, serialize

BULK = 1_000_000
"""Bytes from which on Oxigraph's bulk loader, which makes files of its own, is faster than a transaction."""


def write_redo(folder: Path, batch: int, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
    """Put the quads of a batch on disk for good, before anything else knows of it."""
    folder.mkdir(exist_ok=True)
    for path, quads in zip(_files(folder, batch), (removed, added), strict=True):
        with open(path, "wb") as out:
            serialize(quads, out, format=RdfFormat.N_QUADS)
            out.flush()
            os.fsync(out.fileno())


def drop_redo(folder: Path, batches: Iterable[int]) -> None:
    """Forget batches that Oxigraph has safe, or that were never committed."""
    for batch in batches:
        for path in _files(folder, batch):  # what was removed first: adding again is harmless
            path.unlink(missing_ok=True)


def pending(folder: Path) -> list[int]:
    """List the batches that lie here, oldest first."""
    if not folder.is_dir():
        return []
    return sorted({int(path.name.split(".")[0]) for path in folder.glob("*.nq")})


def replay(folder: Path, batches: Iterable[int], store: Store) -> None:
    """Put batches into Oxigraph, oldest first."""
    for batch in batches:
        removed, added = _files(folder, batch)
        for quad in _read(removed):
            store.remove(quad)
        if added.exists():
            load = store.bulk_load if added.stat().st_size >= BULK else store.load
            load(path=added, format=RdfFormat.N_QUADS, lenient=True)


def _files(folder: Path, batch: int) -> tuple[Path, Path]:
    return folder / f"{batch:09}.removed.nq", folder / f"{batch:09}.added.nq"


def _read(path: Path) -> Iterable[Quad]:
    return parse(path=path, format=RdfFormat.N_QUADS) if path.exists() else ()
