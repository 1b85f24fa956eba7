"""What Dateline is, and what this store holds."""

from dataclasses import asdict

from flask import Blueprint, Response

from kb.dumps.tables import as_csv, as_json
from kb.query.facts import store_facts
from kb.query.rows import StoreFacts
from webui.contexts import AboutPage
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.questions import behind
from webui.reading import store_view
from webui.turtle import describe_things

PAGE = Blueprint("about", __name__)


@PAGE.get("/about")
@PAGE.get("/about.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show what the store holds and how to read it."""
    facts = store_facts(store_view())
    frame = Frame(words()("about.title"), "about", behind("facts"))
    return respond(form, {
        "html": lambda: render("about.html", frame, AboutPage(asdict(facts))),
        "json": lambda: as_json(facts),
        "csv": lambda: as_csv([facts]),
        "ttl": lambda: describe_things([("/", "void:Dataset", _void(facts))]),
    })


def _void(facts: StoreFacts) -> list[tuple[str, str | int]]:
    return [
        ("dcterms:title", "Dateline"),
        ("void:documents", facts.documents),
        ("void:entities", facts.events + facts.claims + facts.actors),
    ]
