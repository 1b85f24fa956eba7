"""The ontology: every term with its definition."""

from flask import Blueprint, Response

from webui import data
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
        "json": lambda: data.json_text(parts),
        "csv": lambda: data.csv_text(term for part in parts for term in part.terms),
        "ttl": ontology_text,
    })
