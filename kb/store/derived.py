"""An event as it follows from its claims -> its rows in the index."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from kb.records.event import Event
from kb.store.schema import NEVER

BLANK = Event("", "")


def write_event(db: sqlite3.Connection, seq: int, event: Event | None, actors: Mapping[str, int]) -> None:
    """Put an event as its claims tell it today into the index.

    Args:
        event: What follows from the claims that count, or `None` when none does.
        actors: Id of each actor that it has to the actor's number.
    """
    seen_from, settled = _days(db, seq)
    db.execute(
        "UPDATE event SET sequence = :sequence, claims = :claims, origins = :origins, outlets = :outlets,"
        " contradictions = :contradictions, earliest = :earliest, latest = :latest, edtf = :edtf, words = :words,"
        " leading = (SELECT seq FROM claim WHERE id = :leading), seen_from = :seen_from, settled = :settled"
        " WHERE seq = :seq",
        {**event_columns(event or BLANK), "seq": seq, "seen_from": seen_from, "settled": settled},
    )
    if event is not None:
        roles = role_rows(actors, seq, event)
        db.executemany("INSERT INTO event_role VALUES (?, ?, ?, ?, ?, ?)", roles)
        db.executemany("INSERT INTO event_status VALUES (?, ?, ?)", [(seq, s, n) for s, n in event.statuses.items()])
        named = sorted({row[4] for row in roles if row[4] is not None})
        db.executemany("INSERT INTO actor_event VALUES (?, ?, ?)", [(actor, event.sequence, seq) for actor in named])


def erase_event(db: sqlite3.Connection, seq: int) -> None:
    """Take out of the index what an event's claims told before."""
    for table in ("event_role", "event_status"):
        db.execute(f"DELETE FROM {table} WHERE event = ?", (seq,))
    db.execute(
        "DELETE FROM actor_event WHERE event = :seq AND sequence = (SELECT sequence FROM event WHERE seq = :seq)"
        " AND actor IN (SELECT r.actor FROM claim c JOIN role r ON r.claim = c.seq WHERE c.event = :seq)",
        {"seq": seq},
    )


def event_columns(event: Event) -> dict[str, Any]:
    """Return an event's own columns by name; its leading claim by id."""
    interval = event.time.interval
    return {
        "sequence": event.sequence if event.id else 0,
        "claims": len(event.claims),
        "origins": event.origins,
        "outlets": event.outlets,
        "contradictions": ",".join(event.contradictions),
        "earliest": None if interval.earliest is None else interval.earliest.isoformat(),
        "latest": None if interval.latest is None else interval.latest.isoformat(),
        "edtf": event.time.edtf,
        "words": event.time.text,
        "leading": event.leading,
    }


def role_rows(actors: Mapping[str, int], seq: int, event: Event) -> list[tuple[Any, ...]]:
    """Return the fillers of an event as rows; `actors` has the number of each actor."""
    fillers = [(role, filler) for role, found in _in_order(event.roles) for filler in found]
    return [(seq, i, role, f.name, actors.get(f.actor or ""), f.inferred) for i, (role, f) in enumerate(fillers)]


def actor_keys(events: Iterable[Event | None]) -> set[str]:
    """Return the ids of the actors that fill roles of events."""
    fillers = (f for event in events if event is not None for found in event.roles.values() for f in found)
    return {f.actor for f in fillers if f.actor is not None}


def _in_order(roles: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return sorted(roles.items())


def _days(db: sqlite3.Connection, seq: int) -> tuple[str, str]:
    """Return from which day an event is known at all, and from which day on it is as it is today."""
    rows = db.execute(
        "SELECT d.published, d.superseded_by, d.superseded_on FROM claim c JOIN document d ON d.seq = c.document"
        " WHERE c.event = :seq OR c.seq IN (SELECT claim FROM moved WHERE event = :seq)",
        {"seq": seq},
    ).fetchall()
    changes = [
        (published or NEVER) if successor is None else superseded_on
        for published, successor, superseded_on in rows
        if successor is None or published
    ]
    moved = "SELECT max(since) FROM moved WHERE claim IN (SELECT claim FROM moved WHERE event = ?)"
    changes += [row[0] for row in db.execute(moved, (seq,)) if row[0]]
    return min((row[0] or NEVER for row in rows), default=NEVER), max(changes, default="")
