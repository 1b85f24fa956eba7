"""`kb merge`: decide that two events are one: the claims of EVENT become claims of INTO."""

from datetime import datetime
from pathlib import Path

import click

from kb import judge
from kb.cli.deciding import decide, decision_options
from kb.cli.options import store_option


@click.command("merge", short_help="decide that two events are one")
@click.argument("event", metavar="EVENT")
@click.argument("into", metavar="INTO")
@store_option
@decision_options
def command(event: str, into: str, store: Path, by: str | None, reason: str, at: datetime | None) -> None:
    """Decide that two events are one: the claims of EVENT become claims of INTO.

    Example: kb merge 4c2f1a0b9d8e7f65 0b9d8e7f654c2f1a --reason "one delivery, two dates"
    """
    decide(store, judge.merge, event, into, by=by, at=at, reason=reason)
