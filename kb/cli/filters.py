"""The options that narrow a timeline, and what they mean."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from kb.errors import QueryError
from kb.lang.typed import parse_typed
from kb.query.actors import find_actor
from kb.query.rows import Filter
from kb.records.claim import Status
from kb.records.interval import Interval
from kb.store import View

F = TypeVar("F", bound=Callable[..., Any])
OPTIONS = (
    click.option("--actor", metavar="NAME", help="Events in which this actor has a role."),
    click.option("--with", "other", metavar="NAME", help="... together with this one."),
    click.option("--type", "types", multiple=True, metavar="TYPE", help="Type, as ArmsDelivery; may be repeated."),
    click.option(
        "--status", "statuses", multiple=True, type=click.Choice([s.value for s in Status]),
        help="Some claim has this status; may be repeated.",
    ),
    click.option("--from", "begin", metavar="DATE", help='Not before: "2025-11-01", "1. Nov. 2025", "last month".'),
    click.option("--to", "end", metavar="DATE", help="Not after, in the same forms."),
    click.option("--text", metavar="WORDS", help="Words that a quotation, title or name holds."),
    click.option("--publisher", metavar="NAME", help="Told by a document of this publisher."),
    click.option("--contradicted", is_flag=True, help="Claims of the event contradict each other."),
    click.option("--as-of", metavar="DATE", help="Only what was published up to this day."),
)


def filter_options(function: F) -> F:
    """Add the options that narrow a timeline."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


def read_filter(view: View, today: date, given: dict[str, Any]) -> Filter:
    """Return what the options mean in this store.

    Raises:
        QueryError: if an actor is not in the store, or a date is none.
    """
    return Filter(
        actor=find_actor(view, given["actor"]).id if given["actor"] else None,
        other=find_actor(view, given["other"]).id if given["other"] else None,
        types=given["types"],
        statuses=given["statuses"],
        earliest=typed_day(given["begin"], "--from", today, is_end=False),
        latest=typed_day(given["end"], "--to", today, is_end=True),
        text=given["text"],
        publisher=given["publisher"],
        contradicted=given["contradicted"],
        as_of=typed_day(given["as_of"], "--as-of", today, is_end=True),
    )


def typed_day(words: str | None, option: str, today: date, *, is_end: bool) -> date | None:
    """Return the first or last day of what somebody typed as a date."""
    if not words:
        return None
    interval: Interval = parse_typed(words, today=today)
    day = interval.latest if is_end else interval.earliest
    if day is None:
        raise QueryError(f"{words!r} names no day", option, 'write "2025-11-01" or "last month"')
    return day
