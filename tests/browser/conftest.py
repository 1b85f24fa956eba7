"""A running site and a real browser, for all tests of this folder."""

from collections.abc import Iterator
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from tests.browser.driving import ARGUMENTS, install_module
from tests.webui.world import make_site_world
from webui import create_app
from webui.settings import Settings


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site over the small world."""
    app = create_app(make_site_world(tmp_path_factory.mktemp("browser") / "store"), has_editor=False)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()
    settings: Settings = app.extensions["dateline"]
    settings.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests fail and say what to do."""
    install = install_module()
    path = install.find_browser()
    if path is None:
        pytest.fail(f"no browser found: {install.WAY_OUT}")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()
