import hashlib

import pytest
from flask.testing import FlaskClient

FORMATS = ("nq", "trig", "ttl", "jsonld", "csv", "jsonl")


@pytest.mark.parametrize("name", FORMATS)
def test_a_download_is_the_file_that_its_manifest_tells_of(client: FlaskClient, name: str) -> None:
    address = f"/downloads/dateline.{name}"
    with client.get(address) as answer, client.get(f"{address}.manifest.json") as told:
        assert answer.status_code == told.status_code == 200
        assert hashlib.sha256(answer.data).hexdigest() == told.json["sha256"]
        assert answer.headers["Content-Disposition"] == f"attachment; filename=dateline.{name}"


def test_the_page_lists_every_file(client: FlaskClient) -> None:
    page = client.get("/downloads").text
    assert all(f'href="/downloads/dateline.{name}"' in page for name in FORMATS)


def test_an_unknown_format_is_not_here(client: FlaskClient) -> None:
    assert client.get("/downloads/dateline.exe").status_code == 404
