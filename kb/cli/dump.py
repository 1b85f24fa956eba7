"""`kb dump`: a store as files that can be cited."""

from pathlib import Path

import click

from kb import __version__
from kb.cli.options import store_option
from kb.dumps.manifest import dump, manifest_path
from kb.dumps.rdf import ALL_FORMATS
from kb.store import open_view


@click.command("dump", short_help="write a store to files that can be cited")
@store_option
@click.option("--format", "form", type=click.Choice(ALL_FORMATS), default="nq", show_default=True, help="Format.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE",
              help="File to write; its manifest lies beside it.")
def command(store: Path, form: str, output: Path) -> None:
    """Write a store to a file, sorted: the same content gives the same bytes.

    The manifest beside it tells counts, SHA-256, versions and licence. nq, trig and jsonld can be
    loaded again; ttl, csv and jsonl leave out the graphs.

    Example: kb dump --format nq -o dump.nq
    """
    with open_view(store, exact=True) as view:
        manifest = dump(view, form, output, __version__)
    click.echo(
        f"{output}: {manifest.documents} documents, {manifest.claims} claims, {manifest.events} events; "
        f"manifest in {manifest_path(output)}",
        err=True,
    )
