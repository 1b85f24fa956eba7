"""Tables of reports -> store: what is told already is linked and added, and nothing read from its text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kb.build import Builder, IngestReport, reader_version
from kb.errors import SourceError
from kb.pipeline import roles_of
from kb.rdf.vocab import EVENT_TYPES
from kb.records.document import SetAside
from kb.records.reading import Reading
from kb.sources import Columns, read_columns, read_table
from kb.store import open_writer


def ingest_tables(
    tables: Iterable[Path],
    mapping: Path,
    store: Path,
    *,
    base: str | None = None,
    on_remark: Callable[[str], None] = lambda _: None,
) -> IngestReport:
    """Add the reports of tables to a store: one row is one document with one claim.

    Args:
        tables: CSV files, in the order in which they come in.
        mapping: What their columns say: `kb.sources.columns`.
        store: Its folder, which is made if there is none.
        base: IRI that the ids of reports are put behind.
        on_remark: Called with a line about a row that goes in otherwise than it is written.

    Raises:
        SourceError: if the mapping is none.
        StoreError: if the store cannot be written; what was committed before stays.
    """
    columns = read_columns(mapping)
    roles = roles_of(columns.type)
    if roles is None:
        raise SourceError(f"type {columns.type!r} is none", str(mapping), f"use one of {', '.join(EVENT_TYPES)}")
    for wrong in sorted(columns.roles.keys() - roles):
        way_out = f"use one of {', '.join(sorted(roles))}"
        raise SourceError(f"{columns.type} has no role {wrong!r}", str(mapping), way_out)
    with open_writer(store) as writer:
        builder = Builder(writer)
        for table in tables:
            for reading in _rows(table, columns, base, on_remark):
                if isinstance(reading, SetAside):
                    builder.set_aside(reading)
                else:
                    builder.add(replace(reading, version=reader_version()))
        return builder.report


def _rows(
    table: Path, columns: Columns, base: str | None, on_remark: Callable[[str], None]
) -> Iterator[Reading | SetAside]:
    try:
        yield from read_table(table, columns, base=base, on_remark=on_remark)
    except SourceError as error:
        yield SetAside(error.where, error.what, error.way_out)
