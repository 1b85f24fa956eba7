"""The timeline: events of a filter by date, how they spread over time, and over types and actors."""

from collections import defaultdict
from datetime import date, timedelta

from kb.query.counted import counted, shown_name
from kb.query.events import event_rows
from kb.query.keys import check_limit, make_page, read_number
from kb.query.rows import Bin, Count, EventRow, Facets, Filter, Page
from kb.query.select import Selection, claims_of, select_events
from kb.records.claim import Status
from kb.records.event import AFTER_ALL_DAYS, NUMBER_BITS
from kb.store.view import View

MOST_FACETS = 50
DAY = 1 << NUMBER_BITS
"""What one day adds to `Event.sequence`."""


def timeline(view: View, filter: Filter, *, after: str | None = None, limit: int = 200) -> Page[EventRow]:  # noqa: A002
    """Return events by the first day they may lie on, those without a day last.

    Args:
        view: The store.
        filter: What is wanted.
        after: `Page.next` of the page before.
        limit: Rows on the page.

    Raises:
        QueryError: if `after` is no key.
    """
    limit, chosen = check_limit(limit), select_events(view, filter)
    values, more = dict(chosen.values), []
    if after is not None:
        values["after"] = read_number(after, after)
        more.append(f"{chosen.order} > :after")
    order = f"ORDER BY {chosen.order} LIMIT {limit + 1}"
    found = view.rows(chosen.sql(f"e.seq, {chosen.order}", order, *more), values)
    rows = event_rows(view, [row[0] for row in found[:limit]], filter.as_of)
    total = view.value(chosen.sql("count(*)"), chosen.values)
    return make_page(rows, [str(sequence) for _, sequence in found], limit, total)


def histogram(view: View, filter: Filter, *, bins: int = 60) -> tuple[Bin, ...]:  # noqa: A002
    """Return how many events begin when, in spans of equally many days.

    Each event counts once, on the first day it may lie on, or the last if the first is open; events
    without a day are in no bin.
    """
    chosen = select_events(view, filter)
    by_day = f"e.sequence / {DAY} AS day, e.type, count(*)"
    counts = view.rows(chosen.sql(by_day, "GROUP BY 1, 2", f"e.sequence < {AFTER_ALL_DAYS * DAY}"), chosen.values)
    if not counts:
        return ()
    first, last = min(row[0] for row in counts), max(row[0] for row in counts)
    days = -(-(last - first + 1) // max(1, bins))
    made: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, kind, count in counts:
        made[(day - first) // days][kind] += count
    spans = ((number, first + number * days) for number in range((last - first) // days + 1))
    return tuple(_bin(begin, min(last, begin + days - 1), made[number]) for number, begin in spans)


def _bin(first: int, last: int, counts: dict[str, int]) -> Bin:
    begin = date.fromordinal(first)
    return Bin(begin, begin + timedelta(days=last - first), dict(sorted(counts.items())))


def facets(view: View, filter: Filter) -> Facets:  # noqa: A002
    """Return how many events of a filter each type, status, actor and publisher has."""
    chosen = select_events(view, filter)
    types = view.rows(chosen.sql("e.type, count(*)", "GROUP BY e.type ORDER BY 2 DESC, 1"), chosen.values)
    return Facets(
        types=tuple(Count(kind, kind, number) for kind, number in types),
        statuses=_statuses(view, chosen),
        actors=_actors(view, chosen, filter.as_of),
        publishers=_publishers(view, chosen, filter.as_of),
        contradicted=view.value(chosen.sql("count(*)", "", "e.contradictions <> ''"), chosen.values),
    )


def _statuses(view: View, chosen: Selection) -> tuple[Count, ...]:
    rows = dict(view.rows(
        f"SELECT status, count(*) FROM event_status{chosen.suffix}"
        f" WHERE event IN ({chosen.sql('e.seq')}) GROUP BY status",
        chosen.values,
    ))
    return tuple(Count(s.value, s.value, rows[s.value]) for s in Status if s.value in rows)


def _actors(view: View, chosen: Selection, as_of: date | None) -> tuple[Count, ...]:
    rows = view.rows(
        f"SELECT a.id, {shown_name(as_of)}, count(DISTINCT r.event) AS number"
        f" FROM event_role{chosen.suffix} r JOIN actor a ON a.seq = r.actor"
        f" WHERE r.event IN ({chosen.sql('e.seq')}) GROUP BY a.seq ORDER BY number DESC, a.id LIMIT {MOST_FACETS}",
        chosen.values,
    )
    return tuple(Count(key, name or key, number) for key, name, number in rows)


def _publishers(view: View, chosen: Selection, as_of: date | None) -> tuple[Count, ...]:
    rows = view.rows(
        f"SELECT d.publisher, count(DISTINCT c.event) AS number {claims_of(view, as_of)}"
        f" WHERE {counted(as_of)} AND d.publisher IS NOT NULL"
        f" AND c.event IN ({chosen.sql('e.seq')})"
        f" GROUP BY d.publisher ORDER BY number DESC, d.publisher LIMIT {MOST_FACETS}",
        chosen.values,
    )
    return tuple(Count(name, name, number) for name, number in rows)
