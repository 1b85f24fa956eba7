"""A reading -> rows of the index, and the events and actors that it touches worked out again."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kb.records.claim import Claim
from kb.records.document import Document
from kb.records.event import Event, derive_event
from kb.records.reading import Actor, Reading
from kb.store.derived import write_event
from kb.store.loading import find_actor_number, load_actors, load_told
from kb.store.schema import NEVER


@dataclass(frozen=True, slots=True)
class Signature:
    """What copies of a document are recognised by, as `kb.linking.copies` writes it, and looked up by."""

    data: bytes = b""
    lookups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as it goes into a store.

    Args:
        reading: The document with its claims and actors.
        events: Id of a claim to the id of the event it is about.
        origin: Id of the document that it copies, or its own: copies count as one source.
        signature: What copies of it are recognised by, and the keys that they are looked up by.
        claim_keys: Id of a claim to the keys that other claims of its event are looked up by.
        actor_keys: Id of an actor to the key that other spellings of it are looked up by.
        aliases: Id of an actor to the one in the store that it was judged to be.
    """

    reading: Reading
    events: Mapping[str, str]
    origin: str
    signature: Signature = Signature()
    claim_keys: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    actor_keys: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """What follows from claims, before and after a document came in: only what it touches.

    Args:
        number: Its place in the order of coming in.
    """

    number: int
    events_before: tuple[Event, ...] = ()
    events_after: tuple[Event, ...] = ()
    actors_before: tuple[Actor, ...] = ()
    actors_after: tuple[Actor, ...] = ()


def add_entry(db: sqlite3.Connection, entry: Entry) -> Changes:
    """Write a document and its claims, let it supersede older versions, and refresh what that touches."""
    reading = entry.reading
    superseded = _older_versions(db, reading)
    events = _touched_events(db, entry, superseded)
    actors = _touched_actors(db, reading, superseded)
    before = _state(db, events, actors)
    document = _add_document(db, entry)
    known = _add_actors(db, document, entry)
    first = {c.id: c for c in reversed(reading.claims)}  # of claims that say the same, the first
    for claim in (first[name] for name in dict.fromkeys(c.id for c in reading.claims)):
        numbers = (document, _event(db, entry.events[claim.id], claim.type))
        seq = _add_claim(db, claim, numbers, known, reading.document.title)
        keys = entry.claim_keys.get(claim.id, ())
        db.executemany("INSERT INTO claim_key VALUES (?, ?)", [(key, seq) for key in keys])
    _supersede(db, document, superseded, reading.document)
    after = _state(db, _touched_events(db, entry, superseded), _touched_actors(db, reading, superseded))
    for seq, event in after[0].items():
        write_event(db, seq, event)
    return Changes(
        document,
        tuple(e for e in before[0].values() if e), tuple(e for e in after[0].values() if e),
        tuple(before[1].values()), tuple(after[1].values()),
    )


def _state(
    db: sqlite3.Connection, events: Iterable[int], actors: Iterable[int]
) -> tuple[dict[int, Event | None], dict[int, Actor]]:
    told = load_told(db, events)
    ids = dict(db.execute(f"SELECT seq, id FROM event WHERE seq IN ({_numbers(events)})"))
    derived = {seq: derive_event(ids[seq], seq, told[seq]) if told.get(seq) else None for seq in events}
    return derived, load_actors(db, actors)


def _older_versions(db: sqlite3.Connection, reading: Reading) -> list[int]:
    """Return the version that a document supersedes and those that this one had superseded, latest first."""
    found: list[int] = []
    row = db.execute("SELECT seq, supersedes FROM document WHERE id = ?", (reading.supersedes,)).fetchone()
    while row is not None:
        found.append(row[0])
        row = db.execute("SELECT seq, supersedes FROM document WHERE seq = ?", (row[1],)).fetchone()
    return found


def _touched_events(db: sqlite3.Connection, entry: Entry, superseded: list[int]) -> list[int]:
    told = {row[0] for e in entry.events.values() for row in db.execute("SELECT seq FROM event WHERE id = ?", (e,))}
    rows = db.execute(f"SELECT event FROM claim WHERE document IN ({_numbers(superseded)})")
    return sorted(told | {row[0] for row in rows})


def _touched_actors(db: sqlite3.Connection, reading: Reading, superseded: list[int]) -> list[int]:
    named = {seq for a in reading.actors if (seq := find_actor_number(db, a.key)) is not None}
    rows = db.execute(f"SELECT actor FROM spelling WHERE document IN ({_numbers(superseded[:1])})")
    return sorted(named | {row[0] for row in rows})


def _add_document(db: sqlite3.Connection, entry: Entry) -> int:
    d = entry.reading.document
    claims = len({c.id for c in entry.reading.claims})
    cursor = db.execute(
        "INSERT INTO document (id, address, title, publisher, language, published, published_from, claims, origin,"
        " version, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (d.id, d.address, d.title, d.publisher, d.language, iso(d.published), d.published_from, claims,
         entry.origin, entry.reading.version, entry.signature.data),
    )
    seq = int(cursor.lastrowid or 0)
    words = "\n".join(part for part in (d.title, d.publisher, d.address) if part)
    db.execute("INSERT INTO document_words (rowid, text) VALUES (?, ?)", (seq, words))
    db.executemany("INSERT INTO document_key VALUES (?, ?)", [(key, seq) for key in entry.signature.lookups])
    return seq


