"""Dumps: whole, sorted, the same bytes for the same content; and what a page shows as Turtle."""

import io
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import RDF, Graph, URIRef

from kb.dumps.rdf import ALL_FORMATS, describe, write
from kb.errors import StoreError
from kb.rdf.files import FORMATS
from kb.rdf.names import actor_iri, claim_iri, document_iri, event_iri
from kb.store import View, open_view
from tests.kb.world import make_world


def dumped(view: View, form: str) -> bytes:
    out = io.BytesIO()
    write(view, form, out)
    return out.getvalue()


def described(view: View, *ids: str) -> Graph:
    return Graph().parse(data=describe(view, ids))


def an_event(view: View) -> str:
    return str(view.value("SELECT id FROM event WHERE type = 'ArmsDelivery'"))


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
def test_a_dump_read_by_another_store_holds_the_same_quads(view: View, form: str) -> None:
    other = Store()
    other.load(dumped(view, form), format=FORMATS[form])
    assert set(other) == set(view.quads)


@pytest.mark.parametrize("form", ALL_FORMATS)
def test_two_stores_of_the_same_content_give_the_same_bytes(view: View, form: str, tmp_path: Path) -> None:
    with open_view(make_world(tmp_path / "again"), exact=True) as other:
        assert dumped(view, form) == dumped(other, form)


def test_a_dump_of_n_quads_goes_graph_by_graph_in_order(view: View) -> None:
    graphs = [line.rsplit(" ", 2)[1] for line in dumped(view, "nq").decode().splitlines()]
    assert graphs == sorted(graphs)
    assert len(set(graphs)) > 3


def test_an_unknown_format_is_refused_with_those_there_are(view: View) -> None:
    with pytest.raises(StoreError, match="choose one of nq, trig"):
        dumped(view, "xlsx")


def test_an_event_alone_is_described_with_its_claims_and_their_sources(view: View) -> None:
    event = an_event(view)
    graph = described(view, event)
    claims = {row[0] for row in view.rows(
        "SELECT c.id FROM claim c JOIN event e ON e.seq = c.event JOIN document d ON d.seq = c.document"
        " WHERE e.id = ? AND d.superseded_by IS NULL", (event,),
    )}
    assert {claim_iri(c).value for c in claims} == {str(s) for s in graph.subjects() if "/claim/" in s and "#" not in s}
    assert [s for s in graph.subjects() if "/doc/" in s]


def test_of_several_events_each_is_described_for_itself(view: View) -> None:
    ids = [row[0] for row in view.rows("SELECT id FROM event WHERE claims > 0")]
    graph = described(view, *ids)
    assert {event_iri(i).value for i in ids} == {str(s) for s in graph.subjects() if "#" not in s}


def test_a_document_alone_is_described_with_its_text(view: View) -> None:
    document = view.value("SELECT id FROM document WHERE claims > 0")
    texts = list(described(view, document).objects(URIRef(document_iri(document).value), URIRef("https://schema.org/text")))
    assert len(texts) == 1


def test_of_several_documents_no_text_is_sent(view: View) -> None:
    graph = described(view, *[row[0] for row in view.rows("SELECT id FROM document")])
    assert not list(graph.objects(None, URIRef("https://schema.org/text")))
    assert len(set(graph.subjects(RDF.type, URIRef("https://w3id.org/dateline/ns#Document")))) == 6


def test_an_actor_alone_is_described_with_its_events(view: View) -> None:
    graph = described(view, "iso:RU")
    assert event_iri(an_event(view)).value in {str(s) for s in graph.subjects()}
    assert actor_iri("iso:RU").value in {str(s) for s in graph.subjects()}


@pytest.mark.parametrize("name", ["", "0" * 16, "iso:ZZ", "person:nobody", "../..", "<>", "a b"])
def test_what_the_store_does_not_hold_is_described_by_nothing(view: View, name: str) -> None:
    assert describe(view, [name]) == ""
