"""Short addresses: a form sends its empty fields too, and they are taken out again."""

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from webui.addresses import with_query

FORMS = ("timeline.show", "actors.show", "documents.show")


def install(app: Flask) -> None:
    """Send a browser on to the address without empty fields."""

    @app.before_request
    def shorten() -> Response | None:
        pairs = list(request.args.items(multi=True))
        filled = [(name, value) for name, value in pairs if value.strip()]
        if request.endpoint not in FORMS or filled == pairs:
            return None
        return redirect(with_query(request.path, filled))