def _add_actors(db: sqlite3.Connection, document: int, entry: Entry) -> dict[str, int]:
    known: dict[str, int] = {}
    for actor in entry.reading.actors:
        seq = known[actor.key] = _add_actor(db, actor, entry)
        uses = {name: 1 + (name == actor.name) for name in actor.names or (actor.name,)}
        db.executemany(
            "INSERT INTO spelling VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
            [(seq, document, name, count) for name, count in uses.items()],
        )
        db.executemany(
            "INSERT INTO actor_name VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
            [(seq, name, name.lower(), count) for name, count in uses.items()],
        )
    return known


def _add_actor(db: sqlite3.Connection, actor: Actor, entry: Entry) -> int:
    """Return the number of an actor, or of the one that it was judged to be."""
    if actor.key in entry.aliases:
        values = (actor.key, entry.aliases[actor.key])
        db.execute("INSERT OR IGNORE INTO alias SELECT ?, seq FROM actor WHERE id = ?", values)
    found = find_actor_number(db, actor.key)
    if found is None:
        key = entry.actor_keys.get(actor.key, actor.key)
        insert = "INSERT INTO actor (id, kind, state, key) VALUES (?, ?, ?, ?)"
        return int(db.execute(insert, (actor.key, actor.kind, actor.state, key)).lastrowid or 0)
    if actor.state is not None:
        least = "UPDATE actor SET state = min(coalesce(state, :state), :state) WHERE seq = :seq"
        db.execute(least, {"state": actor.state, "seq": found})
    return found


def _event(db: sqlite3.Connection, event_id: str, kind: str) -> int:
    row = db.execute("SELECT seq FROM event WHERE id = ?", (event_id,)).fetchone()
    if row is not None:
        return int(row[0])
    return int(db.execute("INSERT INTO event (id, type) VALUES (?, ?)", (event_id, kind)).lastrowid or 0)


def _add_claim(
    db: sqlite3.Connection, claim: Claim, numbers: tuple[int, int], actors: Mapping[str, int], title: str | None
) -> int:
    """Write a claim; `numbers` are those of its document and event."""
    interval = claim.time.interval
    cursor = db.execute(
        "INSERT INTO claim (id, document, event, type, status, certainty, earliest, latest, edtf, words,"
        " start, end, block, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (claim.id, *numbers, claim.type, claim.status, claim.certainty, iso(interval.earliest),
         iso(interval.latest), claim.time.edtf, claim.time.text, claim.span.start, claim.span.end,
         claim.block, claim.quote),
    )
    seq = int(cursor.lastrowid or 0)
    fillers = [(role, f) for role in sorted(claim.roles) for f in claim.roles[role]]
    db.executemany(
        "INSERT INTO role VALUES (?, ?, ?, ?, ?, ?)",
        [(seq, i, role, f.name, actors.get(f.actor or ""), f.inferred) for i, (role, f) in enumerate(fillers)],
    )
    db.executemany(
        "INSERT INTO speaker VALUES (?, ?, ?, ?)",
        [(seq, i, s.name, actors.get(s.actor or "")) for i, s in enumerate(claim.said_by)],
    )
    names = dict.fromkeys([*(f.name for _, f in fillers), *(s.name for s in claim.said_by)])
    words = "\n".join([claim.quote, title or "", *names])
    db.execute("INSERT INTO claim_words (rowid, text) VALUES (?, ?)", (seq, words))
    return seq


def _supersede(db: sqlite3.Connection, document: int, superseded: list[int], source: Document) -> None:
    """Let a document take the place of the version before it, and of those that this one had replaced."""
    if not superseded:
        return
    newest = superseded[0]
    db.execute("UPDATE document SET supersedes = ? WHERE seq = ?", (newest, document))
    db.execute("UPDATE document SET superseded_by = ? WHERE seq = ?", (document, newest))
    db.execute(
        f"UPDATE document SET superseded_on = min(superseded_on, ?) WHERE seq IN ({_numbers(superseded)})",
        (iso(source.published) or NEVER,),
    )
    db.execute(
        "UPDATE actor_name SET uses = actor_name.uses - s.uses FROM spelling s WHERE s.document = ?"
        " AND s.actor = actor_name.actor AND s.name = actor_name.name",
        (newest,),
    )
    gone = "DELETE FROM actor_name WHERE uses = 0 AND actor IN (SELECT actor FROM spelling WHERE document = ?)"
    db.execute(gone, (newest,))


def iso(day: date | None) -> str | None:
    """Write a day as the index holds it."""
    return None if day is None else day.isoformat()


def _numbers(values: Iterable[int]) -> str:
    return ", ".join(str(int(value)) for value in values)
