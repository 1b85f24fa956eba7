"""Events, actors and origins <-> quads of the derived graph."""

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import NamedNode, Quad

from kb.rdf import vocab
from kb.rdf.claims import filler_triples, read_fillers, read_time, time_triples
from kb.rdf.names import DERIVED, actor_iri, actor_key, claim_iri, document_iri, event_iri, last_part, part_iri
from kb.rdf.terms import Graph, Said, Triple, day, in_graph, month, number, words
from kb.records.assignment import Assignment
from kb.records.claim import Status
from kb.records.event import Event, number_of
from kb.records.mention import Filler
from kb.records.reading import Actor


def event_quads(event: Event) -> Iterator[Quad]:
    """Return all that follows from the claims of an event."""
    return in_graph(DERIVED, event_triples(event))


def actor_quads(actor: Actor) -> Iterator[Quad]:
    """Return an actor with every spelling met in any document."""
    return in_graph(DERIVED, actor_triples(actor))


def origin_quad(document: str, origin: str) -> Quad:
    """Return that a document has another one, or itself, as its origin."""
    return Quad(document_iri(document), vocab.HAS_ORIGIN, document_iri(origin), DERIVED)


def credit_quads(document: str, agencies: Iterable[str]) -> Iterator[Quad]:
    """Return the agencies that a document says it is from."""
    return (Quad(document_iri(document), vocab.CREDITS, words(agency), DERIVED) for agency in agencies)


def arrival_quad(document: str, arrival: int) -> Quad:
    """Return the place of a document in the order of coming in, from which an index can be built again."""
    return Quad(document_iri(document), vocab.ARRIVAL, number(arrival), DERIVED)


def read_arrivals(graph: Graph) -> tuple[tuple[str, str], ...]:
    """Return id and origin of every document of the derived graph, in the order of coming in."""
    found = [said for said in graph.values() if said.text(vocab.ARRIVAL) is not None]
    ordered = sorted(found, key=lambda said: said.integer(vocab.ARRIVAL))
    return tuple((last_part(said.subject), last_part(said.need_node(vocab.HAS_ORIGIN))) for said in ordered)


def assignment_quads(assignment: Assignment) -> Iterator[Quad]:
    """Return which event a claim that was judged anew was about, and on which days."""
    node = part_iri(claim_iri(assignment.claim), f"assignment-{assignment.number}")
    return in_graph(DERIVED, (
        (node, vocab.TYPE, vocab.ASSIGNMENT),
        (node, vocab.ASSIGNS, claim_iri(assignment.claim)),
        (node, vocab.TO_EVENT, event_iri(assignment.event)),
        (node, vocab.POSITION, number(assignment.number)),
        (node, vocab.FROM_DAY, day(assignment.since or date.min)),
        (node, vocab.UNTIL_DAY, day(assignment.until or date.max)),
    ))


def event_triples(event: Event) -> Iterator[Triple]:
    """Return an event: its type, time, roles, claims, and how many origins say what of it."""
    node = event_iri(event.id)
    yield node, vocab.TYPE, vocab.event_class(event.type)
    yield node, vocab.SEQUENCE, number(event.sequence)
    yield node, vocab.ORIGINS, number(event.origins)
    yield node, vocab.OUTLETS, number(event.outlets)
    for matter in event.contradictions:
        yield node, vocab.CONTRADICTED_IN, vocab.matter_property(matter)
    yield node, vocab.LEADING_CLAIM, claim_iri(event.leading)
    yield node, vocab.LABEL, words(event.quote)
    if event.day is not None:
        yield node, vocab.MONTH, month(event.day)
    for claim in event.claims:
        yield node, vocab.HAS_CLAIM, claim_iri(claim)
    yield from time_triples(node, event.time)
    for role, fillers in event.roles.items():
        yield from filler_triples(node, role, fillers)
        yield from _role(node, role, fillers)
    for status, origins in event.statuses.items():
        yield from _status(node, status, origins)


def actor_triples(actor: Actor) -> Iterator[Triple]:
    """Return an actor: its kind, state, and spellings."""
    node = actor_iri(actor.key)
    yield node, vocab.TYPE, vocab.ACTOR
    yield node, vocab.ACTOR_KIND, vocab.concept("kind", actor.kind)
    yield node, vocab.LABEL, words(actor.name)
    for name in actor.names:
        yield node, vocab.ALT_LABEL, words(name)
    if actor.state is not None:
        yield node, vocab.STATE, words(actor.state)


def read_events(graph: Graph) -> tuple[Event, ...]:
    """Return every event of the derived graph, sorted by id."""
    return tuple(read_event(graph, graph[iri]) for iri in sorted(graph) if graph[iri].node(vocab.LEADING_CLAIM))


def read_event(graph: Graph, said: Said) -> Event:
    """Return the event that the derived graph tells of."""
    return Event(
        id=last_part(said.subject),
        type=vocab.local_name(said.need_node(vocab.TYPE)),
        number=number_of(said.integer(vocab.SEQUENCE)),
        time=read_time(graph, said),
        roles=read_fillers(graph, said),
        statuses=_read_statuses(graph, said),
        origins=said.integer(vocab.ORIGINS),
        outlets=said.integer(vocab.OUTLETS),
        contradictions=tuple(sorted(vocab.matter_name(node) for node in said.nodes(vocab.CONTRADICTED_IN))),
        claims=tuple(sorted(last_part(node) for node in said.nodes(vocab.HAS_CLAIM))),
        leading=last_part(said.need_node(vocab.LEADING_CLAIM)),
        quote=said.need(vocab.LABEL),
    )


def read_actors(graph: Graph) -> tuple[Actor, ...]:
    """Return every actor of a graph, sorted by key."""
    found = (read_actor(said) for said in graph.typed(vocab.TYPE, vocab.ACTOR))
    return tuple(sorted(found, key=lambda a: a.key))


def read_actor(said: Said) -> Actor:
    """Return the actor that a graph tells of."""
    return Actor(
        actor_key(said.subject),
        vocab.concept_value(said.need_node(vocab.ACTOR_KIND)),
        said.need(vocab.LABEL),
        tuple(sorted(said.texts(vocab.ALT_LABEL))),
        said.text(vocab.STATE),
    )


def _role(node: NamedNode, role: str, fillers: Iterable[Filler]) -> Iterator[Triple]:
    """Say the role by its own property: the actor where one is known, or the words of a number or topic."""
    in_words = vocab.ROLES.get(role) is vocab.RoleSort.WORDS
    for filler in fillers:
        if in_words:
            yield node, vocab.role_property(role), words(filler.name)
        elif filler.actor is not None:
            yield node, vocab.role_property(role), actor_iri(filler.actor)


def _status(node: NamedNode, status: Status, origins: int) -> Iterator[Triple]:
    part = part_iri(node, f"status-{status}")
    yield node, vocab.STATUS_COUNTS, part
    yield part, vocab.TYPE, vocab.STATUS_COUNT
    yield part, vocab.STATUS, vocab.concept("status", status)
    yield part, vocab.ORIGINS, number(origins)


def _read_statuses(graph: Graph, said: Said) -> dict[Status, int]:
    parts = [graph.of(node) for node in said.nodes(vocab.STATUS_COUNTS)]
    counts = {vocab.concept_value(p.need_node(vocab.STATUS)): p.integer(vocab.ORIGINS) for p in parts}
    return {status: counts[status] for status in Status if status in counts}
