"""Judgements <-> quads of the identity graph."""

from collections.abc import Callable, Iterator

from pyoxigraph import NamedNode, Quad

from kb.rdf import vocab
from kb.rdf.names import IDENTITY, actor_iri, actor_key, claim_iri, document_iri, event_iri, judgement_iri, last_part
from kb.rdf.terms import Graph, Said, Triple, decimal, in_graph, moment, number, truth, words
from kb.records.judgement import Judgement, Matter

_SIDES: dict[Matter, tuple[Callable[[str], NamedNode], Callable[[str], NamedNode]]] = {
    Matter.EVENT: (claim_iri, event_iri),
    Matter.ACTOR: (actor_iri, actor_iri),
    Matter.ORIGIN: (document_iri, document_iri),
}


def judgement_quads(judgement: Judgement) -> Iterator[Quad]:
    """Return a judgement: what it holds to be one or two, who or what says so, and why."""
    return in_graph(IDENTITY, judgement_triples(judgement))


def judgement_triples(judgement: Judgement) -> Iterator[Triple]:
    """Return all that is kept of a judgement."""
    node = judgement_iri(judgement.id)
    name_left, name_right = _SIDES[judgement.matter]
    yield node, vocab.TYPE, vocab.JUDGEMENT
    yield node, vocab.MATTER, vocab.concept("matter", judgement.matter)
    yield node, vocab.LEFT, name_left(judgement.left)
    yield node, vocab.RIGHT, name_right(judgement.right)
    yield node, vocab.SAME, truth(judgement.same)
    yield node, vocab.JUDGED_BY, words(judgement.by)
    yield node, vocab.SCORE, decimal(judgement.score)
    for reason in judgement.reasons:
        yield node, vocab.REASON, words(reason)
    if judgement.at is not None:
        yield node, vocab.GENERATED_AT, moment(judgement.at)
    for predicate, value in (
        (vocab.JUDGED_AFTER, judgement.after), (vocab.DECISION, judgement.number), (vocab.UNDOES, judgement.undoes),
    ):
        if value is not None:
            yield node, predicate, number(value)


def read_judgements(graph: Graph) -> tuple[Judgement, ...]:
    """Return every judgement of the identity graph, sorted by name."""
    return tuple(read_judgement(said) for said in graph.typed(vocab.TYPE, vocab.JUDGEMENT))


def read_judgement(said: Said) -> Judgement:
    """Return the judgement that the identity graph tells of."""
    matter = Matter(vocab.concept_value(said.need_node(vocab.MATTER)))
    read: Callable[[NamedNode], str] = actor_key if matter is Matter.ACTOR else last_part
    return Judgement(
        matter,
        read(said.need_node(vocab.LEFT)),
        read(said.need_node(vocab.RIGHT)),
        said.truth(vocab.SAME),
        said.need(vocab.JUDGED_BY),
        float(said.need(vocab.SCORE)),
        tuple(sorted(said.texts(vocab.REASON))),
        said.moment(vocab.GENERATED_AT),
        *(_whole(said, predicate) for predicate in (vocab.JUDGED_AFTER, vocab.DECISION, vocab.UNDOES)),
    )


def _whole(said: Said, predicate: NamedNode) -> int | None:
    text = said.text(predicate)
    return None if text is None else int(text)
