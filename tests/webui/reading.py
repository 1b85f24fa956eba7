"""Pages read as a test needs them: the text of elements, by a small parser and no browser."""

import re
from html import unescape
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "circle", "path", "rect", "hr"}


class _Reader(HTMLParser):
    """Collects the text inside of elements that have a class or a name."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted, self.depth, self.found = wanted, 0, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if self.depth and tag not in VOID:
            self.depth += 1
        elif self.wanted in (tag, *(f".{name}" for name in classes)):
            self.depth = 1
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in VOID:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.found[-1] += data


def texts(html: str, wanted: str) -> list[str]:
    """Return the text of every element of a name ("h1") or a class (".line"), white space run together."""
    reader = _Reader(wanted)
    reader.feed(html)
    return [" ".join(text.split()) for text in reader.found]


def sparql_behind(html: str) -> str:
    """Return the SPARQL that a page shows."""
    found = re.search(r'<details class="behind">.*?<code>(.*?)</code>', html, re.DOTALL)
    assert found, "the page shows no SPARQL"
    return unescape(found[1])


def links(html: str) -> list[str]:
    """Return the addresses of all links."""
    return [unescape(address) for address in re.findall(r'<a\s[^>]*?href="([^"]*)"', html)]
