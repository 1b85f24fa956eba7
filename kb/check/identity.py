"""Judgements and origins: what they speak of has to be there."""

from collections.abc import Iterable, Iterator

from kb.check.finding import REINDEX, Finding, short
from kb.check.shapes import check_shapes
from kb.errors import KbError
from kb.rdf import vocab
from kb.rdf.events import assignment_quads, read_arrivals
from kb.rdf.judgements import read_judgement
from kb.rdf.names import DERIVED, IDENTITY, document_iri, last_part
from kb.rdf.terms import Graph, NamedNode
from kb.records.judgement import Judgement, Matter
from kb.store.moves import load_assignments
from kb.store.view import View

ACTORS = "SELECT id FROM actor UNION SELECT id FROM alias"
TABLES = {
    Matter.EVENT: ("SELECT id FROM claim", "SELECT id FROM event"),
    Matter.ACTOR: (ACTORS, ACTORS),
    Matter.ORIGIN: ("SELECT id FROM document", "SELECT id FROM document"),
}


def read_identity(view: View) -> tuple[list[Judgement], list[Finding]]:
    """Return the judgements of a store, and a finding for each that cannot be read."""
    judgements, findings = [], []
    for said in Graph.read(view.graph(IDENTITY)).typed(vocab.TYPE, vocab.JUDGEMENT):
        try:
            judgements.append(read_judgement(said))
        except (KbError, ValueError) as error:
            findings.append(Finding(short(said.subject.value), f"it cannot be read ({error})"))
    return judgements, findings


def check_judgements(view: View, judgements: Iterable[Judgement]) -> Iterator[Finding]:
    """Yield a finding for every judgement about something that the store does not have."""
    yield from check_shapes(view.graph(IDENTITY))
    known = {m: tuple({row[0] for row in view.rows(sql)} for sql in sides) for m, sides in TABLES.items()}
    for judgement in judgements:
        for name, ids in zip((judgement.left, judgement.right), known[judgement.matter], strict=True):
            if name not in ids:
                yield Finding(f"judgement {judgement.id}", f"it is about {name}, which the store does not have")


def check_assignments(view: View) -> Iterator[Finding]:
    """Yield a finding for every claim that was judged anew, of which the index has other events than the quads."""
    quads = [
        quad
        for told in view.quads.quads_for_pattern(None, vocab.TYPE, vocab.ASSIGNMENT, DERIVED)
        for quad in view.quads.quads_for_pattern(told.subject, None, None, DERIVED)
    ]
    yield from check_shapes(quads)
    claims = [row[0] for row in view.rows("SELECT DISTINCT claim FROM moved")]
    indexed = load_assignments(view.index, claims)
    expected = {quad: a.claim for a in indexed for quad in assignment_quads(a)}
    names = {last_part(q.object) for q in quads if q.predicate == vocab.ASSIGNS and isinstance(q.object, NamedNode)}
    found = set(quads)
    wrong = {claim for quad, claim in expected.items() if quad not in found} | names - {a.claim for a in indexed}
    if len(found) > len(expected):
        wrong |= {str(short(q.subject.value)) for q in found - expected.keys() if isinstance(q.subject, NamedNode)}
    for name in sorted(wrong):
        yield Finding(f"claim {name}", "the index differs from the quads in the events it was about", REINDEX)


def check_origins(view: View) -> Iterator[Finding]:
    """Yield a finding for every document whose origin the index has otherwise."""
    quads = [
        quad
        for predicate in (vocab.HAS_ORIGIN, vocab.ARRIVAL, vocab.CREDITS)
        for quad in view.quads.quads_for_pattern(None, predicate, None, DERIVED)
    ]
    graph = Graph.read(quads)
    told = dict(read_arrivals(graph))
    for document, origin, agencies in view.rows("SELECT id, origin, credits FROM document ORDER BY seq"):
        if told.get(document) != origin:
            yield Finding(f"document {document}", "the index differs from the quads in its origin", REINDEX)
        if ",".join(sorted(graph.of(document_iri(document)).texts(vocab.CREDITS))) != agencies:
            yield Finding(f"document {document}", "the index differs from the quads in its agencies", REINDEX)
