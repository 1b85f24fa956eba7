"""Rows of a table of reports -> documents with one claim each: what one source says of one event.

The text of such a document is the row, a line for each column that the mapping names, so that every
claim has its words there as any other has. A cell that says nothing has no line.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from kb.errors import SourceError
from kb.records.claim import Cell, Claim, ClaimTime
from kb.records.contradiction import NUMBERS
from kb.records.document import BlockKind, DateSource, Document, SetAside
from kb.records.event import write_edtf
from kb.records.interval import Interval
from kb.records.mention import ActorKind, Filler, Speaker
from kb.records.reading import Block, Reading, actors_of
from kb.records.span import Span
from kb.sources.columns import Columns, Field
from kb.sources.decode import checked
from kb.sources.published import read_day
from kb.sources.rows import Row, read_rows

LONGEST_QUOTE = 600
LARGEST = 2**63 - 1
"""The largest integer that store and index hold."""
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?", re.ASCII)
NOT_IN_KEY = re.compile(r"[^a-z0-9]+")


def read_table(
    path: Path, columns: Columns, *, base: str | None = None, on_remark: Callable[[str], None] = lambda _: None
) -> Iterator[Reading | SetAside]:
    """Yield the reports of a table as documents with one claim each; a row that cannot be read is set aside.

    Args:
        path: CSV, also packed with gzip.
        columns: What its columns say.
        base: IRI that the ids of reports are put behind, instead of "urn:dateline:" and the table's name.
        on_remark: Called with a line about a row that goes in otherwise than it is written.

    Raises:
        SourceError: if the table cannot be read at all.
    """
    seen: dict[str, str] = {}
    for row in read_rows(path, columns):
        if isinstance(row, SetAside):
            yield row
            continue
        try:
            reading = _reading(_Report(row, columns), base, on_remark)
            _check_id(reading.document.address, row.where, seen)
            yield reading
        except SourceError as error:
            yield SetAside(error.where or row.where, error.what, error.way_out)


@dataclass(frozen=True, slots=True)
class _Report:
    """A row with what its columns say."""

    row: Row
    columns: Columns

    def cell(self, column: str) -> str | None:
        """Return a cell, `None` where it says nothing."""
        cell = self.row.cells[column]
        return None if cell in self.columns.missing else cell

    def words(self, field: Field | None) -> str | None:
        """Return what is looked for in the cell of a column, `None` where it says nothing of it or is empty."""
        cell = None if field is None else self.cell(field.column)
        if cell is None or field is None or field.pattern is None:
            return (cell or "").strip() or None
        found = field.pattern.search(cell)
        return None if found is None else (found.group(1) if field.pattern.groups else found.group()).strip() or None

    def part(self, name: str) -> str | None:
        """Return a part of the report."""
        return self.words(self.columns.report.get(name))

    def day(self, field: Field | None) -> date | None:
        """Return the day that a column names."""
        words = self.words(field)
        return None if words is None else read_day(words, self.row.where)


def _reading(report: _Report, base: str | None, on_remark: Callable[[str], None]) -> Reading:
    columns, where = report.columns, report.row.where
    name = report.part("id")
    if name is None:
        raise SourceError("has no id", where, "each report needs one")
    text, places = _text(report)
    published = report.day(columns.report.get("published"))
    document = Document(
        address=f"{base.rstrip('/')}/{quote(name)}" if base else f"urn:dateline:{quote(columns.table)}/{quote(name)}",
        text=checked(text, where),
        language=columns.language,
        published=published,
        published_from=None if published is None else DateSource.GIVEN,
        title=report.part("title"),
        publisher=report.part("publisher"),
    )
    claim = _claim(report, document, places, on_remark)
    return Reading(document, (Block(Span(0, len(text)), BlockKind.BODY),), (claim,), actors_of((claim,)))


def _text(report: _Report) -> tuple[str, dict[str, Span]]:
    """Return the row as text, and where the line of each column stands."""
    lines: list[str] = []
    places: dict[str, Span] = {}
    at = 0
    for column in report.columns.used:
        cell = report.cell(column)
        if cell is not None:
            line = f"{column}: {cell}".rstrip()
            places[column] = Span(at, at + len(line))
            lines.append(line)
            at += len(line) + 1
    return "\n".join(lines), places


def _claim(
    report: _Report, document: Document, places: Mapping[str, Span], on_remark: Callable[[str], None]
) -> Claim:
    columns = report.columns
    event = report.part("event")
    span = _quoted([f.column for f in (*columns.time.values(), *columns.roles.values())], document.text, places)
    speaker = report.part("said_by")
    return Claim(
        document=document.id,
        type=columns.type,
        status=columns.status,
        span=span,
        quote=span.of(document.text),
        time=_time(report, document.text, places, on_remark),
        roles=_roles(report, places),
        said_by=() if speaker is None else (Speaker(speaker, actor=_key(columns.report["said_by"].kind, speaker)),),
        cells=dict(sorted(_cells(report))),
        given_event=None if event is None else f"{columns.table}/{event}",
    )


def _quoted(wanted: list[str], text: str, places: Mapping[str, Span]) -> Span:
    """Return the lines that tell of the event, from the beginning and as many as a quotation may have."""
    ends = [places[column].end for column in wanted if column in places and places[column].end <= LONGEST_QUOTE]
    first = text.find("\n") if "\n" in text else len(text)
    return Span(0, max([min(first, LONGEST_QUOTE), *ends]))


def _time(
    report: _Report, text: str, places: Mapping[str, Span], on_remark: Callable[[str], None]
) -> ClaimTime:
    fields = report.columns.time
    first, last = report.day(fields.get("earliest")), report.day(fields.get("latest"))
    spans = [places[field.column] for field in fields.values() if field.column in places]
    if first is None and last is None:
        return ClaimTime()
    if first is not None and last is not None and first > last:
        on_remark(f"{report.row.where}: ends before it begins ({first}, {last}); it goes in without a time")
        return ClaimTime()
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    interval = Interval(first, last)
    return ClaimTime(interval, span.of(text), span, write_edtf(interval))


def _roles(report: _Report, places: Mapping[str, Span]) -> dict[str, tuple[Filler, ...]]:
    found: dict[str, tuple[Filler, ...]] = {}
    for role, field in report.columns.roles.items():
        words = report.words(field)
        if words is None:
            continue
        name = str(_number(words, field.column, report.row.where)) if role in NUMBERS else words
        found[role] = (Filler(name, places[field.column], _key(field.kind, words)),)
    return found


def _cells(report: _Report) -> Iterator[tuple[str, Cell]]:
    for column in report.columns.texts:
        yield column, report.cell(column)
    for column in report.columns.numbers:
        cell = report.cell(column)
        yield column, None if cell is None else _number(cell, column, report.row.where)


def _number(cell: str, column: str, where: str) -> int | float:
    """Return a number; a whole one as an integer, however it is written."""
    if not NUMBER.fullmatch(cell.strip()):
        raise SourceError(f"{column} {cell[:40]!r} is no number", where, "write it in digits, or list it as missing")
    value = float(cell) if re.search("[.eE]", cell) else int(cell)
    if abs(value) > LARGEST:
        raise SourceError(f"{column} {cell[:40]!r} is too large", where, "list it as a text")
    return int(value) if value == int(value) else value


@lru_cache(maxsize=65536)
def _key(kind: ActorKind | None, name: str) -> str | None:
    """Return the key of an actor, spelled as `kb.actors.keys` spells it; a state is named by its ISO 3166 code."""
    if kind is None:
        return None
    if kind is ActorKind.STATE and re.fullmatch("[A-Z]{2}", name):
        return f"iso:{name}"
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss"))
    folded = NOT_IN_KEY.sub("-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    return f"{kind}:{folded or 'unnamed'}"


def _check_id(address: str, where: str, seen: dict[str, str]) -> None:
    first = seen.setdefault(address, where)
    if first != where:
        raise SourceError(f"has the id of {first}", where, "give each report an id of its own")
