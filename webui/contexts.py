"""What each template gets: one documented record per page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kb.query.judgements import JudgementRow
from kb.query.plans import Fate
from kb.query.rows import (
    ActorDetail,
    ActorRow,
    ClaimRow,
    Count,
    DocumentDetail,
    DocumentRow,
    EventDetail,
    EventRow,
    Facets,
    Page,
    Spread,
)
from webui import addresses, present
from webui.answers import Answered
from webui.errors import Problem
from webui.marks import MarkedBlock
from webui.terms import Part
from webui.words import Words


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields of the filter, as it was typed."""

    actor: str
    other: str
    earliest: str
    latest: str
    text: str
    publisher: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick: how many events have it, where that is known."""

    value: str
    is_chosen: bool
    count: int | None


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of the filter in words, and the address without it."""

    words: str
    without: str


@dataclass(frozen=True, slots=True)
class Group:
    """Events of one year; no heading: those without a date."""

    heading: str
    rows: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The timeline.

    Args:
        typed: Fields of the filter.
        types: Types of event to tick.
        statuses: Statuses to tick.
        contradicted: How many events have contradicting claims, to tick.
        more_is_open: Whether the second part of the filter shows.
        facets: Actors and publishers to offer.
        chips: The filter in words.
        permalink: This selection with its dates resolved.
        total: Number of events.
        groups: The events of this page.
        chart: Address of what the drawing shows.
        first: Address of the first page, `None` on it.
        next: Address of the next page, `None` on the last.
        as_of: Day of knowledge, ISO.
    """

    typed: Typed
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    contradicted: Choice
    more_is_open: bool
    facets: Facets
    chips: tuple[Chip, ...]
    permalink: str
    total: int
    groups: tuple[Group, ...]
    chart: str
    first: str | None
    next: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """A search among actors."""

    text: str
    total: int
    rows: tuple[ActorRow, ...]
    first: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class ActorPage:
    """One actor: what it is part of, and what it says."""

    detail: ActorDetail
    events: Page[EventRow]
    chart: str
    words: Words

    def label(self, row: Count) -> str:
        """Return how a count is shown."""
        return row.label

    def type_label(self, row: Count) -> str:
        """Return the name of a type of event."""
        return present.type_name(self.words, row.value)

    def role_label(self, row: Count) -> str:
        """Return the name of a role."""
        return present.role_name(self.words, row.value)

    def other_address(self, row: Count) -> str:
        """Return the timeline of this actor with another."""
        return addresses.link("timeline.show", actor=self.detail.actor.id, **{"with": row.value})

    def type_address(self, row: Count) -> str:
        """Return the timeline of this actor with one type of event."""
        return addresses.link("timeline.show", actor=self.detail.actor.id, type=row.value)


@dataclass(frozen=True, slots=True)
class Side:
    """The claims of an event that stand together: "asserts", "unconfirmed" or "denies"."""

    name: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event with its claims side by side.

    Args:
        detail: The event.
        sides: Its claims by where they stand.
        spread: What they say otherwise than one another, contradictions first.
        is_disputed: Claims contradict each other.
        is_drawn: Some claims have a date to draw.
        chart: Address of what the drawing shows.
        as_of: Day of knowledge.
        fate: What became of it, if some claim had planned it.
        judgements: Why these claims are together, and what people decided about them.
    """

    detail: EventDetail
    sides: tuple[Side, ...]
    spread: tuple[Spread, ...]
    is_disputed: bool
    is_drawn: bool
    chart: str
    as_of: date | None
    fate: Fate | None
    judgements: tuple[JudgementRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """A search among documents."""

    text: str
    total: int
    rows: tuple[DocumentRow, ...]
    first: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One document: its text with marks, its claims by their numbers in the text."""

    detail: DocumentDetail
    blocks: tuple[MarkedBlock, ...]
    numbers: Mapping[str, int]
    language: str


@dataclass(frozen=True, slots=True)
class Example:
    """A question to start from."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SparqlPage:
    """The form for questions, with an answer if one was asked."""

    query: str
    answer: Answered | None
    problem: Problem | None
    examples: tuple[Example, ...]
    limits: str
    has_editor: bool


@dataclass(frozen=True, slots=True)
class File:
    """A file to download."""

    name: str
    format: str
    media_type: str
    address: str
    manifest: str


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """What can be downloaded."""

    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class OntologyPage:
    """The terms, by kind."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What the store holds, in numbers."""

    facts: Mapping[str, object]
