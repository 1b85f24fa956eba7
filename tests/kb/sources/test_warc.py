"""Web archives give a document for each page, up to where they break off."""

import gzip
from datetime import UTC, datetime

from kb.records.document import SetAside
from kb.sources.item import Given, Item
from kb.sources.warc import read_warc
from tests.kb.sources.test_html import BODY, page

HEAD = '<meta property="article:published_time" content="2025-11-10">'


def archive(*pages: tuple[str, bytes, str]) -> bytes:
    records = []
    for address, body, kind in pages:
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-11-12T01:02:03Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + answer + b"\r\n\r\n"))
    return b"".join(records)


def test_pages_are_read_and_pictures_passed_over() -> None:
    html, picture = "text/html; charset=utf-8", "image/png"
    data = archive(("https://a.example/1", page(HEAD), html), ("https://a.example/2", b"x", picture))
    (item,) = read_warc(data, "a.warc.gz", Given())
    assert isinstance(item, Item)
    assert item.document.address == "https://a.example/1"
    assert item.document.fetched == datetime(2025, 11, 12, 1, 2, 3, tzinfo=UTC)


def test_the_time_of_the_crawl_is_no_publication_date() -> None:
    (item,) = read_warc(archive(("https://a.example/1", page("", BODY), "text/html")), "a.warc.gz", Given())
    assert isinstance(item, Item)
    assert item.document.published is None


def test_a_truncated_archive_gives_what_is_whole_and_one_line() -> None:
    data = archive(*[(f"https://a.example/{n}", page(HEAD), "text/html") for n in range(3)])
    items = list(read_warc(data[: len(data) * 5 // 6], "a.warc.gz", Given()))
    assert sum(isinstance(i, Item) for i in items) >= 2
    assert [i for i in items if isinstance(i, SetAside)]


def test_what_is_no_archive_is_set_aside() -> None:
    for data in (b"", b"no archive", b"\x1f\x8b\x08broken"):
        (aside,) = read_warc(data, "a.warc", Given())
        assert isinstance(aside, SetAside)
