import re

import pytest
from flask.testing import FlaskClient

from tests.webui.world import hostile_reading

HOSTILE = hostile_reading()
PAGES = (
    "/", "/timeline?text=attacked", "/timeline?actor=group:script", "/actors", "/actor/group:script",
    "/actor/person:onerror", f"/event/{HOSTILE.claims[0].id}", f"/document/{HOSTILE.document.id}", "/documents",
    "/sparql?query=SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }", "/downloads", "/ontology", "/about",
    "/<script>alert(1)</script>", "/timeline?text=<script>alert(1)</script>", "/timeline?from=<script>",
    "/sparql?query=<script>", "/timeline?lanes=\"><script>", "/timeline?lang=\"><script>",
)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_from_articles_or_addresses_becomes_markup(client: FlaskClient, page: str) -> None:
    html = client.get(page, headers={"Accept": "text/html"}).text
    assert not re.search(r"<script>|<img|<b>", html)
    assert not re.search(r"(?:href|src|action)=\"\s*(?:javascript|data):", html, re.IGNORECASE)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_inline_scripts_styles_or_handlers(client: FlaskClient, page: str) -> None:
    html = client.get(page, headers={"Accept": "text/html"}).text
    tags = re.findall(r"<[a-z][^>]*>", html)
    assert not [tag for tag in tags if re.search(r"\s(?:style|on[a-z]+)=", re.sub(r'"[^"]*"', '""', tag))]
    assert not re.search(r"<style|<script(?![^>]*\bsrc=)", html)
    assert not [tag for tag in tags if re.search(r"\bsrc=\"(?!/static/)", tag)]


@pytest.mark.parametrize("page", [*PAGES, "/timeline.json", "/sparql.csv?query=ASK{}", "/static/nothing"])
def test_every_answer_has_the_strict_headers(client: FlaskClient, page: str) -> None:
    headers = client.get(page).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_an_address_that_is_a_script_is_shown_and_no_link(client: FlaskClient) -> None:
    html = client.get(f"/document/{HOSTILE.document.id}").text
    assert "javascript:alert(1)" in html
    assert 'href="javascript' not in html
