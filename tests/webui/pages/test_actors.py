from flask.testing import FlaskClient

from tests.webui.reading import texts


def test_actors_are_listed_with_their_counts(client: FlaskClient) -> None:
    rows = {row["id"]: row for row in client.get("/actors.json").json["rows"]}
    shown = texts(client.get("/actors").text, "tr")
    assert len(shown) == 1 + len(rows)
    assert f"Russia State {rows['iso:RU']['events']} {rows['iso:RU']['statements']}" in shown


def test_a_search_finds_a_part_of_a_name(client: FlaskClient) -> None:
    assert [row["name"] for row in client.get("/actors.json?text=petr").json["rows"]] == ["Petrow"]


def test_a_search_without_result_says_so(client: FlaskClient) -> None:
    assert texts(client.get("/actors?text=atlantis").text, ".empty") == ["No actor of that name."]
