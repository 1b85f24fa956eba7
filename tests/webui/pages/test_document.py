import html as markup
import re

from flask.testing import FlaskClient

from tests.webui.reading import texts
from tests.webui.world import COMMENT, NESTED, nested_reading

READING = nested_reading()
ADDRESS = f"/document/{READING.document.id}"


def marked(page: str, claim: str) -> str:
    """Return the characters that a page marks as a claim's."""
    pieces = re.findall(r'<mark class="[^"]*" data-claims="([^"]*)"[^>]*>(.*?)</mark>', page, re.DOTALL)
    return "".join(markup.unescape(text) for ids, text in pieces if claim in ids.split())


def test_every_claim_is_marked_with_exactly_its_characters(client: FlaskClient) -> None:
    page = client.get(ADDRESS).text
    for claim in READING.claims:
        assert marked(page, claim.id) == claim.quote


def test_overlap_is_shown_by_depth(client: FlaskClient) -> None:
    page = client.get(ADDRESS).text
    found = re.findall(r'<mark class="depth-(\d)"[^>]*>(.*?)</mark>', page)
    depths = {markup.unescape(text): int(depth) for depth, text in found}
    assert depths["sent ships"] == 3
    assert depths[" to Suder last week"] == 2
    assert depths["."] == 1


def test_comments_are_labelled_as_not_read(client: FlaskClient) -> None:
    unread = texts(client.get(ADDRESS).text, ".unread")
    assert unread == [f"comment · not read{COMMENT}"]


def test_the_text_is_shown_whole_and_in_order(client: FlaskClient) -> None:
    shown = texts(re.sub(r'<a class="ref".*?</a>', "", client.get(ADDRESS).text), ".words")[0]
    assert shown == f"Radars for Suder {NESTED} comment · not read{COMMENT}"


def test_numbers_in_the_text_lead_to_the_claims_and_back(client: FlaskClient) -> None:
    page = client.get(ADDRESS).text
    for claim in READING.claims:
        assert f'href="#c-{claim.id}"' in page
        assert f'id="c-{claim.id}"' in page
    assert set(re.findall(r'href="#(m-\d)"', page)) <= set(re.findall(r'id="(m-\d)"', page))


def test_an_old_version_stays_readable_and_leads_to_the_newer(client: FlaskClient) -> None:
    rows = client.get("/documents.json").json["rows"]
    old = next(row for row in rows if row["superseded_by"])
    page = client.get(f"/document/{old['id']}").text
    assert "Five ships left the port." in page
    assert f'href="/document/{old["superseded_by"]}"' in page
    assert len(texts(page, ".versions")) == 1


def test_a_document_without_a_day_says_so(client: FlaskClient) -> None:
    row = next(row for row in client.get("/documents.json").json["rows"] if row["published"] is None)
    assert "undated" in texts(client.get(f"/document/{row['id']}").text, ".facts")[0]


def test_a_claim_shows_how_sure_it_is_and_the_words_that_decided(client: FlaskClient) -> None:
    page = client.get(ADDRESS).text
    assert texts(page, ".evidence") == ["decided by the words said, that"]
    assert [words for words in texts(page, ".note") if "certainty" in words] == [
        "certainty of the words: certain", "certainty of the words: probable", "certainty of the words: certain",
    ]


def test_they_are_shown_in_german_too(client: FlaskClient) -> None:
    page = client.get(ADDRESS, headers={"Accept-Language": "de"}).text
    assert texts(page, ".evidence") == ["entschieden durch die Wörter said, that"]
    assert '<q lang="en">' in page


def test_the_words_that_decided_are_data_too(client: FlaskClient) -> None:
    detail = client.get(f"{ADDRESS}.json").json
    (words,) = detail["evidence"].values()
    assert [detail["text"][w["start"] : w["end"]] for w in words] == ["said", "that"]
    assert [w["text"] for w in words] == ["said", "that"]
