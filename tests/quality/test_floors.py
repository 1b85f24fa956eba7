"""What was reached once is not lost: figures on texts with expected claims stay above their floors.

`floors.toml` holds a floor for each set of texts, with the hash of what it was measured on. A floor
rises when a figure has risen for good; it falls only with a reason written beside it. Sets beside
the checkout are measured where they are there; the bundled articles always are.
"""

import hashlib
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kb.pipeline import extract
from kb.records.jsonl import claim_record
from kb.sources import Given, Item, read_items
from tests.quality.scoring import Record, Score, read_gold, score_article, total

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FLOORS: dict[str, Any] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SETS = [name for name, floor in FLOORS.items() if (ROOT / floor["folder"]).exists()]


def golds(floor: dict[str, Any]) -> list[Path]:
    """Return the files of expected claims of a set."""
    path = ROOT / floor["folder"]
    return [path] if path.is_file() else sorted(path.rglob("*.json"))


def text_of(gold: Path) -> Path:
    """Return the text that expected claims belong to."""
    return next(p for p in (gold.with_suffix(".txt"), gold.with_suffix(".html")) if p.exists())


def found_in(gold: Path, expected: Record) -> list[Record]:
    """Return the claims that are read from a text."""
    (item,) = read_items([str(text_of(gold))], Given())
    assert isinstance(item, Item)
    day = date.fromisoformat(expected["published"])
    document = replace(item.document, language=expected["language"], published=day)
    return [claim_record(claim) for claim in extract(document).claims]


def measured(floor: dict[str, Any]) -> Score:
    """Return the score of a set."""
    articles = [(gold, read_gold(gold)) for gold in golds(floor)]
    return total(score_article(expected, found_in(gold, expected)) for gold, expected in articles)


@pytest.mark.parametrize("name", SETS)
def test_the_texts_are_those_that_the_floor_was_measured_on(name: str) -> None:
    digest = hashlib.sha256()
    for gold in golds(FLOORS[name]):
        digest.update(gold.read_bytes())
        digest.update(text_of(gold).read_bytes())
    assert digest.hexdigest()[:16] == FLOORS[name]["sha256"]


@pytest.mark.parametrize("name", SETS)
def test_figures_stay_above_their_floors(name: str) -> None:
    score = measured(FLOORS[name])
    figures = {"events": round(score.events.f1, 3), "slots": round(score.slots.f1, 3)}
    assert all(figures[kind] >= FLOORS[name][kind] for kind in figures), figures
