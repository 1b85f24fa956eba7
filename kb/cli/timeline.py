"""`kb timeline`: events in the order of their time."""

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from kb.cli.filters import filter_options, read_filter
from kb.cli.options import store_option
from kb.cli.output import FORMATS, print_rows
from kb.cli.tables import event_lines
from kb.query.rows import EventRow, Filter
from kb.query.timeline import timeline
from kb.store import View, open_view


@click.command("timeline", short_help="print events in the order of their time")
@store_option
@filter_options
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many events.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="Form.")
def command(store: Path, limit: int | None, form: str, **given: Any) -> None:
    """Print events in the order of their time, the undated last.

    Example: kb timeline --actor Russia --type ArmsDelivery --from "last month"
    """
    with open_view(store) as view:
        rows = itertools.islice(all_events(view, read_filter(view, date.today(), given)), limit)
        print_rows(view, rows, form, event_lines)


def all_events(view: View, narrowed: Filter) -> Iterator[EventRow]:
    """Yield the events of a timeline, page by page."""
    after = None
    while True:
        page = timeline(view, narrowed, after=after)
        yield from page.rows
        after = page.next
        if after is None:
            return
