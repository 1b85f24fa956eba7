"""`kb event`: one event with all its claims."""

from pathlib import Path

import click

from kb.cli.options import store_option
from kb.cli.output import FORMATS, print_rows
from kb.cli.tables import claim_lines, event_lines, origin_lines, source_words, spread_lines
from kb.query.events import event_detail
from kb.query.rows import EventDetail
from kb.store import open_view


@click.command("event", short_help="print an event with all its claims")
@click.argument("event_id", metavar="ID")
@store_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="Form.")
def command(event_id: str, store: Path, form: str) -> None:
    """Print an event with every claim about it: who asserts it, who denies it, in which words.

    Before the claims stand where they come from, origin by origin, and what they say side by side.

    Example: kb event 4c2f1a0b9d8e7f65
    """
    with open_view(store) as view:
        detail = event_detail(view, event_id)
        if form == "table":
            click.echo("\n".join([*event_lines(detail.event), "", *detail_lines(detail)]))
        print_rows(view, detail.claims, form, claim_lines)


def detail_lines(detail: EventDetail) -> list[str]:
    """Return the origins of an event, and what its claims say in each matter."""
    lines = [source_words(detail.event.outlets, detail.event.origins)]
    for origin in detail.origins:
        lines += [f"  {line}" for line in origin_lines(origin)]
    for spread in detail.spread:
        lines += spread_lines(spread)
    return [*lines, ""]
