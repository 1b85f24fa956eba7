"""The store as one request sees it: opened when first asked for, closed at its end."""

from contextlib import ExitStack

from flask import Flask, g

from kb.store import View, open_view
from webui.settings import settings


def store_view() -> View:
    """Return the store's view of this request."""
    if "view" not in g:
        g.stack = ExitStack()
        g.view = g.stack.enter_context(open_view(settings().store))
    view: View = g.view
    return view


def install(app: Flask) -> None:
    """Close the view when the request ends."""

    @app.teardown_appcontext
    def close(_: BaseException | None) -> None:
        stack = g.pop("stack", None)
        g.pop("view", None)
        if stack is not None:
            stack.close()
