"""What a store holds, written so that two can be compared."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from kb.rdf.documents import read_reading
from kb.rdf.events import event_quads, read_events
from kb.rdf.names import DERIVED, document_iri
from kb.rdf.terms import Graph
from kb.records.event import derive_event
from kb.records.reading import Reading
from kb.store import View, open_view
from kb.store.loading import load_told

TABLES = (
    "document", "document_key", "event", "event_role", "event_status", "actor_event", "claim", "claim_key", "cell",
    "role", "speaker", "actor", "alias", "spelling", "actor_name",
)


def dump(path: Path) -> bytes:
    """Return the quads of a store, sorted."""
    with open_view(path, exact=True) as view:
        return b"\n".join(sorted((serialize(view.quads, format=RdfFormat.N_QUADS) or b"").splitlines()))


def index_lines(path: Path) -> list[str]:
    """Return every row of an index, and every word of its full text with where it stands."""
    with open_view(path) as view:
        return list(_lines(view.index))


def _lines(index: sqlite3.Connection) -> Iterator[str]:
    for table in TABLES:
        columns = [row[1] for row in index.execute(f"PRAGMA table_info({table})")]
        for row in index.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {', '.join(columns)}"):
            yield f"{table} {row}"
    for table in ("claim_words", "document_words"):
        index.execute(f"CREATE VIRTUAL TABLE temp.v_{table} USING fts5vocab(main, {table}, instance)")
        for row in index.execute(f"SELECT * FROM temp.v_{table} ORDER BY term, doc, offset"):
            yield f"{table} {row}"


def faults(path: Path, readings: list[Reading]) -> list[str]:
    """Return what is not whole in a store that holds the first of some readings: nothing, one hopes."""
    with open_view(path, exact=True) as view:
        return [*_document_faults(view, readings), *_event_faults(view)]


def _document_faults(view: View, readings: list[Reading]) -> Iterator[str]:
    stored = [row[0] for row in view.rows("SELECT id FROM document ORDER BY seq")]
    if stored != [reading.document.id for reading in readings[: len(stored)]]:
        yield f"index has {stored}"
    graphs = {name.value for name in view.quads.named_graphs() if "/doc/" in name.value}
    if graphs != {document_iri(name).value for name in stored}:
        yield f"quads have {graphs}, index has {stored}"
    for reading in readings[: len(stored)]:
        found = read_reading(view.graph(document_iri(reading.document.id)))
        if (found.document, found.claims, found.actors) != (reading.document, reading.claims, reading.actors):
            yield f"{reading.document.id} is not whole"


def _event_faults(view: View) -> Iterator[str]:
    ids = dict(view.rows("SELECT seq, id FROM event WHERE claims > 0"))
    told = load_told(view.index, ids)
    derived = {q for seq, event in ids.items() for q in event_quads(derive_event(event, seq, told[seq]))}
    written = Graph.read(view.graph(DERIVED))
    stored = {q for event in read_events(written) for q in event_quads(event)}
    if derived != stored:
        yield f"events differ: {sorted(map(str, derived ^ stored))[:4]}"
