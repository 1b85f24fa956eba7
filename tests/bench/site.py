"""Measure how fast the site answers over a store, and how long it takes to start.

    python -m tests.bench.site --store FOLDER [--rounds N]

Prints milliseconds at the median and the 95th percentile for each kind of page, through Flask without
a network, and the seconds from the start of `kb serve` to its first page.
"""

import argparse
import statistics
import subprocess
import sys
import time
import urllib.request
from itertools import cycle, islice
from pathlib import Path

from flask.testing import FlaskClient

from webui import create_app

PORT = 8765
PATIENCE = 30.0


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, required=True, help="folder of the store")
    parser.add_argument("--rounds", type=int, default=60, help="requests of each kind")
    given = parser.parse_args()
    client = create_app(given.store).test_client()
    for kind, addresses in kinds(client).items():
        times = sorted(measure(client, address) for address in islice(cycle(addresses), given.rounds))
        print(f"{kind:<22} p50 {statistics.median(times):7.1f} ms   p95 {times[int(len(times) * 0.95)]:7.1f} ms")
    print(f"first page after       {start(given.store):.2f} s")


def kinds(client: FlaskClient) -> dict[str, list[str]]:
    """Return addresses of each kind of page, for the busiest actors, events and documents."""
    actors = [row["id"] for row in rows(client, "/actors.json?limit=20")]
    events = [row["id"] for row in rows(client, "/timeline.json?limit=40")]
    documents = [row["id"] for row in rows(client, "/documents.json?limit=40")]
    return {
        "timeline": ["/timeline"],
        "timeline of an actor": [f"/timeline?actor={name}" for name in actors],
        "timeline by words": ["/timeline?text=Regierung", "/timeline?text=Angriff", "/timeline?text=president"],
        "timeline as of a day": ["/timeline?as-of=2010-01-01"],
        "timeline's drawing": ["/timeline/chart.json"],
        "actor": [f"/actor/{name}" for name in actors],
        "event": [f"/event/{name}" for name in events],
        "document": [f"/document/{name}" for name in documents],
        "actors": ["/actors"],
    }


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    """Return the rows of a page."""
    found: list[dict[str, str]] = client.get(address).get_json()["rows"]
    return found


def measure(client: FlaskClient, address: str) -> float:
    """Return the milliseconds that a page takes."""
    began = time.perf_counter()
    with client.get(address, headers={"Accept": "text/html"}) as answer:
        if answer.status_code != 200:
            sys.exit(f"{address}: {answer.status}")
    return (time.perf_counter() - began) * 1000


def start(store: Path) -> float:
    """Return the seconds from the start of the server to its first page."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "kb", "serve", "--store", str(store), "--port", str(PORT)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            while time.perf_counter() - began < PATIENCE:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/") as answer:
                        answer.read()
                    return time.perf_counter() - began
                except OSError:
                    time.sleep(0.02)
        finally:
            server.terminate()
    sys.exit("the server gave no page")


if __name__ == "__main__":
    main()
