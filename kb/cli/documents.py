"""`kb documents`: the documents of a store."""

from collections.abc import Iterator
from pathlib import Path

import click

from kb.cli.options import store_option
from kb.cli.output import FORMATS, print_rows
from kb.cli.tables import fitted
from kb.query.documents import documents
from kb.query.rows import DocumentRow
from kb.store import View, open_view


@click.command("documents", short_help="list the documents of a store")
@store_option
@click.option("--text", metavar="WORDS", help="Words that the title or publisher holds.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="Form.")
def command(store: Path, text: str | None, form: str) -> None:
    """List the documents of a store with their date, where that was found, and their claims.

    Example: kb documents --text Senate
    """
    with open_view(store) as view:
        print_rows(view, all_documents(view, text), form, document_lines)


def all_documents(view: View, words: str | None) -> Iterator[DocumentRow]:
    """Yield all documents, page by page."""
    after = None
    while True:
        page = documents(view, words=words, after=after)
        yield from page.rows
        after = page.next
        if after is None:
            return


def document_lines(row: DocumentRow) -> list[str]:
    """Return a document in two lines."""
    replaced = f", superseded by {row.superseded_by}" if row.superseded_by else ""
    return [
        fitted(f"{row.published} ({row.published_from})  {row.language}  {row.claims:>3} claims  {row.title or ''}"),
        fitted(f"    {row.id}  {row.publisher or ''}  {row.address}{replaced}"),
    ]
