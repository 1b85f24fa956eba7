"""`kb load`: a dump into an empty store."""

from pathlib import Path

import click

from kb.build import load
from kb.cli.options import store_option
from kb.dumps.load import read_dump
from kb.query.facts import store_facts
from kb.store import open_view


@click.command("load", short_help="read a dump into an empty store")
@click.argument("dump", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@store_option
def command(dump: Path, store: Path) -> None:
    """Read a dump (nq, trig, jsonld) into a new store; what it holds is the same as before.

    A manifest beside the dump is held against it first.

    Example: kb load --store copy dump.nq
    """
    load(read_dump(dump), store)
    with open_view(store) as view:
        facts = store_facts(view)
    click.echo(f"{facts.documents} documents, {facts.claims} claims, {facts.events} events", err=True)
