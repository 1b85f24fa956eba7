"""A dump read back: its quads, after its manifest was held against it."""

import json
from collections.abc import Iterator
from pathlib import Path

from kb.dumps.manifest import hash_file, manifest_path
from kb.errors import StoreError
from kb.rdf.files import FORMATS, read_quads
from kb.rdf.terms import Quad

LOADABLE = tuple(form for form in FORMATS if form != "ttl")
"""Formats that hold everything; Turtle has no graphs, and tables no quads."""


def read_dump(path: Path) -> Iterator[Quad]:
    """Yield the quads of a dump, whose format its ending tells.

    Raises:
        StoreError: if it has no format with graphs, differs from its manifest, or is broken.
    """
    form = path.suffix.removeprefix(".")
    if form not in LOADABLE:
        way_out = f"use a dump in one of {', '.join(LOADABLE)}"
        raise StoreError(f"cannot be loaded as {form or 'a file without ending'}", str(path), way_out)
    try:
        check_manifest(path)
        with open(path, "rb") as source:
            yield from read_quads(source, form, str(path))
    except OSError as error:
        raise StoreError(f"cannot be read ({error.strerror})", str(path), "check its name and permissions") from error


def check_manifest(path: Path) -> None:
    """Hold a dump against the manifest beside it, if there is one.

    Raises:
        StoreError: if the file is another one than the manifest was made for.
    """
    manifest = manifest_path(path)
    if not manifest.is_file():
        return
    try:
        told = json.loads(manifest.read_text(encoding="utf-8"))["sha256"]
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("is no manifest", str(manifest), "remove it, or fetch the dump again") from error
    if told != hash_file(path):
        raise StoreError("is not the file that its manifest describes", str(path), "fetch both again")
