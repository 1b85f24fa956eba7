"""Measure the recogniser of actors: names of tagged corpora, and the fillers of the gold claims.

    python tests/bench/actors.py --ner NER_FOLDER --gold GOLD_FOLDER [--errors]

NER_FOLDER holds the files of `train/ner` (GermEval 2014, Universal NER), GOLD_FOLDER is `gold` (score.py, dev/).
Prints F1 of persons, bodies and places by exact span, and how many gold fillers of roles that hold actors
are named by a mention within the claim, or before its end.
"""

import argparse
import importlib.util
import json
import time
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType

from kb.actors.draft import Form
from kb.actors.find import find_actors, find_drafts
from kb.actors.tagging import TYPES
from kb.records.document import Document
from kb.text import read_text
from kb.training.names import Found, joined, rows_of

CORPORA = {
    "de_germeval2014-a": "de", "de_uner_pud": "de", "en_uner_pud": "en", "en_uner_ewt-dev": "en", "en_wikigold": "en",
}
NO_ACTORS = {
    "measure", "action", "subject", "act", "topic", "stance", "outcome", "quantity", "value", "ayes", "nays",
    "abstentions", "killed", "injured",
}


def named(text: str, language: str) -> Found:
    """Return the names that we find, as (start, end, type)."""
    document = Document("bench", text, language, date(2020, 1, 1))
    drafts = find_drafts(document, read_text(document))
    return {
        (d.core.start, d.core.end, TYPES[d.kind])
        for d in drafts if d.form is Form.NAME and d.kind in TYPES
    }


def measure_names(path: Path, language: str, *, limit: int, errors: bool) -> None:
    """Print precision, recall and F1 of one corpus."""
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for number, rows in enumerate(rows_of(path)):
        if number >= limit:
            break
        text, names = joined(rows)
        ours = named(text, language)
        for kind in ("PER", "LOC", "ORG"):
            a, b = {n for n in names if n[2] == kind}, {n for n in ours if n[2] == kind}
            right[kind] += len(a & b)
            gold[kind] += len(a)
            found[kind] += len(b)
        if errors and names != ours:
            missed = [(text[s:e], k) for s, e, k in sorted(names - ours)]
            wrong = [(text[s:e], k) for s, e, k in sorted(ours - names)]
            print(f"  missed {missed} wrong {wrong} in: {text}")
    line = "  ".join(f"{kind} {figures(right[kind], found[kind], gold[kind])}" for kind in ("PER", "LOC", "ORG"))
    print(f"{path.name:28} {line}  all {figures(right.total(), found.total(), gold.total())}")


def figures(right: int, found: int, gold: int) -> str:
    """Return precision/recall/F1 as text."""
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    f1 = 2 * right / (found + gold) if found + gold else 0.0
    return f"{precision:.3f}/{recall:.3f}/{f1:.3f}"


def load_scorer(path: Path) -> ModuleType:
    """Import `score.py` from the gold folder."""
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure_gold(folder: Path, language: str, scorer: ModuleType, *, errors: bool) -> None:
    """Print how many gold fillers have a mention of their name."""
    counts: Counter[str] = Counter()
    spent = 0.0
    paths = sorted((folder / "dev" / language).glob("*.json"))
    paths += [folder / "seed_tkp.json"] if language == "de" else []
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        document = Document(gold["id"], text, language, date.fromisoformat(gold["published"]))
        read = read_text(document)
        began = time.process_time()
        mentions = find_actors(document, read)
        spent += time.process_time() - began
        for claim in gold["claims"]:
            values = {role: names for role, names in claim["roles"].items() if role not in NO_ACTORS}
            values["said_by"] = claim["said_by"]
            for role, names in values.items():
                for name in names:
                    filler = scorer.Filler(name, gold.get("aliases", ()))
                    if not filler.required:
                        continue
                    fits = [m for m in mentions if filler.fits(role, m.name)]
                    inside = any(claim["start"] <= m.span.start < claim["end"] for m in fits)
                    before = any(m.span.start < claim["end"] for m in fits)
                    counts["all"] += 1
                    counts["inside"] += inside
                    counts["before"] += before
                    if errors and not before:
                        near = [m.name for m in mentions if claim["start"] <= m.span.start < claim["end"]]
                        print(f"  {gold['id']} {claim['type']}.{role}: {name!r} not in {near}")
    print(
        f"gold {language}: {counts['all']} fillers, named within the claim {counts['inside'] / counts['all']:.3f}, "
        f"up to its end {counts['before'] / counts['all']:.3f}; {1000 * spent / len(paths):.1f} ms an article"
    )


def main() -> None:
    """Measure everything that the options name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ner", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--limit", type=int, default=800, help="sentences of each corpus")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.gold:
        scorer = load_scorer(options.gold / "score.py")
        for language in ("de", "en"):
            measure_gold(options.gold, language, scorer, errors=options.errors)
    for name, language in CORPORA.items():
        path = next(options.ner.glob(f"{name}.*"), None) if options.ner else None
        if path:
            measure_names(path, language, limit=options.limit, errors=options.errors)


if __name__ == "__main__":
    main()
