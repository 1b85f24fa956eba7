"""Downloads: the whole store in files, each with its manifest."""

from pathlib import Path

from flask import Blueprint, Response, send_file

from kb.dumps.rdf import ALL_FORMATS
from kb.dumps.tables import as_csv, as_json
from webui.addresses import link
from webui.contexts import DownloadsPage, File
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.settings import settings
from webui.turtle import describe_things

PAGE = Blueprint("downloads", __name__)
TYPES = {
    "nq": "application/n-quads",
    "trig": "application/trig",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "jsonl": "application/x-ndjson",
}


@PAGE.get("/downloads")
@PAGE.get("/downloads.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show what can be downloaded."""
    files = tuple(_file(name) for name in TYPES if name in ALL_FORMATS)
    frame = Frame(words()("downloads.title"), "downloads")
    return respond(form, {
        "html": lambda: render("downloads.html", frame, DownloadsPage(files)),
        "json": lambda: as_json(files),
        "csv": lambda: as_csv(files),
        "ttl": lambda: describe_things(
            (file.address, "dcat:Distribution", [("dcterms:title", file.name), ("dcat:mediaType", file.media_type)])
            for file in files
        ),
    })


@PAGE.get("/downloads/dateline.<any(nq, trig, ttl, jsonld, csv, jsonl):name>")
def fetch(name: str) -> Response:
    """Send the whole store."""
    return _send(settings().dumps.file(name), TYPES[name])


@PAGE.get("/downloads/dateline.<any(nq, trig, ttl, jsonld, csv, jsonl):name>.manifest.json")
def manifest(name: str) -> Response:
    """Send what a file is, and its SHA-256."""
    return _send(settings().dumps.manifest(name), "application/json")


def _file(name: str) -> File:
    fetched, told = (link(f"downloads.{what}", name=name) for what in ("fetch", "manifest"))
    return File(f"dateline.{name}", name, TYPES[name], fetched, told)


def _send(path: Path, media_type: str) -> Response:
    response = send_file(path, mimetype=media_type, as_attachment=True, download_name=path.name, max_age=0)
    response.headers["Cache-Control"] = "no-cache"
    return response
