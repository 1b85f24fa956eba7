"""Write the events that documents of a linking gold file end up in, for its scorer.

    python tests/bench/linking.py GOLD PRED CORPUS...

GOLD    JSON with "documents": id, lang, published, sha256 of the text.
PRED    file to write: one event a line, {"event", "type", "claims": [{"doc", "start", "end"}]}.
CORPUS  JSON lines (.gz or not) with "id" and "text", which hold the documents.
"""

import gzip
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from kb.build import ingest
from kb.records.document import DateSource, Document
from kb.store import open_view


def read_documents(gold: Path, corpora: Iterable[Path]) -> list[Document]:
    """Return the documents of a gold file in the order of publication."""
    wanted = {d["id"]: d for d in json.loads(gold.read_text(encoding="utf-8"))["documents"]}
    found = [
        Document(line["id"], line["text"], told["lang"], date.fromisoformat(told["published"]), DateSource.GIVEN)
        for line in read_lines(corpora)
        if (told := wanted.get(line["id"])) and hashlib.sha256(line["text"].encode()).hexdigest() == told["sha256"]
    ]
    print(f"{len(found)} of {len(wanted)} documents found", file=sys.stderr)
    return sorted(found, key=lambda d: (d.published or date.max, d.address))


def read_lines(corpora: Iterable[Path]) -> Iterator[dict[str, str]]:
    """Yield the records of corpora."""
    for corpus in corpora:
        opened = gzip.open if corpus.suffix == ".gz" else open
        with opened(corpus, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def events_of(store: Path) -> Iterator[str]:
    """Yield every event of a store as a line of JSON."""
    with open_view(store) as view:
        rows = view.rows(
            "SELECT e.id, c.type, d.address, c.start, c.end FROM claim c JOIN event e ON e.seq = c.event"
            " JOIN document d ON d.seq = c.document ORDER BY e.seq, c.seq"
        )
    events: dict[str, dict[str, object]] = {}
    claims: dict[str, list[dict[str, object]]] = {}
    for event, kind, address, start, end in rows:
        events.setdefault(event, {"event": event, "type": kind})
        claims.setdefault(event, []).append({"doc": address, "start": start, "end": end})
    return (json.dumps({**head, "claims": claims[event]}) for event, head in events.items())


def main(gold: str, pred: str, *corpora: str) -> None:
    """Read, ingest, write."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        ingest(read_documents(Path(gold), map(Path, corpora)), store)
        Path(pred).write_text("\n".join(events_of(store)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
