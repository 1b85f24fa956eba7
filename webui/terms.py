"""The terms of the ontology as the page shows them, read from the file that defines them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

FILE = Path(__file__).parent.parent / "ontology" / "dateline.ttl"
OWN = "https://w3id.org/dateline/ns#"
KINDS = {
    "classes": (OWL.Class, RDFS.Class),
    "properties": (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property),
    "concepts": (SKOS.Concept,),
}
RELATIONS = {
    "broader": (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader),
    "domain": (RDFS.domain,),
    "range": (RDFS.range,),
    "scheme": (SKOS.inScheme,),
}


@dataclass(frozen=True, slots=True)
class Other:
    """A term that a term refers to."""

    name: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Term:
    """One term: labels and definitions by language, what it refers to, and an example."""

    name: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    relations: tuple[tuple[str, tuple[Other, ...]], ...] = ()
    examples: Mapping[str, str] = field(default_factory=dict)

    def label(self, language: str) -> str:
        """Return the label in a language, or what there is."""
        return self.labels.get(language) or self.labels.get("en") or self.name

    def definition(self, language: str) -> str:
        """Return the definition in a language, or what there is."""
        return self.definitions.get(language) or self.definitions.get("en") or ""

    def example(self, language: str) -> str:
        """Return the example in a language, or what there is."""
        return self.examples.get(language) or next(iter(self.examples.values()), "")


@dataclass(frozen=True, slots=True)
class Part:
    """The terms of one kind: "classes", "properties" or "concepts"."""

    name: str
    terms: tuple[Term, ...] = field(default=())


@cache
def read_terms() -> tuple[Part, ...]:
    """Return all terms of the ontology by kind, sorted by name."""
    if not FILE.exists():
        return ()
    graph = Graph().parse(FILE, format="turtle")
    parts = (
        Part(name, tuple(_term(graph, node) for node in _members(graph, kinds))) for name, kinds in KINDS.items()
    )
    return tuple(part for part in parts if part.terms)


def ontology_text() -> str:
    """Return the ontology as it is written."""
    return FILE.read_text(encoding="utf-8") if FILE.exists() else ""


def _members(graph: Graph, kinds: tuple[URIRef, ...]) -> list[URIRef]:
    found = {node for kind in kinds for node in graph.subjects(RDF.type, kind)}
    return sorted(node for node in found if isinstance(node, URIRef) and node.startswith(OWN))


def _term(graph: Graph, node: URIRef) -> Term:
    labels = _texts(graph, node, (RDFS.label, SKOS.prefLabel))
    definitions = _texts(graph, node, (SKOS.definition, RDFS.comment))
    relations = ((name, _others(graph, node, properties)) for name, properties in RELATIONS.items())
    examples = _texts(graph, node, (SKOS.example,))
    return Term(
        node.removeprefix(OWN), labels, definitions, tuple((name, others) for name, others in relations if others),
        examples,
    )


def _texts(graph: Graph, node: URIRef, properties: tuple[URIRef, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for predicate in properties:
        for value in sorted(graph.objects(node, predicate), key=str):
            if isinstance(value, Literal):
                found.setdefault(value.language or "", str(value))
    return found


def _others(graph: Graph, node: URIRef, properties: tuple[URIRef, ...]) -> tuple[Other, ...]:
    found = {value for predicate in properties for value in graph.objects(node, predicate)}
    return tuple(_other(graph, value) for value in sorted(found, key=str) if isinstance(value, URIRef))


def _other(graph: Graph, node: Node) -> Other:
    name = str(node)
    if name.startswith(OWN):
        return Other(name.removeprefix(OWN), True)
    return Other(graph.namespace_manager.normalizeUri(name), False)
