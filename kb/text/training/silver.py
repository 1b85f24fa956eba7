"""German sentences for the teacher, and its parses as a treebank.

There is no large free German treebank to train on, so a larger parser (Stanford CoreNLP with its
German models, GPL, run as a program) parses free German text, and what it says trains the small
one. Three steps; CLASSPATH holds the jars `stanford-corenlp` 4.5.7, its `models-german`, and
`ejml-core`, `ejml-ddense`, `ejml-simple`, `protobuf-java` from Maven Central:

    python -m kb.text.training.silver text --data TRAIN --bench EVENTS > de.txt
    java -Xmx4g edu.stanford.nlp.pipeline.StanfordCoreNLP -props StanfordCoreNLP-german.properties \
        -annotators tokenize,ssplit,mwt,pos,depparse -ssplit.eolonly -outputFormat conllu -file de.txt
    python -m kb.text.training.silver treebank < de.txt.conllu > TRAIN/ud/de_silver.conllu
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

NO_SPACE_BEFORE = re.compile(r" (?=[.,;:!?)\]%“”’»])")
NO_SPACE_AFTER = re.compile(r"(?<=[(\[„«‚]) ")
SENTENCE_END = re.compile(r"(?<=[a-zäöüß)“\"][.!?])\s+(?=[A-ZÄÖÜ„\"])")
SHORTEST, LONGEST = 4, 60


def names_sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a GermEval file, with the spaces of running text put back."""
    words: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 2 and columns[0].isdigit():
                words.append(columns[1])
            elif not line.strip() and words:
                yield running_text(words)
                words = []
    if words:
        yield running_text(words)


def running_text(words: list[str]) -> str:
    """Join words as they are written: marks close up, straight quotation marks by turns."""
    text, inside = "", False
    for word in words:
        if word == '"':
            text += ' „' if not inside else "“"
            inside = not inside
        else:
            text += " " + word
    return NO_SPACE_AFTER.sub("", NO_SPACE_BEFORE.sub("", text)).strip()


def document_sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a benchmark file's German texts."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n"):
                yield from (" ".join(s.split()) for s in SENTENCE_END.split(paragraph))


def teacher_text(data: Path, bench: Path) -> Iterator[str]:
    """Yield every sentence that the teacher reads, once each."""
    seen: set[str] = set()
    sources = [
        *(names_sentences(data / "ner" / f"de_germeval2014-{part}.tsv.gz") for part in "ab"),
        *(document_sentences(bench / f"{name}.jsonl.gz") for name in ("spkatt", "smartdata")),
    ]
    for sentence in (s for source in sources for s in source):
        if SHORTEST <= len(sentence.split()) <= LONGEST and sentence not in seen:
            seen.add(sentence)
            yield sentence


def treebank(lines: Iterator[str]) -> Iterator[str]:
    """Put the teacher's multiword rows before their words, and leave out what is no tree."""
    rows: list[str] = []
    for line in lines:
        if line.strip():
            rows.append(line.rstrip("\n"))
        elif rows:
            yield from sentence_rows(rows)
            rows = []
    if rows:
        yield from sentence_rows(rows)


def sentence_rows(rows: list[str]) -> Iterator[str]:
    """Yield the rows of a sentence in the order of the format; nothing unless it has one root."""
    split = [r.split("\t") for r in rows]
    if sum(r[6] == "0" for r in split) != 1 or any(len(r) != 10 for r in split):
        return
    order = sorted(split, key=lambda r: (int(r[0].split("-")[0]), "-" not in r[0]))
    yield from ("\t".join(r) for r in order)
    yield ""


def main() -> None:
    """Write the teacher's text, or its answer as a treebank."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=["text", "treebank"])
    parser.add_argument("--data", type=Path, help="folder with ner/")
    parser.add_argument("--bench", type=Path, help="folder with spkatt.jsonl.gz and smartdata.jsonl.gz")
    options = parser.parse_args()
    lines = teacher_text(options.data, options.bench) if options.step == "text" else treebank(sys.stdin)
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
