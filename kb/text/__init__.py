"""Document -> blocks, sentences, words, clauses, quotations."""

from kb.records.document import Document
from kb.records.sentence import ReadText


def read_text(document: Document) -> ReadText:
    """Read a text into sentences with clauses, and its quotations."""
    return ReadText(())
