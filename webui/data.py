"""Rows as JSON and CSV."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any


def json_text(value: object) -> str:
    """Write a record as JSON, days as ISO text."""
    return json.dumps(_plain(value), ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


def csv_text(rows: Iterable[object]) -> str:
    """Write rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    head: list[str] | None = None
    for row in rows:
        cells = _plain(row)
        if head is None:
            head = list(cells)
            writer.writerow(head)
        writer.writerow([v if isinstance(v, (str, int)) else "" if v is None else json.dumps(v, ensure_ascii=False) for v in cells.values()])
    return out.getvalue()
