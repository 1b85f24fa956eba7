"""Whole pages, as agencies, newspapers, broadcasters, blogs, ministries and Wikinews look when pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.document import BlockKind
from kb.text.blocks import find_blocks
from kb.text.paragraphs import INK
from tests.kb.factory import make_document

NEWSPAPER = """
links     | Startseite
links     | Politik
headline  | Rumänien liefert Moldau Luftabwehr
dateline  | 12. März 2026, 9:15 Uhr
dateline  | Von Ana Popescu, Bukarest
caption   | Foto: Die Batterie bei der Übergabe am Donnerstag in Chișinău.
body      | Rumänien hat der Republik Moldau zwei Batterien eines Systems übergeben. Das teilte die Regierung mit.
headline  | Kritik aus Moskau
body      | In Moskau stieß die Übergabe auf scharfe Kritik, ein Abgeordneter sprach von einer Provokation.
appeal    | Anzeige
body      | Das Parlament stimmt voraussichtlich am Dienstag über ein Gesetz ab, das die Kosten der Wartung regelt.
links     | Bild: Presseamt, CC BY 4.0, via Wikimedia Commons
appeal    | Unterstützen Sie uns mit einer Spende: IBAN DE00 0000 0000
links     | Mehr zum Thema
links     | Was hinter dem Streit um das Munitionslager steckt
links     | Moldau kündigt Abkommen
comment   | 3 Kommentare
comment   | 1. Hedwig 12. März 2026 um 14:02 Uhr - Antworten
comment   | Am 1. April 2026 wird Rumänien bestimmt auch noch Panzer liefern. Das war schon 2014 so.
comment   | Walter K. 13. März 2026 um 08:11 Uhr - Antworten
comment   | Guter Artikel, danke.
links     | Aktuelle Beiträge
"""
AGENCY = """
headline  | Senate fails to block drone sale
dateline  | Sept. 24, 2025
body      | WASHINGTON (AP) — The Senate on Tuesday rejected a resolution that would have blocked the sale of drones.
body      | "We are arming a government that shelled villages," Whitfield said.
body      | The aid package includes:
body      | - 12 armed drones
body      | - 40 missiles
body      | The first aircraft are to be delivered in summer, according to the Pentagon.
links     | Related
links     | Armenia condemns the decision of the American senate
"""
MINISTRY = """
dateline  | For immediate release
dateline  | Oslo, 7 November 2025
headline  | Norway to buy three frigates from Germany
body      | The Government today signed a contract with the German shipyard for three frigates.
body      | Parliament approved the purchase on 30 October by 141 votes to 28.
links     | Media contact: press office, telephone 00 00 00 00
"""
WIKINEWS = """
dateline  | Friday, August 21, 2015
body      | Border guards of Armenia and Azerbaijan shot at each other near Tegh on Thursday.
body      | Neither army spoke of wounded soldiers.
links     | Sources
links     | "Shots at the border" — Example News, August 20, 2015
links     | "Villagers of Tegh leave their homes" — Other Example, August 20, 2015
"""
BLOG = """
headline  | Manöver vor Taiwan: Pekings nächster Schritt?
dateline  | Freitag, 4. April 2025
body      | China hat am Mittwoch rund um Taiwan mit scharfer Munition geübt. Daran waren 59 Flugzeuge beteiligt.
links     | Lesen Sie auch
links     | Werften im Visier: Washingtons Sanktionen
body      | Was folgt daraus? In Washington werden nach einem Bericht drei Möglichkeiten erwogen. Keine ist billig.
appeal    | Folge mir auf Mastodon und abonniere den Newsletter.
comment   | kap_hoorn am 4. April 2025 um 11:20: Die Amerikaner haben doch schon im März zwei Träger geschickt!
comment   | Jens am 5. April 2025 um 08:02: So ist es, und im Mai schicken sie den dritten, wetten?
"""
COUNT_ABOVE = """
headline  | Deal at last
links     | 12 comments
body      | The two governments signed the agreement on Monday after nine months of talks in Geneva.
body      | Under its terms both sides will withdraw their troops from the border by the end of the year.
"""


def rows(page: str) -> list[tuple[str, str]]:
    """Return (kind, text) of each line of a page above."""
    pairs = (line.split("|", 1) for line in page.strip().split("\n"))
    return [(kind.strip(), text.strip()) for kind, text in pairs]


@pytest.mark.parametrize(
    ("language", "page"),
    [("de", NEWSPAPER), ("en", AGENCY), ("en", MINISTRY), ("en", WIKINEWS), ("de", BLOG), ("en", COUNT_ABOVE)],
    ids=["newspaper", "agency", "ministry", "wikinews", "blog", "count of comments above"],
)
def test_each_part_of_a_page_is_told_apart(language: str, page: str) -> None:
    expected = rows(page)
    document = make_document("\n\n".join(text for _, text in expected), language=language)
    found = [(block.kind.value, block.span.of(document.text)) for block in find_blocks(document)]
    assert found == expected


def test_the_title_is_a_headline_though_it_ends_with_a_full_stop() -> None:
    title = "The guns fall silent."
    document = make_document(f"{title}\nBoth sides keep the truce, observers say.", title=title)
    assert [b.kind for b in find_blocks(document)] == [BlockKind.HEADLINE, BlockKind.BODY]


def test_a_sentence_alone_is_body() -> None:
    assert [b.kind for b in find_blocks(make_document("Russia has delivered missiles."))] == [BlockKind.BODY]


def test_a_line_alone_without_full_stop_is_a_headline() -> None:
    assert [b.kind for b in find_blocks(make_document("Russia delivers missiles"))] == [BlockKind.HEADLINE]


def test_a_document_without_text_has_no_blocks() -> None:
    assert find_blocks(make_document("\n \u200b\n")) == ()


def test_a_language_without_tables_has_blocks_too() -> None:
    document = make_document("Un titre\n\nLe gouvernement a livré des missiles à ses voisins hier.", language="fr")
    assert [b.kind for b in find_blocks(document)] == [BlockKind.HEADLINE, BlockKind.BODY]


PARTS = st.sampled_from(["4 Comments", "He said so.", "Title", "\n", "\n\n", " ", "Reply", "Sources", "\u200f"])


@given(st.lists(PARTS, max_size=30).map("".join))
def test_no_visible_character_is_lost(text: str) -> None:
    document = make_document(text)
    inside = {i for block in find_blocks(document) for i in range(block.span.start, block.span.end)}
    assert {m.start() for m in INK.finditer(text) if m.group() != "\n"} <= inside
