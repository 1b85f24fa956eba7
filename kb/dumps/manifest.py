"""A dump as files: the data, and a manifest that says what it is and by which it can be checked."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from kb.dumps.rdf import write
from kb.errors import StoreError
from kb.query.facts import store_facts
from kb.store.view import View

LICENCE = "CC-BY-4.0 for what was read from the texts; texts and quotations belong to their publishers"
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a dump is.

    Args:
        file: Name of the data file, which lies beside the manifest.
        format: Its format.
        bytes: Its length.
        sha256: SHA-256 of its bytes, hexadecimal.
        documents, claims, events, actors, quads: What the store held that it was made from.
        read_by: Version of the software that read the texts.
        written_by: Version of the software that wrote the dump.
        licence: On what terms it may be used.
    """

    file: str
    format: str
    bytes: int
    sha256: str
    documents: int
    claims: int
    events: int
    actors: int
    quads: int
    read_by: str
    written_by: str
    licence: str = LICENCE


def dump(view: View, form: str, path: Path, version: str) -> Manifest:
    """Write a store to a file, with its manifest beside it; both appear only when they are whole.

    Args:
        form: A format that `kb.dumps.rdf.write` knows.
        path: The file; the manifest has its name with `.manifest.json` added.
        version: Version of the software.

    Raises:
        StoreError: if the file cannot be written, or is a device or a pipe, which it would replace.
    """
    if path.exists() and not path.is_file():
        raise StoreError("is no ordinary file, and would be replaced by one", str(path), "name another file")
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "wb") as out:
            write(view, form, out)
        manifest = make_manifest(view, form, part, path.name, version)
        manifest_path(path).write_text(json.dumps(asdict(manifest), indent=1) + "\n", encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise StoreError(f"cannot be written ({reason})", str(path), "name another file or free some space") from error
    return manifest


def make_manifest(view: View, form: str, data: Path, name: str, version: str) -> Manifest:
    """Return the manifest of a data file."""
    facts = store_facts(view)
    return Manifest(
        name, form, data.stat().st_size, hash_file(data), facts.documents, facts.claims, facts.events, facts.actors,
        len(view.quads), facts.version, version,
    )


def manifest_path(path: Path) -> Path:
    """Return where the manifest of a data file lies."""
    return path.with_name(path.name + ".manifest.json")


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with open(path, "rb") as data:
        while piece := data.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
