from flask.testing import FlaskClient

from tests.webui.reading import links, texts


def test_an_actor_shows_timeline_company_types_roles_and_sayings(client: FlaskClient) -> None:
    page = client.get("/actor/iso:RU").text
    assert texts(page, "h2") == [
        "Timeline", "With whom", "By type of event", "By role", "What is told as said by Russia",
    ]
    assert "Venezuela" in texts(page, ".bars")[0]


def test_what_an_actor_says_stands_with_its_words(client: FlaskClient) -> None:
    said = texts(client.get("/actor/person:petrow").text, ".claim")
    assert any("Moscow denies the delivery" in claim for claim in said)


def test_company_leads_to_the_events_of_both(client: FlaskClient) -> None:
    addresses = [address.replace("%3A", ":") for address in links(client.get("/actor/iso:RU").text)]
    assert "/timeline?actor=iso:RU&with=iso:VE" in addresses
