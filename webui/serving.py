"""The site on a port."""

import errno
import logging
import signal
import socket
import sys
from pathlib import Path

import waitress

from kb.errors import KbError
from webui.factory import LONGEST_BODY, create_app

THREADS = 8
CONNECTIONS = 800
IDLE = 30
"""Seconds after which a silent connection may be closed; clients that only hold connections leave room for others."""
REASONS = {
    errno.EADDRINUSE: ("is taken by another program", "choose another with --port"),
    errno.EACCES: ("may not be used by this user", "choose one above 1023 with --port"),
    errno.EADDRNOTAVAIL: ("is no address of this machine", "choose another with --host"),
}


def serve(store: Path, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve the site of a store until interrupted.

    The signal TERM ends it as Ctrl-C does, with workers and temporary files gone.

    Raises:
        StoreError: if there is no store, or one of a newer format.
        KbError: if the port cannot be listened on.
    """
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # says whenever a page waits a moment
    app = create_app(store)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with _listen(host, port) as listening:
        name = f"[{host}]" if ":" in host else host
        logging.getLogger("waitress").info("Serving on http://%s:%s, until Ctrl-C", name, listening.getsockname()[1])
        waitress.create_server(
            app, sockets=[listening], threads=THREADS, ident=None, max_request_body_size=2 * LONGEST_BODY,
            connection_limit=CONNECTIONS, channel_timeout=IDLE, asyncore_use_poll=True,
        ).run()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        what, way_out = REASONS.get(error.errno or 0, (str(error), "choose others with --host and --port"))
        raise KbError(what, f"{host}:{port}", way_out) from error
