"""An HTML page -> the article in it, with the page's own metadata."""

import json
import re
from collections.abc import Iterator
from datetime import date

import lxml.etree
import lxml.html
import trafilatura
from htmldate import find_date

from kb.errors import SourceError
from kb.records.document import DateSource
from kb.sources.decode import decode
from kb.sources.published import parse_day, read_day
from kb.sources.raw import RawText

DATE_METADATA = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@property='og:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//time[@pubdate]/@datetime",
)
NAMED_DATES = ("date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "pubdate", "publishdate")
FEWEST_WORDS = 10
# The shortest article is a sentence; what is left of menus and buttons has a word or two.
LANGUAGE = re.compile(r"[A-Za-z]{2}(?![A-Za-z])")


def read_html(data: bytes | str, where: str) -> RawText:
    """Return the article of a page.

    The text is what trafilatura takes for it, a blank line between paragraphs, the title first.
    The date comes from the page's metadata, else from htmldate.

    Raises:
        SourceError: if the page cannot be parsed or holds no article.
    """
    tree = _parse(data, where)
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=True)
    if not isinstance(found, trafilatura.settings.Document) or len((found.text or "").split()) < FEWEST_WORDS:
        raise SourceError("holds no article", where, "give the page of one article, not an index or a script's shell")
    paragraphs = [p.strip() for p in (found.text or "").split("\n") if p.strip()]
    title = (found.title or "").strip() or None
    if title and title not in paragraphs[:3]:
        paragraphs.insert(0, title)
    day, source = _published(tree)
    language = LANGUAGE.match(tree.get("lang") or tree.get("xml:lang") or "")
    return RawText(
        text="\n\n".join(paragraphs),
        address=_address(tree),
        title=title,
        publisher=found.sitename,
        language=language.group().lower() if language else None,
        published=day,
        published_from=source,
    )


def _parse(data: bytes | str, where: str) -> lxml.html.HtmlElement:
    text = data if isinstance(data, str) else _decode_page(data, where)
    # A declaration of the encoding is an error in text that is decoded already.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        return lxml.html.document_fromstring(text)
    except (lxml.etree.ParserError, ValueError) as error:
        raise SourceError("is no HTML page", where, "give a page with text in it") from error


def _decode_page(data: bytes, where: str) -> str:
    declared = re.search(rb"""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", data[:2048])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode(data, where)[0]
    return decode(data, where)[0]


def _published(tree: lxml.html.HtmlElement) -> tuple[date | None, DateSource | None]:
    for words in _metadata_dates(tree):
        day = _day_or_none(words)
        if day is not None:
            return day, DateSource.METADATA
    # The extensive search of htmldate takes years from footers and addresses for dates: not asked.
    page = find_date(tree, extensive_search=False, original_date=True)
    day = _day_or_none(page) if page else None
    return day, DateSource.PAGE if day else None


def _day_or_none(words: str) -> date | None:
    try:
        return read_day(words, "")
    except SourceError:
        return parse_day(words, ("de", "en"))


def _metadata_dates(tree: lxml.html.HtmlElement) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from _linked_data_dates(script)
    for path in DATE_METADATA:
        yield from tree.xpath(path)
    for meta in tree.xpath("//meta[@name and @content]"):
        if meta.get("name").lower() in NAMED_DATES:
            yield meta.get("content")


def _linked_data_dates(script: str) -> Iterator[str]:
    try:
        data = json.loads(script)
    except ValueError:
        return
    nodes = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    for node in nodes:
        if isinstance(node, dict) and isinstance(node.get("datePublished"), str):
            yield node["datePublished"]


def _address(tree: lxml.html.HtmlElement) -> str | None:
    found = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return next((str(a).strip() for a in found if re.match(r"https?://[^\s<>\"]+$", str(a).strip())), None)
