"""Judgements go into quads of the identity graph and come back as they were."""

from hypothesis import given

from kb.rdf.judgements import judgement_quads, read_judgements
from kb.rdf.names import IDENTITY
from kb.rdf.terms import Graph
from kb.records.judgement import Judgement
from tests.strategies import judgements


@given(judgements())
def test_a_judgement_comes_back_from_its_quads(judgement: Judgement) -> None:
    quads = list(judgement_quads(judgement))
    assert {quad.graph_name for quad in quads} == {IDENTITY}
    assert read_judgements(Graph.read(quads)) == (judgement,)
