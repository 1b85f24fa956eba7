"""The timeline: events of a filter, drawn and as a list."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from flask import Blueprint, Response, request

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json, as_lines
from kb.query.rows import Count, EventRow, Facets, Filter, Page
from kb.query.timeline import facets, histogram, timeline
from webui import addresses, params, present
from webui.contexts import Chip, Choice, Group, TimelinePage, Typed
from webui.drawing import MOST_ITEMS, draw_bins, draw_events
from webui.frame import Frame, render, words
from webui.histogram import FINE
from webui.negotiate import respond
from webui.params import Chosen
from webui.questions import behind_timeline
from webui.reading import store_view
from webui.words import Words

PAGE = Blueprint("timeline", __name__)
MORE = ("type", "status", "contradicted", "publisher", "as-of")
"""Fields of the second part of the filter."""


@PAGE.get("/")
@PAGE.get("/timeline")
@PAGE.get("/timeline.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show one page of events."""
    view = store_view()
    chosen = params.read_filter(view)
    found = timeline(view, chosen.filter, after=params.after(), limit=params.limit())
    return respond(form, {
        "html": lambda: _page(chosen, found, facets(view, chosen.filter)),
        "json": lambda: as_json(found),
        "csv": lambda: as_csv(found.rows),
        "ttl": lambda: describe(view, [row.id for row in found.rows]),
    })


@PAGE.get("/timeline/chart.json")
def chart() -> Response:
    """Send what the drawing shows: items, or a histogram of too many."""
    view = store_view()
    chosen = params.read_filter(view).filter
    found = timeline(view, chosen, limit=MOST_ITEMS)
    if found.total > MOST_ITEMS:
        drawing = draw_bins(words(), histogram(view, chosen, bins=FINE), found.total, chosen.as_of)
    else:
        drawing = draw_events(words(), found.rows, found.total, chosen.as_of)
    response = Response(as_lines([drawing]), content_type="application/json")
    response.vary.add("Accept-Language")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _page(chosen: Chosen, found: Page[EventRow], counts: Facets) -> str:
    table = words()
    page = TimelinePage(
        typed=_typed(chosen),
        types=_choices(present.TYPES, chosen.filter.types, counts.types),
        statuses=_choices(present.STATUSES, chosen.filter.statuses, counts.statuses),
        contradicted=Choice("yes", chosen.filter.contradicted, counts.contradicted),
        more_is_open=any(request.args.get(name) for name in MORE),
        facets=counts,
        chips=tuple(_chips(table, chosen)),
        permalink=_permalink(chosen),
        total=found.total,
        groups=tuple(_groups(found.rows)),
        chart=addresses.with_query("/timeline/chart.json", _pairs(chosen)),
        first=addresses.here(after=None) if params.after() else None,
        next=addresses.here(after=found.next) if found.next else None,
        as_of=chosen.filter.as_of.isoformat() if chosen.filter.as_of else None,
    )
    question = behind_timeline(chosen.filter, params.after(), params.limit())
    return render("timeline.html", Frame(table("timeline.title"), "timeline", question), page)


def _typed(chosen: Chosen) -> Typed:
    typed = {name: request.args.get(name, "") for name in ("from", "to", "text", "publisher", "as-of")}
    return Typed(
        actor=chosen.actor.name if chosen.actor else "",
        other=chosen.other.name if chosen.other else "",
        earliest=typed["from"], latest=typed["to"], text=typed["text"],
        publisher=typed["publisher"], as_of=typed["as-of"],
    )


def _choices(known: tuple[str, ...], chosen: tuple[str, ...], counts: Iterable[Count]) -> tuple[Choice, ...]:
    """Make boxes to tick; while some are ticked, the counts of the others are not known."""
    found = {row.value: row.count for row in counts}
    return tuple(Choice(v, v in chosen, found.get(v) if chosen else found.get(v, 0)) for v in known)


def _chips(table: Words, chosen: Chosen) -> Iterable[Chip]:
    wanted = chosen.filter
    for field, key, row in (("actor", "actor", chosen.actor), ("with", "other", chosen.other)):
        if row:
            yield _chip(table(f"chip.{key}", value=row.name), field, request.args[field])
    for name in wanted.types:
        yield _chip(table("chip.type", value=present.type_name(table, name)), "type", name)
    for name in wanted.statuses:
        yield _chip(table("chip.status", value=present.status_name(table, name)), "status", name)
    if wanted.contradicted:
        yield _chip(table("chip.contradicted"), "contradicted", "yes")
    for field, day in _days(wanted):
        if day:
            yield _chip(table(f"chip.{field}", value=present.day(table, day)), field, request.args[field])
    for field, words_of in (("text", wanted.text), ("publisher", wanted.publisher)):
        if words_of:
            yield _chip(table(f"chip.{field}", value=words_of), field, request.args[field])


def _chip(line: str, field: str, value: str) -> Chip:
    return Chip(line, addresses.without(field, value))


def _pairs(chosen: Chosen) -> list[tuple[str, str]]:
    """Return the filter as parameters with names and dates resolved, so that the address means the same tomorrow."""
    wanted = chosen.filter
    words_of = [("actor", wanted.actor), ("with", wanted.other), ("text", wanted.text), ("publisher", wanted.publisher)]
    return [
        *((name, value) for name, value in words_of if value),
        *(("type", name) for name in wanted.types),
        *(("status", name) for name in wanted.statuses),
        *((("contradicted", "yes"),) if wanted.contradicted else ()),
        *((name, day.isoformat()) for name, day in _days(wanted) if day),
        *addresses.kept().items(),
    ]


def _days(wanted: Filter) -> tuple[tuple[str, date | None], ...]:
    return ("from", wanted.earliest), ("to", wanted.latest), ("as-of", wanted.as_of)


def _permalink(chosen: Chosen) -> str:
    return addresses.with_query("/timeline", _pairs(chosen))


def _groups(rows: Iterable[EventRow]) -> Iterable[Group]:
    for heading, group in groupby(rows, key=_year):
        yield Group(heading, tuple(group))


def _year(row: EventRow) -> str:
    first = row.time.earliest or row.time.latest
    return str(first.year) if first else ""
