"""An RSS or Atom file -> one document for each entry."""

from collections.abc import Iterator

import feedparser
import lxml.etree
import lxml.html

from kb.errors import SourceError
from kb.records.document import DateSource, SetAside
from kb.sources.item import Given, Item
from kb.sources.published import parse_day
from kb.sources.raw import RawText, settle

BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr")


def read_feed(data: bytes, where: str, given: Given) -> Iterator[Item | SetAside]:
    """Yield an item for each entry: its content, else its summary, below its title.

    Raises:
        SourceError: if the file is no feed or has no entries.
    """
    feed = feedparser.parse(data)
    if not feed.entries:
        reason = feed.get("bozo_exception")
        what = f"is no readable feed ({reason})" if reason else "is a feed without entries"
        raise SourceError(what.replace("\n", " "), where, "give an RSS or Atom file")
    language = (feed.feed.get("language") or "")[:2].lower() or None
    for number, entry in enumerate(feed.entries, 1):
        place = f"{where}, entry {number}"
        try:
            yield settle(_raw(entry, feed.feed.get("title"), language, place), "", place, given)
        except SourceError as error:
            yield SetAside(error.where, error.what, error.way_out)


def _raw(entry: feedparser.FeedParserDict, publisher: str | None, language: str | None, where: str) -> RawText:
    contents = [c.get("value", "") for c in entry.get("content", ())]
    body = plain_text(max([*contents, entry.get("summary", "")], key=len))
    title = plain_text(entry.get("title", "")).strip() or None
    if not body.strip():
        raise SourceError("has a title and no text", where, "fetch the article itself")
    words = entry.get("published") or entry.get("updated") or ""
    day = parse_day(words, ("en", "de")) if words else None
    return RawText(
        text=f"{title}\n\n{body}" if title else body,
        address=entry.get("link") or entry.get("id"),
        title=title,
        publisher=publisher,
        language=language,
        published=day,
        published_from=DateSource.GIVEN if day else None,
    )


def plain_text(markup: str) -> str:
    """Return the words of an HTML fragment, a blank line between its blocks."""
    if "<" not in markup and "&" not in markup:
        return markup
    try:
        tree = lxml.html.fragment_fromstring(markup, create_parent="div")
    except (lxml.etree.ParserError, ValueError):
        return markup
    for dropped in tree.xpath("//script | //style"):
        dropped.drop_tree()
    for block in tree.iter(*BLOCKS):
        block.tail = "\n\n" + (block.tail or "")
    lines = [" ".join(line.split()) for line in tree.text_content().split("\n")]
    return "\n\n".join(line for line in lines if line)
