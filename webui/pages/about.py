"""What Dateline is, and what this store holds."""

from dataclasses import asdict

from flask import Blueprint, Response

from kb.dumps.rdf import describe
from kb.query.facts import store_facts
from webui import data
from webui.contexts import AboutPage
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.questions import behind
from webui.reading import store_view

PAGE = Blueprint("about", __name__)


@PAGE.get("/about")
@PAGE.get("/about.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show what the store holds and how to read it."""
    view = store_view()
    facts = store_facts(view)
    frame = Frame(words()("about.title"), "about", behind("facts"))
    return respond(form, {
        "html": lambda: render("about.html", frame, AboutPage(asdict(facts))),
        "json": lambda: data.json_text(facts),
        "csv": lambda: data.csv_text([facts]),
        "ttl": lambda: describe(view, []),
    })
