"""A reading -> rows of the index, and the events and actors that it touches worked out again."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kb.records.assignment import Assignment
from kb.records.claim import Claim
from kb.records.document import Document
from kb.records.event import Event, derive_event
from kb.records.reading import Actor, Reading
from kb.store.derived import actor_keys, erase_event, write_event
from kb.store.loading import find_actor_numbers, load_actors, load_told
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
        credits: Agencies that the document says it is from.
        words: Keys of the words that its claims are compared by.
    """

    reading: Reading
    events: Mapping[str, str]
    origin: str
    signature: Signature = Signature()
    claim_keys: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    actor_keys: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    credits: tuple[str, ...] = ()
    words: tuple[int, ...] = ()


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
    assigned_before: tuple[Assignment, ...] = ()
    assigned_after: tuple[Assignment, ...] = ()


def add_entry(db: sqlite3.Connection, entry: Entry) -> Changes:
    """Write a document and its claims, let it supersede older versions, and refresh what that touches."""
    reading = entry.reading
    superseded = _older_versions(db, reading)
    actors = find_actor_numbers(db, (*(a.key for a in reading.actors), *entry.aliases.values()))
    events = _event_numbers(db, entry.events.values())
    before = _state(db, events, actors, superseded)
    document = _add_document(db, entry)
    _add_actors(db, document, entry, actors)
    first = {c.id: c for c in reversed(reading.claims)}  # of claims that say the same, the first
    for claim in (first[name] for name in dict.fromkeys(c.id for c in reading.claims)):
        numbers = (document, _event(db, entry.events[claim.id], claim.type, events))
        seq = _add_claim(db, claim, numbers, actors, reading.document.title)
        keys = entry.claim_keys.get(claim.id, ())
        db.executemany("INSERT INTO claim_key VALUES (?, ?)", [(key, seq) for key in keys])
    _supersede(db, document, superseded, reading.document)
    after = _state(db, events, actors, superseded)
    _write_events(db, before.events, after.events, actors)
    return _changes(document, before, after)


@dataclass(frozen=True, slots=True)
class _State:
    """Events and actors by number, `None` where no claim that counts tells of one."""

    events: dict[int, Event | None]
    actors: dict[int, Actor]


def _state(
    db: sqlite3.Connection, events: Mapping[str, int], actors: Mapping[str, int], superseded: list[int]
) -> _State:
    ids = {seq: event for event, seq in events.items()}
    if superseded:
        told_of = "SELECT DISTINCT c.event, e.id FROM claim c JOIN event e ON e.seq = c.event"
        ids |= dict(db.execute(f"{told_of} WHERE c.document IN ({_numbers(superseded)})"))
    told = load_told(db, sorted(ids))
    derived = {seq: derive_event(ids[seq], seq, told[seq]) if told.get(seq) else None for seq in sorted(ids)}
    named = db.execute(f"SELECT DISTINCT actor FROM spelling WHERE document IN ({_numbers(superseded[:1])})")
    return _State(derived, load_actors(db, sorted({*actors.values(), *(row[0] for row in named)})))


def _write_events(
    db: sqlite3.Connection, before: Mapping[int, Event | None], after: Mapping[int, Event | None],
    actors: Mapping[str, int],
) -> None:
    missing = actor_keys(after.values()) - actors.keys()
    known = {**actors, **find_actor_numbers(db, missing)} if missing else actors
    for seq, event in after.items():
        if seq in before:
            erase_event(db, seq)
        write_event(db, seq, event, known)


def _changes(document: int, before: _State, after: _State) -> Changes:
    """Return what is different, and only that."""
    events = [seq for seq in after.events if before.events.get(seq) != after.events[seq]]
    actors = [seq for seq in sorted({*before.actors, *after.actors}) if before.actors.get(seq) != after.actors.get(seq)]
    return Changes(
        document,
        tuple(event for seq in events if (event := before.events.get(seq)) is not None),
        tuple(event for seq in events if (event := after.events[seq]) is not None),
        tuple(before.actors[seq] for seq in actors if seq in before.actors),
        tuple(after.actors[seq] for seq in actors if seq in after.actors),
    )


