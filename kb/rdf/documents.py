"""Documents <-> quads: one named graph holds a version of a text, its claims and whom they name."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kb.rdf import vocab
from kb.rdf.claims import claim_triples, read_claims
from kb.rdf.events import actor_triples, read_actors
from kb.rdf.names import document_iri, last_part, part_iri, software_iri
from kb.rdf.plover import code_triples
from kb.rdf.terms import Graph, Said, Triple, address, day, in_graph, moment, need_span, number, words
from kb.records.document import BlockKind, DateSource, Document
from kb.records.reading import Block, Reading


def reading_quads(reading: Reading) -> Iterator[Quad]:
    """Return the graph of a document: its metadata, its text, its claims and their actors.

    Raises:
        StoreError: if a text holds what is no character.
    """
    return in_graph(document_iri(reading.document.id), _triples(reading))


def read_reading(quads: Iterable[Quad]) -> Reading:
    """Return what the graph of one document tells, exactly as it was written.

    Raises:
        StoreError: if something is missing that every document or claim has.
    """
    graph = Graph.read(quads)
    documents = graph.typed(vocab.TYPE, vocab.DOCUMENT)
    said = documents[0] if documents else Said(document_iri(""))
    replaced = said.node(vocab.REVISION_OF)
    return Reading(
        read_document(said),
        tuple(sorted(_read_block(graph.of(node)) for node in said.nodes(vocab.HAS_BLOCK))),
        read_claims(graph),
        read_actors(graph),
        None if replaced is None else last_part(replaced),
        next((s.need(vocab.SOFTWARE_VERSION) for s in graph.typed(vocab.TYPE, vocab.SOFTWARE_AGENT)), ""),
    )


def document_triples(document: Document) -> Iterator[Triple]:
    """Return a document's metadata and its text."""
    node = document_iri(document.id)
    yield node, vocab.TYPE, vocab.DOCUMENT
    yield node, vocab.ADDRESS, address(document.address)
    yield node, vocab.LANGUAGE, words(document.language)
    yield node, vocab.SHA256, words(document.sha256)
    yield node, vocab.TEXT, words(document.text)
    if document.title is not None:
        yield node, vocab.TITLE, words(document.title)
    if document.publisher is not None:
        yield node, vocab.PUBLISHER, words(document.publisher)
    if document.published is not None:
        yield node, vocab.ISSUED, day(document.published)
    if document.published_from is not None:
        yield node, vocab.PUBLISHED_FROM, vocab.concept("date", document.published_from)
    if document.fetched is not None:
        yield node, vocab.FETCHED, moment(document.fetched)


def read_document(said: Said) -> Document:
    """Return the document that a graph tells of."""
    source = said.node(vocab.PUBLISHED_FROM)
    return Document(
        address=said.need(vocab.ADDRESS),
        text=said.need(vocab.TEXT),
        language=said.need(vocab.LANGUAGE),
        published=said.day(vocab.ISSUED),
        published_from=None if source is None else DateSource(vocab.concept_value(source)),
        title=said.text(vocab.TITLE),
        publisher=said.text(vocab.PUBLISHER),
        fetched=said.moment(vocab.FETCHED),
    )


def _triples(reading: Reading) -> Iterator[Triple]:
    node = document_iri(reading.document.id)
    activity = part_iri(node, "reading")
    yield from document_triples(reading.document)
    if reading.supersedes is not None:
        yield node, vocab.REVISION_OF, document_iri(reading.supersedes)
    for index, block in enumerate(reading.blocks):
        yield from _block(node, index, block)
    yield from _activity(node, activity, reading.version)
    for claim in {c.id: c for c in reversed(reading.claims)}.values():  # of claims that say the same, the first
        yield from claim_triples(claim, activity)
        yield from code_triples(claim, reading.document.published)
    for actor in reading.actors:
        yield from actor_triples(actor)


def _activity(node: NamedNode, activity: NamedNode, version: str) -> Iterator[Triple]:
    yield activity, vocab.TYPE, vocab.ACTIVITY
    yield activity, vocab.USED, node
    if version:
        software = software_iri(version)
        yield activity, vocab.ASSOCIATED_WITH, software
        yield software, vocab.TYPE, vocab.SOFTWARE_AGENT
        yield software, vocab.SOFTWARE_VERSION, words(version)


def _block(node: NamedNode, index: int, block: Block) -> Iterator[Triple]:
    part = part_iri(node, f"block-{index}")
    yield node, vocab.HAS_BLOCK, part
    yield part, vocab.TYPE, vocab.BLOCK
    yield part, vocab.BLOCK_KIND, vocab.concept("block", block.kind)
    yield part, vocab.START, number(block.span.start)
    yield part, vocab.END, number(block.span.end)


def _read_block(said: Said) -> Block:
    return Block(need_span(said), BlockKind(vocab.concept_value(said.need_node(vocab.BLOCK_KIND))))
