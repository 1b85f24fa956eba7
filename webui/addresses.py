"""Addresses of pages; the chosen language and the whole state of a page stay in them."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from flask import request, url_for

FORMS = ("json", "csv", "ttl")
"""Suffixes under which every page has its data."""


def link(endpoint: str, **values: Any) -> str:
    """Return the address of a page, in the language that this address asks for."""
    return url_for(endpoint, **{**kept(), **values})


def kept() -> dict[str, str]:
    """Return what every address takes over from this one: the language, if it was chosen."""
    chosen = request.args.get("lang")
    return {"lang": chosen} if chosen in ("de", "en") else {}


def here(**changes: str | None) -> str:
    """Return this page's address with some parameters set, or taken out by `None`."""
    pairs = [(k, v) for k, v in request.args.items(multi=True) if k not in changes and v]
    return with_query(request.path, [*pairs, *((k, v) for k, v in changes.items() if v)])


def without(name: str, value: str) -> str:
    """Return this page's address without one value of a parameter, from its first page on."""
    pairs = [(k, v) for k, v in request.args.items(multi=True) if v and k != "after" and (k, v) != (name, value)]
    return with_query(request.path, pairs)


def narrowed(earliest: date, latest: date) -> str:
    """Return the timeline's address with this address's filter, from one day to another."""
    taken = ("from", "to", "after", "limit")
    pairs = [(k, v) for k, v in request.args.items(multi=True) if v and k not in taken]
    return with_query(url_for("timeline.show"), [*pairs, ("from", earliest.isoformat()), ("to", latest.isoformat())])


def as_form(form: str) -> str:
    """Return this page's address with a suffix: the same rows as JSON, CSV or Turtle."""
    path = request.path
    if path == "/":
        path = url_for("timeline.show")
    stem, dot, suffix = path.rpartition(".")
    path = stem if dot and suffix in FORMS else path
    pairs = [(k, v) for k, v in request.args.items(multi=True) if v and k != "lang"]
    return with_query(f"{path}.{form}", pairs)


def with_query(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Put parameters behind a path."""
    query = urlencode(list(pairs))
    return f"{path}?{query}" if query else path
