"""Sentences -> time mentions: match, read, anchor, resolve."""

from kb.records.document import Document
from kb.records.mention import TimeMention
from kb.records.sentence import ReadText


def find_times(document: Document, read: ReadText) -> tuple[TimeMention, ...]:
    """Find every time expression and resolve it."""
    return ()
