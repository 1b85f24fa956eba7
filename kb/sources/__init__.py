"""Bytes -> documents: plain text, HTML, feeds, WARC and JSON lines, with where each date was found."""

from kb.sources.files import read_items
from kb.sources.item import Given, Item

__all__ = ["Given", "Item", "read_items"]
