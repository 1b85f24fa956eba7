"""Values of records <-> RDF terms, and triples <-> what a subject says."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Self

from pyoxigraph import Literal, NamedNode, Quad

from kb.errors import StoreError
from kb.rdf.names import PREFIXES
from kb.rdf.vocab import END, START
from kb.records.span import Span

__all__ = [
    "Graph", "Literal", "NamedNode", "Quad", "Said", "Triple", "address", "day", "decimal", "edtf", "in_graph",
    "moment", "month", "need_span", "number", "read_span", "truth", "with_parts", "words",
]

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]

_XSD = PREFIXES["xsd"]
_DATE = NamedNode(_XSD + "date")
_DATE_TIME = NamedNode(_XSD + "dateTime")
_MONTH = NamedNode(_XSD + "gYearMonth")
_ADDRESS = NamedNode(_XSD + "anyURI")
_EDTF = NamedNode(PREFIXES["edtf"] + "EDTF")


def words(value: str) -> Literal:
    """Return a string as a literal.

    Raises:
        StoreError: if the string holds half of a surrogate pair, which is no character.
    """
    try:
        return Literal(value)
    except ValueError as error:
        raise StoreError(
            "a text holds half of a surrogate pair, which is no character", ascii(value[:40]), "decode the source anew"
        ) from error


def number(value: int) -> Literal:
    """Return an integer as a literal."""
    return Literal(value)


def truth(value: bool) -> Literal:
    """Return a truth value as a literal."""
    return Literal(value)


def decimal(value: float) -> Literal:
    """Return a number as xsd:double."""
    return Literal(value)


def day(value: date) -> Literal:
    """Return a day as xsd:date."""
    return Literal(value.isoformat(), datatype=_DATE)


def moment(value: datetime) -> Literal:
    """Return a point in time as xsd:dateTime, in the canonical form that the store gives back."""
    written = value.isoformat()
    if value.microsecond:
        clock, zone = written[:26].rstrip("0"), written[26:]
        written = clock + zone
    return Literal(written.removesuffix("+00:00") + "Z" if written.endswith("+00:00") else written, datatype=_DATE_TIME)


def month(value: date) -> Literal:
    """Return the month of a day as xsd:gYearMonth."""
    return Literal(value.isoformat()[:7], datatype=_MONTH)


def edtf(value: str) -> Literal:
    """Return an EDTF string with the datatype that the Library of Congress gives it."""
    return Literal(value, datatype=_EDTF)


def address(value: str) -> Literal:
    """Return an address as xsd:anyURI: a literal, since what sources write is not always an IRI."""
    return Literal(value, datatype=_ADDRESS)


def in_graph(graph: NamedNode, triples: Iterable[Triple]) -> Iterator[Quad]:
    """Return triples as quads of one graph."""
    return (Quad(subject, predicate, value, graph) for subject, predicate, value in triples)


def with_parts(node: NamedNode, quads_of: Callable[[NamedNode], Iterable[Quad]]) -> Iterator[Quad]:
    """Return the quads of a thing and of its parts, whose names are its own with a fragment.

    Args:
        quads_of: Gives the quads whose subject a node is, in the graph that is meant.
    """
    for quad in quads_of(node):
        yield quad
        part = quad.object
        if isinstance(part, NamedNode) and part.value.startswith(f"{node.value}#"):
            yield from quads_of(part)


class Said:
    """What quads say of one subject, by predicate."""

    def __init__(self, subject: NamedNode) -> None:
        self.subject = subject
        self.values: dict[str, list[NamedNode | Literal]] = {}

    def nodes(self, predicate: NamedNode) -> list[NamedNode]:
        """Return the things that a property points at, in no order."""
        return [v for v in self.values.get(predicate.value, ()) if isinstance(v, NamedNode)]

    def node(self, predicate: NamedNode) -> NamedNode | None:
        """Return the thing that a property points at, or `None`."""
        return next(iter(self.nodes(predicate)), None)

    def texts(self, predicate: NamedNode) -> list[str]:
        """Return the literals of a property as they are written, in no order."""
        return [v.value for v in self.values.get(predicate.value, ()) if isinstance(v, Literal)]

    def text(self, predicate: NamedNode) -> str | None:
        """Return the literal of a property as it is written, or `None`."""
        return next(iter(self.texts(predicate)), None)

    def integer(self, predicate: NamedNode) -> int:
        """Return the integer of a property that every such subject has."""
        return int(self.need(predicate))

    def day(self, predicate: NamedNode) -> date | None:
        """Return the day of a property, or `None`."""
        value = self.text(predicate)
        return None if value is None else date.fromisoformat(value)

    def moment(self, predicate: NamedNode) -> datetime | None:
        """Return the point in time of a property, or `None`."""
        value = self.text(predicate)
        return None if value is None else datetime.fromisoformat(value)

    def truth(self, predicate: NamedNode) -> bool:
        """Return the truth value of a property; what is not said is false."""
        return self.text(predicate) == "true"

    def need(self, predicate: NamedNode) -> str:
        """Return the literal of a property that every such subject has."""
        value = self.text(predicate)
        if value is None:
            raise self.missing(predicate)
        return value

    def need_node(self, predicate: NamedNode) -> NamedNode:
        """Return the thing of a property that every such subject has."""
        value = self.node(predicate)
        if value is None:
            raise self.missing(predicate)
        return value

    def missing(self, predicate: NamedNode) -> StoreError:
        """Return the error that a property is missing."""
        return StoreError(f"no {predicate.value}", self.subject.value, "run kb check, and load or ingest again")


class Graph(dict[str, Said]):
    """What quads say, by the IRI of their subjects."""

    @classmethod
    def read(cls, quads: Iterable[Quad]) -> Self:
        """Sort quads by subject and predicate, whichever graph they stand in.

        Blank nodes are left out: nothing that Dateline writes has any.
        """
        graph = cls()
        for quad in quads:
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                said = graph.get(subject.value)
                if said is None:
                    said = graph[subject.value] = Said(subject)
                said.values.setdefault(quad.predicate.value, []).append(value)
        return graph

    def of(self, node: NamedNode) -> Said:
        """Return what is said of a node; nothing, when there is nothing."""
        return self.get(node.value) or Said(node)

    def typed(self, predicate: NamedNode, kind: NamedNode) -> list[Said]:
        """Return every subject that a property links to a class, sorted by name."""
        return [self[iri] for iri in sorted(self) if kind in self[iri].values.get(predicate.value, ())]


def read_span(said: Said) -> Span | None:
    """Return the characters that a node selects, or `None` when it selects none."""
    first, last = said.text(START), said.text(END)
    return None if first is None or last is None else Span(int(first), int(last))


def need_span(said: Said) -> Span:
    """Return the characters that a node selects, of one that always does."""
    return Span(said.integer(START), said.integer(END))
