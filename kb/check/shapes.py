"""Quads against the shapes of the ontology, by pyshacl."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kb.check.finding import Finding, short
from kb.errors import StoreError
from kb.rdf.terms import Literal as OxLiteral
from kb.rdf.terms import NamedNode, Quad

SHAPES = Path(__file__).parents[2] / "ontology" / "shapes.ttl"


def check_shapes(quads: Iterable[Quad]) -> Iterator[Finding]:
    """Yield a finding for everything in some quads that a shape forbids, in the order of names.

    What belongs to one thing has to be among them; several graphs may be, as if they were one.
    """
    conforms, report, _ = validate(_rdflib(quads), shacl_graph=_shapes(), inplace=True)
    if conforms:
        return
    found = {
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(SH.resultSeverity, SH.Violation)  # warnings are about quality, not damage
    }
    for focus, message in sorted(found):
        yield Finding(short(focus), message)


@cache
def _shapes() -> Graph:
    try:
        return Graph().parse(SHAPES)
    except OSError as error:
        raise StoreError("the shapes of the ontology are missing", str(SHAPES), "install Dateline again") from error


def _rdflib(quads: Iterable[Quad]) -> Graph:
    graph = Graph()
    for quad in quads:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if isinstance(subject, NamedNode):
            graph.add((URIRef(subject.value), URIRef(predicate.value), _term(value)))
    return graph


def _term(value: object) -> Node:
    if isinstance(value, OxLiteral):
        if value.language:
            return Literal(value.value, lang=value.language)
        return Literal(value.value, datatype=URIRef(value.datatype.value))
    return URIRef(value.value) if isinstance(value, NamedNode) else Literal(str(value))
