"""What an address asks for, read once and checked: dates as people type them, actors by name."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from flask import request

from kb.errors import QueryError
from kb.query.actors import find_actor
from kb.query.rows import ActorRow, Filter
from kb.store import View
from webui.days import read_days
from webui.errors import NoActorError
from webui.frame import words
from webui.present import STATUSES, TYPES

PAGE = 100
MOST = 2000
LONGEST = 200
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter as an address gives it, with the actors that it names."""

    filter: Filter
    actor: ActorRow | None = None
    other: ActorRow | None = None


def read_filter(view: View) -> Chosen:
    """Read the filter of a timeline.

    Raises:
        QueryError: naming the field that is wrong.
    """
    actor, other = _actor(view, "actor"), _actor(view, "with")
    earliest, latest = _days("from"), _days("to")
    first = earliest[0] if earliest else None
    last = latest[1] if latest else None
    if first and last and first > last:
        table = words()
        raise QueryError(table("error.order", **{"from": first, "to": last}), "", table("error.bad_date_way"))
    chosen = Filter(
        actor=actor.id if actor else None,
        other=other.id if other else None,
        types=_choices("type", TYPES),
        statuses=_choices("status", STATUSES),
        earliest=first,
        latest=last,
        text=text("text"),
        publisher=text("publisher"),
        as_of=as_of(),
        contradicted=bool(_choices("contradicted", ("yes",))),
    )
    return Chosen(chosen, actor, other)


def text(field: str) -> str | None:
    """Return the words of a field, `None` if it is empty.

    Raises:
        QueryError: if they are too long.
    """
    typed = request.args.get(field, "").strip()
    if len(typed) > LONGEST:
        raise QueryError(words()("error.too_long", field=field, most=LONGEST))
    return typed or None


def as_of() -> date | None:
    """Return the day of knowledge that is asked for.

    Raises:
        QueryError: if it is no date.
    """
    days = _days("as-of")
    return days[1] if days else None


def after() -> str | None:
    """Return the key that the page starts after."""
    return request.args.get("after") or None


def limit() -> int:
    """Return how many rows are asked for.

    Raises:
        QueryError: if it is no number, or too large.
    """
    typed = request.args.get("limit", "").strip()
    if not typed:
        return PAGE
    if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed[:9]) <= MOST:
        raise QueryError(words()("error.bad_limit", field="limit", value=f"“{typed[:20]}”", most=MOST))
    return int(typed)


def _days(field: str) -> tuple[date, date] | None:
    typed = request.args.get(field, "").strip()
    if not typed:
        return None
    table = words()
    found = read_days(typed, table.code, date.today())
    if found is None or found.earliest is None or found.latest is None:
        raise QueryError(table("error.bad_date", field=field, value=f"“{typed[:40]}”"), "", table("error.bad_date_way"))
    return found.earliest, found.latest


def _choices(field: str, known: tuple[str, ...]) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(value for value in request.args.getlist(field) if value))
    for value in chosen:
        if value not in known:
            line = words()("error.bad_choice", field=field, value=f"“{value[:40]}”", choices=", ".join(known))
            raise QueryError(line)
    return chosen


def _actor(view: View, field: str) -> ActorRow | None:
    name = text(field)
    try:
        return find_actor(view, name) if name else None
    except QueryError as error:
        raise NoActorError(error, name or "") from error
