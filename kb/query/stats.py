"""How many events, claims and documents there are by type, status, month, source and language."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.query.counted import counted
from kb.query.rows import Count, Filter
from kb.query.select import Selection, claims_of, select_events
from kb.records.claim import Status
from kb.store.view import View

MONTH = "coalesce(substr(coalesce(e.earliest, e.latest), 1, 7), '')"
"""The month of the day that an event is sorted by."""


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of what a filter leaves.

    Args:
        types: Events by type, the most frequent first.
        statuses: Claims by status, in the order of their definition.
        months: Events by the month of the day that they are sorted by; "" is without a day.
        sources: Documents by publisher, the most frequent first; "" is without one.
        languages: Documents by language, the most frequent first.
        events, claims, documents: How many there are.
        origins: How many origins the documents have: copies count as one.
        contradicted: Events of which claims contradict each other.
    """

    types: tuple[Count, ...]
    statuses: tuple[Count, ...]
    months: tuple[Count, ...]
    sources: tuple[Count, ...]
    languages: tuple[Count, ...]
    events: int
    claims: int
    documents: int
    origins: int
    contradicted: int


def stats(view: View, wanted: Filter) -> Stats:
    """Return the counts of the events of a filter, of their claims, and of the documents that make them.

    Where it narrows nothing, documents without any claim are counted too.
    """
    chosen = select_events(view, wanted)
    documents = _documents(view, wanted, chosen)
    statuses = dict(_claims(view, wanted, chosen, "c.status"))
    total, origins = view.rows(f"SELECT count(*), count(DISTINCT d.origin) {documents}", chosen.values)[0]
    return Stats(
        types=_counts(view.rows(chosen.sql("e.type, count(*)", "GROUP BY 1 ORDER BY 2 DESC, 1"), chosen.values)),
        statuses=_counts((status.value, statuses[status.value]) for status in Status if status.value in statuses),
        months=_counts(view.rows(chosen.sql(f"{MONTH}, count(*)", "GROUP BY 1 ORDER BY 1"), chosen.values)),
        sources=_counts(_grouped(view, documents, "coalesce(d.publisher, '')", chosen)),
        languages=_counts(_grouped(view, documents, "d.language", chosen)),
        events=view.value(chosen.sql("count(*)"), chosen.values),
        claims=sum(statuses.values()),
        documents=total,
        origins=origins,
        contradicted=view.value(chosen.sql("count(*)", "", "e.contradictions <> ''"), chosen.values),
    )


def _claims(view: View, wanted: Filter, chosen: Selection, column: str) -> list[tuple[str, int]]:
    where = f"{counted(wanted.as_of)} AND c.event IN ({chosen.sql('e.seq')})"
    claims = claims_of(view, wanted.as_of)
    return view.rows(f"SELECT {column}, count(*) {claims} WHERE {where} GROUP BY 1", chosen.values)


def _documents(view: View, wanted: Filter, chosen: Selection) -> str:
    """Return the documents `d` that count and, under a filter, tell of one of its events."""
    counts = f"FROM document d WHERE {counted(wanted.as_of)}"
    if wanted == Filter(as_of=wanted.as_of):
        return counts
    told = f"SELECT c.document {claims_of(view, wanted.as_of)} WHERE c.event IN ({chosen.sql('e.seq')})"
    return f"{counts} AND d.seq IN ({told})"


def _grouped(view: View, documents: str, column: str, chosen: Selection) -> list[tuple[str, int]]:
    return view.rows(f"SELECT {column}, count(*) {documents} GROUP BY 1 ORDER BY 2 DESC, 1", chosen.values)


def _counts(rows: Iterable[tuple[str, int]]) -> tuple[Count, ...]:
    return tuple(Count(value, value, number) for value, number in rows)
