"""One document: its text with every claim marked, and what was not read of it."""

from flask import Blueprint, Response

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json
from kb.errors import QueryError
from kb.query.documents import document_detail
from kb.query.rows import DocumentDetail
from kb.store import View
from webui.contexts import DocumentPage
from webui.errors import MissingError
from webui.frame import Frame, render, words
from webui.marks import mark_blocks
from webui.negotiate import respond
from webui.present import LANGUAGE_OF
from webui.questions import behind
from webui.reading import store_view

PAGE = Blueprint("document", __name__)


@PAGE.get("/document/<name>")
@PAGE.get("/document/<name>.<any(json, csv, ttl):form>")
def show(name: str, form: str | None = None) -> Response:
    """Show a document."""
    view = store_view()
    detail = _find(view, name)
    return respond(form, {
        "html": lambda: _page(detail),
        "json": lambda: as_json(detail),
        "csv": lambda: as_csv(detail.claims),
        "ttl": lambda: describe(view, [name]),
    })


def _find(view: View, name: str) -> DocumentDetail:
    try:
        return document_detail(view, name)
    except QueryError as error:
        table = words()
        raise MissingError(table("error.no_such", what=table("documents.title"), id=name)) from error


def _page(detail: DocumentDetail) -> str:
    page = DocumentPage(
        detail=detail,
        blocks=mark_blocks(detail.text, detail.blocks, detail.claims),
        numbers={claim.id: number for number, claim in enumerate(detail.claims, 1)},
        language=LANGUAGE_OF.get(detail.document.language, detail.document.language),
    )
    title = detail.document.title or words()("documents.untitled")
    question = behind("document", id=detail.document.id)
    return render("document.html", Frame(title, "documents", question), page)
