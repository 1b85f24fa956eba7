from flask.testing import FlaskClient

from webui.assets import STATIC, static_version


def test_static_files_may_be_kept_for_ever_because_their_address_changes_with_them(client: FlaskClient) -> None:
    address = f"/static/{static_version()}/dateline.css"
    with client.get(address) as answer:
        assert answer.status_code == 200
        assert "max-age=31536000" in answer.headers["Cache-Control"]
    with client.get(address, headers={"If-None-Match": answer.headers["ETag"]}) as again:
        assert again.status_code == 304


def test_pages_name_the_version_of_their_static_files(client: FlaskClient) -> None:
    assert f"/static/{static_version()}/dateline.css" in client.get("/about").text


def test_nothing_is_loaded_from_another_host() -> None:
    for path in [*STATIC.glob("*.css"), *STATIC.glob("*.js"), *(STATIC / "timeline").glob("*.js")]:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text, path.name
        assert "url(//" not in text, path.name
