"""Rows as a table, JSON, CSV or Turtle on standard output."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from kb.dumps.rdf import describe
from kb.dumps.tables import as_csv, as_json
from kb.store import View

FORMATS = ["table", "json", "csv", "ttl"]
Row = TypeVar("Row")


def print_rows(view: View, rows: Iterable[Row], form: str, lines_of: Callable[[Row], list[str]]) -> None:
    """Print rows in one of the forms; what a table shows in lines is given by `lines_of`."""
    if form == "table":
        for row in rows:
            click.echo("\n".join(lines_of(row)))
        return
    found: list[Any] = list(rows)
    if form == "ttl":
        click.echo(describe(view, [row.id for row in found]), nl=False)
    else:
        click.echo(as_json(found) if form == "json" else as_csv(found), nl=False)
