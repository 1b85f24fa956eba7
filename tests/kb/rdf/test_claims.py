"""The precision of a time, and what is missing from a claim."""

from datetime import date

import pytest
from pyoxigraph import NamedNode, Quad

from kb.errors import StoreError
from kb.rdf import vocab
from kb.rdf.claims import claim_triples, precision, read_claims
from kb.rdf.names import document_iri, part_iri
from kb.rdf.terms import Graph, in_graph
from kb.records.claim import Claim, Status
from kb.records.interval import Interval
from kb.records.span import Span

CLAIM = Claim("0" * 16, "Vote", Status.OCCURRED, Span(0, 16), "The Senate voted")


def quads(claim: Claim) -> list[Quad]:
    node = document_iri(claim.document)
    return list(in_graph(node, claim_triples(claim, part_iri(node, "reading"))))


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (date(2025, 11, 7), date(2025, 11, 7), vocab.UNIT_DAY),
        (date(2025, 11, 3), date(2025, 11, 9), vocab.UNIT_WEEK),
        (date(2025, 11, 4), date(2025, 11, 10), None),
        (date(2024, 2, 1), date(2024, 2, 29), vocab.UNIT_MONTH),
        (date(2025, 1, 1), date(2025, 12, 31), vocab.UNIT_YEAR),
        (None, date(2025, 11, 7), None),
        (date(2025, 11, 7), None, None),
    ],
)
def test_precision_is_the_calendar_unit_that_the_interval_is(
    first: date | None, last: date | None, unit: NamedNode | None
) -> None:
    assert precision(Interval(first, last)) == unit


@pytest.mark.parametrize("predicate", [vocab.STATUS, vocab.HAS_SPAN, vocab.EVENT_TYPE, vocab.EXACT, vocab.START])
def test_a_claim_without_what_every_claim_has_is_refused(predicate: NamedNode) -> None:
    left = [q for q in quads(CLAIM) if q.predicate != predicate]
    with pytest.raises(StoreError, match="run kb check"):
        read_claims(Graph.read(left))


def test_a_claim_that_says_the_same_twice_is_one() -> None:
    assert read_claims(Graph.read(quads(CLAIM) + quads(CLAIM))) == (CLAIM,)
