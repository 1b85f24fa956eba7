"""Tag a benchmark file for its scorer, or measure the tagger.

    python tests/bench/times.py FILE.jsonl.gz > OUT.jsonl    # JSON lines with text and publication date
    python tests/bench/times.py FILE.jsonl.gz --measure      # sentences/s, start, memory, growth

Speed is that of the second pass over the file, in one thread and in processor time; start and
memory are those of fresh processes.
"""

import gzip
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from kb.times import tag
from kb.times.sentences import split

STARTS = 5
MEGABYTES = (1, 2, 4, 10)
START = """
import time
begin = time.perf_counter()
from kb.times import tag
from datetime import date
tag("vorige Woche", language="de", published=date(2025, 11, 10))
print((time.perf_counter() - begin) * 1000)
"""
MEMORY = """
import resource, sys
from kb.times import tag
from datetime import date
text = open(sys.argv[1], encoding="utf-8").read()
for at in range(0, len(text), 5000):
    tag(text[at : at + 5000], language=sys.argv[2], published=date(2025, 11, 10))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
ODD = {"line of 1 MB": 1_000_000, "100,000 digits": 100_000, "100,000 points": 100_000}

Document = dict[str, Any]


def documents_of(path: Path) -> list[Document]:
    """Read the documents of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def tag_all(documents: list[Document]) -> None:
    """Print what is found in every document, as the scorer reads it."""
    for document in documents:
        found = tag(
            document["text"], language=document["lang"], published=date.fromisoformat(document["dct"][:10])
        )
        timex = [{"start": m.span.start, "end": m.span.end, "type": m.kind, "value": m.value} for m in found]
        print(json.dumps({"id": document["id"], "timex": timex}))


def seconds(text: str, language: str) -> float:
    """Return the processor time of tagging a text."""
    begin = time.process_time()
    tag(text, language=language, published=date(2025, 11, 10))
    return time.process_time() - begin


def measure(documents: list[Document]) -> None:
    """Print the figures of the tagger."""
    language = documents[0]["lang"]
    text = "\n".join(d["text"] for d in documents)
    sentences = sum(len(split(d["text"])) for d in documents)
    for _ in range(2):
        spent = sum(seconds(d["text"], language) for d in documents)
    print(f"{sentences / spent:.0f} sentences/s")
    starts = [float(_fresh(START)) for _ in range(STARTS)]
    print(f"start with the first expression: {min(starts):.0f} ms (best of {STARTS})")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        print(f"memory: {float(_fresh(MEMORY, file.name, language)):.0f} MB")
    for size in MEGABYTES:
        long = (text * (size * 1_000_000 // len(text) + 1))[: size * 1_000_000]
        print(f"{size:2} MB: {seconds(long, language) / size:.2f} s/MB")
    line = text.replace("\n", " ")
    rows = (line * (1_000_000 // len(line) + 1), "1" * 100_000, "." * 100_000)
    for (name, size), row in zip(ODD.items(), rows, strict=True):
        print(f"{name}: {seconds(row[:size], language):.2f} s")


def _fresh(code: str, *arguments: str) -> str:
    """Return what a program prints in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True
    ).stdout


if __name__ == "__main__":
    found = documents_of(Path(sys.argv[1]))
    if "--measure" in sys.argv:
        measure(found)
    else:
        tag_all(found)
