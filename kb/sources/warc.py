"""A web archive (WARC, ISO 28500) -> one document for each page in it."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from kb.errors import SourceError
from kb.records.document import SetAside
from kb.sources.html import read_html
from kb.sources.item import Given, Item
from kb.sources.raw import RawText, settle

PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def read_warc(data: bytes, where: str, given: Given) -> Iterator[Item | SetAside]:
    """Yield an item for each response that is a page; what is behind a break in the file is set aside.

    The time of the crawl is `fetched`; it is never taken for the publication date.
    """
    records = iter(ArchiveIterator(BytesIO(data)))
    read = 0
    while True:
        try:
            record = next(records, None)
            body = record.content_stream().read() if record and record.rec_type == "response" else b""
        except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError) as error:
            # AttributeError is what warcio makes of a record without an address.
            yield SetAside(where, f"breaks off after {read} records ({error})", "fetch the archive again")
            return
        if record is None:
            if not read:
                yield SetAside(where, "holds no WARC record", "give a WARC file, gzip-compressed or not")
            return
        read += 1
        if _is_page(record):
            yield _item(record, body, where, given)
        elif record.rec_type == "response" and record.length and len(body) == 0:
            yield SetAside(where, f"record {read} is cut off", "fetch the archive again")


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return kind.split(";")[0].strip().lower() in PAGES and record.http_headers.get_statuscode() == "200"


def _item(record: ArcWarcRecord, body: bytes, where: str, given: Given) -> Item | SetAside:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    place = f"{where}, {address}"
    try:
        found = read_html(body, place)
        raw = RawText(
            found.text, address or found.address, found.title, found.publisher, found.language,
            found.published, found.published_from, _moment(record),
        )
        return settle(raw, address, place, given)
    except SourceError as error:
        return SetAside(error.where, error.what, error.way_out)


def _moment(record: ArcWarcRecord) -> datetime | None:
    words = record.rec_headers.get_header("WARC-Date")
    try:
        return datetime.fromisoformat(words) if words else None
    except ValueError:
        return None
