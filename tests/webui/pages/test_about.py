from flask.testing import FlaskClient

from tests.webui.reading import texts


def test_the_numbers_are_those_of_the_store(client: FlaskClient) -> None:
    facts = client.get("/about.json").json
    shown = texts(client.get("/about").text, ".figures")[0]
    assert shown == (
        f"{facts['documents']} documents {facts['claims']} claims {facts['events']} events {facts['actors']} actors"
    )
