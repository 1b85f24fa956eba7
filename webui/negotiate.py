"""Which form of a page is wanted, by its suffix or by what the client accepts."""

from collections.abc import Callable, Mapping

from flask import Response, request

TYPES = {
    "html": "text/html",
    "json": "application/json",
    "csv": "text/csv",
    "ttl": "text/turtle",
}
"""In the order in which they are preferred where the client has no preference."""

Maker = Callable[[], str]


def wanted_form(suffix: str | None) -> str:
    """Return "html", "json", "csv" or "ttl"."""
    if suffix:
        return suffix
    best = request.accept_mimetypes.best_match(list(TYPES.values()), default="text/html")
    return next(form for form, media in TYPES.items() if media == best)


def respond(suffix: str | None, makers: Mapping[str, Maker]) -> Response:
    """Make the wanted form of a page with the function that makes it.

    Args:
        suffix: That of the address, or `None`.
        makers: A function for each of html, json, csv and ttl.
    """
    form = wanted_form(suffix)
    response = Response(makers[form](), content_type=f"{TYPES[form]}; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    if suffix is None:
        response.vary.update(("Accept", "Accept-Language"))
    return response
