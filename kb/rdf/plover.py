"""The PLOVER codes of a claim as quads: what follows from a claim, never read back."""

from collections.abc import Iterator
from datetime import date

from pyoxigraph import NamedNode

from kb.rdf import vocab
from kb.rdf.names import PREFIXES, claim_iri
from kb.rdf.terms import Triple
from kb.records.claim import Claim
from kb.records.plover import code_claim


def code_triples(claim: Claim, published: date | None) -> Iterator[Triple]:
    """Return event, mode, contexts and auxiliary modes of a claim as concepts."""
    code, node = code_claim(claim, published), claim_iri(claim.id)
    modes = (code.mode, *code.auxiliary)
    if code.event is not None:
        yield node, vocab.CODED_AS, plover_concept(code.event)
    for mode in modes:
        if mode:
            yield node, vocab.CODED_AS, plover_concept(f"mode-{mode}")
    for context in code.contexts:
        yield node, vocab.CODED_AS, plover_concept(f"context-{context}")


def plover_concept(name: str) -> NamedNode:
    """Return the concept of a code, as `ontology/alignments.ttl` defines it.

    >>> plover_concept("mode-future").value
    'https://w3id.org/dateline/plover#mode-future'
    """
    return NamedNode(PREFIXES["plover"] + name)
