"""One actor: its timeline, with whom, in which types of event, and what it says."""

from datetime import date

from flask import Blueprint, Response

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json
from kb.errors import QueryError
from kb.query.actors import actor_detail
from kb.query.rows import ActorDetail, EventRow, Filter, Page
from kb.query.timeline import timeline
from kb.store import View
from webui import addresses, params
from webui.contexts import ActorPage
from webui.errors import MissingError
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.questions import behind
from webui.reading import store_view

PAGE = Blueprint("actor", __name__)
SHOWN = 20
"""Events listed on the page; the timeline has all."""


@PAGE.get("/actor/<name>")
@PAGE.get("/actor/<name>.<any(json, csv, ttl):form>")
def show(name: str, form: str | None = None) -> Response:
    """Show an actor."""
    view = store_view()
    detail = find_detail(view, name, params.as_of())
    return respond(form, {
        "html": lambda: _page(detail, timeline(view, Filter(actor=name, as_of=params.as_of()), limit=SHOWN)),
        "json": lambda: as_json(detail),
        "csv": lambda: as_csv(detail.says),
        "ttl": lambda: describe(view, [name]),
    })


def find_detail(view: View, name: str, as_of: date | None) -> ActorDetail:
    """Return an actor.

    Raises:
        MissingError: if there is none of that id.
    """
    try:
        return actor_detail(view, name, as_of=as_of)
    except QueryError as error:
        table = words()
        raise MissingError(table("error.no_such", what=table("filter.actor"), id=name)) from error


def _page(detail: ActorDetail, events: Page[EventRow]) -> str:
    kept = {"as-of": day.isoformat()} if (day := params.as_of()) else {}
    page = ActorPage(detail, events, addresses.link("timeline.chart", actor=detail.actor.id, **kept), words())
    question = behind("actor", id=detail.actor.id, as_of=params.as_of())
    return render("actor.html", Frame(detail.actor.name, "actors", question), page)
