"""Claims <-> quads: a claim is a node with its type, status, time, fillers, speakers and words."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import NamedNode

from kb.rdf import vocab
from kb.rdf.cells import cell_triples, read_cells
from kb.rdf.names import actor_iri, actor_key, claim_iri, document_iri, last_part, part_iri
from kb.rdf.terms import Graph, Said, Triple, day, edtf, need_span, number, read_span, truth, words
from kb.records.claim import Certainty, Claim, ClaimTime, Status
from kb.records.interval import Interval
from kb.records.mention import Filler, Speaker
from kb.records.span import Span


def claim_triples(claim: Claim, activity: NamedNode) -> Iterator[Triple]:
    """Return all that is kept of a claim.

    Args:
        activity: Name of the reading of its document, which generated it.
    """
    node = claim_iri(claim.id)
    yield node, vocab.TYPE, vocab.CLAIM
    yield node, vocab.EVENT_TYPE, vocab.event_class(claim.type)
    yield node, vocab.STATUS, vocab.concept("status", claim.status)
    yield node, vocab.CERTAINTY, vocab.concept("certainty", claim.certainty)
    yield node, vocab.BLOCK_KIND, vocab.concept("block", claim.block)
    yield node, vocab.DERIVED_FROM, document_iri(claim.document)
    yield node, vocab.GENERATED_BY, activity
    yield from _words(node, claim)
    yield from time_triples(node, claim.time)
    for role, fillers in claim.roles.items():
        yield from filler_triples(node, role, fillers)
    for position, speaker in enumerate(claim.said_by, 1):
        yield from _speaker(node, position, speaker)
    yield from cell_triples(node, claim.cells)
    if claim.given_event is not None:
        yield node, vocab.GIVEN_EVENT, words(claim.given_event)


def time_triples(node: NamedNode, time: ClaimTime) -> Iterator[Triple]:
    """Return the days of a claim or event, and the words that say so with how precise they are."""
    if time.interval.earliest is not None:
        yield node, vocab.EARLIEST, day(time.interval.earliest)
    if time.interval.latest is not None:
        yield node, vocab.LATEST, day(time.interval.latest)
    if time.edtf is not None:
        yield node, vocab.EDTF, edtf(time.edtf)
    unit = precision(time.interval)
    if time.text is None and time.span is None and unit is None:
        return
    stated = part_iri(node, "time")
    yield node, vocab.STATED, stated
    yield stated, vocab.TYPE, vocab.STATED_TIME
    if unit is not None:
        yield stated, vocab.UNIT_TYPE, unit
    if time.text is not None:
        yield stated, vocab.WORDS, words(time.text)
    yield from _offsets(stated, time.span)


def filler_triples(node: NamedNode, role: str, fillers: Iterable[Filler]) -> Iterator[Triple]:
    """Return what fills a role of a claim or event, in order, each by its name as written."""
    for position, filler in enumerate(fillers, 1):
        part = part_iri(node, f"role-{role}-{position}")
        yield node, vocab.HAS_FILLER, part
        yield part, vocab.TYPE, vocab.FILLER
        yield part, vocab.ROLE, vocab.role_property(role)
        yield part, vocab.NAME, words(filler.name)
        yield part, vocab.POSITION, number(position)
        if filler.actor is not None:
            yield part, vocab.FILLED_BY, actor_iri(filler.actor)
        if filler.name in vocab.CONCEPTS.get(role, ()):
            yield part, vocab.CONCEPT, vocab.concept(role, filler.name)
        if filler.inferred:
            yield part, vocab.INFERRED, truth(True)
        yield from _offsets(part, filler.span)


def precision(interval: Interval) -> NamedNode | None:
    """Return the calendar unit that an interval is exactly one of, or `None`.

    >>> precision(Interval(date(2025, 2, 1), date(2025, 2, 28))) == vocab.UNIT_MONTH
    True
    """
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        return None
    if first == last:
        return vocab.UNIT_DAY
    if (last - first).days == 6 and first.weekday() == 0:
        return vocab.UNIT_WEEK
    if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
        return vocab.UNIT_MONTH
    whole_year = (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31))
    return vocab.UNIT_YEAR if whole_year else None


def read_claims(graph: Graph) -> tuple[Claim, ...]:
    """Return every claim of a graph in the order of the text."""
    claims = (read_claim(graph, said) for said in graph.typed(vocab.TYPE, vocab.CLAIM))
    return tuple(sorted(claims, key=lambda c: (c.span, c.id)))


def read_claim(graph: Graph, said: Said) -> Claim:
    """Return the claim that a graph tells of.

    Raises:
        StoreError: if something is missing that every claim has.
    """
    spoken = graph.of(said.need_node(vocab.HAS_SPAN))
    trigger = said.node(vocab.TRIGGER)
    return Claim(
        document=last_part(said.need_node(vocab.DERIVED_FROM)),
        type=vocab.local_name(said.need_node(vocab.EVENT_TYPE)),
        status=Status(vocab.concept_value(said.need_node(vocab.STATUS))),
        span=need_span(spoken),
        quote=spoken.need(vocab.EXACT),
        time=read_time(graph, said),
        roles=read_fillers(graph, said),
        said_by=tuple(_read_speaker(part) for part in parts_in_order(graph, said, vocab.SAID_BY)),
        certainty=Certainty(vocab.concept_value(said.need_node(vocab.CERTAINTY))),
        evidence=tuple(need_span(part) for part in parts_in_order(graph, said, vocab.EVIDENCE)),
        trigger=None if trigger is None else read_span(graph.of(trigger)),
        block=vocab.concept_value(said.need_node(vocab.BLOCK_KIND)),
        cells=read_cells(graph, said),
        given_event=said.text(vocab.GIVEN_EVENT),
    )


def read_time(graph: Graph, said: Said) -> ClaimTime:
    """Return the time of a claim or event."""
    interval = Interval(said.day(vocab.EARLIEST), said.day(vocab.LATEST))
    node = said.node(vocab.STATED)
    if node is None:
        return ClaimTime(interval, edtf=said.text(vocab.EDTF))
    stated = graph.of(node)
    return ClaimTime(interval, stated.text(vocab.WORDS), read_span(stated), said.text(vocab.EDTF))


def read_fillers(graph: Graph, said: Said) -> dict[str, tuple[Filler, ...]]:
    """Return the roles of a claim or event with what fills them, in order."""
    roles: dict[str, tuple[Filler, ...]] = {}
    for part in parts_in_order(graph, said, vocab.HAS_FILLER):
        role = vocab.local_name(part.need_node(vocab.ROLE))
        roles[role] = (*roles.get(role, ()), _read_filler(part))
    return roles


def parts_in_order(graph: Graph, said: Said, predicate: NamedNode) -> list[Said]:
    """Return the parts that a property points at, by their position."""
    return sorted((graph.of(node) for node in said.nodes(predicate)), key=lambda p: p.integer(vocab.POSITION))


def _words(node: NamedNode, claim: Claim) -> Iterator[Triple]:
    span = part_iri(node, "span")
    yield node, vocab.HAS_SPAN, span
    yield span, vocab.TYPE, vocab.POSITION_SELECTOR
    yield span, vocab.TYPE, vocab.QUOTE_SELECTOR
    yield span, vocab.EXACT, words(claim.quote)
    yield from _offsets(span, claim.span)
    if claim.trigger is not None:
        yield from _span(node, vocab.TRIGGER, "trigger", claim.trigger)
    for position, evidence in enumerate(claim.evidence, 1):
        yield from _span(node, vocab.EVIDENCE, f"evidence-{position}", evidence)
        yield part_iri(node, f"evidence-{position}"), vocab.POSITION, number(position)


def _span(node: NamedNode, predicate: NamedNode, name: str, span: Span) -> Iterator[Triple]:
    part = part_iri(node, name)
    yield node, predicate, part
    yield part, vocab.TYPE, vocab.POSITION_SELECTOR
    yield from _offsets(part, span)


def _speaker(node: NamedNode, position: int, speaker: Speaker) -> Iterator[Triple]:
    part = part_iri(node, f"said-{position}")
    yield node, vocab.SAID_BY, part
    yield part, vocab.TYPE, vocab.SPEAKER
    yield part, vocab.NAME, words(speaker.name)
    yield part, vocab.POSITION, number(position)
    if speaker.actor is not None:
        yield part, vocab.FILLED_BY, actor_iri(speaker.actor)
    yield from _offsets(part, speaker.span)


def _offsets(node: NamedNode, span: Span | None) -> Iterator[Triple]:
    if span is not None:
        yield node, vocab.START, number(span.start)
        yield node, vocab.END, number(span.end)


def _read_filler(part: Said) -> Filler:
    actor = part.node(vocab.FILLED_BY)
    return Filler(
        part.need(vocab.NAME), read_span(part), None if actor is None else actor_key(actor),
        part.truth(vocab.INFERRED),
    )


def _read_speaker(part: Said) -> Speaker:
    actor = part.node(vocab.FILLED_BY)
    return Speaker(part.need(vocab.NAME), read_span(part), None if actor is None else actor_key(actor))
