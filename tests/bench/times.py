"""Tag a benchmark file: JSON lines with text and publication date -> JSON lines for its scorer.

    python tests/bench/times.py FILE.jsonl.gz > OUT.jsonl

Words to standard error: documents, sentences and expressions a second.
"""

import gzip
import json
import sys
import time
from datetime import date
from pathlib import Path

from kb.times import tag
from kb.times.sentences import split


def main(path: Path) -> None:
    """Tag every document of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines if line.strip()]
    tag(".", language=documents[0]["lang"])
    start = time.process_time()
    found = [
        tag(d["text"], language=d["lang"], published=date.fromisoformat(d["dct"][:10])) for d in documents
    ]
    seconds = time.process_time() - start
    for document, mentions in zip(documents, found, strict=True):
        timex = [
            {"start": m.span.start, "end": m.span.end, "type": m.kind, "value": m.value} for m in mentions
        ]
        print(json.dumps({"id": document["id"], "timex": timex}))
    sentences = sum(len(split(d["text"])) for d in documents)
    count = sum(map(len, found))
    print(
        f"{len(documents) / seconds:.0f} documents/s, {sentences / seconds:.0f} sentences/s, "
        f"{count / seconds:.0f} expressions/s",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
