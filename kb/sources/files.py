"""Paths and standard input -> items, each by the format of its content."""

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from kb.errors import SourceError
from kb.records.document import SetAside
from kb.sources.decode import decode
from kb.sources.feeds import read_feed
from kb.sources.html import read_html
from kb.sources.item import Given, Item
from kb.sources.jsonl import read_lines
from kb.sources.raw import RawText, settle
from kb.sources.warc import read_warc

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".rss": "feed", ".atom": "feed", ".xml": "feed",
    ".jsonl": "lines", ".ndjson": "lines", ".warc": "warc",
}
STDIN = "-"


def read_items(inputs: Iterable[str], given: Given) -> Iterator[Item | SetAside]:
    """Yield an item for each text of files, folders and "-", in the order given, folders sorted by name.

    In a folder, files with one of the known endings are read, hidden ones are not; a file that is
    named itself is read by its content where its ending tells nothing.
    """
    for name in inputs:
        if name == STDIN:
            yield from _from_bytes(sys.stdin.buffer.read(), "standard input", None, "", given)
            continue
        if not name:  # Path("") would be the folder one is in
            yield SetAside("''", "is no name of a file", "name a file, a folder, or - for standard input")
            continue
        path = Path(name)
        if not path.is_dir():
            yield from _from_path(path, path.name, given)
            continue
        found = sorted(p for p in path.rglob("*") if p.is_file() and _kind(p) and not _is_hidden(p, path))
        if not found:
            yield SetAside(name, "holds no file that can be read", f"known endings are {' '.join(sorted(SUFFIXES))}")
        for inside in found:
            yield from _from_path(inside, inside.relative_to(path).as_posix(), given)


def _is_hidden(path: Path, top: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(top).parts)


def _kind(path: Path) -> str | None:
    suffixes = [s.lower() for s in path.suffixes if s.lower() != ".gz"]
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def _from_path(path: Path, name: str, given: Given) -> Iterator[Item | SetAside]:
    where = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        yield SetAside(where, f"cannot be read ({error.strerror})", "check the path and its permissions")
        return
    address = given.base.rstrip("/") + "/" + quote(name) if given.base else path.absolute().as_uri()
    yield from _from_bytes(data, where, _kind(path), address, given)


def _from_bytes(data: bytes, where: str, kind: str | None, address: str, given: Given) -> Iterator[Item | SetAside]:
    try:
        if kind != "warc" and data.startswith(b"\x1f\x8b"):
            data = _unpacked(data, where)
        yield from _read(data, where, kind or _kind_of(data), address, given)
    except SourceError as error:
        yield SetAside(error.where, error.what, error.way_out)


def _unpacked(data: bytes, where: str) -> bytes:
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"is a damaged gzip file ({error})", where, "fetch it again") from error


def _kind_of(data: bytes) -> str:
    """Tell the format by how the content begins."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"warc/"):
        return "warc"
    if head.startswith(b"{"):
        return "lines"
    if b"<rss" in head or b"<feed" in head or b"<rdf:rdf" in head:
        return "feed"
    return "html" if head.startswith((b"<!doctype html", b"<html")) else "text"


def _read(data: bytes, where: str, kind: str, address: str, given: Given) -> Iterator[Item | SetAside]:
    if kind == "warc":
        yield from read_warc(data, where, given)
    elif kind == "feed":
        yield from read_feed(data, where, given)
    elif kind == "lines":
        # A byte that is no UTF-8 becomes half of a surrogate pair, which sets its own line aside only.
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
        yield from read_lines(text.split("\n"), where, given)
    elif kind == "html":
        yield settle(read_html(data, where), address, where, given)
    else:
        text, remark = decode(data, where)
        yield settle(RawText(text.removeprefix("\ufeff"), remark=remark), address, where, given)

