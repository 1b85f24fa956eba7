"""Clauses -> event mentions: triggers, roles, numbers; one frame a file."""

from kb.records.document import Document
from kb.records.mention import ActorMention, EventMention
from kb.records.sentence import ReadText


def find_events(
    document: Document, read: ReadText, actors: tuple[ActorMention, ...]
) -> tuple[EventMention, ...]:
    """Find every event of the known types with its roles."""
    return ()
