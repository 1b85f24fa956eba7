"""Actors: search and counts."""

from flask import Blueprint, Response

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json
from kb.query.actors import search_actors
from kb.query.rows import ActorRow, Page
from webui import addresses, params
from webui.contexts import ActorsPage
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.questions import behind
from webui.reading import store_view

PAGE = Blueprint("actors", __name__)


@PAGE.get("/actors")
@PAGE.get("/actors.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show one page of actors."""
    view = store_view()
    found = search_actors(
        view, params.text("text") or "", after=params.after(), limit=params.limit(), as_of=params.as_of()
    )
    return respond(form, {
        "html": lambda: _page(found),
        "json": lambda: as_json(found),
        "csv": lambda: as_csv(found.rows),
        "ttl": lambda: describe(view, [row.id for row in found.rows]),
    })


def _page(found: Page[ActorRow]) -> str:
    page = ActorsPage(
        text=params.text("text") or "",
        total=found.total,
        rows=found.rows,
        first=addresses.here(after=None) if params.after() else None,
        next=addresses.here(after=found.next) if found.next else None,
    )
    question = behind(
        "actors", words=params.text("text"), after=params.after(), limit=params.limit(), as_of=params.as_of()
    )
    return render("actors.html", Frame(words()("actors.title"), "actors", question), page)
