"""Quads at rest with an index beside them: a writer, read-only views, and what others read them with."""

from typing import TYPE_CHECKING, Any

from kb.store.index import Changes, Entry, Signature
from kb.store.view import View, open_view
from kb.store.writer import Writer, open_writer

if TYPE_CHECKING:
    from kb.store.as_dataset import dataset

__all__ = ["Changes", "Entry", "Signature", "View", "Writer", "dataset", "open_view", "open_writer"]


def __getattr__(name: str) -> Any:
    """Import rdflib when `dataset` is asked for: it takes half of a second, which a server's start has not."""
    if name != "dataset":
        raise AttributeError(name)
    from kb.store.as_dataset import dataset  # noqa: PLC0415 - see above

    return dataset
