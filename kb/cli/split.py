"""`kb split`: decide that CLAIMs are about another event than the rest of EVENT: together they are one of their own."""

from datetime import datetime
from pathlib import Path

import click

from kb import judge
from kb.cli.deciding import decide, decision_options
from kb.cli.options import store_option


@click.command("split", short_help="decide that claims are about another event")
@click.argument("event", metavar="EVENT")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@store_option
@decision_options
def command(event: str, claims: tuple[str, ...], store: Path, by: str | None, reason: str, at: datetime | None) -> None:
    """Decide that CLAIMs are about another event than the rest of EVENT: together they are one of their own.

    Example: kb split 4c2f1a0b9d8e7f65 9d8e7f654c2f1a0b --reason "the strike of the day after"
    """
    decide(store, judge.split, event, claims, by=by, at=at, reason=reason)
