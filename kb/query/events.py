"""Events: rows of a timeline, and one event with all of its claims."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from kb.errors import QueryError
from kb.query.claims import claim_rows
from kb.query.counted import EVENT, as_of_values, counted, suffix
from kb.query.disagreement import spreads
from kb.query.origins import origin_rows, origins_of
from kb.query.rows import EventDetail, EventRow, RoleRow, TimeRow
from kb.records.claim import Status
from kb.records.event import Event, derive_event
from kb.store.loading import load_told, read_day
from kb.store.view import View


def event_rows(view: View, events: Sequence[int], as_of: date | None) -> tuple[EventRow, ...]:
    """Return the rows of events, by their numbers in the index and in that order."""
    end, listed = suffix(view, as_of), (json.dumps(events),)
    inside = "IN (SELECT value FROM json_each(?))"
    roles, statuses = _roles(view, end, listed), _statuses(view, end, listed)
    columns = ", ".join(f"e.{name}" for name in EVENT.split(", "))
    found = view.rows(
        f"SELECT {columns}, c.quote FROM event{end} e JOIN claim c ON c.seq = e.leading WHERE e.seq {inside}", listed
    )
    rows = {row[0]: _event_row(row, roles[row[0]], statuses[row[0]]) for row in found}
    return tuple(rows[event] for event in events if event in rows)


def _event_row(row: tuple[Any, ...], roles: list[RoleRow], statuses: dict[str, int]) -> EventRow:
    _, event_id, kind, _, claims, origins, outlets, contradictions, earliest, latest, edtf, words, _, quote = row
    return EventRow(
        id=event_id,
        type=kind,
        time=TimeRow(read_day(earliest), read_day(latest), edtf, words),
        roles=tuple(roles),
        statuses={s.value: statuses[s.value] for s in Status if s.value in statuses},
        claims=claims,
        origins=origins,
        outlets=outlets,
        contradictions=tuple(contradictions.split(",")) if contradictions else (),
        quote=quote,
    )


def _roles(view: View, end: str, listed: tuple[str]) -> dict[int, list[RoleRow]]:
    rows = view.rows(
        "SELECT r.event, r.role, r.name, a.id, a.kind, r.inferred"
        f" FROM event_role{end} r LEFT JOIN actor a ON a.seq = r.actor"
        " WHERE r.event IN (SELECT value FROM json_each(?)) ORDER BY r.event, r.position",
        listed,
    )
    found: dict[int, list[RoleRow]] = defaultdict(list)
    for event, role, name, actor, kind, inferred in rows:
        found[event].append(RoleRow(role, name, actor, kind, bool(inferred)))
    return found


def _statuses(view: View, end: str, listed: tuple[str]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for event, status, origins in view.rows(
        f"SELECT event, status, origins FROM event_status{end} WHERE event IN (SELECT value FROM json_each(?))", listed
    ):
        found[event][status] = origins
    return found


def event_detail(view: View, id: str, *, as_of: date | None = None) -> EventDetail:  # noqa: A002
    """Return an event with the claims that count, in the order they were published.

    An event that today only superseded versions tell of is shown with their claims, so that its
    address stays readable.

    Raises:
        QueryError: if there is no such event, or none on that day.
    """
    event = view.value("SELECT seq FROM event WHERE id = ?", (id,))
    rows = () if event is None else event_rows(view, [event], as_of)
    condition = counted(as_of)
    if not rows and event is not None and as_of is None:
        condition, rows = "true", (_past_row(view, event, id),)
    if not rows:
        raise QueryError(f"no event {id!r}", str(view.folder.path), "look for it with kb timeline")
    values = {"event": event, **as_of_values(as_of)}
    order = "d.published IS NULL, d.published, d.id, c.start, c.id"
    claims = claim_rows(view, f"c.event = :event AND {condition}", values, order, as_of=as_of)
    told = load_told(view.index, [event], condition, None if as_of is None else as_of.isoformat()).get(event, [])
    return EventDetail(rows[0], claims, spreads(rows[0], claims, origins_of(told)), origin_rows(told, claims))


def _past_row(view: View, seq: int, event_id: str) -> EventRow:
    """Make the row of an event that no current document tells of, from all of its claims."""
    event = derive_event(event_id, seq, load_told(view.index, [seq], "true")[seq])
    interval = event.time.interval
    return EventRow(
        id=event.id,
        type=event.type,
        time=TimeRow(interval.earliest, interval.latest, event.time.edtf, event.time.text),
        roles=_role_rows(view, event),
        statuses={status.value: origins for status, origins in event.statuses.items()},
        claims=len(event.claims),
        origins=event.origins,
        outlets=event.outlets,
        contradictions=event.contradictions,
        quote=event.quote,
    )


def _role_rows(view: View, event: Event) -> tuple[RoleRow, ...]:
    kind_of = "SELECT kind FROM actor WHERE id = ?"
    return tuple(
        RoleRow(role, f.name, f.actor, view.value(kind_of, (f.actor,)), f.inferred)
        for role in sorted(event.roles)
        for f in event.roles[role]
    )
