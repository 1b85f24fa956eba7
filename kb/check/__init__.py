"""A store against the shapes of the ontology, the texts, and its own index; findings are sentences.

Graph by graph, some thousand quads at a time, so that a large store needs no more memory than a
small one.
"""

from collections.abc import Iterator

from kb.check.derived import check_actors, check_events
from kb.check.finding import Finding, short
from kb.check.identity import check_assignments, check_judgements, check_origins, read_identity
from kb.check.rows import check_rows
from kb.check.shapes import check_shapes
from kb.check.texts import check_text
from kb.errors import KbError
from kb.rdf.documents import read_reading
from kb.rdf.names import DERIVED, IDENTITY, PREFIXES
from kb.rdf.terms import NamedNode, Quad
from kb.records.judgement import Matter
from kb.store.view import View

__all__ = ["Finding", "check"]

PIECE = 10_000
"""Quads that are held against the shapes together: more need memory, fewer need time."""


def check(view: View) -> Iterator[Finding]:
    """Yield everything in a store that should not be so, in the order in which it is found.

    Args:
        view: A store opened with `exact=True`, so that index and quads are of one moment.
    """
    judgements, findings = read_identity(view)
    yield from findings
    aliases = {j.left: j.right for j in judgements if j.matter is Matter.ACTOR and j.same}
    yield from _check_documents(view, aliases)
    yield from check_judgements(view, judgements)
    yield from check_origins(view)
    yield from check_assignments(view)
    yield from check_events(view)
    yield from check_actors(view)


def _check_documents(view: View, aliases: dict[str, str]) -> Iterator[Finding]:
    waiting: list[Quad] = []
    for name in sorted((n for n in view.quads.named_graphs() if isinstance(n, NamedNode)), key=lambda n: n.value):
        if name in (DERIVED, IDENTITY):
            continue
        if not name.value.startswith(PREFIXES["doc"]):
            yield Finding(name.value, "a graph of this name is none of a store's", "remove it")
            continue
        quads = list(view.graph(name))
        waiting += quads
        if len(waiting) > PIECE:
            yield from check_shapes(waiting)
            waiting = []
        yield from _check_document(view, name, quads, aliases)
    yield from check_shapes(waiting)
    graphs = {short(name.value) for name in view.quads.named_graphs() if isinstance(name, NamedNode)}
    for (document,) in view.rows("SELECT id FROM document ORDER BY id"):
        if f"doc {document}" not in graphs:
            yield Finding(f"document {document}", "the index has it and the quads do not", "run kb reindex")


def _check_document(
    view: View, name: NamedNode, quads: list[Quad], aliases: dict[str, str]
) -> Iterator[Finding]:
    try:
        reading = read_reading(quads)
    except (KbError, ValueError) as error:
        yield Finding(short(name.value), f"it cannot be read ({error})")
        return
    yield from check_text(name, reading, quads)
    yield from check_rows(view, reading, aliases)
