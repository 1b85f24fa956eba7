"""What was judged about events: by rules and by people, with the reasons; and what people decided, in order."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kb.rdf import vocab
from kb.rdf.judgements import read_judgement
from kb.rdf.names import IDENTITY, event_iri
from kb.rdf.terms import Graph, NamedNode, Quad
from kb.records.judgement import Judgement, Matter
from kb.store.view import View


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgement about a claim and an event.

    Args:
        same: The claim is about the event; else it is not.
        by: The rule, or the person.
        decision: Number of what a person decided, by which `kb undo` knows it; `None` of a rule.
        undoes: Number of the decision that it undoes.
        is_undone: A later decision undoes it.
    """

    id: str
    claim: str
    event: str
    same: bool
    by: str
    score: float
    reasons: tuple[str, ...]
    at: datetime | None
    decision: int | None
    undoes: int | None
    is_undone: bool
    quote: str


def judgements_of_event(view: View, event: str, *, as_of: date | None = None) -> tuple[JudgementRow, ...]:
    """Return what was judged about an event: which claims are about it, and which are not.

    Args:
        as_of: Only what people had decided up to this day.
    """
    named = view.quads.quads_for_pattern(None, vocab.RIGHT, event_iri(event), IDENTITY)
    rows = _rows(view, _read(view, (quad.subject for quad in named)))
    return tuple(row for row in rows if as_of is None or row.at is None or row.at.date() <= as_of)


def decisions(view: View) -> tuple[JudgementRow, ...]:
    """Return what people decided, in the order of deciding."""
    named = view.quads.quads_for_pattern(None, vocab.DECISION, None, IDENTITY)
    return _rows(view, _read(view, (quad.subject for quad in named)))


def _read(view: View, names: Iterable[object]) -> list[Judgement]:
    nodes = sorted({name for name in names if isinstance(name, NamedNode)}, key=lambda n: n.value)
    quads: list[Quad] = [q for n in nodes for q in view.quads.quads_for_pattern(n, None, None, IDENTITY)]
    graph = Graph.read(quads)
    return [read_judgement(graph.of(node)) for node in nodes]


def _rows(view: View, judgements: Iterable[Judgement]) -> tuple[JudgementRow, ...]:
    told = sorted((j for j in judgements if j.matter is Matter.EVENT), key=_order)
    listed = json.dumps(sorted({j.left for j in told}))
    quotes = dict(view.rows("SELECT id, quote FROM claim WHERE id IN (SELECT value FROM json_each(?))", (listed,)))
    undone = {j.undoes for j in _read(view, (q.subject for q in view.quads.quads_for_pattern(
        None, vocab.UNDOES, None, IDENTITY)))}
    return tuple(
        JudgementRow(
            j.id, j.left, j.right, j.same, j.by, j.score, j.reasons, j.at, j.number, j.undoes, j.number in undone,
            quotes.get(j.left, ""),
        )
        for j in told
    )


def _order(judgement: Judgement) -> tuple[int, bool, str]:
    return judgement.number or 0, judgement.same, judgement.left
