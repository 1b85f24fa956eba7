"""Events and actors against the claims that they follow from, and against the index."""

from collections.abc import Iterator, Sequence
from typing import Any

from kb.check.finding import REINDEX, Finding, short
from kb.check.rows import differences, iso
from kb.check.shapes import check_shapes
from kb.errors import KbError
from kb.rdf import vocab
from kb.rdf.events import read_actor, read_event
from kb.rdf.names import DERIVED
from kb.rdf.terms import Graph, NamedNode, Quad, with_parts
from kb.records.event import Event, derive_event
from kb.records.reading import Actor
from kb.store.loading import load_actors, load_told
from kb.store.view import View

PIECE = 100
"""Events or actors that are looked at together."""
EVENT = (
    "sequence", "claims", "origins", "outlets", "contradictions", "earliest", "latest", "edtf", "words", "leading",
    "roles", "statuses",
)
FIELDS = (
    "type", "number", "time", "roles", "statuses", "origins", "outlets", "contradictions", "claims", "leading", "quote"
)


def check_events(view: View) -> Iterator[Finding]:
    """Yield a finding for every event that is not what its claims tell, or not what the index has."""
    for piece, quads in _pieces(view, vocab.LEADING_CLAIM, None):
        yield from check_shapes(quads)
        graph = Graph.read(quads)
        for name in piece:
            try:
                event = read_event(graph, graph.of(name))
            except (KbError, ValueError) as error:
                yield Finding(short(name.value), f"it cannot be read ({error})", REINDEX)
            else:
                yield from _check_event(view, event)
    yield from _missing(view, "event", "SELECT id FROM event WHERE claims > 0", vocab.LEADING_CLAIM, None)


def check_actors(view: View) -> Iterator[Finding]:
    """Yield a finding for every actor that is not what the documents call it, or not what the index has."""
    for piece, quads in _pieces(view, vocab.TYPE, vocab.ACTOR):
        yield from check_shapes(quads)
        graph = Graph.read(quads)
        for name in piece:
            try:
                actor = read_actor(graph.of(name))
            except (KbError, ValueError) as error:
                yield Finding(short(name.value), f"it cannot be read ({error})", REINDEX)
            else:
                yield from _check_actor(view, actor)
    actors = "SELECT DISTINCT 'actor:' || a.id FROM actor a JOIN actor_name n ON n.actor = a.seq"
    yield from _missing(view, "actor", actors, vocab.TYPE, vocab.ACTOR)


def _pieces(
    view: View, predicate: NamedNode, value: NamedNode | None
) -> Iterator[tuple[list[NamedNode], list[Quad]]]:
    names = _named(view, predicate, value)
    for begin in range(0, len(names), PIECE):
        piece = names[begin : begin + PIECE]
        yield piece, [quad for name in piece for quad in with_parts(name, lambda n: _about(view, n))]


def _named(view: View, predicate: NamedNode, value: NamedNode | None) -> list[NamedNode]:
    """Return what has a property in the derived graph, sorted by name."""
    found = view.quads.quads_for_pattern(None, predicate, value, DERIVED)
    return sorted({q.subject for q in found if isinstance(q.subject, NamedNode)}, key=lambda n: n.value)


def _about(view: View, node: NamedNode) -> Iterator[Quad]:
    return iter(view.quads.quads_for_pattern(node, None, None, DERIVED))


def _check_event(view: View, event: Event) -> Iterator[Finding]:
    where = f"event {event.id}"
    row = view.rows(
        "SELECT e.seq, e.sequence, e.claims, e.origins, e.outlets, e.contradictions, e.earliest, e.latest, e.edtf,"
        " e.words, (SELECT c.id FROM claim c WHERE c.seq = e.leading) FROM event e WHERE e.id = ?",
        (event.id,),
    )
    if not row:
        yield Finding(where, "the index does not have it", REINDEX)
        return
    seq, *columns = row[0]
    told = load_told(view.index, [seq]).get(seq, [])
    if not told:
        yield Finding(where, "no claim of a current document is about it", REINDEX)
        return
    derived = derive_event(event.id, seq, told)
    differ = [name for name in FIELDS if getattr(derived, name) != getattr(event, name)]
    if differ:
        yield Finding(where, f"its quads are not what its claims tell: {', '.join(differ)}", REINDEX)
    yield from differences(where, EVENT, [*columns, _roles(view, seq), _statuses(view, seq)], _event(event))


def _event(event: Event) -> list[Any]:
    interval = event.time.interval
    roles = [(role, f.name, f.actor, int(f.inferred)) for role in sorted(event.roles) for f in event.roles[role]]
    return [
        event.sequence, len(event.claims), event.origins, event.outlets, ",".join(event.contradictions),
        iso(interval.earliest), iso(interval.latest), event.time.edtf, event.time.text, event.leading, roles,
        {s.value: n for s, n in event.statuses.items()},
    ]


def _roles(view: View, event: int) -> list[Any]:
    return view.rows(
        "SELECT r.role, r.name, a.id, r.inferred FROM event_role r LEFT JOIN actor a ON a.seq = r.actor"
        " WHERE r.event = ? ORDER BY r.position",
        (event,),
    )


def _statuses(view: View, event: int) -> dict[str, int]:
    return dict(view.rows("SELECT status, origins FROM event_status WHERE event = ?", (event,)))


def _check_actor(view: View, actor: Actor) -> Iterator[Finding]:
    numbers = [row[0] for row in view.rows("SELECT seq FROM actor WHERE id = ?", (actor.key,))]
    known = next(iter(load_actors(view.index, numbers).values()), None) if numbers else None
    if known is None:
        yield Finding(f"actor {actor.key}", "the index does not have it", REINDEX)
    elif known != actor:
        yield Finding(f"actor {actor.key}", "the index has other names, kind or state", REINDEX)


def _missing(
    view: View, kind: str, sql: str, predicate: NamedNode, value: NamedNode | None
) -> Iterator[Finding]:
    found = {short(name.value) for name in _named(view, predicate, value)}
    ids: Sequence[str] = [row[0].removeprefix("actor:") for row in view.rows(sql)]
    for name in ids:
        if f"{kind} {name}" not in found:
            yield Finding(f"{kind} {name}", "the index has it and the quads do not", REINDEX)
