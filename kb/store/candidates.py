"""What in the store may be the same as something new: looked up by keys, decided by `kb.linking`."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kb.records.claim import Claim
from kb.records.reading import Actor
from kb.store.loading import load_actors, load_told, read_day

MOST = 48
"""Events that a new document is compared with: adding one costs the same however many there are."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim of an event, with what is known of its document."""

    event: str
    claim: Claim
    language: str
    published: date | None
    signature: bytes


def find_events(db: sqlite3.Connection, keys: Iterable[int], most: int = MOST) -> dict[str, tuple[str, ...]]:
    """Return the events of which a claim has one of the keys, oldest first, with the ids of all of their claims.

    Args:
        most: Of more events than these, those that have most of the keys.
    """
    rows = db.execute(
        "SELECT e.id, c.id FROM claim c JOIN event e ON e.seq = c.event WHERE c.event IN (SELECT k.event FROM"
        " claim_key j JOIN claim k ON k.seq = j.claim WHERE j.key IN (SELECT value FROM json_each(:keys))"
        " GROUP BY k.event ORDER BY count(DISTINCT j.key) DESC, k.event DESC LIMIT :most) ORDER BY c.event, c.seq",
        {"keys": json.dumps(sorted(keys)), "most": most},
    )
    found: dict[str, tuple[str, ...]] = {}
    for event, claim in rows:
        found[event] = (*found.get(event, ()), claim)
    return found


def load_candidates(db: sqlite3.Connection, events: Collection[str]) -> Iterator[Candidate]:
    """Yield the claims of events, also those of superseded versions."""
    rows = db.execute(
        "SELECT c.event, e.id, d.id, d.language, d.published, d.signature FROM claim c JOIN event e ON e.seq = c.event"
        " JOIN document d ON d.seq = c.document WHERE e.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(events)),),
    ).fetchall()
    ids = {row[0]: row[1] for row in rows}
    documents = {row[2]: row[3:] for row in rows}
    for event, told in load_told(db, sorted(ids), "true").items():
        for one in told:
            language, published, signature = documents[one.claim.document]
            yield Candidate(ids[event], one.claim, language, read_day(published), signature)


def find_copies(db: sqlite3.Connection, lookups: Iterable[int]) -> list[tuple[str, str, bytes]]:
    """Return id, origin and signature of the documents that share a key, oldest first."""
    return db.execute(
        "SELECT id, origin, signature FROM document WHERE seq IN"
        " (SELECT document FROM document_key WHERE key IN (SELECT value FROM json_each(?))) ORDER BY seq",
        (json.dumps(sorted(lookups)),),
    ).fetchall()


def find_namesakes(db: sqlite3.Connection, key: str) -> tuple[Actor, ...]:
    """Return the actors of one key, oldest first."""
    numbers = [row[0] for row in db.execute("SELECT seq FROM actor WHERE key = ? ORDER BY seq", (key,))]
    return tuple(load_actors(db, numbers).values())


def count_words(db: sqlite3.Connection, keys: Iterable[int]) -> tuple[int, dict[int, int]]:
    """Return the number of documents that came in, and in how many of them each of some words stands."""
    listed = json.dumps(sorted(keys))
    counts = db.execute("SELECT key, documents FROM word WHERE key IN (SELECT value FROM json_each(?))", (listed,))
    return count_documents(db), dict(counts)


def count_documents(db: sqlite3.Connection) -> int:
    """Return the number of documents that came in."""
    return int(db.execute("SELECT coalesce(max(seq), 0) FROM document").fetchone()[0])


def claims_of_event(db: sqlite3.Connection, event: str) -> tuple[str, ...]:
    """Return the ids of all claims of an event, also those of superseded versions, in the order of coming in."""
    told = "SELECT c.id FROM claim c JOIN event e ON e.seq = c.event WHERE e.id = ? ORDER BY c.seq"
    rows = db.execute(told, (event,))
    return tuple(row[0] for row in rows)


def event_of_claim(db: sqlite3.Connection, claim: str) -> str | None:
    """Return the id of the event that a claim is about, `None` where there is no such claim."""
    row = db.execute("SELECT e.id FROM claim c JOIN event e ON e.seq = c.event WHERE c.id = ?", (claim,)).fetchone()
    return None if row is None else str(row[0])


def claims_of_document(db: sqlite3.Connection, document: str) -> dict[tuple[str, str], str]:
    """Return the claims of a document by type and words."""
    rows = db.execute(
        "SELECT c.type, c.quote, c.id FROM claim c JOIN document d ON d.seq = c.document WHERE d.id = ?", (document,)
    )
    return {(kind, quote): claim for kind, quote, claim in rows}
