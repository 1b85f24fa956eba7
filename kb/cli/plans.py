"""`kb plans`: what was planned, and what became of it."""

from datetime import date
from pathlib import Path

import click

from kb.cli.options import Day, store_option
from kb.cli.tables import event_lines
from kb.dumps.tables import as_csv, as_json
from kb.query.plans import Fate, plans
from kb.store import open_view


@click.command("plans", short_help="print what was planned, and what became of it")
@store_option
@click.option("--today", type=Day(), metavar="DAY", help="The day to look from, instead of today.")
@click.option("--as-of", type=Day(), metavar="DAY", help="Only what was published up to this day.")
@click.option("--fate", type=click.Choice([fate.value for fate in Fate]), help="Only plans of which this became.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="Form.")
def command(store: Path, today: date | None, as_of: date | None, fate: str | None, form: str) -> None:
    """Print planned events: occurred, cancelled, overdue (the day has passed in silence), slipped, or open.

    Example: kb plans --today 2026-01-01 --fate overdue
    """
    with open_view(store) as view:
        rows = [row for row in plans(view, today or date.today(), as_of=as_of) if fate in (None, row.fate.value)]
    if form == "table":
        for row in rows:
            click.echo("\n".join([row.fate.value, *(f"    {line}" for line in event_lines(row.event))]))
    else:
        click.echo(as_json(rows) if form == "json" else as_csv(rows), nl=False)
