"""Every key has one IRI, and every IRI its key."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kb.rdf.names import actor_iri, actor_key, claim_iri, last_part, part_iri, software_iri
from tests.strategies import ACTOR_KEYS, HEX_IDS, TEXTS


@given(ACTOR_KEYS)
def test_the_key_of_an_actor_is_read_back_from_its_iri(key: str) -> None:
    assert actor_key(actor_iri(key)) == key


@given(st.lists(ACTOR_KEYS, unique=True, max_size=5))
def test_different_keys_have_different_iris(keys: list[str]) -> None:
    assert len({actor_iri(key) for key in keys}) == len(keys)


@given(HEX_IDS)
def test_the_id_of_a_claim_is_read_back_from_its_iri(claim: str) -> None:
    assert last_part(claim_iri(claim)) == claim


@given(TEXTS)
def test_any_version_of_the_software_has_an_iri(version: str) -> None:
    assert last_part(software_iri(version)) == version


def test_a_part_is_a_fragment_of_its_whole() -> None:
    assert part_iri(claim_iri("00ff"), "span") == NamedNode("https://w3id.org/dateline/claim/00ff#span")
