"""One event: its claims side by side, who asserts and who denies."""

from datetime import date

from flask import Blueprint, Response

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json, as_lines
from kb.errors import QueryError
from kb.query.disagreement import differs
from kb.query.events import event_detail
from kb.query.judgements import judgements_of_event
from kb.query.plans import fate_of
from kb.query.rows import EventDetail
from kb.records.claim import Status
from kb.store import View
from webui import addresses, params, present
from webui.contexts import EventPage, Side
from webui.drawing import draw_claims, has_date, line
from webui.errors import MissingError
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.questions import behind
from webui.reading import store_view

PAGE = Blueprint("event", __name__)
SIDES = ("asserts", "unconfirmed", "denies")


@PAGE.get("/event/<name>")
@PAGE.get("/event/<name>.<any(json, csv, ttl):form>")
def show(name: str, form: str | None = None) -> Response:
    """Show an event."""
    view = store_view()
    detail = _find(view, name, params.as_of())
    return respond(form, {
        "html": lambda: _page(detail),
        "json": lambda: as_json(detail),
        "csv": lambda: as_csv(detail.claims),
        "ttl": lambda: describe(view, [name]),
    })


@PAGE.get("/event/<name>/chart.json")
def chart(name: str) -> Response:
    """Send what the drawing of an event's claims shows."""
    detail = _find(store_view(), name, params.as_of())
    response = Response(as_lines([draw_claims(words(), detail.claims)]), content_type="application/json")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _find(view: View, name: str, as_of: date | None) -> EventDetail:
    try:
        return event_detail(view, name, as_of=as_of)
    except QueryError as error:
        table = words()
        raise MissingError(table("error.no_such", what=table("event.title"), id=name)) from error


def _page(detail: EventDetail) -> str:
    as_of = params.as_of()
    kept = {"as-of": as_of.isoformat()} if as_of else {}
    sides = tuple(Side(name, tuple(c for c in detail.claims if present.side(c.status) == name)) for name in SIDES)
    filled = tuple(side for side in sides if side.claims)
    page = EventPage(
        detail=detail,
        sides=filled,
        spread=tuple(sorted(filter(differs, detail.spread), key=lambda spread: not spread.is_contradicted)),
        is_disputed=bool(detail.event.contradictions),
        is_drawn=len(detail.claims) > 1 and any(has_date(claim.time) for claim in detail.claims),
        chart=addresses.link("event.chart", name=detail.event.id, **kept),
        as_of=as_of,
        fate=fate_of(detail.event, as_of or date.today()) if Status.PLANNED.value in detail.event.statuses else None,
        judgements=judgements_of_event(store_view(), detail.event.id, as_of=as_of),
    )
    table = words()
    title = line(table, detail.event.type, detail.event.roles) or table("event.title")
    question = behind("event", id=detail.event.id, as_of=as_of)
    return render("event.html", Frame(title, "timeline", question), page)
