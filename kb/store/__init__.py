"""Quads at rest with an index beside them: a writer, read-only views, and what others read them with."""

from kb.store.dataset import dataset
from kb.store.index import Changes, Entry, Signature
from kb.store.view import View, open_view
from kb.store.writer import Writer, open_writer

__all__ = ["Changes", "Entry", "Signature", "View", "Writer", "dataset", "open_view", "open_writer"]
