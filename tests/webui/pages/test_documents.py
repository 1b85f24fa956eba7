from flask.testing import FlaskClient

from tests.webui.reading import texts


def test_documents_are_listed_newest_first(client: FlaskClient) -> None:
    rows = client.get("/documents.json").json["rows"]
    days = [row["published"] or "" for row in rows]
    assert days == sorted(days, reverse=True)
    assert len(texts(client.get("/documents").text, ".line")) == len(rows)


def test_a_search_finds_words_of_the_title(client: FlaskClient) -> None:
    assert [row["title"] for row in client.get("/documents.json?text=radars").json["rows"]] == ["Radars for Suder"]