def _older_versions(db: sqlite3.Connection, reading: Reading) -> list[int]:
    """Return the version that a document supersedes and those that this one had superseded, latest first."""
    found: list[int] = []
    row = db.execute("SELECT seq, supersedes FROM document WHERE id = ?", (reading.supersedes,)).fetchone()
    while row is not None:
        found.append(row[0])
        row = db.execute("SELECT seq, supersedes FROM document WHERE seq = ?", (row[1],)).fetchone()
    return found


def _event_numbers(db: sqlite3.Connection, events: Iterable[str]) -> dict[str, int]:
    listed = json.dumps(sorted(set(events)))
    return dict(db.execute("SELECT id, seq FROM event WHERE id IN (SELECT value FROM json_each(?))", (listed,)))


def _add_document(db: sqlite3.Connection, entry: Entry) -> int:
    d = entry.reading.document
    claims = len({c.id for c in entry.reading.claims})
    cursor = db.execute(
        "INSERT INTO document (id, address, title, publisher, language, published, published_from, claims, origin,"
        " credits, version, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (d.id, d.address, d.title, d.publisher, d.language, iso(d.published), d.published_from, claims,
         entry.origin, ",".join(entry.credits), entry.reading.version, entry.signature.data),
    )
    seq = int(cursor.lastrowid or 0)
    words = "\n".join(part for part in (d.title, d.publisher, d.address) if part)
    db.execute("INSERT INTO document_words (rowid, text) VALUES (?, ?)", (seq, words))
    db.executemany("INSERT INTO document_key VALUES (?, ?)", [(key, seq) for key in entry.signature.lookups])
    more = "INSERT INTO word VALUES (?, 1) ON CONFLICT DO UPDATE SET documents = documents + 1"
    db.executemany(more, [(key,) for key in entry.words])
    return seq


def _add_actors(db: sqlite3.Connection, document: int, entry: Entry, known: dict[str, int]) -> None:
    """Write the actors of a document with their spellings; `known` gets the numbers of the new ones."""
    for actor in entry.reading.actors:
        seq = known[actor.key] = _actor(db, actor, entry, known)
        uses = {name: 1 + (name == actor.name) for name in actor.names or (actor.name,)}
        db.executemany(
            "INSERT INTO spelling VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
            [(seq, document, name, count) for name, count in uses.items()],
        )
        db.executemany(
            "INSERT INTO actor_name VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
            [(seq, name, name.lower(), count) for name, count in uses.items()],
        )


def _actor(db: sqlite3.Connection, actor: Actor, entry: Entry, known: Mapping[str, int]) -> int:
    """Return the number of an actor, or of the one that it was judged to be."""
    found = known.get(actor.key)
    if found is None and (same := entry.aliases.get(actor.key)) is not None:
        found = known[same]
        db.execute("INSERT INTO alias VALUES (?, ?)", (actor.key, found))
    if found is None:
        key = entry.actor_keys.get(actor.key, actor.key)
        insert = "INSERT INTO actor (id, kind, state, key) VALUES (?, ?, ?, ?)"
        return int(db.execute(insert, (actor.key, actor.kind, actor.state, key)).lastrowid or 0)
    if actor.state is not None:
        least = "UPDATE actor SET state = min(coalesce(state, :state), :state) WHERE seq = :seq AND state IS NOT :state"
        db.execute(least, {"state": actor.state, "seq": found})
    return found


def _event(db: sqlite3.Connection, event_id: str, kind: str, known: dict[str, int]) -> int:
    if event_id not in known:
        insert = "INSERT INTO event (id, type) VALUES (?, ?)"
        known[event_id] = int(db.execute(insert, (event_id, kind)).lastrowid or 0)
    return known[event_id]


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
    db.executemany("INSERT INTO cell VALUES (?, ?, ?)", [(seq, *cell) for cell in claim.cells.items()])
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
