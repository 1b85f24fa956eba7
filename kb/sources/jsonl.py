"""JSON lines -> documents: `{"id", "url", "title", "publisher", "lang", "date", "text"}` a line."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote

from kb.errors import SourceError
from kb.records.document import DateSource, SetAside
from kb.records.span import Span
from kb.sources.item import Given, Item
from kb.sources.published import read_day
from kb.sources.raw import RawText, settle


def read_lines(lines: Iterable[str], where: str, given: Given) -> Iterator[Item | SetAside]:
    """Yield an item for each line; a line that cannot be read is set aside, the rest goes on."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{where}:{number}"
        try:
            yield _item(_record(line, place), place, given)
        except SourceError as error:
            yield SetAside(error.where, error.what, error.way_out)


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"is no JSON ({error})", where, "write one object a line") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise SourceError('has no "text"', where, 'write {"id", "lang", "date", "text"} a line')
    return record


def _item(record: dict[str, Any], where: str, given: Given) -> Item:
    text = record["text"]
    if record.get("title") and not isinstance(record["title"], str):
        raise SourceError('"title" is no string', where, "write it as text")
    day = read_day(record["date"], where) if record.get("date") else None
    raw = RawText(
        text=text,
        address=_address(record),
        title=record.get("title") or None,
        publisher=_words(record, "publisher", where),
        language=_words(record, "lang", where),
        published=day,
        published_from=DateSource.GIVEN if day else None,
        fetched=_moment(record.get("fetched"), where),
    )
    item = settle(raw, "", where, given)
    marks = tuple(Span(m["start"], m["end"]) for m in record.get("status") or () if isinstance(m, dict))
    return Item(str(record.get("id") or item.document.address), item.document, marks, item.remark, from_lines=True)


def _words(record: dict[str, Any], field: str, where: str) -> str | None:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        raise SourceError(f'"{field}" is no string', where, "write it as text")
    return value or None


def _moment(value: Any, where: str) -> datetime | None:
    if not value:
        return None
    try:
        return datetime.fromisoformat(str(value))
    except ValueError as error:
        raise SourceError(f"fetched {value!r} is no time", where, "write it as YYYY-MM-DDThh:mm:ssZ") from error


def _address(record: dict[str, Any]) -> str | None:
    for field in ("url", "id"):
        value = str(record.get(field) or "")
        if value.startswith(("http://", "https://", "urn:")) and not set(value) & set(' <>"{}|\\^`\n\t'):
            return value
    return f"urn:dateline:{quote(str(record['id']), safe='/')}" if record.get("id") else None
