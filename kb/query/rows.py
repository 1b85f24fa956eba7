"""What the questions answer with: one frozen record per kind of row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a timeline is narrowed to; an empty field narrows nothing.

    Args:
        actor: Id of an actor that fills some role ("iso:VE").
        other: Id of a second actor of the same event.
        types: Event types, any of them.
        statuses: Statuses of which a claim of the event has one.
        earliest: Events that may lie on or after this day.
        latest: Events that may lie on or before this day.
        text: Words that a quote, title or name holds.
        publisher: Publisher of a document that tells of it.
        contradicted: Only events whose claims contradict each other.
        as_of: Only what claims published up to this day tell.
    """

    actor: str | None = None
    other: str | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    text: str | None = None
    publisher: str | None = None
    as_of: date | None = None
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows of an answer, how many there are in all, and the key that the next page starts after."""

    rows: tuple[Row, ...]
    total: int
    next: str | None = None


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One filler of a role; `actor` is the id of its page, where it has one."""

    role: str
    name: str
    actor: str | None = None
    kind: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A closed interval of days, open where `None`; the same as EDTF; the words that say so."""

    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One version of one text; `superseded_by` is the id of the version that replaced it."""

    id: str
    address: str
    title: str | None
    publisher: str | None
    language: str
    published: date | None
    published_from: str | None
    claims: int
    origin: str
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker of a chain, with the actor that the name stands for."""

    name: str
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim as a document makes it; `start` and `end` are offsets in that document's text."""

    id: str
    event: str
    type: str
    status: str
    certainty: str
    time: TimeRow
    roles: tuple[RoleRow, ...]
    said_by: tuple[SpeakerRow, ...]
    quote: str
    start: int
    end: int
    block: str
    document: DocumentRow


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of a timeline: what its claims say together, contradictions kept.

    Args:
        time: The narrowest interval that a claim which does not deny it gives; where claims
            contradict each other, from the earliest to the latest that any gives.
        statuses: Status to the number of independent origins that give it.
        origins: Number of independent origins of its claims.
        quote: The words of its leading claim.
        outlets: Number of outlets that published its claims.
        contradictions: What its claims contradict each other in: "time", "status", or roles.
    """

    id: str
    type: str
    time: TimeRow
    roles: tuple[RoleRow, ...]
    statuses: Mapping[str, int]
    claims: int
    origins: int
    quote: str
    outlets: int = 1
    contradictions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something: the innermost speaker, or else the outlet, in one claim.

    Args:
        name: As the document names it.
        actor: Id of the actor's page, where there is one.
        outlet: Who published it.
        claim: Id of the claim.
        document: Id of the document.
    """

    name: str
    actor: str | None
    outlet: str
    claim: str
    document: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One value of a matter, and who says it, in the order in which it was published.

    Args:
        value: As text: "6", "denied", "2025-11-07"; several fillers of one claim are "A; B".
        time: The interval, where it is one.
        roles: The fillers, where it is a role.
        voices: Who says it, once a claim.
        outlets: Number of outlets.
        origins: Number of independent origins.
    """

    value: str
    time: TimeRow | None
    roles: tuple[RoleRow, ...]
    voices: tuple[Voice, ...]
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True)
class Spread:
    """What the claims of an event say in one matter: as facts, never averaged.

    Args:
        event: Id of the event.
        matter: "time", "status", or a role.
        sayings: Each value once, that of most origins first.
        is_contradicted: Two of them cannot both be so.
        silent: Number of claims that say nothing of it.
    """

    event: str
    matter: str
    sayings: tuple[Saying, ...]
    is_contradicted: bool
    silent: int


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One independent origin of what is told of an event.

    Args:
        id: Folded name of an outlet, or the id of a document of which only copies are here.
        name: Who it is, as it is written.
        outlets: Names of all outlets that have it from there, sorted.
        documents: Their documents, in the order in which they were published.
        statuses: What they say of the event.
        reasons: What they are besides texts of one outlet: "copy", "agency", "quoted".
    """

    id: str
    name: str
    outlets: tuple[str, ...]
    documents: tuple[DocumentRow, ...]
    statuses: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventDetail:
    """What the page of an event shows.

    Args:
        event: The event.
        claims: Its claims in the order they were published.
        spread: What they say, matter by matter.
        origins: The independent origins of them, the one with most outlets first.
    """

    event: EventRow
    claims: tuple[ClaimRow, ...]
    spread: tuple[Spread, ...] = ()
    origins: tuple[OriginRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor with every spelling met; `events` counts events that it has a role in."""

    id: str
    name: str
    kind: str
    state: str | None
    names: tuple[str, ...]
    events: int
    statements: int


@dataclass(frozen=True, slots=True)
class Count:
    """A value, how it is shown, and how many events have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """One actor, with whom it appears, in which types of event and roles, and what it says."""

    actor: ActorRow
    with_whom: tuple[Count, ...]
    by_type: tuple[Count, ...]
    by_role: tuple[Count, ...]
    says: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A paragraph of a document; claims are read from it only if `is_read`."""

    start: int
    end: int
    kind: str
    is_read: bool


@dataclass(frozen=True, slots=True)
class WordsRow:
    """Words of a document, with their offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """What the page of a document shows.

    Args:
        evidence: Id of a claim -> the words that decided its status, where it was read from words.
    """

    document: DocumentRow
    text: str
    sha256: str
    blocks: tuple[BlockRow, ...]
    claims: tuple[ClaimRow, ...]
    versions: tuple[DocumentRow, ...]
    evidence: Mapping[str, tuple[WordsRow, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bin:
    """Number of events that may begin between two days, by type."""

    earliest: date
    latest: date
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facets:
    """How the events of a filter spread over types, statuses, actors and publishers; how many are contradicted."""

    types: tuple[Count, ...]
    statuses: tuple[Count, ...]
    actors: tuple[Count, ...]
    publishers: tuple[Count, ...]
    contradicted: int = 0


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """What a store holds: counts by kind, first and last day published, version that wrote it."""

    documents: int
    claims: int
    events: int
    actors: int
    first_published: date | None
    last_published: date | None
    version: str
