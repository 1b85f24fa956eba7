"""The stages in order: the only file that knows it."""

from dataclasses import dataclass

from kb.actors import find_actors
from kb.claims import assemble_claims, find_attributions, judge_spans
from kb.events import find_events
from kb.events.frames import FRAMES
from kb.events.plover import find_codings
from kb.lang.pack import reads_events
from kb.records.claim import Claim, Status
from kb.records.document import Document
from kb.records.mention import ActorMention, Attribution, EventMention, TimeMention
from kb.records.plover import Coding
from kb.records.sentence import ReadText
from kb.records.span import Span
from kb.text import parser_label, read_text, use_parser
from kb.times import find_times

__all__ = [
    "Extraction", "can_read", "extract", "extract_attributions", "extract_codings", "extract_status", "extract_times",
    "parser_label", "roles_of", "use_parser",
]


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document with everything the stages made of it."""

    document: Document
    read: ReadText
    times: tuple[TimeMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()


def extract(document: Document) -> Extraction:
    """Read a document and return its claims with all that led to them.

    A pure function of the document. A language without tables of events gives sentences and,
    where they can be read, times, and no claims.
    """
    read = read_text(document)
    times = find_times(document, read)
    if not reads_events(document.language):
        return Extraction(document, read, times)
    actors = find_actors(document, read)
    events = find_events(document, read, actors)
    attributions = find_attributions(document, read, actors)
    claims = assemble_claims(document, read, times, actors, events, attributions)
    return Extraction(document, read, times, actors, events, attributions, claims)


def can_read(language: str) -> bool:
    """Tell whether claims are read from texts in a language."""
    return reads_events(language)


def extract_times(document: Document) -> tuple[TimeMention, ...]:
    """Return the time expressions of a document."""
    return find_times(document, read_text(document))


def extract_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return every attribution of a document, whatever its topic."""
    read = read_text(document)
    if not reads_events(document.language):
        return ()
    return find_attributions(document, read, find_actors(document, read))


def extract_codings(document: Document) -> tuple[Coding, ...]:
    """Return the political events of a document in the classes of PLOVER, those of no type of ours too."""
    read = read_text(document)
    if not reads_events(document.language):
        return ()
    return find_codings(document, read, find_actors(document, read))


def extract_status(document: Document, spans: tuple[Span, ...]) -> tuple[Status, ...]:
    """Return how the document presents the event that each of the given words names."""
    if not reads_events(document.language):
        return tuple(Status.OCCURRED for _ in spans)
    return judge_spans(document, read_text(document), spans)


def roles_of(event_type: str) -> frozenset[str] | None:
    """Return the roles of a type of event, `None` if there is no such type.

    >>> sorted(roles_of("Detention"))
    ['agent', 'place', 'target']
    """
    frame = FRAMES.get(event_type)
    return None if frame is None else frozenset(role.name for role in frame.roles)
