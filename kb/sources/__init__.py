"""Bytes -> documents: plain text, HTML, feeds, WARC and JSON lines, with where each date was found."""

from kb.sources.columns import Columns, read_columns
from kb.sources.files import read_items
from kb.sources.item import Given, Item
from kb.sources.table import read_table

__all__ = ["Columns", "Given", "Item", "read_columns", "read_items", "read_table"]
