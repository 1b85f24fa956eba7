import pytest
from flask import Flask
from flask.testing import FlaskClient

from webui import factory
from webui.factory import LONGEST_BODY


@pytest.mark.parametrize(
    ("address", "status", "line"),
    [
        ("/nowhere", 404, "/nowhere is no page of this site"),
        ("/event/0000000000000000", 404, "0000000000000000"),
        ("/actor/person:nobody", 404, "person:nobody"),
        ("/document/zz", 404, "zz"),
        ("/timeline?from=soon", 400, "from: “soon” is no date that can be read"),
        ("/timeline?to=2025-02-30", 400, "to: “2025-02-30”"),
        ("/timeline?from=2025&to=2024", 400, "ends before it begins"),
        ("/timeline?type=Coup", 400, "type: “Coup” is none of"),
        ("/timeline?status=true", 400, "status: “true” is none of"),
        ("/timeline?limit=0", 400, "limit: “0” is no number from 1 to 2000"),
        ("/timeline?limit=x", 400, "limit"),
        ("/timeline?after=x", 400, "page"),
        ("/timeline?actor=Atlantis", 400, "Atlantis"),
        (f"/timeline?text={'x' * 201}", 400, "text: more than 200 characters"),
    ],
)
def test_an_error_is_one_clear_line_in_every_form(client: FlaskClient, address: str, status: int, line: str) -> None:
    page = client.get(address)
    data = client.get(address, headers={"Accept": "application/json"})
    table = client.get(address, headers={"Accept": "text/csv"})
    assert (page.status_code, data.status_code, table.status_code) == (status, status, status)
    assert line in page.text
    assert line in data.json["error"]
    assert table.mimetype == "text/plain"
    assert table.text.count("\n") == 1


def test_errors_as_json_have_one_shape(client: FlaskClient) -> None:
    for address in ("/nowhere.json", "/timeline.json?from=soon", "/event/00.json", "/sparql.json?query=SELECT"):
        answer = client.get(address)
        assert set(answer.json) == {"ok", "status", "error", "way_out"}
        assert (answer.json["ok"], answer.json["status"]) == (False, answer.status_code)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("address", ["/", "/actors", "/about.json"])
def test_no_route_writes(client: FlaskClient, method: str, address: str) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_head_gives_the_head_of_the_page(client: FlaskClient) -> None:
    answer = client.head("/timeline")
    assert (answer.status_code, answer.data, answer.mimetype) == (200, b"", "text/html")


def test_a_body_that_is_too_long_is_refused(client: FlaskClient) -> None:
    answer = client.post("/sparql", data=b"x" * (LONGEST_BODY + 1), content_type="application/sparql-query")
    assert (answer.status_code, f"{LONGEST_BODY} bytes" in answer.text) == (413, True)


def test_errors_speak_the_language_of_the_reader(client: FlaskClient) -> None:
    assert "ist kein lesbares Datum" in client.get("/timeline?from=soon&lang=de").text


def test_a_fault_of_the_server_tells_nothing_of_its_inside(store: object, caplog: pytest.LogCaptureFixture) -> None:
    app: Flask = factory.create_app(store, has_editor=False)  # type: ignore[arg-type]
    app.add_url_rule("/broken", view_func=lambda: 1 // 0)
    answer = app.test_client().get("/broken")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert "ZeroDivision" in caplog.text


def test_a_name_that_is_no_actors_leads_to_the_search(client: FlaskClient) -> None:
    assert "/actors?text=Atlantis" in client.get("/timeline?actor=Atlantis").text
