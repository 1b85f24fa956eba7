"""Claims against the text they were read from: every receipt has to show its words."""

from collections.abc import Iterator

from kb.check.finding import Finding, short
from kb.rdf import vocab
from kb.rdf.names import claim_iri
from kb.rdf.terms import Graph, NamedNode, Quad
from kb.records.claim import Claim
from kb.records.reading import Reading
from kb.records.span import Span


def check_text(name: NamedNode, reading: Reading, quads: list[Quad]) -> Iterator[Finding]:
    """Yield a finding for everything about a document that its text belies.

    Args:
        name: The name of its graph.
        reading: What the graph tells.
        quads: The graph.
    """
    where, document, graph = short(name.value), reading.document, Graph.read(quads)
    if graph.of(name).texts(vocab.SHA256) != [document.sha256]:
        yield Finding(where, "its SHA-256 is not that of its text")
    if not name.value.endswith(f"/{document.id}"):
        yield Finding(where, f"its address and text make it document {document.id}")
    whole = Span(0, len(document.text))
    for block in reading.blocks:
        if not whole.holds(block.span):
            yield Finding(where, f"a block ends at {block.span.end}, after the text of {len(document.text)} characters")
    for claim in reading.claims:
        yield from _check_claim(claim, document.id, document.text, claim_iri(claim.id).value in graph)


def _check_claim(claim: Claim, document: str, text: str, is_named: bool) -> Iterator[Finding]:
    where = f"claim {claim.id}"
    if not is_named:
        yield Finding(where, "what it says is not what its id was made from")
    if claim.document != document:
        yield Finding(where, f"it stands in the graph of document {document}, and says it is from {claim.document}")
    if claim.span.of(text) != claim.quote:
        span = f"{claim.span.start} to {claim.span.end}"
        yield Finding(where, f"its words are not characters {span} of document {document}")
    whole = Span(0, len(text))
    if not all(whole.holds(span) for span in _spans(claim)):
        yield Finding(where, f"a span lies outside of the text of document {document}")


def _spans(claim: Claim) -> list[Span]:
    fillers = [filler.span for found in claim.roles.values() for filler in found]
    spans = [*claim.evidence, claim.trigger, claim.time.span, *fillers, *(s.span for s in claim.said_by)]
    return [span for span in spans if span is not None]
