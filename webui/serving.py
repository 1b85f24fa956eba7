"""The site on a port."""

import logging
from pathlib import Path

import waitress

from webui.factory import LONGEST_BODY, create_app

THREADS = 8


def serve(store: Path, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve the site of a store until interrupted.

    Raises:
        StoreError: if there is no store, or one of a newer format.
        OSError: if the port is taken.
    """
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    waitress.serve(
        create_app(store), host=host, port=port, threads=THREADS, ident=None, max_request_body_size=2 * LONGEST_BODY,
    )
