import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("/timeline?text=&actor=Russia&with=", "/timeline?actor=Russia"),
        ("/timeline?text=&type=Vote&type=Strike", "/timeline?type=Vote&type=Strike"),
        ("/actors?text=", "/actors"),
        ("/documents.json?text=+&lang=de", "/documents.json?lang=de"),
    ],
)
def test_empty_fields_leave_the_address(client: FlaskClient, address: str, short: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Location"]) == (302, short)


def test_an_address_without_empty_fields_stays(client: FlaskClient) -> None:
    assert client.get("/timeline?type=Vote").status_code == 200
