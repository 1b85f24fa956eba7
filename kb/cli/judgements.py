"""`kb judgements`: what people decided about events."""

from pathlib import Path

import click

from kb.cli.options import store_option
from kb.cli.tables import judgement_lines
from kb.dumps.tables import as_csv, as_json
from kb.query.judgements import decisions, judgements_of_event
from kb.store import open_view


@click.command("judgements", short_help="print what was decided about events, and why")
@click.argument("event_id", metavar="[EVENT]", required=False)
@store_option
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="Form.")
def command(event_id: str | None, store: Path, form: str) -> None:
    """Print what people decided; of EVENT also what rules judged, with score and reasons.

    Example: kb judgements 4c2f1a0b9d8e7f65
    """
    with open_view(store) as view:
        rows = decisions(view) if event_id is None else judgements_of_event(view, event_id)
    if form == "table":
        for row in rows:
            click.echo("\n".join(judgement_lines(row)))
    else:
        click.echo(as_json(list(rows)) if form == "json" else as_csv(list(rows)), nl=False)
