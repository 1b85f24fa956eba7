"""Documents: a list, latest first, and one with its text, paragraphs, claims and versions."""

from collections.abc import Iterable
from datetime import date

from kb.errors import QueryError
from kb.query.claims import DOCUMENT, claim_rows, document_row
from kb.query.counted import as_of_values
from kb.query.keys import check_limit, make_page, read_key, write_key
from kb.query.rows import BlockRow, DocumentDetail, DocumentRow, Page, WordsRow
from kb.query.words import full_text, split_words
from kb.rdf.documents import read_reading
from kb.rdf.names import document_iri
from kb.records.span import Span
from kb.store.view import View

UNDATED = "0000-00-00"
"""Sorts documents without a day behind all others, in keys of pages."""


def documents(
    view: View, *, words: str | None = None, after: str | None = None, limit: int = 100, as_of: date | None = None
) -> Page[DocumentRow]:
    """Return all versions of documents, the latest published first, those without a day last.

    Args:
        view: The store.
        words: Words that title, publisher and address hold together.
        after: `Page.next` of the page before.
        limit: Rows on the page.
        as_of: Only what was published up to this day, and superseded up to it.

    Raises:
        QueryError: if `after` is no key.
    """
    limit, values, conditions = check_limit(limit), as_of_values(as_of), ["true"]
    if as_of is not None:
        conditions.append("d.published <= :as_of")
    if words is not None and (parts := split_words(words)):
        values["words"] = full_text(parts)
        conditions.append("d.seq IN (SELECT rowid FROM document_words WHERE document_words MATCH :words)")
    total = view.value(f"SELECT count(*) FROM document d WHERE {' AND '.join(conditions)}", values)
    if after is not None:
        values["day"], values["tie"] = read_key(after)
        shown = f"coalesce(d.published, '{UNDATED}')"
        conditions.append(f"({shown} < :day OR ({shown} = :day AND d.id > :tie))")
    found = view.rows(
        f"SELECT {DOCUMENT} FROM document d WHERE {' AND '.join(conditions)}"
        f" ORDER BY d.published DESC, d.id LIMIT {limit + 1}",
        values,
    )
    rows = tuple(document_row(row, as_of) for row in found[:limit])
    return make_page(rows, [write_key(row[5] or UNDATED, row[0]) for row in found], limit, total)


def document_detail(view: View, id: str) -> DocumentDetail:  # noqa: A002
    """Return one version of a document with its text, its paragraphs, its claims and all of its versions.

    Raises:
        QueryError: if there is no such document.
    """
    found = view.rows(f"SELECT {DOCUMENT} FROM document d WHERE d.id = ?", (id,))
    if not found:
        raise QueryError(f"no document {id!r}", str(view.folder.path), "list them with kb documents")
    row = document_row(found[0])
    reading = read_reading(view.graph(document_iri(id)))
    return DocumentDetail(
        document=row,
        text=reading.document.text,
        sha256=reading.document.sha256,
        blocks=tuple(BlockRow(b.span.start, b.span.end, b.kind.value, b.kind.is_read) for b in reading.blocks),
        claims=claim_rows(view, "d.id = :id", {"id": id}, "c.start, c.end, c.id"),
        versions=_versions(view, row.address),
        evidence={c.id: _words(reading.document.text, c.evidence) for c in reading.claims if c.evidence},
    )


def _words(text: str, spans: Iterable[Span]) -> tuple[WordsRow, ...]:
    return tuple(WordsRow(span.start, span.end, span.of(text)) for span in sorted(spans))


def _versions(view: View, address: str) -> tuple[DocumentRow, ...]:
    found = view.rows(f"SELECT {DOCUMENT} FROM document d WHERE d.address = ?", (address,))
    rows = {row[0]: document_row(row) for row in found}
    before = {row.superseded_by: row.id for row in rows.values()}
    ordered, latest = [], next((key for key, row in rows.items() if row.superseded_by is None), None)
    while latest is not None:
        ordered.append(rows[latest])
        latest = before.get(latest)
    return tuple(reversed(ordered))
