"""Events and actors go into quads of the derived graph and come back as they were."""

from datetime import date

import pytest
from hypothesis import given
from pyoxigraph import Literal, Store

from kb.rdf import vocab
from kb.rdf.events import actor_quads, event_quads, origin_quad, read_actors, read_events
from kb.rdf.names import DERIVED, actor_iri, event_iri
from kb.rdf.terms import Graph
from kb.records.claim import ClaimTime
from kb.records.event import Event
from kb.records.interval import Interval
from kb.records.mention import Filler
from kb.records.reading import Actor
from tests.strategies import ACTORS, EVENTS

EVENT = Event(
    "00ff00ff00ff00ff", "ArmsDelivery", 3, ClaimTime(Interval(date(2025, 11, 6), date(2025, 11, 9))),
    {"supplier": (Filler("Russland", actor="iso:RU"),), "quantity": (Filler("14"),), "item": (Filler("parts"),)},
    leading="00ff00ff00ff00ff", quote="Russia delivers 14 parts.",
)


@given(EVENTS)
def test_an_event_comes_back_from_a_store(event: Event) -> None:
    store = Store()
    store.extend(event_quads(event))
    assert read_events(Graph.read(store.quads_for_pattern(None, None, None, DERIVED))) == (event,)


@given(ACTORS)
def test_an_actor_comes_back_from_its_quads(actor: Actor) -> None:
    assert read_actors(Graph.read(actor_quads(actor))) == (actor,)


def test_a_role_with_an_actor_points_at_it() -> None:
    said = Graph.read(event_quads(EVENT)).of(event_iri(EVENT.id))
    assert said.nodes(vocab.role_property("supplier")) == [actor_iri("iso:RU")]


@pytest.mark.parametrize(("role", "texts"), [("quantity", ["14"]), ("item", [])])
def test_words_stand_in_roles_for_words_only(role: str, texts: list[str]) -> None:
    said = Graph.read(event_quads(EVENT)).of(event_iri(EVENT.id))
    assert said.texts(vocab.role_property(role)) == texts


def test_the_month_is_that_of_the_day_it_is_sorted_by() -> None:
    said = Graph.read(event_quads(EVENT)).of(event_iri(EVENT.id))
    assert said.text(vocab.MONTH) == "2025-11"


def test_a_document_points_at_its_origin() -> None:
    quad = origin_quad("a" * 16, "b" * 16)
    assert (quad.graph_name, quad.predicate) == (DERIVED, vocab.HAS_ORIGIN)
    assert not isinstance(quad.object, Literal)
