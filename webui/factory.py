"""The site as a Flask application, made for one store."""

import atexit
from pathlib import Path

from flask import Flask

from kb.store import open_view
from kb.store.limits import Limits
from kb.store.worker import SparqlWorker
from webui import errors, frame, pages, reading, security, tidy
from webui.assets import EDITOR, static_version
from webui.dumpfiles import DumpFiles
from webui.settings import Settings

LONGEST_BODY = 64 * 1024
"""Bytes of a request: the longest question is a quarter of that."""
A_YEAR = 365 * 24 * 3600


def create_app(store: Path, *, limits: Limits | None = None, has_editor: bool | None = None) -> Flask:
    """Make the site of a store.

    Args:
        store: The store's folder.
        limits: What a visitor's SPARQL may use up.
        has_editor: Show the editor for SPARQL; where `make assets` has put it, if `None`.

    Raises:
        StoreError: if there is no store, or one of a newer format.
    """
    with open_view(store):
        pass
    app = Flask(__name__, static_url_path=f"/static/{static_version()}")
    app.config.update(MAX_CONTENT_LENGTH=LONGEST_BODY, SEND_FILE_MAX_AGE_DEFAULT=A_YEAR)
    bounds = limits or Limits()
    made = app.extensions["dateline"] = Settings(
        store, bounds, SparqlWorker(store, bounds), EDITOR.exists() if has_editor is None else has_editor,
        DumpFiles(store),
    )
    atexit.register(made.close)
    for part in (reading, frame, security, errors, tidy):
        part.install(app)
    for blueprint in pages.BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app
