"""Build a store from articles, and measure how fast it is built and asked.

    python -m tests.bench.store ARTICLES.jsonl[.gz] [--made N] [--keep FOLDER]

Prints articles a second for the whole path, milliseconds of its parts, sizes on disk, and how long the
questions behind the pages take. With `--made N` the claims are not read but made up, N an article,
which measures linking, quads and store alone. Lines are {"id", "lang", "date", "text"}.
"""

import argparse
import gzip
import json
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from kb.build import Builder, read
from kb.query.actors import actor_detail, search_actors
from kb.query.documents import document_detail, documents
from kb.query.rows import Filter
from kb.query.timeline import facets, histogram, timeline
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.document import DateSource, Document
from kb.records.interval import Interval
from kb.records.mention import Filler, Speaker
from kb.records.reading import Reading, actors_of
from kb.records.span import Span
from kb.store import View, open_view, open_writer

ROUNDS = 60
TYPES = ("ArmsDelivery", "Strike", "Statement", "Vote", "Meeting", "Sanction", "Deployment")
ROLES = (("supplier", "recipient"), ("attacker", "target"), ("speaker", "addressee"), ("body", "measure"),
         ("participant", "place"), ("imposer", "target"), ("actor", "place"))


def read_articles(path: Path) -> Iterator[Document]:
    """Yield the articles of a JSON-lines file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            day = date.fromisoformat((record.get("date") or "2020-01-01")[:10])
            yield Document(f"urn:bench:{record['id']}", record["text"], record.get("lang", "de"), day, DateSource.GIVEN)


def make_up(document: Document, number: int, dice: random.Random) -> Reading:
    """Return a reading with claims that are shaped like real ones and mean nothing."""
    claims = []
    for _ in range(min(number, max(1, len(document.text) // 150))):
        kind = dice.randrange(len(TYPES))
        start = dice.randrange(max(1, len(document.text) - 120))
        span = Span(start, min(len(document.text), start + 120))
        day = max(document.published or date.max, date(1900, 1, 1)) - timedelta(days=dice.randrange(20))
        letter = chr(65 + min(25, int(dice.expovariate(0.2))))
        fillers = (f"iso:{letter}X", f"person:name-{int(dice.expovariate(0.002))}")
        claims.append(Claim(
            document.id, TYPES[kind], dice.choice(list(Status)), span, span.of(document.text),
            ClaimTime(Interval(day, day), str(day), None, str(day)),
            {role: (Filler(key.partition(":")[2], span, key),) for role, key in zip(ROLES[kind], fillers, strict=True)},
            (Speaker("Somebody Else", None, f"person:speaker-{dice.randrange(300)}"),) if dice.random() < 0.5 else (),
        ))
    return Reading(document, (), tuple(claims), actors_of(claims))


def build(articles: list[Document], store: Path, made: int | None) -> None:
    """Build a store, and print what it took."""
    dice, reading, adding, clock = random.Random(1), 0.0, 0.0, time.perf_counter
    began = time.process_time()
    aside, slowest = 0, []
    with open_writer(store) as writer:
        builder = Builder(writer)
        for document in articles:
            start = clock()
            found = read(document) if made is None else make_up(document, made, dice)
            middle = clock()
            if isinstance(found, Reading):
                builder.add(found)
            else:
                aside += 1
            end = clock()
            reading, adding = reading + middle - start, adding + end - middle
            slowest.append(end - middle)
        start = clock()
    adding += clock() - start
    number, report, used = len(articles), builder.report, time.process_time() - began
    print(f"{number} articles, {aside} set aside, {report.claims} claims, {report.events} events")
    print(f"whole path {number / (reading + adding):.1f} articles/s; {number / used:.1f} a second of processor time")
    print(f"reading {1000 * reading / number:.2f} ms, link and store {1000 * adding / number:.2f} ms an article; "
          f"p95 {1000 * statistics.quantiles(slowest, n=20)[-1]:.1f} ms")


def print_sizes(store: Path) -> None:
    """Print what lies on disk."""
    quads = sum(path.stat().st_size for path in (store / "quads").rglob("*"))
    index = sum(path.stat().st_size for path in store.glob("index.sqlite*"))
    with open_view(store) as view:
        print(f"{len(view.quads)} quads, {quads / 1e6:.1f} MB; index {index / 1e6:.1f} MB")


def ask(store: Path) -> None:
    """Put the questions of the pages, each on a view of its own as the site does, and print how long they take."""
    with open_view(store) as view:
        actors = [row.id for row in search_actors(view, "", limit=ROUNDS).rows]
        papers = [row.id for row in documents(view, limit=ROUNDS).rows]
        middle = date.fromisoformat(view.value("SELECT published FROM document ORDER BY published LIMIT 1 OFFSET "
                                               "(SELECT count(*) / 2 FROM document)"))
    print_times(store, "timeline of an actor", lambda v, i: timeline(v, Filter(actor=actors[i % len(actors)])))
    print_times(store, "timeline of all", lambda v, _: timeline(v, Filter()))
    print_times(store, "timeline with words", lambda v, _: timeline(v, Filter(text="minister")))
    print_times(store, "timeline on a past day", lambda v, _: timeline(v, Filter(as_of=middle)))
    print_times(store, "facets", lambda v, _: facets(v, Filter()))
    print_times(store, "histogram", lambda v, _: histogram(v, Filter()))
    print_times(store, "actors", lambda v, _: search_actors(v, "a"))
    print_times(store, "actor", lambda v, i: actor_detail(v, actors[i % len(actors)]))
    print_times(store, "document", lambda v, i: document_detail(v, papers[i % len(papers)]))


def print_times(store: Path, name: str, question: Callable[[View, int], object]) -> None:
    """Print the 50th and 95th percentile of a question."""
    took = []
    for number in range(ROUNDS):
        start = time.perf_counter()
        with open_view(store) as view:
            question(view, number)
        took.append(1000 * (time.perf_counter() - start))
    cuts = statistics.quantiles(took, n=20)
    print(f"{name:24} p50 {statistics.median(took):7.2f} ms   p95 {cuts[-1]:7.2f} ms")


def main() -> None:
    """Build, measure, ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--made", type=int, metavar="N", help="make up N claims an article instead of reading it")
    parser.add_argument("--keep", type=Path, help="folder for the store, which then stays")
    options = parser.parse_args()
    store = options.keep or Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    build(list(read_articles(options.articles)), store, options.made)
    print_sizes(store)
    ask(store)
    if options.keep is None:
        shutil.rmtree(store)


if __name__ == "__main__":
    main()
