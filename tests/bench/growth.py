"""Measure what adding one document costs while a store grows: linking, index and quads, without reading texts.

    python -m tests.bench.growth ARTICLES.jsonl[.gz] [--made N] [--step N]

Claims are made up, N an article, as `tests.bench.store --made` does. Prints, for each step of documents,
the median and the 95th percentile of milliseconds of processor time a document, the events that it was
compared with, and how many claims joined an event that was there.
"""

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path

from kb.build import Builder
from kb.store import open_writer
from tests.bench.store import make_up, read_articles


def main() -> None:
    """Add and measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--made", type=int, default=6)
    parser.add_argument("--step", type=int, default=100)
    options = parser.parse_args()
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as folder, open_writer(Path(folder) / "store") as writer:
        builder = Counting(writer)
        spent: list[float] = []
        for number, document in enumerate(read_articles(options.articles), 1):
            reading = make_up(document, options.made, dice)
            begin = time.process_time()
            builder.add(reading)
            spent.append(1000 * (time.process_time() - begin))
            if number % options.step == 0:
                report(number, spent, builder)
                spent = []


class Counting(Builder):
    """A builder that counts the events that a document is compared with."""

    compared = 0

    def _known(self, traits):  # type: ignore[no-untyped-def]
        found = super()._known(traits)
        self.compared += len(found)
        return found


def report(number: int, spent: list[float], builder: Counting) -> None:
    """Print a line, and count anew."""
    joined = builder.report.claims - builder.report.events
    high = sorted(spent)[int(0.95 * len(spent))]
    print(f"{number:>7} documents: {statistics.median(spent):6.1f} ms, p95 {high:6.1f} ms;"
          f" {builder.compared / len(spent):6.1f} events compared; {joined} of {builder.report.claims} claims joined")
    builder.compared = 0


if __name__ == "__main__":
    main()
