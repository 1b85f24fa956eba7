"""One text with where and when it appeared."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property


class DateSource(StrEnum):
    """Where a publication date was found."""

    GIVEN = "given"
    """in the record the text came in: JSON lines field, feed entry"""
    METADATA = "metadata"
    """in the page's own metadata"""
    PAGE = "page"
    """elsewhere in the page: address, visible date, markup"""
    DATELINE = "dateline"
    """in the text's first lines"""
    OPTION = "option"
    """told by the user for the whole batch"""


class BlockKind(StrEnum):
    """What a paragraph is for; claims are read from headline, body and caption only."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    COMMENT = "comment"
    APPEAL = "appeal"
    LINKS = "links"

    @property
    def is_read(self) -> bool:
        """Tell whether claims may be taken from such a block."""
        return self in (BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION)


@dataclass(frozen=True)
class Document:
    """One version of one text.

    Args:
        address: Where it appeared: an IRI; the same for every version of the text.
        text: The text that offsets count in, Unicode code points, never changed once read.
        language: ISO 639-1 code.
        published: The day it appeared, or `None` when nothing tells.
        published_from: Where that day was found; `None` with no day.
        fetched: When the source says it was fetched (WARC, JSON lines); never the clock.
    """

    address: str
    text: str
    language: str
    published: date | None = None
    published_from: DateSource | None = None
    title: str | None = None
    publisher: str | None = None
    fetched: datetime | None = None

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def id(self) -> str:
        """Name of this version: 16 hexadecimal digits made from address and text."""
        return hashlib.sha256(f"{self.address}\n{self.sha256}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class SetAside:
    """An input that was not taken, with the reason, for the list at the end of a batch."""

    where: str
    what: str
    way_out: str = ""

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}"
        return f"{line}; {self.way_out}" if self.way_out else line
