"""Train the tagger of names: python -m kb.training.names NER_FOLDER LANGUAGE [--without CORPUS] [--to FILE]

NER_FOLDER holds GermEval 2014 (`de_germeval2014-*.tsv.gz`), Universal NER (`*_uner_*.iob2.gz`) and WikiGold
(`en_wikigold.conll.gz`). `--without` leaves a corpus out, to measure on it with `tests/bench/actors.py`.
"""

import argparse
import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pycrfsuite

from kb.actors.find import looked_up
from kb.actors.known import known_drafts
from kb.actors.line import Line
from kb.actors.names import find_names
from kb.actors.tagger import model_path
from kb.actors.tagging import OUTSIDE, features
from kb.records.document import Document
from kb.text import read_text

CORPORA = {
    "de": ("de_germeval2014-a.tsv", "de_germeval2014-b.tsv", "de_uner_pud.iob2"),
    "en": ("en_uner_ewt-dev.iob2", "en_uner_ewt-test.iob2", "en_uner_pud.iob2", "en_wikigold.conll"),
}
PARAMETERS = {"c1": 0.05, "c2": 0.3, "max_iterations": 100, "feature.minfreq": 2, "feature.possible_transitions": True}
TYPES = ("PER", "LOC", "ORG")
NO_SPACE_BEFORE = set(".,;:!?)]}%") | {"'s", "''", "n't", "’s"}
NO_SPACE_AFTER = set("([{$„") | {"``"}
Row = tuple[str, str]
Found = set[tuple[int, int, str]]


def rows_of(path: Path) -> Iterator[list[Row]]:
    """Yield the sentences of a corpus as (word, tag)."""
    sentence: list[Row] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    for line in lines:
        fields = line.rstrip("\n").split("\t" if "\t" in line else " ")
        if line.startswith("#") or not line.strip():
            if sentence and not line.strip():
                yield sentence
                sentence = []
        elif len(fields) >= 3:
            sentence.append((fields[1], fields[2]))
        else:
            sentence.append((fields[0], fields[1]))
    if sentence:
        yield sentence


def joined(rows: list[Row]) -> tuple[str, Found]:
    """Return a sentence as text, and its names as (start, end, type)."""
    text, open_name = "", None
    names: list[tuple[int, int, str]] = []
    for word, tag in rows:
        if text and word not in NO_SPACE_BEFORE and text[-1] not in NO_SPACE_AFTER:
            text += " "
        start = len(text)
        text += word
        if tag.startswith("B-") or (tag.startswith("I-") and open_name is None):
            open_name = tag[2:]
            names.append((start, len(text), open_name))
        elif tag.startswith("I-"):
            names[-1] = (names[-1][0], len(text), names[-1][2])
        if tag == OUTSIDE:
            open_name = None
    return text, {name for name in names if name[2] in TYPES}


def tags_of(line: Line, names: Found) -> list[str]:
    """Return names as a tag for each word of a sentence."""
    found = [OUTSIDE] * len(line.words)
    for start, end, kind in sorted(names):
        inside = [i for i, word in enumerate(line.words) if start <= word.start and word.end <= end]
        for place in inside:
            found[place] = f"{'B' if place == inside[0] else 'I'}-{kind}"
    return found


def train(folder: Path, language: str, to: Path, *, without: str = "") -> None:
    """Write a model made of all corpora of a language, but for one."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for name in CORPORA[language]:
        if without and name.startswith(without):
            continue
        for rows in rows_of(folder / f"{name}.gz"):
            text, names = joined(rows)
            document = Document("training", text, language, date(2020, 1, 1))
            for line in looked_up(document, read_text(document)):
                trainer.append(features(line, find_names(line), known_drafts(line)), tags_of(line, names))
    to.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(to))


def main() -> None:
    """Train one language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("language", choices=sorted(CORPORA))
    parser.add_argument("--without", default="", help="name of a corpus that is left out")
    parser.add_argument("--to", type=Path, help="file of the model, instead of the one that ships")
    options = parser.parse_args()
    train(options.folder, options.language, options.to or model_path(options.language), without=options.without)


if __name__ == "__main__":
    main()
