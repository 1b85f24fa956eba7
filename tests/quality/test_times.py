"""Time expressions: what was reached once on annotated corpora is not lost.

Corpora and the scorer of the TempEval-3 measures lie beside the checkout; they are measured where
they are there. Three figures of each: F1 of values on overlapping words, F1 of exact words, and F1
of the values of calendar points alone.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kb.times import tag

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SCORER = ROOT / "../shared/bench/temporal/score.py"
FLOORS: dict[str, Any] = tomllib.loads((HERE / "floors_times.toml").read_text(encoding="utf-8"))
SETS = [name for name, floor in FLOORS.items() if SCORER.exists() and (ROOT / floor["file"]).exists()]


def tagged(gold: Path, to: Path) -> Path:
    """Tag a corpus, and write what the scorer reads."""
    with gzip.open(gold, "rt", encoding="utf-8") as lines, to.open("w", encoding="utf-8") as out:
        for line in lines:
            article = json.loads(line)
            found = tag(
                article["text"], language=article["lang"], published=date.fromisoformat(article["dct"][:10])
            )
            timex = [
                {"start": m.span.start, "end": m.span.end, "type": m.kind, "value": m.value} for m in found
            ]
            out.write(json.dumps({"id": article["id"], "timex": timex}) + "\n")
    return to


def figures(gold: Path, system: Path, *options: str) -> dict[str, Any]:
    """Return what the scorer prints of a tagged corpus."""
    written = system.with_suffix(".figures")
    command = [sys.executable, str(SCORER), str(gold), "--system", str(system), "--json", str(written), *options]
    subprocess.run(command, check=True, capture_output=True)
    scores: dict[str, Any] = json.loads(written.read_text(encoding="utf-8"))["all"]
    return scores


@pytest.mark.parametrize("name", SETS)
def test_figures_stay_above_their_floors(name: str, tmp_path: Path) -> None:
    floor = FLOORS[name]
    gold = ROOT / floor["file"]
    assert hashlib.sha256(gold.read_bytes()).hexdigest()[:16] == floor["sha256"]
    system = tagged(gold, tmp_path / "system.jsonl")
    scores, calendar = figures(gold, system), figures(gold, system, "--calendar")
    reached = {"value": scores["value"], "strict": scores["strict"], "calendar": calendar["value"]}
    assert {figure: reached[figure]["f1"] >= floor[figure] for figure in reached} == dict.fromkeys(reached, True)
