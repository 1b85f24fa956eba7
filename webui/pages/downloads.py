"""Downloads: the whole store in files."""

import tempfile
from collections.abc import Iterator
from typing import IO

from flask import Blueprint, Response, stream_with_context

from kb.dumps.rdf import describe, write
from kb.store import open_view
from webui import data
from webui.addresses import link
from webui.contexts import DownloadsPage, File
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.settings import settings
from webui.reading import store_view

PAGE = Blueprint("downloads", __name__)
FORMATS = {
    "nq": "application/n-quads",
    "trig": "application/trig",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "jsonl": "application/x-ndjson",
}
CHUNK = 256 * 1024


@PAGE.get("/downloads")
@PAGE.get("/downloads.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show what can be downloaded."""
    files = tuple(File(f"dateline.{name}", name, link("downloads.fetch", suffix=name)) for name in FORMATS)
    frame = Frame(words()("downloads.title"), "downloads")
    return respond(form, {
        "html": lambda: render("downloads.html", frame, DownloadsPage(files)),
        "json": lambda: data.json_text(files),
        "csv": lambda: data.csv_text(files),
        "ttl": lambda: describe(store_view(), []),
    })


@PAGE.get("/downloads/dateline.<any(nq, trig, ttl, jsonld, csv, jsonl):suffix>")
def fetch(suffix: str) -> Response:
    """Send the whole store."""
    return Response()
