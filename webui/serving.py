"""The site on a port."""

import errno
import logging
import socket
from pathlib import Path

import waitress

from kb.errors import KbError
from webui.factory import LONGEST_BODY, create_app

THREADS = 8
REASONS = {
    errno.EADDRINUSE: ("is taken by another program", "choose another with --port"),
    errno.EACCES: ("may not be used by this user", "choose one above 1023 with --port"),
    errno.EADDRNOTAVAIL: ("is no address of this machine", "choose another with --host"),
}


def serve(store: Path, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve the site of a store until interrupted.

    Raises:
        StoreError: if there is no store, or one of a newer format.
        KbError: if the port cannot be listened on.
    """
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # says whenever a page waits a moment
    app = create_app(store)
    with _listen(host, port) as listening:
        name = f"[{host}]" if ":" in host else host
        logging.getLogger("waitress").info("Serving on http://%s:%s, until Ctrl-C", name, listening.getsockname()[1])
        waitress.create_server(
            app, sockets=[listening], threads=THREADS, ident=None, max_request_body_size=2 * LONGEST_BODY,
        ).run()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        what, way_out = REASONS.get(error.errno or 0, (str(error), "choose others with --host and --port"))
        raise KbError(what, f"{host}:{port}", way_out) from error
