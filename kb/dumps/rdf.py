"""The quads of a store as files, and the Turtle of what a page shows."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from kb.dumps.tables import TABLES, write_table
from kb.errors import StoreError
from kb.rdf import vocab
from kb.rdf.files import FORMATS, sorted_quads, write_quads, write_turtle
from kb.rdf.names import BASE, DERIVED, actor_iri, claim_iri, document_iri, event_iri
from kb.rdf.terms import NamedNode, Quad, with_parts
from kb.store.view import View

_ID = re.compile("[0-9a-f]{16}")
EVENTS = BASE + "event/"
BRIEF = (vocab.TEXT, vocab.HAS_BLOCK)
"""What of a document is left out where it is only the source of something else."""
ALL_FORMATS = (*FORMATS, *TABLES)
"""Every format of a dump, by the ending of its file."""


def write(view: View, form: str, out: IO[bytes]) -> None:
    """Write a whole store: the same content gives the same bytes.

    Args:
        form: One of `ALL_FORMATS`. Turtle has no graphs, so that it cannot be loaded back.

    Raises:
        StoreError: if there is no such format.
    """
    if form in TABLES:
        write_table(view, form, out)
    elif form in FORMATS:
        write_quads(all_quads(view), form, out)
    else:
        raise StoreError(f"no format {form!r}", "dump", f"choose one of {', '.join(ALL_FORMATS)}")


def all_quads(view: View) -> Iterator[Quad]:
    """Return every quad of a store in the order of files: graph by graph."""
    for graph in sorted(view.quads.named_graphs(), key=lambda name: name.value):
        if isinstance(graph, NamedNode):
            yield from sorted_quads(view.graph(graph))


def describe(view: View, ids: Iterable[str]) -> str:
    """Return what a page shows as Turtle.

    One thing alone is described with what belongs to it: an event with its claims and their
    sources, a document with its text and claims, an actor with its events. Of several, each is
    described for itself.

    Args:
        ids: Ids of events, claims, documents or actors; what the store does not hold is left out.
    """
    names = list(ids)
    alone = len(names) == 1
    return write_turtle(quad for name in names for quad in _described(view, name, alone))


def _described(view: View, name: str, alone: bool) -> Iterator[Quad]:
    if ":" in name:
        yield from _actor(view, actor_iri(name), alone)
        return
    if not _ID.fullmatch(name):
        return
    if view.quads.contains_named_graph(document_iri(name)):
        yield from _document(view, document_iri(name), alone)
    event = list(_event(view, event_iri(name), alone))
    yield from event or _claim(view, claim_iri(name))


def _actor(view: View, actor: NamedNode, alone: bool) -> Iterator[Quad]:
    yield from _derived(view, actor)
    if not alone:
        return
    for quad in view.quads.quads_for_pattern(None, None, actor, DERIVED):
        event = quad.subject
        if isinstance(event, NamedNode) and event.value.startswith(EVENTS) and "#" not in event.value:
            yield from _derived(view, event)


def _document(view: View, document: NamedNode, alone: bool) -> Iterator[Quad]:
    if alone:
        yield from view.graph(document)
    else:
        yield from _source(view, document)
    yield from _derived(view, document)


def _event(view: View, event: NamedNode, alone: bool) -> Iterator[Quad]:
    for quad in _derived(view, event):
        yield quad
        if alone and quad.predicate == vocab.HAS_CLAIM and isinstance(quad.object, NamedNode):
            yield from _claim(view, quad.object)


def _claim(view: View, claim: NamedNode) -> Iterator[Quad]:
    for found in view.quads.quads_for_pattern(claim, vocab.DERIVED_FROM, None, None):
        graph = found.graph_name
        if isinstance(graph, NamedNode):
            yield from with_parts(claim, _in(view, graph))
            yield from _source(view, graph)


def _source(view: View, document: NamedNode) -> Iterator[Quad]:
    """Return the metadata of a document, without its text."""
    quads = view.quads.quads_for_pattern(document, None, None, document)
    return (quad for quad in quads if quad.predicate not in BRIEF)


def _derived(view: View, node: NamedNode) -> Iterator[Quad]:
    return with_parts(node, _in(view, DERIVED))


def _in(view: View, graph: NamedNode) -> Callable[[NamedNode], Iterable[Quad]]:
    return lambda node: view.quads.quads_for_pattern(node, None, None, graph)
