"""One event as one statement of one document presents it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from kb.records.interval import Interval
from kb.records.mention import Filler, Speaker
from kb.records.span import Span

Cell: TypeAlias = str | int | float | None
"""What a row of a table says in one of its columns; `None` where it says nothing."""


class Status(StrEnum):
    """How a document presents an event."""

    OCCURRED = "occurred"
    CLAIMED = "claimed"
    DENIED = "denied"
    REQUESTED = "requested"
    PLANNED = "planned"
    POSSIBLE = "possible"
    FAILED = "failed"


class Certainty(StrEnum):
    """How sure the text is of what it tells."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """When the event is said to lie.

    Args:
        interval: The days it may lie on; open on both sides when the text gives no time.
        text: The words that say so, or `None`.
        span: Where they stand, or `None`.
        edtf: The interval as EDTF, or `None` when it is open on both sides.
    """

    interval: Interval = field(default_factory=Interval)
    text: str | None = None
    span: Span | None = None
    edtf: str | None = None


@dataclass(frozen=True)
class Claim:
    """One event as one statement of one document presents it; never changed once made.

    Args:
        document: `Document.id` of the version it was read from.
        type: Event type, the local name of a class of the ontology.
        roles: Role name to fillers.
        said_by: Chain of attribution, innermost speaker first; empty where the document speaks.
        span: The clause or sentence that says it; at most 600 characters.
        quote: Exactly those characters.
        evidence: The words that decided the status.
        block: Kind of block it stands in: headline, body or caption.
        cells: Columns of the table that the claim is a row of, with what the row says in them.
        given_event: The name that this table gives to the event; rows with one name are about one event.
    """

    document: str
    type: str
    status: Status
    span: Span
    quote: str
    time: ClaimTime = ClaimTime()
    roles: Mapping[str, tuple[Filler, ...]] = field(default_factory=dict)
    said_by: tuple[Speaker, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    evidence: tuple[Span, ...] = ()
    trigger: Span | None = None
    block: str = "body"
    cells: Mapping[str, Cell] = field(default_factory=dict)
    given_event: str | None = None

    @cached_property
    def id(self) -> str:
        """Name of the claim: 16 hexadecimal digits made from everything it says."""
        roles = [f"{role}={f.name}" for role in sorted(self.roles) for f in self.roles[role]]
        said = [s.name for s in self.said_by]
        parts = [
            self.document, self.type, self.status, str(self.span.start), str(self.span.end),
            str(self.time.interval.earliest), str(self.time.interval.latest), *roles, "|", *said,
        ]
        return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
