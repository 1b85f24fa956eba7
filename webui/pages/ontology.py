"""The ontology: every term with its definition."""

from flask import Blueprint, Response

from kb.dumps.tables import as_csv, as_json
from webui.contexts import OntologyPage
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.terms import ontology_text, read_terms

PAGE = Blueprint("ontology", __name__)


@PAGE.get("/ontology")
@PAGE.get("/ontology.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show all terms."""
    parts = read_terms()
    frame = Frame(words()("ontology.title"), "ontology")
    return respond(form, {
        "html": lambda: render("ontology.html", frame, OntologyPage(parts)),
        "json": lambda: as_json(parts),
        "csv": lambda: as_csv(term for part in parts for term in part.terms),
        "ttl": ontology_text,
    })
