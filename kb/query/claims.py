"""Claims as documents make them, with roles, speakers and document."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kb.query.rows import ClaimRow, DocumentRow, RoleRow, SpeakerRow, TimeRow
from kb.store.loading import claims_at, read_day
from kb.store.view import View

DOCUMENT = (
    "d.id, d.address, d.title, d.publisher, d.language, d.published, d.published_from, d.claims, d.origin,"
    " (SELECT n.id FROM document n WHERE n.seq = d.superseded_by), d.superseded_on"
)
"""Columns of a document `d`, as `document_row` reads them."""
CLAIM = (
    "c.id, e.id, c.type, c.status, c.certainty, c.earliest, c.latest, c.edtf, c.words, c.quote, c.start, c.end, c.block"
)


def document_row(columns: Sequence[Any], as_of: date | None = None) -> DocumentRow:
    """Make a row from the columns `DOCUMENT`; what replaced it later than `as_of` is not told."""
    *head, published, source, claims, origin, successor, superseded_on = columns
    is_replaced = as_of is None or superseded_on <= as_of.isoformat()
    document, address, title, publisher, language = head
    return DocumentRow(
        id=document,
        address=address,
        title=title,
        publisher=publisher,
        language=language,
        published=read_day(published),
        published_from=source,
        claims=claims,
        origin=origin,
        superseded_by=successor if is_replaced else None,
    )


def claim_rows(
    view: View, condition: str, values: Mapping[str, Any], order: str, *, as_of: date | None = None, limit: int = -1
) -> tuple[ClaimRow, ...]:
    """Return the claims `c` of documents `d` and events `e` that a condition leaves."""
    claims_then = claims_at(view.index, None if as_of is None else as_of.isoformat())
    rows = view.rows(
        f"SELECT c.seq, {CLAIM}, {DOCUMENT} FROM {claims_then} c JOIN document d ON d.seq = c.document"
        f" JOIN event e ON e.seq = c.event WHERE {condition} ORDER BY {order} LIMIT {int(limit)}",
        values,
    )
    claims = json.dumps([row[0] for row in rows])
    roles, speakers = _roles(view, claims), _speakers(view, claims)
    return tuple(_claim_row(row, roles[row[0]], speakers[row[0]], as_of) for row in rows)


def _claim_row(
    row: tuple[Any, ...], roles: list[RoleRow], speakers: list[SpeakerRow], as_of: date | None
) -> ClaimRow:
    claim_id, event, kind, status, certainty, earliest, latest, edtf, words, quote, start, end, block = row[1:14]
    return ClaimRow(
        id=claim_id,
        event=event,
        type=kind,
        status=status,
        certainty=certainty,
        time=TimeRow(read_day(earliest), read_day(latest), edtf, words),
        roles=tuple(roles),
        said_by=tuple(speakers),
        quote=quote,
        start=start,
        end=end,
        block=block,
        document=document_row(row[14:], as_of),
    )


def _roles(view: View, claims: str) -> dict[int, list[RoleRow]]:
    rows = view.rows(
        "SELECT r.claim, r.role, r.name, a.id, a.kind, r.inferred FROM role r LEFT JOIN actor a ON a.seq = r.actor"
        " WHERE r.claim IN (SELECT value FROM json_each(?)) ORDER BY r.claim, r.position",
        (claims,),
    )
    found: dict[int, list[RoleRow]] = defaultdict(list)
    for claim, role, name, actor, kind, inferred in rows:
        found[claim].append(RoleRow(role, name, actor, kind, bool(inferred)))
    return found


def _speakers(view: View, claims: str) -> dict[int, list[SpeakerRow]]:
    rows = view.rows(
        "SELECT s.claim, s.name, a.id FROM speaker s LEFT JOIN actor a ON a.seq = s.actor"
        " WHERE s.claim IN (SELECT value FROM json_each(?)) ORDER BY s.claim, s.position",
        (claims,),
    )
    found: dict[int, list[SpeakerRow]] = defaultdict(list)
    for claim, name, actor in rows:
        found[claim].append(SpeakerRow(name, actor))
    return found
