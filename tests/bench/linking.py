"""Write the events that documents of a linking gold file end up in, for its scorer.

    python -m tests.bench.linking [--mentions] GOLD PRED CORPUS...

GOLD        JSON with "documents": id, lang, published, sha256 of the text; and "events" with mentions.
PRED        file to write: one event a line, {"event", "type", "claims": [{"doc", "start", "end"}]}.
CORPUS      JSON lines (.gz or not) with "id" and "text", which hold the documents.
--mentions  take spans and types of the claims from GOLD: measures the linking alone. Roles and times
            are those of the project's own claim at that place, or else of what it names there.
"""

import gzip
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from kb.build import Builder, read_document
from kb.pipeline import Extraction, extract
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.document import DateSource, Document
from kb.records.mention import Filler
from kb.records.reading import Reading, actors_of, blocks_of
from kb.records.span import Span
from kb.store import open_view, open_writer

NAMED = "participant"
"""The role of what a mention names where the project has no claim: it takes part, somehow."""


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


def read_mentions(gold: Path) -> dict[str, list[tuple[str, Span]]]:
    """Return type and place of the mentions of each document of a gold file; nothing tells which event they are of."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for event in json.loads(gold.read_text(encoding="utf-8"))["events"]:
        for mention in event["mentions"]:
            kind = event["type"].split(" | ")[0]
            found.setdefault(mention["doc"], []).append((kind, Span(mention["start"], mention["end"])))
    return {document: sorted(mentions, key=lambda m: m[1]) for document, mentions in found.items()}


def read_at(document: Document, mentions: Iterable[tuple[str, Span]]) -> Reading:
    """Return a document whose claims stand where they are told to."""
    found = extract(document)
    claims = tuple(claim_at(found, kind, span) for kind, span in mentions)
    return Reading(document, blocks_of(found.read), claims, actors_of(claims, found.actors))


def claim_at(found: Extraction, kind: str, span: Span) -> Claim:
    """Return the claim of a mention: the project's own there, or what the words name."""
    document = found.document
    own = max((c for c in found.claims if shared(c.span, span)), key=lambda c: (c.type == kind, shared(c.span, span)),
              default=None)
    quote = document.text[span.start : span.end]
    time = min((ClaimTime(t.interval, t.text, t.span, t.edtf) for t in found.times if t.interval is not None
                and shared(t.span, span)), key=width, default=ClaimTime())
    if own is not None and own.type == kind:
        return replace(own, span=span, quote=quote, time=min(own.time, time, key=width))
    named = (Filler(a.name, a.span, a.key) for a in found.actors if shared(a.span, span))
    roles = {NAMED: tuple(named)}
    return Claim(document.id, kind, Status.OCCURRED, span, quote, time, roles)


def width(time: ClaimTime) -> int:
    """Return the days of a time, very many for one that is open."""
    first, last = time.interval.earliest, time.interval.latest
    return 10**6 if first is None or last is None else (last - first).days


def shared(one: Span, other: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def fill(store: Path, found: Iterable[Reading]) -> None:
    """Make a store of readings."""
    with open_writer(store) as writer:
        builder = Builder(writer)
        for reading in found:
            builder.add(reading)


def events_of(store: Path) -> Iterator[str]:
    """Yield every event of a store as a line of JSON."""
    with open_view(store) as view:
        rows = view.rows(
            "SELECT e.id, c.type, d.address, c.start, c.end FROM claim c JOIN event e ON e.seq = c.event"
            " JOIN document d ON d.seq = c.document ORDER BY e.seq, c.seq"
        )
    events: dict[str, dict[str, Any]] = {}
    for event, kind, address, start, end in rows:
        line = events.setdefault(event, {"event": event, "type": kind, "claims": []})
        line["claims"].append({"doc": address, "start": start, "end": end})
    return map(json.dumps, events.values())


def readings(
    documents: Iterable[Document], mentions: Mapping[str, list[tuple[str, Span]]] | None
) -> Iterator[Reading]:
    """Read documents, at given places or wherever something is found."""
    for document in documents:
        yield read_document(document) if mentions is None else read_at(document, mentions.get(document.address, ()))


def main(*arguments: str) -> None:
    """Read, ingest, write."""
    gold, pred, *corpora = map(Path, (a for a in arguments if not a.startswith("--")))
    mentions = read_mentions(gold) if "--mentions" in arguments else None
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        fill(store, readings(read_documents(gold, corpora), mentions))
        pred.write_text("\n".join(events_of(store)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
