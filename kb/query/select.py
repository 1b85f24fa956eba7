"""A filter -> the events it leaves: conditions on table `e`, with their values by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb.query.counted import as_of_values, counted, suffix
from kb.query.rows import Filter
from kb.query.words import full_text, split_words
from kb.store.loading import claims_at, find_actor_number
from kb.store.view import View

CLAIMS = "FROM claim c JOIN document d ON d.seq = c.document"


def claims_of(view: View, as_of: date | None) -> str:
    """Return the source of claims `c`, with the events that they were about on a day, and documents `d`."""
    claims = claims_at(view.index, None if as_of is None else as_of.isoformat())
    return f"FROM {claims} c JOIN document d ON d.seq = c.document"


@dataclass(frozen=True, slots=True)
class Selection:
    """Events of a filter.

    Args:
        source: What stands after FROM; the event is `e`.
        suffix: What the tables of events end in for the day of the filter.
        order: Column that sorts by day, the one that has an index.
        conditions: All of them hold.
        values: Of the conditions, by name.
    """

    source: str
    suffix: str
    order: str
    conditions: tuple[str, ...]
    values: dict[str, Any]

    def sql(self, columns: str, rest: str = "", *more: str) -> str:
        """Write a statement over the events, with further conditions and clauses."""
        return f"SELECT {columns} FROM {self.source} WHERE {' AND '.join([*self.conditions, *more])} {rest}"


def select_events(view: View, wanted: Filter) -> Selection:
    """Return the events that a filter leaves, as their claims tell them on its day."""
    values = as_of_values(wanted.as_of)
    end = suffix(view, wanted.as_of)
    conditions = [*_direct(wanted, values), *_told(view, wanted, values, end)]
    source, order = f"event{end} e", "e.sequence"
    for number, actor in enumerate(a for a in (wanted.actor, wanted.other) if a is not None):
        values[f"actor{number}"] = find_actor_number(view.index, actor) or -1
        if number == 0 and not end:
            source, order = "actor_event a CROSS JOIN event e ON e.seq = a.event", "a.sequence"
            conditions.append("a.actor = :actor0")
        else:
            roles = f"SELECT 1 FROM event_role{end} r WHERE r.event = e.seq AND r.actor = :actor{number}"
            conditions.append(f"EXISTS ({roles})")
    return Selection(source, end, order, tuple(conditions), values)


def _direct(wanted: Filter, values: dict[str, Any]) -> Iterable[str]:
    yield "e.claims > 0"
    if wanted.contradicted:
        yield "e.contradictions <> ''"
    if wanted.types:
        yield f"e.type IN ({_listed('type', wanted.types, values)})"
    if wanted.earliest is not None:
        values["earliest"] = wanted.earliest.isoformat()
        yield "(e.latest IS NULL OR e.latest >= :earliest)"
    if wanted.latest is not None:
        values["latest"] = wanted.latest.isoformat()
        yield "(e.earliest IS NULL OR e.earliest <= :latest)"


def _told(view: View, wanted: Filter, values: dict[str, Any], end: str) -> Iterable[str]:
    counts, claims = counted(wanted.as_of), claims_of(view, wanted.as_of)
    if wanted.statuses:
        listed = _listed("status", wanted.statuses, values)
        yield f"EXISTS (SELECT 1 FROM event_status{end} s WHERE s.event = e.seq AND s.status IN ({listed}))"
    if wanted.publisher is not None:
        values["publisher"] = wanted.publisher
        yield f"EXISTS (SELECT 1 {claims} WHERE c.event = e.seq AND {counts} AND d.publisher = :publisher)"
    if wanted.text is not None and (words := split_words(wanted.text)):
        values["words"] = full_text(words)
        yield (
            f"e.seq IN (SELECT c.event {claims} JOIN claim_words w ON w.rowid = c.seq"
            f" WHERE claim_words MATCH :words AND {counts})"
        )


def _listed(name: str, wanted: Iterable[str], values: dict[str, Any]) -> str:
    """Give each value a name and return the names as a list."""
    names = []
    for number, value in enumerate(wanted):
        values[f"{name}{number}"] = str(value)
        names.append(f":{name}{number}")
    return ", ".join(names)
