"""Every term is labelled, defined, shown by an example, and used by the code, and no other is."""

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic

from kb.events.frames import FRAMES
from kb.rdf import vocab
from kb.rdf.names import NS, PREFIXES
from kb.rdf.plover import plover_concept
from kb.records.plover import BY_STATUS, BY_TYPE, BY_VALUE

HOME = Path(__file__).parents[2] / "ontology"
SEM = Namespace(PREFIXES["sem"])
DL = Namespace(NS)


@cache
def ontology() -> Graph:
    return Graph().parse(HOME / "dateline.ttl")


def terms_of_ontology() -> set[str]:
    return {str(s).removeprefix(NS) for s in set(ontology().subjects()) if str(s).startswith(NS)}


def terms_of_code() -> set[str]:
    constants = {v for v in vars(vocab).values() if isinstance(v, NamedNode)}
    concepts = {vocab.concept(scheme, value) for scheme, values in vocab.CONCEPTS.items() for value in values}
    roles, types = map(vocab.role_property, vocab.ROLES), map(vocab.event_class, vocab.EVENT_TYPES)
    own = {n.value for n in (*constants, *concepts, *roles, *types) if n.value.startswith(NS)}
    return {name.removeprefix(NS) for name in own} | {f"{scheme}-scheme" for scheme in vocab.CONCEPTS}


TERMS = sorted(terms_of_ontology())


def roles_of(event_type: str) -> set[str]:
    found = set()
    for role in vocab.ROLES:
        domain = ontology().value(DL[role], RDFS.domain)
        union = ontology().value(domain, OWL.unionOf)
        classes = [domain] if union is None else list(Collection(ontology(), union))
        if DL[event_type] in classes:
            found.add(role)
    return found


def test_code_and_ontology_have_the_same_terms() -> None:
    assert terms_of_code() == terms_of_ontology()


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_label_and_definition_in_both_languages(term: str) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        found = [o for o in ontology().objects(DL[term], predicate) if isinstance(o, Literal)]
        assert sorted(str(o.language) for o in found) == ["de", "en"]
        assert all(str(o).strip() for o in found)


def test_every_term_stands_in_a_good_example() -> None:
    shown: set[str] = set()
    for path in HOME.glob("examples/good-*.ttl"):
        for triple in Graph().parse(path):
            shown |= {str(part).removeprefix(NS) for part in triple if str(part).startswith(NS)}
    schemes = {f"{name.partition('-')[0]}-scheme" for name in shown if "-" in name}
    assert terms_of_ontology() - shown - schemes == set()


@pytest.mark.parametrize("event_type", sorted(FRAMES))
def test_a_type_has_the_roles_that_are_read_for_it(event_type: str) -> None:
    assert {role.name for role in FRAMES[event_type].roles} <= roles_of(event_type)


@pytest.mark.parametrize("event_type", vocab.EVENT_TYPES)
def test_a_type_is_an_event_with_an_example_sentence_in_both_languages(event_type: str) -> None:
    assert (DL[event_type], RDFS.subClassOf, SEM.Event) in ontology()
    examples = ontology().objects(DL[event_type], SKOS.example)
    assert sorted(str(o.language) for o in examples if isinstance(o, Literal)) == ["de", "en"]


@pytest.mark.parametrize(("role", "sort"), sorted(vocab.ROLES.items()))
def test_a_role_is_the_kind_of_property_that_the_code_writes(role: str, sort: vocab.RoleSort) -> None:
    parents = {"actor": SEM.hasActor, "place": SEM.hasPlace, "words": None}
    assert ontology().value(DL[role], RDFS.subPropertyOf) == parents[sort]
    kind = OWL.DatatypeProperty if sort is vocab.RoleSort.WORDS else OWL.ObjectProperty
    assert (DL[role], RDF.type, kind) in ontology()


@pytest.mark.parametrize("scheme", sorted(vocab.CONCEPTS))
def test_a_scheme_holds_its_concepts_and_no_others(scheme: str) -> None:
    held = set(ontology().subjects(SKOS.inScheme, DL[f"{scheme}-scheme"]))
    assert held == {URIRef(vocab.concept(scheme, value).value) for value in vocab.CONCEPTS[scheme]}


def test_alignments_speak_of_our_own_terms_only_by_names_that_exist() -> None:
    aligned = Graph().parse(HOME / "alignments.ttl")
    own = {str(part).removeprefix(NS) for triple in aligned for part in triple if str(part).startswith(NS)}
    assert own <= terms_of_ontology()


def test_every_event_type_is_aligned_with_plover() -> None:
    aligned = Graph().parse(HOME / "alignments.ttl")
    plover = "https://w3id.org/dateline/plover#"
    with_plover = {s for s, _, o in aligned if str(o).startswith(plover)}
    assert {DL[t] for t in vocab.EVENT_TYPES} - with_plover - {DL.Statement} == set()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own use
@pytest.mark.parametrize("path", sorted(HOME.glob("examples/good-*.ttl")), ids=lambda p: p.stem)
def test_the_context_loses_nothing(path: Path) -> None:
    graph = Graph().parse(path)
    data = graph.serialize(format="json-ld", context=(HOME / "context.jsonld").as_uri(), auto_compact=False)
    assert isomorphic(Graph().parse(data=data, format="json-ld"), graph)


def test_every_code_that_claims_have_is_a_concept_of_the_alignments() -> None:
    concepts = {str(s) for s in Graph().parse(HOME / "alignments.ttl").subjects(RDF.type, SKOS.Concept)}
    modes = {mode for modes in BY_STATUS.values() for mode in modes} | {"historical"}
    modes |= {code.mode for code in BY_TYPE.values()} | {mode for _, mode in BY_VALUE.values()}
    events = {code.event for code in BY_TYPE.values()} | {event for event, _ in BY_VALUE.values()}
    contexts = {context for code in BY_TYPE.values() for context in code.contexts}
    names = {*events, *(f"mode-{mode}" for mode in modes if mode), *(f"context-{context}" for context in contexts)}
    assert {plover_concept(name).value for name in names if name} <= concepts
