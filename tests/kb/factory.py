"""Records for tests of any room, made from a few words: nothing is read or parsed.

    document = make_document("Russland liefert Waffen. Die USA dementieren.", address="a", published="2025-11-10")
    claim = make_claim(document, "ArmsDelivery", "Russland liefert Waffen", supplier="iso:RU Russland", item="Waffen")
"""

from collections.abc import Iterable
from datetime import date

from kb.records.claim import Claim, ClaimTime, Status
from kb.records.document import BlockKind, DateSource, Document
from kb.records.event import write_edtf
from kb.records.interval import Interval
from kb.records.mention import Filler, Speaker
from kb.records.reading import Block, Reading, actors_of
from kb.records.span import Span

VERSION = "0.0.1"


def make_day(text: str | None) -> date | None:
    """Return a day from ISO text; `None` and "" are no day."""
    return date.fromisoformat(text) if text else None


def make_document(
    text: str,
    *,
    address: str = "https://example.org/1",
    published: str | None = "2025-11-10",
    language: str = "en",
    title: str | None = None,
    publisher: str | None = None,
) -> Document:
    """Return a document; `address` may be one word."""
    return Document(
        address=address if ":" in address else f"https://example.org/{address}",
        text=text,
        language=language,
        published=make_day(published),
        published_from=DateSource.GIVEN if published else None,
        title=title,
        publisher=publisher,
    )


def make_filler(words: str) -> Filler:
    """Return a filler from "iso:RU Russland", which names an actor, or "Waffen", which does not.

    >>> make_filler("iso:RU Russland").actor
    'iso:RU'
    """
    key, _, name = words.partition(" ")
    if ":" in key and name:
        return Filler(name, actor=key)
    return Filler(words)


def make_speaker(words: str) -> Speaker:
    """Return a speaker from "person:maria-zakharova Maria Zakharova", or from a name alone."""
    filler = make_filler(words)
    return Speaker(filler.name, actor=filler.actor)


def make_claim(
    document: Document,
    type: str,  # noqa: A002
    quote: str | None = None,
    *,
    status: str = "occurred",
    time: str = "",
    said_by: Iterable[str] = (),
    **roles: str | tuple[str, ...],
) -> Claim:
    """Return a claim of a document.

    Args:
        quote: Words of the text; the whole of a short text if none are given.
        time: "2025-11-07", "2025-11-01/2025-11-09", "/2025-11-10" (open before), "2025-11-01/" or "".
        said_by: Speakers, innermost first.
        roles: For each role what fills it, as `make_filler` reads it, or several of them.
    """
    quote = document.text[:600] if quote is None else quote
    start = document.text.index(quote)
    return Claim(
        document=document.id,
        type=type,
        status=Status(status),
        span=Span(start, start + len(quote)),
        quote=quote,
        time=make_time(time),
        roles={
            role: tuple(make_filler(w) for w in ((words,) if isinstance(words, str) else words))
            for role, words in roles.items()
        },
        said_by=tuple(make_speaker(words) for words in said_by),
    )


def make_time(text: str) -> ClaimTime:
    """Return a time from "2025-11-07", "2025-11-01/2025-11-09", with an open side empty."""
    first, _, last = text.partition("/")
    interval = Interval(make_day(first), make_day(last if "/" in text else first))
    return ClaimTime(interval, text or None, None, write_edtf(interval))


def make_reading(document: Document, *claims: Claim, supersedes: str | None = None) -> Reading:
    """Return a document with its claims as it is stored."""
    blocks = (Block(Span(0, len(document.text)), BlockKind.BODY),) if document.text else ()
    return Reading(document, blocks, claims, actors_of(claims), supersedes, VERSION)
