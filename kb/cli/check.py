"""`kb check`: a store against ontology, index and texts."""

from pathlib import Path

import click

from kb.check import check
from kb.cli.options import store_option
from kb.store import open_view


@click.command("check", short_help="check a store against ontology, index and texts")
@store_option
def command(store: Path) -> None:
    """Check a store: shapes of the ontology, index against quads, every quotation against its text.

    Findings are printed a line each; the exit code is 1 if there are any.

    Example: kb check --store store
    """
    count = 0
    with open_view(store, exact=True) as view:
        for finding in check(view):
            click.echo(str(finding))
            count += 1
    click.echo(f"{count} findings" if count else "nothing found", err=True)
    if count:
        click.get_current_context().exit(1)
