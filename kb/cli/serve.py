"""`kb serve`: the site."""

from pathlib import Path

import click

from kb.cli.options import store_option
from webui.serving import serve


@click.command("serve", short_help="serve the site")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 is every one.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on.")
def command(store: Path, host: str, port: int) -> None:
    """Serve the site over a store until Ctrl-C. It only reads.

    Example: kb serve --store store --port 8000
    """
    serve(store, host, port)
