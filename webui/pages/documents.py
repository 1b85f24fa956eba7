"""Documents: every text that was read, newest first."""

from flask import Blueprint, Response

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json
from kb.query.documents import documents
from kb.query.rows import DocumentRow, Page
from webui import addresses, params
from webui.contexts import DocumentsPage
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.questions import behind
from webui.reading import store_view

PAGE = Blueprint("documents", __name__)


@PAGE.get("/documents")
@PAGE.get("/documents.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show one page of documents."""
    view = store_view()
    found = documents(view, words=params.text("text"), after=params.after(), limit=params.limit(), as_of=params.as_of())
    return respond(form, {
        "html": lambda: _page(found),
        "json": lambda: as_json(found),
        "csv": lambda: as_csv(found.rows),
        "ttl": lambda: describe(view, [row.id for row in found.rows]),
    })


def _page(found: Page[DocumentRow]) -> str:
    page = DocumentsPage(
        text=params.text("text") or "",
        total=found.total,
        rows=found.rows,
        first=addresses.here(after=None) if params.after() else None,
        next=addresses.here(after=found.next) if found.next else None,
    )
    question = behind(
        "documents", words=params.text("text"), after=params.after(), limit=params.limit(), as_of=params.as_of()
    )
    return render("documents.html", Frame(words()("documents.title"), "documents", question), page)
