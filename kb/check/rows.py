"""The index against the quads: what answers pages against what is cited."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from kb.check.finding import REINDEX, Finding
from kb.records.claim import Claim
from kb.records.reading import Reading
from kb.store.view import View

DOCUMENT = ("address", "title", "publisher", "language", "published", "published_from", "version", "claims")
CLAIM = (
    "type", "status", "certainty", "earliest", "latest", "edtf", "words", "start", "end", "block", "quote",
    "roles", "speakers", "cells",
)


def check_rows(view: View, reading: Reading, aliases: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for everything that the index has otherwise than the graph of a document.

    Args:
        aliases: Key of an actor to the one that it was judged to be.
    """
    document = reading.document
    where = f"document {document.id}"
    row = view.rows(f"SELECT seq, {', '.join(DOCUMENT)} FROM document WHERE id = ?", (document.id,))
    if not row:
        yield Finding(where, "the index does not have it", REINDEX)
        return
    seq, *found = row[0]
    yield from differences(where, DOCUMENT, found, _document(reading))
    indexed = _indexed_claims(view, seq)
    for claim in reading.claims:
        if claim.id in indexed:
            yield from differences(f"claim {claim.id}", CLAIM, indexed.pop(claim.id), _claim(claim, aliases))
        else:
            yield Finding(f"claim {claim.id}", "the index does not have it", REINDEX)
    for name in indexed:
        yield Finding(f"claim {name}", f"the index has it in document {document.id}, whose graph does not", REINDEX)


def differences(where: str, names: Sequence[str], index: Sequence[Any], quads: Sequence[Any]) -> Iterator[Finding]:
    """Yield a finding that names the columns in which the index differs from the quads."""
    differ = [name for name, one, other in zip(names, index, quads, strict=True) if one != other]
    if differ:
        yield Finding(where, f"the index differs from the quads in {', '.join(differ)}", REINDEX)


def iso(day: date | None) -> str | None:
    """Return a day as the index has it."""
    return None if day is None else day.isoformat()


def _document(reading: Reading) -> list[Any]:
    d = reading.document
    source = None if d.published_from is None else d.published_from.value
    return [
        d.address, d.title, d.publisher, d.language, iso(d.published), source, reading.version, len(reading.claims),
    ]


def _claim(claim: Claim, aliases: Mapping[str, str]) -> list[Any]:
    interval = claim.time.interval
    fillers = [(role, f) for role in sorted(claim.roles) for f in claim.roles[role]]
    roles = [(role, f.name, _canonical(f.actor, aliases), int(f.inferred)) for role, f in fillers]
    speakers = [(s.name, _canonical(s.actor, aliases)) for s in claim.said_by]
    return [
        claim.type, claim.status.value, claim.certainty.value, iso(interval.earliest), iso(interval.latest),
        claim.time.edtf, claim.time.text, claim.span.start, claim.span.end, claim.block, claim.quote, roles, speakers,
        sorted(claim.cells.items()),
    ]


def _canonical(actor: str | None, aliases: Mapping[str, str]) -> str | None:
    return None if actor is None else aliases.get(actor, actor)


def _indexed_claims(view: View, document: int) -> dict[str, list[Any]]:
    columns = ", ".join(f"c.{name}" for name in CLAIM[:-3])
    rows = view.rows(f"SELECT c.seq, c.id, {columns} FROM claim c WHERE c.document = ?", (document,))
    ids = {seq: name for seq, name, *_ in rows}
    found: dict[str, list[Any]] = {name: [*rest, [], [], []] for _, name, *rest in rows}
    roles = view.rows(
        "SELECT r.claim, r.role, r.name, a.id, r.inferred FROM claim c JOIN role r ON r.claim = c.seq"
        " LEFT JOIN actor a ON a.seq = r.actor WHERE c.document = ? ORDER BY r.claim, r.position", (document,)
    )
    for claim, *row in roles:
        found[ids[claim]][-3].append(tuple(row))
    speakers = view.rows(
        "SELECT s.claim, s.name, a.id FROM claim c JOIN speaker s ON s.claim = c.seq"
        " LEFT JOIN actor a ON a.seq = s.actor WHERE c.document = ? ORDER BY s.claim, s.position", (document,)
    )
    for claim, *row in speakers:
        found[ids[claim]][-2].append(tuple(row))
    cells = view.rows(
        "SELECT x.claim, x.name, x.value FROM claim c JOIN cell x ON x.claim = c.seq WHERE c.document = ?"
        " ORDER BY x.claim, x.name", (document,)
    )
    for claim, *row in cells:
        found[ids[claim]][-1].append(tuple(row))
    return found
