"""How every IRI of Dateline is spelled: the only place that knows."""

from functools import lru_cache
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

BASE = "https://w3id.org/dateline/"
NS = BASE + "ns#"

PREFIXES = {
    "dl": NS,
    "doc": BASE + "doc/",
    "claim": BASE + "claim/",
    "event": BASE + "event/",
    "actor": BASE + "actor/",
    "judgement": BASE + "judgement/",
    "column": BASE + "column/",
    "graph": BASE + "graph/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "plover": BASE + "plover#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes of the terms and things in a store, as queries and files use them."""

IDENTITY = NamedNode(BASE + "graph/identity")
"""The graph of judgements."""

DERIVED = NamedNode(BASE + "graph/derived")
"""The graph of events and actors: all that follows from claims and judgements."""


def document_iri(document: str) -> NamedNode:
    """Return the name of a document, which is that of its graph too."""
    return NamedNode(f"{BASE}doc/{document}")


def claim_iri(claim: str) -> NamedNode:
    """Return the name of a claim."""
    return NamedNode(f"{BASE}claim/{claim}")


def event_iri(event: str) -> NamedNode:
    """Return the name of an event."""
    return NamedNode(f"{BASE}event/{event}")


@lru_cache(maxsize=65536)
def actor_iri(key: str) -> NamedNode:
    """Return the name of an actor.

    >>> actor_iri("iso:VE").value
    'https://w3id.org/dateline/actor/iso/VE'
    """
    return NamedNode(BASE + "actor/" + "/".join(quote(part, safe="") for part in key.split(":", 1)))


def judgement_iri(judgement: str) -> NamedNode:
    """Return the name of a judgement."""
    return NamedNode(f"{BASE}judgement/{judgement}")


@lru_cache(maxsize=4096)
def column_iri(name: str) -> NamedNode:
    """Return the property that is a column of a table.

    >>> column_iri("deaths_best").value
    'https://w3id.org/dateline/column/deaths_best'
    """
    return NamedNode(f"{BASE}column/{quote(name, safe='')}")


def column_name(iri: NamedNode) -> str:
    """Return the name of a column."""
    return unquote(iri.value.removeprefix(BASE + "column/"))


def software_iri(version: str) -> NamedNode:
    """Return the name of a version of the software."""
    return NamedNode(f"{BASE}software/{quote(version, safe='')}")


def part_iri(whole: NamedNode, part: str) -> NamedNode:
    """Return the name of a part of a thing, as the span of a claim or a block of a document."""
    return NamedNode(f"{whole.value}#{part}")


def last_part(iri: NamedNode) -> str:
    """Return the id in the name of a document, claim, event, judgement or software version.

    >>> last_part(claim_iri("00ff"))
    '00ff'
    """
    return unquote(iri.value.rsplit("/", 1)[1])


def actor_key(iri: NamedNode) -> str:
    """Return the key in the name of an actor.

    >>> actor_key(actor_iri("person:maria-zakharova"))
    'person:maria-zakharova'
    """
    parts = iri.value.removeprefix(BASE + "actor/").split("/", 1)
    return ":".join(unquote(part) for part in parts)
