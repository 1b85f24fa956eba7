from flask.testing import FlaskClient

from tests.webui.reading import texts


def test_every_term_has_a_label_and_a_definition_in_both_languages(client: FlaskClient) -> None:
    terms = [term for part in client.get("/ontology.json").json for term in part["terms"]]
    assert len(terms) > 40
    for term in terms:
        assert {"de", "en"} <= term["labels"].keys(), term["name"]
        assert {"de", "en"} <= term["definitions"].keys(), term["name"]


def test_the_page_shows_them_in_the_language_of_the_reader(client: FlaskClient) -> None:
    assert any("Waffenlieferung" in term for term in texts(client.get("/ontology?lang=de").text, ".term"))


def test_turtle_is_the_ontology_itself(client: FlaskClient) -> None:
    assert "dl:ArmsDelivery" in client.get("/ontology.ttl").text
