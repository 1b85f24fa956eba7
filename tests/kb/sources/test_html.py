"""The article of a page, and where its date was found."""

from datetime import date

import pytest

from kb.errors import SourceError
from kb.records.document import DateSource
from kb.sources.html import read_html

BODY = """<nav>Home World</nav><article><h1>Minister weist Vorwürfe zurück</h1>
<p>Der Minister hat die Vorwürfe am Freitag zurückgewiesen. Er sprach von einer Kampagne seiner Gegner.</p>
<p>Zuvor hatte die Opposition seinen Rücktritt gefordert und neue Unterlagen vorgelegt.</p></article>
<div class="comments"><p>Am 3. März 2031 reden wir weiter, sagt ein Leser.</p></div>"""


def page(head: str, body: str = BODY) -> bytes:
    return f'<!DOCTYPE html><html lang="de-AT"><head><title>T</title>{head}</head><body>{body}</body></html>'.encode()


def test_the_text_has_title_and_paragraphs_and_neither_menu_nor_comments() -> None:
    raw = read_html(page(""), "x")
    assert raw.text.startswith("Minister weist Vorwürfe zurück\n\nDer Minister hat")
    assert "Home World" not in raw.text
    assert "ein Leser" not in raw.text
    assert raw.language == "de"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-11-10T08:00:00+01:00">',
        '<meta name="DC.date" content="2025-11-10">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-11-10T23:59:00-05:00"}]}</script>',
        '<script type="application/ld+json">broken</script><meta name="date" content="10. November 2025">',
    ],
)
def test_metadata_gives_the_date(head: str) -> None:
    raw = read_html(page(head), "x")
    assert (raw.published, raw.published_from) == (date(2025, 11, 10), DateSource.METADATA)


def test_markup_elsewhere_gives_the_date() -> None:
    raw = read_html(page("", '<time datetime="2025-11-10">Montag</time>' + BODY), "x")
    assert (raw.published, raw.published_from) == (date(2025, 11, 10), DateSource.PAGE)


def test_a_page_without_a_date_has_none() -> None:
    assert read_html(page(""), "x").published is None


def test_the_canonical_address_is_kept_and_no_script_is_one() -> None:
    assert read_html(page('<link rel="canonical" href="https://a.example/b">'), "x").address == "https://a.example/b"
    assert read_html(page('<link rel="canonical" href="javascript:alert(1)">'), "x").address is None


@pytest.mark.parametrize("body", ["", "<nav><a href='/'>Home</a></nav>", "<script>app()</script>"])
def test_a_page_without_an_article_is_refused(body: str) -> None:
    with pytest.raises(SourceError, match=r"holds no article|is no HTML page"):
        read_html(page("", body), "x")
