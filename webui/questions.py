"""The SPARQL behind a page: the named question that gives its rows, with the page's values."""

from typing import Any

from kb.query.bind import bind
from kb.query.library import questions
from kb.query.rows import Filter


def behind(name: str, **values: Any) -> str | None:
    """Return the SPARQL of a question; `None` where no question can say all of the values.

    On a past day some questions are so different that they are another one: "timeline_as_of".
    """
    given = {key: value for key, value in values.items() if value not in (None, "", ())}
    known = {question.name: {parameter.name for parameter in question.parameters} for question in questions()}
    fit = (each for each in (name, f"{name}_as_of") if given.keys() <= known.get(each, set()))
    chosen = next(fit, None)
    return None if chosen is None else bind(chosen, **given)


def behind_timeline(wanted: Filter, after: str | None, limit: int) -> str | None:
    """Return the SPARQL of a page of the timeline."""
    return behind(
        "timeline", actor=wanted.actor, other=wanted.other, types=wanted.types, statuses=wanted.statuses,
        earliest=wanted.earliest, latest=wanted.latest, text=wanted.text, publisher=wanted.publisher,
        as_of=wanted.as_of, contradicted=1 if wanted.contradicted else None, after=after, limit=limit,
    )
