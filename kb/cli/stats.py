"""`kb stats`: what a store holds, counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from kb.cli.filters import filter_options, read_filter
from kb.cli.options import store_option
from kb.cli.tables import printable
from kb.dumps.tables import as_csv, as_json
from kb.query.rows import Count
from kb.query.stats import Stats, stats
from kb.store import open_view

PARTS = (
    ("events by type", "types"), ("claims by status", "statuses"), ("events by month", "months"),
    ("documents by source", "sources"), ("documents by language", "languages"),
)


@dataclass(frozen=True, slots=True)
class StatsRow:
    """One count, as a row of a table."""

    what: str
    value: str
    count: int


@click.command("stats", short_help="count events, claims and documents by type, status, month, source, language")
@store_option
@filter_options
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="Form.")
def command(store: Path, form: str, **given: Any) -> None:
    """Count what a store holds, or what a filter leaves of it.

    Events are counted by type and month, claims by status, documents by source and language.

    Example: kb stats --publisher Newsweek
    """
    with open_view(store) as view:
        found = stats(view, read_filter(view, date.today(), given))
    if form == "table":
        click.echo("\n".join(stats_lines(found)))
    else:
        click.echo(as_json(found) if form == "json" else as_csv(stats_rows(found)), nl=False)


def stats_lines(found: Stats) -> list[str]:
    """Return counts as lines, each part under its title."""
    lines = [
        f"{found.documents} documents of {found.origins} origins, {found.claims} claims, {found.events} events, "
        f"{found.contradicted} of them contradicted"
    ]
    for title, name in PARTS:
        counts: tuple[Count, ...] = getattr(found, name)
        width = max((len(str(row.count)) for row in counts), default=1)
        lines += ["", title, *(f"  {row.count:>{width}}  {printable(row.label) or 'none'}" for row in counts)]
    return lines


def stats_rows(found: Stats) -> Iterator[StatsRow]:
    """Yield all counts as rows of one table."""
    for title, name in PARTS:
        for row in getattr(found, name):
            yield StatsRow(title, row.value, row.count)
