"""The site over one small store, for all tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.webui.world import make_site_world
from webui import create_app
from webui.settings import Settings


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that no test changes."""
    return make_site_world(tmp_path_factory.mktemp("site") / "store")


@pytest.fixture(scope="session")
def app(store: Path) -> Iterator[Flask]:
    """The site, without the editor that may be installed."""
    made = create_app(store, has_editor=False)
    yield made
    settings: Settings = made.extensions["dateline"]
    settings.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without scripts that accepts anything."""
    return app.test_client()
