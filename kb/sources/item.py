"""One input with what came along with it."""

from dataclasses import dataclass
from datetime import date

from kb.records.document import Document
from kb.records.span import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A document as it was read from an input.

    Args:
        id: The name that the input gives it, as the `id` of a JSON line; else its address.
        document: The text with its metadata.
        marks: Spans of words that the input asks about (`--layer status`).
        remark: What the reader had to do to read it, in a sentence, or "".
        from_lines: It was one line of JSON lines.
    """

    id: str
    document: Document
    marks: tuple[Span, ...] = ()
    remark: str = ""
    from_lines: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What the user tells about all inputs of a batch.

    Args:
        published: Publication day of documents that tell none themselves.
        language: ISO 639-1 code, instead of finding it out.
        base: IRI that the paths of files without an address of their own are put behind.
    """

    published: date | None = None
    language: str | None = None
    base: str | None = None
