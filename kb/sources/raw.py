"""What a reader of one format finds, before language and date are settled."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from kb.records.document import DateSource, Document
from kb.sources.decode import checked
from kb.sources.item import Given, Item
from kb.sources.language import find_language
from kb.sources.published import find_dateline


@dataclass(frozen=True, slots=True)
class RawText:
    """A text as its format gives it; `None` is what the format does not tell."""

    text: str
    address: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: date | None = None
    published_from: DateSource | None = None
    fetched: datetime | None = None
    remark: str = ""


def settle(raw: RawText, address: str, where: str, given: Given) -> Item:
    """Make a document of what was read, with its language and publication date settled.

    The date is the one that the input told, else that of its dateline, else the one that the user
    gave for the batch; else there is none.

    A text without an address of its own and without one given is its own: its SHA-256.

    Raises:
        SourceError: if the text is empty or too long.
    """
    text = checked(raw.text, where)
    language = given.language or raw.language or find_language(text)
    day, source = raw.published, raw.published_from
    if day is None:
        day, source = find_dateline(text, language), DateSource.DATELINE
    if day is None:
        day, source = given.published, DateSource.OPTION
    document = Document(
        address=raw.address or address or f"urn:sha256:{hashlib.sha256(text.encode()).hexdigest()}",
        text=text,
        language=language,
        published=day,
        published_from=source if day else None,
        title=raw.title or first_line(text),
        publisher=raw.publisher,
        fetched=raw.fetched,
    )
    return Item(document.address, document, remark=raw.remark)


def first_line(text: str) -> str | None:
    """Return the first line if it can be a headline: short, and no full sentence."""
    line = next((part.strip() for part in text[:2000].splitlines() if part.strip()), "")
    return line if 3 <= len(line) <= 150 and not line.endswith(".") else None
