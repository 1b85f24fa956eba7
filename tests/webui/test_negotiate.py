import pytest
from flask.testing import FlaskClient

PAGES = ("/timeline", "/actors", "/actor/iso:RU", "/documents", "/sparql", "/downloads", "/ontology", "/about")
FORMS = {"json": "application/json", "csv": "text/csv", "ttl": "text/turtle"}
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_data_by_suffix_and_by_accept(client: FlaskClient, page: str, form: str) -> None:
    by_suffix = client.get(f"{page}.{form}")
    by_accept = client.get(page, headers={"Accept": FORMS[form]})
    assert (by_suffix.status_code, by_suffix.mimetype) == (200, FORMS[form])
    assert by_accept.data == by_suffix.data


@pytest.mark.parametrize("accept", [BROWSER, "*/*", "", "image/png", "text/html;q=0.5, text/csv;q=0.4"])
@pytest.mark.parametrize("page", PAGES)
def test_a_browser_gets_a_page(client: FlaskClient, page: str, accept: str) -> None:
    answer = client.get(page, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("headers", "query", "language"),
    [
        ({"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}, "", "de"),
        ({"Accept-Language": "fr, en;q=0.5"}, "", "en"),
        ({"Accept-Language": "fr"}, "", "en"),
        ({}, "", "en"),
        ({"Accept-Language": "de"}, "?lang=en", "en"),
        ({"Accept-Language": "de"}, "?lang=xx", "de"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_browsers(
    client: FlaskClient, headers: dict[str, str], query: str, language: str
) -> None:
    answer = client.get(f"/about{query}", headers=headers)
    assert answer.headers["Content-Language"] == language
    assert f'<html lang="{language}">' in answer.text
