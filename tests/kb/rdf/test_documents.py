"""Documents with their claims go into quads and come back as they were."""

import pytest
from hypothesis import given
from pyoxigraph import DefaultGraph, Store

from kb.errors import StoreError
from kb.rdf.documents import read_reading, reading_quads
from kb.rdf.names import document_iri
from kb.records.document import Document
from kb.records.reading import Reading
from tests.strategies import readings


@given(readings())
def test_a_reading_comes_back_from_its_quads(reading: Reading) -> None:
    assert read_reading(reading_quads(reading)) == reading


@given(readings())
def test_a_reading_comes_back_from_a_store(reading: Reading) -> None:
    store = Store()
    store.extend(reading_quads(reading))
    assert read_reading(store.quads_for_pattern(None, None, None)) == reading


@given(readings())
def test_what_a_store_gives_back_is_the_quads_that_went_in(reading: Reading) -> None:
    store = Store()
    store.extend(reading_quads(reading))
    assert set(store.quads_for_pattern(None, None, None)) == set(reading_quads(reading))


@given(readings())
def test_all_quads_of_a_document_stand_in_its_graph(reading: Reading) -> None:
    graphs = {quad.graph_name for quad in reading_quads(reading)}
    assert graphs == {document_iri(reading.document.id)}
    assert DefaultGraph() not in graphs


@given(readings())
def test_ids_do_not_change_on_the_way(reading: Reading) -> None:
    back = read_reading(reading_quads(reading))
    assert back.document.id == reading.document.id
    assert [c.id for c in back.claims] == [c.id for c in reading.claims]


def test_half_a_surrogate_pair_is_refused_with_a_way_out() -> None:
    with pytest.raises(StoreError, match="decode the source anew"):
        list(reading_quads(Reading(Document("https://example.org/a", "half \ud800", "en"))))


def test_a_graph_without_a_document_is_refused() -> None:
    with pytest.raises(StoreError, match=r"schema\.org/url"):
        read_reading([])
