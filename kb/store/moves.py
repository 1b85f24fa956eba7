"""Claims judged anew: they become claims of another event, and both events are worked out again."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from kb.records.assignment import Assignment
from kb.records.event import Event, derive_event
from kb.store.derived import actor_keys, erase_event, write_event
from kb.store.index import Changes
from kb.store.loading import find_actor_numbers, load_told, read_day


def move_claims(db: sqlite3.Connection, moves: Mapping[str, str], since: date) -> Changes:
    """Let claims be about other events from a day on; return what follows from it, before and after.

    Args:
        moves: Id of a claim to the id of its event; an id that is new founds one.
    """
    told = db.execute(
        "SELECT c.id, c.seq, c.event, e.id, c.type FROM claim c JOIN event e ON e.seq = c.event"
        " WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.seq",
        (json.dumps(sorted(moves)),),
    ).fetchall()
    changed = [row for row in told if moves[row[0]] != row[3]]
    targets = {event: _event(db, event, kind) for event, kind in {moves[row[0]]: row[4] for row in changed}.items()}
    touched = sorted({*targets.values(), *(row[2] for row in changed)})
    claims = [row[1] for row in changed]
    before, was = _derived(db, touched), load_assignments(db, claims)
    for seq in touched:
        erase_event(db, seq)
    for claim, seq, event, _, _ in changed:
        _move(db, (seq, event, targets[moves[claim]]), since)
    after = _derived(db, touched)
    actors = find_actor_numbers(db, actor_keys(after.values()))
    for seq in touched:
        write_event(db, seq, after[seq], actors)
    return Changes(
        0,
        tuple(event for event in before.values() if event is not None),
        tuple(event for event in after.values() if event is not None),
        assigned_before=was,
        assigned_after=load_assignments(db, claims),
    )


def load_assignments(db: sqlite3.Connection, claims: Iterable[int]) -> tuple[Assignment, ...]:
    """Return the events that claims were about, those alone that were judged anew."""
    rows = db.execute(
        "SELECT c.id, m.number, e.id, m.since FROM moved m JOIN claim c ON c.seq = m.claim JOIN event e ON"
        " e.seq = m.event WHERE m.claim IN (SELECT value FROM json_each(?)) ORDER BY m.claim, m.number",
        (json.dumps(sorted(claims)),),
    ).fetchall()
    found = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        steps = list(group)
        ends = [*(read_day(step[3]) for step in steps[1:]), None]
        found += [
            Assignment(claim, number, event, read_day(begin or None), end)
            for (claim, number, event, begin), end in zip(steps, ends, strict=True)
        ]
    return tuple(found)


def last_moves(db: sqlite3.Connection, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the events that claims were about one after the other; one that never moved has one."""
    listed = json.dumps(sorted(claims))
    rows = db.execute(
        "SELECT c.id, e.id FROM claim c JOIN moved m ON m.claim = c.seq JOIN event e ON e.seq = m.event"
        " WHERE c.id IN (SELECT value FROM json_each(:ids)) ORDER BY c.seq, m.number",
        {"ids": listed},
    )
    found: dict[str, tuple[str, ...]] = {}
    for claim, event in rows:
        found[claim] = (*found.get(claim, ()), event)
    return found


def _event(db: sqlite3.Connection, event: str, kind: str) -> int:
    row = db.execute("SELECT seq FROM event WHERE id = ?", (event,)).fetchone()
    if row is not None:
        return int(row[0])
    return int(db.execute("INSERT INTO event (id, type) VALUES (?, ?)", (event, kind)).lastrowid or 0)


def _move(db: sqlite3.Connection, steps: tuple[int, int, int], since: date) -> None:
    """Write one move; `steps` are the claim, the event that it leaves, and that it goes to."""
    claim, left, entered = steps
    (number,) = db.execute("SELECT count(*) FROM moved WHERE claim = ?", (claim,)).fetchone()
    if number == 0:
        db.execute("INSERT INTO moved VALUES (?, 0, ?, '')", (claim, left))
        number = 1
    (last,) = db.execute("SELECT max(since) FROM moved WHERE claim = ?", (claim,)).fetchone()
    db.execute("INSERT INTO moved VALUES (?, ?, ?, ?)", (claim, number, entered, max(last, since.isoformat())))
    db.execute("UPDATE claim SET event = ? WHERE seq = ?", (entered, claim))


def _derived(db: sqlite3.Connection, touched: list[int]) -> dict[int, Event | None]:
    if not touched:
        return {}
    told = load_told(db, touched)
    ids = dict(db.execute(f"SELECT seq, id FROM event WHERE seq IN ({', '.join(map(str, touched))})"))
    return {seq: derive_event(ids[seq], seq, told[seq]) if told.get(seq) else None for seq in touched}
