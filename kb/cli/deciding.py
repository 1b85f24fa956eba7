"""What the commands that decide about events share: who decides, why, and the moment."""

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from kb.records.judgement import Judgement
from kb.store import Writer, open_writer
from kb.store.folder import Folder

F = TypeVar("F", bound=Callable[..., Any])


def decision_options(function: F) -> F:
    """Add `--by NAME`, `--reason WORDS` and `--at MOMENT`."""
    by = click.option("--by", metavar="NAME", help="Who decides, instead of the user who is logged in.")
    reason = click.option("--reason", metavar="WORDS", default="", help="Why.")
    at = click.option("--at", type=click.DateTime(), metavar="MOMENT", help="When (UTC), instead of now.")
    return by(reason(at(function)))


def decide(
    store: Path, decision: Callable[..., Judgement], *what: Any, by: str | None, at: datetime | None, reason: str
) -> None:
    """Make a decision, and say its number.

    Raises:
        StoreError: if there is no store, or the decision cannot be.
    """
    Folder(store).check_version()
    moment = (at or datetime.now(UTC).replace(microsecond=0)).replace(tzinfo=UTC)
    with open_writer(store) as writer:
        made = _make(writer, decision, what, by=by or getpass.getuser(), at=moment, reason=reason)
    click.echo(f"decision {made.number}; undo it with kb undo {made.number}", err=True)


def _make(writer: Writer, decision: Callable[..., Judgement], what: tuple[Any, ...], **told: Any) -> Judgement:
    return decision(writer, *what, **told)
