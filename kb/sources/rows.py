"""A CSV file -> its rows, each with the line it begins on; a row that is none is set aside, the rest goes on."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kb.errors import SourceError
from kb.records.document import SetAside
from kb.sources.columns import Columns

LONGEST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row: column to cell, as written; and where it stands."""

    cells: Mapping[str, str]
    where: str


def read_rows(path: Path, columns: Columns) -> Iterator[Row | SetAside]:
    """Yield the rows of a table.

    Raises:
        SourceError: if it cannot be read, or lacks a column that the mapping names.
    """
    name = str(path)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(_text(path, name), newline=""), delimiter=columns.delimiter)
    try:
        head = next(reader, [])
        _check_head(head, columns, name)
        line = reader.line_num + 1
        for cells in reader:
            where, line = f"{name}:{line}", reader.line_num + 1
            if len(cells) == len(head):
                yield Row(dict(zip(head, cells, strict=True)), where)
            elif cells:
                yield SetAside(where, f"has {len(cells)} cells, and the table {len(head)} columns", "quote its cells")
    except csv.Error as error:
        raise SourceError(f"is no CSV ({error})", f"{name}:{reader.line_num}", "quote its cells") from error


def _text(path: Path, where: str) -> str:
    try:
        data = path.read_bytes()
        return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"is not UTF-8 at byte {error.start}", where, "save it as UTF-8") from error
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"cannot be read ({error})", where, "check the path and its permissions") from error


def _check_head(head: list[str], columns: Columns, where: str) -> None:
    for column in head:
        if head.count(column) > 1:
            raise SourceError(f"has two columns {column!r}", f"{where}:1", "give each a name of its own")
    for column in columns.used:
        if column not in head:
            raise SourceError(f"has no column {column!r}", f"{where}:1", f"it has {', '.join(head)[:300]}")
