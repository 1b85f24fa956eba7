"""Files of quads: sorted, the same bytes for the same quads, and read back as they were."""

import io
import random

import pytest
from hypothesis import given
from pyoxigraph import NamedNode, Quad
from rdflib import Dataset, Graph, URIRef
from rdflib.compare import isomorphic

from kb.errors import StoreError
from kb.rdf.documents import reading_quads
from kb.rdf.files import read_quads, sort_quads, sorted_quads, write_quads, write_turtle
from kb.records.claim import Claim, Status
from kb.records.document import Document
from kb.records.mention import Filler
from kb.records.reading import Reading
from kb.records.span import Span
from tests.strategies import readings

DOCUMENT = Document("https://example.org/a", 'The Senate "voted"\non Monday.', "en", title="Vote")
CLAIM = Claim(DOCUMENT.id, "Vote", Status.OCCURRED, Span(0, 10), "The Senate", roles={"body": (Filler("Senate"),)})
QUADS = list(reading_quads(Reading(DOCUMENT, claims=(CLAIM,), version="1")))


def written(quads: list[Quad], form: str) -> bytes:
    out = io.BytesIO()
    write_quads(sort_quads(quads), form, out)
    return out.getvalue()


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
@given(reading=readings())
def test_quads_come_back_from_a_file(reading: Reading, form: str) -> None:
    quads = list(reading_quads(reading))
    assert set(read_quads(io.BytesIO(written(quads, form)), form, "x")) == set(quads)


@pytest.mark.parametrize("form", ["nq", "trig", "ttl", "jsonld"])
def test_the_order_of_coming_changes_no_byte(form: str) -> None:
    first = written(QUADS, form)
    shuffled = random.Random(1).sample(QUADS, len(QUADS))
    assert written(shuffled, form) == first


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # it calls its own old names
@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
def test_other_programs_read_the_same_from_it(form: str) -> None:
    names = {"nq": "nquads", "trig": "trig", "jsonld": "json-ld"}
    read = Dataset()
    read.parse(data=written(QUADS, form), format=names[form])
    graph = read.graph(URIRef(QUADS[0].graph_name.value))
    assert isomorphic(graph, Graph().parse(data=written(QUADS, "ttl")))


def test_runs_on_disk_give_the_same_order_as_memory() -> None:
    assert list(sorted_quads(QUADS, run=7)) == sort_quads(QUADS)


def test_turtle_names_only_the_prefixes_it_uses() -> None:
    text = write_turtle(QUADS)
    assert "@prefix dl:" in text
    assert "@prefix judgement:" not in text
    assert len(Graph().parse(data=text)) == len(QUADS)


def test_turtle_writes_once_what_two_graphs_say() -> None:
    other = [Quad(q.subject, q.predicate, q.object, NamedNode("https://example.org/g")) for q in QUADS]
    assert write_turtle([*QUADS, *other]) == write_turtle(QUADS)


def test_nothing_is_valid_turtle() -> None:
    assert write_turtle([]) == ""


def test_a_broken_file_is_refused_with_its_line() -> None:
    with pytest.raises(StoreError, match=r"dump: is no N-Quads .*line 2"):
        list(read_quads(io.BytesIO(b'<http://a/> <http://b/> "c" .\n<http://a/> oops .\n'), "nq", "dump"))
