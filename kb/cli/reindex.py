"""`kb reindex`: the index of a store anew from its quads."""

from pathlib import Path

import click

from kb.build import reindex
from kb.cli.options import store_option


@click.command("reindex", short_help="build the index of a store anew from its quads")
@store_option
def command(store: Path) -> None:
    """Build the index of a store anew from its quads.

    Example: kb reindex --store store
    """
    reindex(store)
    click.echo("index built anew", err=True)
