"""Rows of the index -> claims and actors as records, as far as what follows from them needs."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from kb.records.claim import Claim, ClaimTime, Status
from kb.records.interval import Interval
from kb.records.mention import Filler
from kb.records.origin import Told, outlet_of
from kb.records.reading import Actor, actor_of_counts
from kb.records.span import Span

COUNTS = "d.superseded_by IS NULL"
"""Condition on a document `d`: no newer version has replaced it."""


CLAIM = "seq, id, document, type, status, certainty, earliest, latest, edtf, words, start, end, block, quote"


def claims_at(db: sqlite3.Connection, as_of: str | None) -> str:
    """Return the table of claims with the events that they were about on a day, `:as_of`."""
    if as_of is None or db.execute("SELECT 1 FROM moved LIMIT 1").fetchone() is None:
        return "claim"
    then = "SELECT m.event FROM moved m WHERE m.claim = k.seq AND m.since <= :as_of ORDER BY m.number DESC LIMIT 1"
    return (
        f"(SELECT {CLAIM}, event FROM claim WHERE seq NOT IN (SELECT claim FROM moved) UNION ALL"
        f" SELECT {CLAIM}, ({then}) AS event FROM claim k WHERE seq IN (SELECT claim FROM moved))"
    )


def load_told(
    db: sqlite3.Connection, events: Iterable[int], condition: str = COUNTS, as_of: str | None = None
) -> dict[int, list[Told]]:
    """Return the claims of events that count, with the origins of their documents."""
    listed = ", ".join(str(int(event)) for event in events)
    return _load(db, f"c.event IN ({listed}) AND {condition}", {"as_of": as_of}) if listed else {}


def load_unsettled(db: sqlite3.Connection, as_of: str) -> dict[int, list[Told]]:
    """Return the claims that counted on a day of all events that were not yet what they are today."""
    unsettled = "c.event IN (SELECT seq FROM event WHERE settled > :as_of AND seen_from <= :as_of)"
    return _load(db, f"{unsettled} AND d.published <= :as_of AND d.superseded_on > :as_of", {"as_of": as_of})


def _load(db: sqlite3.Connection, where: str, values: dict[str, Any]) -> dict[int, list[Told]]:
    claims = claims_at(db, values["as_of"])
    fillers, speakers = _fillers(db, claims, where, values), _speakers(db, claims, where, values)
    rows = db.execute(
        "SELECT c.event, d.origin, d.publisher, d.address, d.credits, c.seq, c.id, d.id, c.type, c.status, c.start,"
        " c.end, c.quote, c.earliest, c.latest, c.words, c.edtf, c.block"
        f" FROM {claims} c JOIN document d ON d.seq = c.document WHERE {where} ORDER BY c.event, c.seq",
        values,
    )
    told: dict[int, list[Told]] = defaultdict(list)
    for event, origin, publisher, address, credits_, seq, *columns in rows:
        claim = _claim(columns, fillers.get(seq, {}))
        said_by = speakers.get(seq, [])
        told[event].append(Told(
            claim, origin, outlet_of(publisher, address),
            credits=tuple(credits_.split(",")) if credits_ else (),
            relays=tuple(name for name, is_outlet in said_by if is_outlet),
            speaker=said_by[0][0].lower() if said_by else "",
        ))
    return told


def _speakers(
    db: sqlite3.Connection, claims: str, where: str, values: dict[str, Any]
) -> dict[int, list[tuple[str, bool]]]:
    """Return who is said to say claims, the innermost first, and whether that is an outlet or agency."""
    found: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for claim, name, kind in db.execute(
        f"SELECT s.claim, s.name, a.kind FROM {claims} c JOIN document d ON d.seq = c.document"
        f" JOIN speaker s ON s.claim = c.seq LEFT JOIN actor a ON a.seq = s.actor WHERE {where}"
        " ORDER BY s.claim, s.position",
        values,
    ):
        found[claim].append((name, kind == "media"))
    return found


def _fillers(
    db: sqlite3.Connection, claims: str, where: str, values: dict[str, Any]
) -> dict[int, dict[str, tuple[Filler, ...]]]:
    rows = db.execute(
        f"SELECT r.claim, r.role, r.name, a.id, r.inferred FROM {claims} c JOIN document d ON d.seq = c.document"
        " JOIN role r ON r.claim = c.seq LEFT JOIN actor a ON a.seq = r.actor"
        f" WHERE {where} ORDER BY r.claim, r.position",
        values,
    )
    found: dict[int, dict[str, tuple[Filler, ...]]] = defaultdict(dict)
    for (claim, role), group in groupby(rows, itemgetter(0, 1)):
        found[claim][role] = tuple(Filler(name, None, actor, bool(inferred)) for _, _, name, actor, inferred in group)
    return found


def _claim(columns: list[Any], roles: dict[str, tuple[Filler, ...]]) -> Claim:
    claim_id, document, kind, status, start, end, quote, earliest, latest, words, edtf, block = columns
    interval = Interval(read_day(earliest), read_day(latest))
    time = ClaimTime(interval, words, None, edtf)
    claim = Claim(document, kind, Status(status), Span(start, end), quote, time, roles, block=block)
    claim.__dict__["id"] = claim_id  # the id is made from speakers too, which nothing here needs
    return claim


def read_day(text: str | None) -> date | None:
    """Return the day that a column of the index holds."""
    return None if text is None else date.fromisoformat(text)


def find_actor_number(db: sqlite3.Connection, key: str) -> int | None:
    """Return the number of an actor, also by an id that was judged to be another one's."""
    row = db.execute(
        "SELECT seq FROM actor WHERE id = :id UNION ALL SELECT actor FROM alias WHERE id = :id", {"id": key}
    ).fetchone()
    return None if row is None else int(row[0])


def find_actor_numbers(db: sqlite3.Connection, keys: Iterable[str]) -> dict[str, int]:
    """Return the numbers of the actors that are known, also by ids that were judged to be another one's."""
    listed = {"ids": json.dumps(sorted(set(keys)))}
    found: list[tuple[str, int]] = db.execute(
        "SELECT id, seq FROM actor WHERE id IN (SELECT value FROM json_each(:ids))"
        " UNION ALL SELECT id, actor FROM alias WHERE id IN (SELECT value FROM json_each(:ids))",
        listed,
    ).fetchall()
    return dict(found)


def load_actors(db: sqlite3.Connection, actors: Iterable[int]) -> dict[int, Actor]:
    """Return actors with every spelling of a document that counts; those that no such document names are left out."""
    listed = ", ".join(str(int(actor)) for actor in actors)
    if not listed:
        return {}
    rows = db.execute(
        "SELECT a.seq, a.id, a.state, n.name, n.uses FROM actor a JOIN actor_name n ON n.actor = a.seq"
        f" WHERE a.seq IN ({listed}) ORDER BY a.seq"
    )
    return {
        seq: actor_of_counts(key, {name: uses for *_, name, uses in group}, state=state)
        for (seq, key, state), group in groupby(rows, itemgetter(0, 1, 2))
    }
