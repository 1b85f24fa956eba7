"""Sentences -> actor mentions: match, names, known, refer."""

from kb.records.document import Document
from kb.records.mention import ActorMention
from kb.records.sentence import ReadText


def find_actors(document: Document, read: ReadText) -> tuple[ActorMention, ...]:
    """Find every actor, weapon and place that the text names or points back to."""
    return ()
