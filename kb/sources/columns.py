"""Which columns of a table say what: a mapping, written once for a table by whoever imports it.

    table = "ledger"                      # its name stands before the ids of its reports and events
    type = "Strike"                       # type of event, an event class of the ontology
    language = "en"
    missing = ["NA"]                      # cells that say nothing; an empty cell is an empty text

    [report]                              # each row is what one source says of one event
    id = "id"
    event = "event_id"                    # rows with one value are about one event
    publisher = "paper"
    title = "headline"
    published = { column = "headline", pattern = '\\((\\d{4}-\\d{2}-\\d{2})\\)' }

    [time]
    earliest = "first_day"
    latest = "last_day"

    [roles]                               # role of the type to a column; kind makes the cell an actor
    attacker = { column = "group", kind = "group" }
    killed = "dead"

    [cells]                               # columns that are kept as they are, for counting and comparing
    numbers = ["dead"]
    texts = ["group", "town"]
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kb.errors import SourceError
from kb.records.claim import Status
from kb.records.mention import ActorKind

WAY_OUT = "kb ingest --help says where mappings are described"
PARTS = {
    "": {"table", "type", "language", "status", "delimiter", "missing", "report", "time", "roles", "cells"},
    "report": {"id", "event", "publisher", "title", "published", "said_by"},
    "time": {"earliest", "latest"},
    "cells": {"numbers", "texts"},
}


@dataclass(frozen=True, slots=True)
class Field:
    """A column that is read, and how.

    Args:
        column: Its name.
        pattern: What is looked for in its cells; the first group counts, or else the whole cell.
        kind: Kind of the actors that it names, or `None`.
    """

    column: str
    pattern: re.Pattern[str] | None = None
    kind: ActorKind | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table say.

    Args:
        table: Name of the table.
        type: Type of its events.
        language: ISO 639-1 code of what it is written in.
        status: Status of its claims.
        delimiter: What stands between cells.
        missing: Cells that say nothing.
        report: Part of a report ("id", "event", "publisher", "title", "published", "said_by") to its column.
        time: "earliest" and "latest" to their columns.
        roles: Role to its column.
        numbers: Columns that are kept as numbers.
        texts: Columns that are kept as texts.
    """

    table: str
    type: str
    language: str
    status: Status = Status.OCCURRED
    delimiter: str = ","
    missing: frozenset[str] = frozenset()
    report: Mapping[str, Field] = field(default_factory=dict)
    time: Mapping[str, Field] = field(default_factory=dict)
    roles: Mapping[str, Field] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def used(self) -> tuple[str, ...]:
        """Every column that is read, once, in the order of time, roles, cells and report."""
        fields = (*self.time.values(), *self.roles.values())
        names = [f.column for f in fields] + [*self.numbers, *self.texts] + [f.column for f in self.report.values()]
        return tuple(dict.fromkeys(names))


def read_columns(path: Path) -> Columns:
    """Read a mapping.

    Raises:
        SourceError: if it cannot be read, or says something that no mapping does.
    """
    where = str(path)
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(f"is no mapping of columns ({error})", where, WAY_OUT) from error
    for part, known in PARTS.items():
        for name in _table(found, part, where) if part else found:
            if name not in known:
                raise SourceError(f"{name!r} is nothing a mapping has{f' in [{part}]' if part else ''}", where, WAY_OUT)
    for name in ("table", "type", "language"):
        if not isinstance(found.get(name), str) or not found[name]:
            raise SourceError(f"has no {name!r}", where, WAY_OUT)
    fields = {part: _fields(_table(found, part, where), where) for part in ("report", "time", "roles")}
    if "id" not in fields["report"]:
        raise SourceError("has no column for the id of a report", where, 'write id = "COLUMN" in [report]')
    cells = _table(found, "cells", where)
    return Columns(
        found["table"], found["type"], found["language"], _status(found.get("status", "occurred"), where),
        str(found.get("delimiter", ",")), frozenset(_names(found, "missing", where)), fields["report"], fields["time"],
        fields["roles"], _names(cells, "numbers", where), _names(cells, "texts", where),
    )


def _table(found: Mapping[str, Any], name: str, where: str) -> Mapping[str, Any]:
    value = found.get(name, {})
    if not isinstance(value, Mapping):
        raise SourceError(f"{name!r} is no table", where, f"write [{name}] and its columns below")
    return value


def _names(found: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    value = found.get(name, [])
    if not isinstance(value, Sequence) or isinstance(value, str) or not all(isinstance(v, str) for v in value):
        raise SourceError(f"{name!r} is no list of texts", where, f'write {name} = ["...", "..."]')
    return tuple(value)


def _fields(found: Mapping[str, Any], where: str) -> dict[str, Field]:
    return {name: _field(name, value, where) for name, value in found.items()}


def _field(name: str, value: Any, where: str) -> Field:
    given = {"column": value} if isinstance(value, str) else value
    if not isinstance(given, Mapping) or not isinstance(given.get("column"), str):
        raise SourceError(f"{name!r} names no column", where, f'write {name} = "COLUMN"')
    if unknown := given.keys() - {"column", "pattern", "kind"}:
        raise SourceError(f"{name!r} has {sorted(unknown)[0]!r}", where, "it may have column, pattern and kind")
    kind = given.get("kind")
    if kind is not None and kind not in set(ActorKind):
        raise SourceError(f"{name!r} has kind {kind!r}", where, f"use one of {', '.join(ActorKind)}")
    return Field(given["column"], _pattern(given.get("pattern"), where), None if kind is None else ActorKind(kind))


def _pattern(text: Any, where: str) -> re.Pattern[str] | None:
    try:
        return None if text is None else re.compile(str(text))
    except re.error as error:
        raise SourceError(f"pattern {text!r} is none ({error})", where, "write a regular expression") from error


def _status(value: Any, where: str) -> Status:
    if value not in set(Status):
        raise SourceError(f"status {value!r} is none", where, f"use one of {', '.join(Status)}")
    return Status(value)
