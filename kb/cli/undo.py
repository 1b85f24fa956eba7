"""`kb undo`: undo what was decided under NUMBER: its claims go back to where they were."""

from datetime import datetime
from pathlib import Path

import click

from kb import judge
from kb.cli.deciding import decide, decision_options
from kb.cli.options import store_option


@click.command("undo", short_help="undo a decision about events")
@click.argument("number", metavar="NUMBER", type=click.IntRange(1))
@store_option
@decision_options
def command(number: int, store: Path, by: str | None, reason: str, at: datetime | None) -> None:
    """Undo what was decided under NUMBER: its claims go back to where they were.

    Example: kb undo 3 --reason "the dates were read wrongly"
    """
    decide(store, judge.undo, number, by=by, at=at, reason=reason)
