"""`kb link`: decide that CLAIM is about EVENT."""

from datetime import datetime
from pathlib import Path

import click

from kb import judge
from kb.cli.deciding import decide, decision_options
from kb.cli.options import store_option


@click.command("link", short_help="decide that a claim is about an event")
@click.argument("claim", metavar="CLAIM")
@click.argument("event", metavar="EVENT")
@store_option
@decision_options
def command(claim: str, event: str, store: Path, by: str | None, reason: str, at: datetime | None) -> None:
    """Decide that CLAIM is about EVENT.

    Example: kb link 9d8e7f654c2f1a0b 4c2f1a0b9d8e7f65 --by Ada
    """
    decide(store, judge.link, claim, event, by=by, at=at, reason=reason)
