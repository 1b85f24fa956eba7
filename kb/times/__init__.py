"""Sentences -> time mentions: match, read, anchor, resolve."""

from kb.lang.folders import known_languages
from kb.records.document import Document
from kb.records.mention import TimeMention
from kb.records.sentence import ReadText
from kb.times.tag import tag

__all__ = ["find_times", "tag"]


def find_times(document: Document, read: ReadText) -> tuple[TimeMention, ...]:
    """Find every time expression of a document and resolve it."""
    if document.language not in known_languages():
        return ()
    return tag(document.text, language=document.language, published=document.published, read=read)
