"""Feeds give a document for each entry."""

from datetime import date

import pytest

from kb.errors import SourceError
from kb.records.document import SetAside
from kb.sources.feeds import plain_text, read_feed
from kb.sources.item import Given, Item

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Blatt</title><language>de-de</language>
<item><title>Eins &amp; zwei</title><link>https://b.example/1</link><pubDate>Fri, 07 Nov 2025 23:30:00 -0500</pubDate>
<description>&lt;p&gt;Erster Absatz.&lt;/p&gt;&lt;p&gt;Zweiter &lt;b&gt;Absatz&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Leer</title><link>https://b.example/2</link></item></channel></rss>"""


def test_an_entry_becomes_a_document_with_the_day_of_its_own_zone() -> None:
    item = next(iter(read_feed(RSS.encode(), "f.rss", Given())))
    assert isinstance(item, Item)
    document = item.document
    assert document.text == "Eins & zwei\n\nErster Absatz.\n\nZweiter Absatz."
    assert (document.published, document.address) == (date(2025, 11, 7), "https://b.example/1")
    assert (document.publisher, document.language) == ("Blatt", "de")


def test_an_entry_without_text_is_set_aside() -> None:
    aside = list(read_feed(RSS.encode(), "f.rss", Given()))[1]
    assert isinstance(aside, SetAside)
    assert aside.where == "f.rss, entry 2"


@pytest.mark.parametrize("data", [b"<rss><channel></channel></rss>", b"<xml>", b"no feed at all"])
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        list(read_feed(data, "f.rss", Given()))


def test_scripts_in_entries_are_dropped() -> None:
    assert plain_text("<p>a</p><script>alert(1)</script>b") == "a\n\nb"
