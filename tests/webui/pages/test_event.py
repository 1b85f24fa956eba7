from flask.testing import FlaskClient

from tests.webui.reading import links, texts


def delivery(client: FlaskClient) -> str:
    """Return the id of the event that four documents tell of."""
    name: str = client.get("/timeline.json?type=ArmsDelivery").json["rows"][0]["id"]
    return name


def test_claims_stand_side_by_side_with_those_who_deny(client: FlaskClient) -> None:
    html = client.get(f"/event/{delivery(client)}").text
    assert [side.split(" ")[0] for side in texts(html, ".side")] == ["Says", "Not", "Denies"]
    assert texts(html, ".disputed") == ["Its claims contradict each other. All are kept. Contradicted: status"]


def test_a_claim_shows_words_time_speakers_and_source(client: FlaskClient) -> None:
    html = client.get(f"/event/{delivery(client)}").text
    denied = texts(html, ".side-denies")[0]
    assert "Moscow denies the delivery" in denied
    assert "1 October – 10 November 2025" in denied
    assert "Petrow Agency Courier Tagesblatt" in denied
    assert "Moskau dementiert, published 10 November 2025" in denied


def test_the_source_of_a_claim_leads_to_its_words_in_the_document(client: FlaskClient) -> None:
    detail = client.get(f"/event/{delivery(client)}.json").json
    html = client.get(f"/event/{delivery(client)}").text
    for claim in detail["claims"]:
        assert f"/document/{claim['document']['id']}#c-{claim['id']}" in links(html)


def test_as_of_leaves_out_later_claims(client: FlaskClient) -> None:
    name = delivery(client)
    today, then = (client.get(f"/event/{name}.json{query}").json for query in ("", "?as-of=2025-11-01"))
    assert len(then["claims"]) == 1 < len(today["claims"])
    assert "As known on 1 November 2025" in client.get(f"/event/{name}?as-of=2025-11-01").text


def test_what_claims_say_stands_side_by_side_with_who_says_it(client: FlaskClient) -> None:
    html = client.get(f"/event/{delivery(client)}").text
    (status,) = texts(html, ".is-contradicted")
    assert status == (
        "status contradicted claimed Minister Rask (Courier) 1 outlet, 1 origin"
        " denied Petrow (Tagesblatt) 1 outlet, 1 origin occurred Gazette 1 outlet, 1 origin"
    )
    assert [text.partition(" ")[0] for text in texts(html, ".spread")] == ["status", "time"]


def test_each_voice_leads_to_its_claim(client: FlaskClient) -> None:
    html = client.get(f"/event/{delivery(client)}").text
    claims = client.get(f"/event/{delivery(client)}.json").json["claims"]
    assert {f"#c-{claim['id']}" for claim in claims} <= set(links(html))


def test_outlets_and_origins_are_counted_and_opened(client: FlaskClient) -> None:
    html = client.get(f"/event/{delivery(client)}").text
    assert texts(html, ".sources") == ["3 outlets, 3 origins"]
    (origins,) = texts(html, ".origins")
    assert origins.startswith("Agency quoted by others claimed Courier, 1 November 2025 Agency quoted by others de")
    detail = client.get(f"/event/{delivery(client)}.json").json
    for row in detail["origins"]:
        assert all(f"/document/{document['id']}" in links(html) for document in row["documents"])


def test_in_german_too(client: FlaskClient) -> None:
    html = client.get(f"/event/{delivery(client)}?lang=de").text
    assert texts(html, ".sources") == ["3 Medien, 3 Ursprünge"]
    assert texts(html, ".contradicted") == ["widersprüchlich"]


def test_claims_with_a_date_are_drawn(client: FlaskClient) -> None:
    sent = client.get(f"/event/{delivery(client)}/chart.json").json
    claims = client.get(f"/event/{delivery(client)}.json").json["claims"]
    assert {item["href"] for item in sent["items"]} == {f"#c-{claim['id']}" for claim in claims}
    assert "Petrow ← Agency ← Courier · Tagesblatt" in [item["line"] for item in sent["items"]]
