"""Print what is missed, by type of event and by phenomenon: python -m tests.quality.missed [--claims TYPE]

The articles are those for development: the bundled ones that are not for testing alone, and gold
beside the checkout where it is there. Why a claim is missed is told from what the sentences that it
stands in gave on the way: no word that calls its type, a word with too few roles, another type, or
one claim where the text makes two.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kb.events.find import sentences_with_actors
from kb.events.frames import FRAMES
from kb.events.lexicon import lexicon_of
from kb.events.reading import read_sentence
from kb.events.triggers import find_hits
from kb.pipeline import Extraction, extract
from kb.records.jsonl import claim_record
from kb.sources import Given, Item, read_items
from tests.quality.scoring import Record, pairs_of, read_gold

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("fixtures/articles/de", "fixtures/articles/en", "../shared/gold/dev/de", "../shared/gold/dev/en")
FILES = ("../shared/gold/seed_tkp.json",)
NO_WORD, FEW_ROLES, OTHER_TYPE, ONE_FOR_TWO = "no word calls it", "too few roles", "another type", "one for two"
PHENOMENA = (NO_WORD, FEW_ROLES, OTHER_TYPE, ONE_FOR_TWO)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One expected claim: whether it was found, else why not."""

    type: str
    quote: str
    why: str = ""


def development_golds() -> list[Path]:
    """Return the files of expected claims of all articles for development that are there."""
    files = [ROOT / name for name in FILES if (ROOT / name).exists()]
    return [*files, *(path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.json")))]


def extraction_of(gold: Path, expected: Record) -> Extraction:
    """Return what is read from the text that expected claims belong to."""
    text = next(p for p in (gold.with_suffix(".txt"), gold.with_suffix(".html")) if p.exists())
    (item,) = read_items([str(text)], Given())
    assert isinstance(item, Item)
    published = date.fromisoformat(expected["published"])
    return extract(replace(item.document, language=expected["language"], published=published))


def outcomes(gold: Path) -> Iterator[Outcome]:
    """Yield what became of each expected claim of an article."""
    expected = read_gold(gold)
    extraction = extraction_of(gold, expected)
    found = [claim_record(claim) for claim in extraction.claims]
    pairs, _ = pairs_of(expected["claims"], found, expected["published"])
    right = {id(claim) for claim, _ in pairs}
    called = _called(extraction)
    for claim in expected["claims"]:
        quote = extraction.document.text[claim["start"] : claim["end"]]
        why = "" if id(claim) in right else _why(claim, found, called)
        yield Outcome(claim["type"], quote, why)


def _called(extraction: Extraction) -> list[tuple[int, int, set[str]]]:
    """Return each sentence with the types that its words can call, also by what stands over them."""
    lexicon, rows = lexicon_of(extraction.document.language), []
    for sentence, actors in sentences_with_actors(extraction.read.sentences, extraction.actors):
        types = {hit.group.type for hit in find_hits(read_sentence(sentence, lexicon, actors))}
        types |= {turned for kind in types for turned in FRAMES[kind].becomes.values()}
        rows.append((sentence.span.start, sentence.span.end, types))
    return rows


def _why(claim: Record, found: list[Record], called: list[tuple[int, int, set[str]]]) -> str:
    over = [f["type"] for f in found if f["start"] < claim["end"] and claim["start"] < f["end"]]
    if claim["type"] in over:
        return ONE_FOR_TWO
    types = {kind for start, end, kinds in called if start < claim["end"] and claim["start"] < end for kind in kinds}
    if claim["type"] in types:
        return OTHER_TYPE if over else FEW_ROLES
    return NO_WORD


def table(rows: list[Outcome]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{'':14s} gold found recall  " + "  ".join(f"{name:>16s}" for name in PHENOMENA)
    by_type: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        by_type[row.type][row.why] += 1
        by_type["all"][row.why] += 1
    for kind, counts in sorted(by_type.items()):
        gold = counts.total()
        cells = "  ".join(f"{counts[name]:16d}" for name in PHENOMENA)
        yield f"{kind:14s} {gold:4d} {counts['']:5d} {counts[''] / gold:6.2f}  {cells}"


def main() -> None:
    """Print the table, and with `--claims` the claims of a type that are missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", metavar="TYPE", help="print the missed claims of a type too")
    wanted = parser.parse_args().claims
    rows = [row for gold in development_golds() for row in outcomes(gold)]
    print("\n".join(table(rows)))
    for row in rows:
        if row.why and row.type == wanted:
            print(f"{row.why}: {' '.join(row.quote.split())}")


if __name__ == "__main__":
    main()
