"""Rows as CSV, JSON and JSON lines; and the claims of a whole store as a table."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import IO, Any

from kb.query.claims import claim_rows
from kb.query.rows import ClaimRow, RoleRow, SpeakerRow
from kb.store.view import View

TABLES = ("csv", "jsonl")
"""Formats of a whole store as a table: one claim a row."""
PIECE = 500
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of a cell that a spreadsheet would take for a formula and run."""


def write_table(view: View, form: str, out: IO[bytes]) -> None:
    """Write every claim of a store, in the order of events, then of publication."""
    head = True
    for rows in all_claims(view):
        text = as_csv(rows, head=head) if form == "csv" else as_lines(rows)
        out.write(text.encode())
        head = False


def all_claims(view: View) -> Iterator[tuple[ClaimRow, ...]]:
    """Yield the claims of a store, of superseded versions too, some hundreds at a time."""
    order = "e.sequence, e.seq, d.published, c.seq"
    joined = "claim c JOIN event e ON e.seq = c.event JOIN document d ON d.seq = c.document"
    numbers = [row[0] for row in view.rows(f"SELECT c.seq FROM {joined} ORDER BY {order}")]
    for begin in range(0, len(numbers), PIECE):
        chosen = {"claims": json.dumps(numbers[begin : begin + PIECE])}
        yield claim_rows(view, "c.seq IN (SELECT value FROM json_each(:claims))", chosen, order)


def as_json(value: object) -> str:
    """Return a record, or rows, as one JSON text; days are ISO text."""
    return json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n"


def as_lines(rows: Iterable[object]) -> str:
    """Return rows as JSON, one a line."""
    return "".join(json.dumps(plain(row), ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)


def as_csv(rows: Iterable[object], *, head: bool = True) -> str:
    """Return rows as CSV (RFC 4180), in cells that no spreadsheet runs.

    A record within a row has a column for each of its fields (`time.earliest`); roles are written as
    "supplier: Norway; recipient: Estonia", a chain of speakers with the innermost first. A cell that
    begins as a formula would is put behind an apostrophe.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        cells = dict(_cells(row, ""))
        if head:
            writer.writerow(cells)
            head = False
        writer.writerow(_safe(value) for value in cells.values())
    return out.getvalue()


def plain(value: object) -> Any:
    """Return a record as objects, lists and texts that JSON has."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _cells(value: object, name: str) -> Iterator[tuple[str, str | int | float]]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _cells(getattr(value, field.name), f"{name}.{field.name}" if name else field.name)
    else:
        yield name, _cell(value)


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {one}" for key, one in value.items())
    if isinstance(value, tuple | list):
        return "; ".join(str(_item(one)) for one in value)
    return str(plain(value))


def _item(value: object) -> str | int | float:
    if isinstance(value, RoleRow):
        return f"{value.role}: {value.name}"
    if isinstance(value, SpeakerRow):
        return value.name
    if is_dataclass(value):
        return json.dumps(plain(value), ensure_ascii=False)
    return _cell(value)


def _safe(value: str | int | float) -> str | int | float:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
