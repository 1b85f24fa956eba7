"""The SPARQL behind a page: the named question that gives its rows, with the page's values."""

from typing import Any

from kb.query.bind import bind
from kb.query.library import find_question
from kb.query.rows import Filter


def behind(name: str, **values: Any) -> str | None:
    """Return the SPARQL of a question; `None` where the question cannot say one of the values."""
    given = {key: value for key, value in values.items() if value not in (None, "", ())}
    known = {parameter.name for parameter in find_question(name).parameters}
    return bind(name, **given) if given.keys() <= known else None


def behind_timeline(wanted: Filter, after: str | None, limit: int) -> str | None:
    """Return the SPARQL of a page of the timeline."""
    return behind(
        "timeline", actor=wanted.actor, other=wanted.other, types=wanted.types, statuses=wanted.statuses,
        earliest=wanted.earliest, latest=wanted.latest, text=wanted.text, publisher=wanted.publisher,
        as_of=wanted.as_of, after=after, limit=limit,
    )
