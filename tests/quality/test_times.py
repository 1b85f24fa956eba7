"""Time expressions: what was reached once on annotated corpora is not lost.

A found expression counts as right when it overlaps an annotated one and has its TIMEX3 value, each
once; precision and recall of that are one F1. Corpora beside the checkout are measured where they
are there.
"""

import gzip
import hashlib
import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kb.times import tag
from tests.quality.scoring import Tally

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FLOORS: dict[str, Any] = tomllib.loads((HERE / "floors_times.toml").read_text(encoding="utf-8"))
SETS = [name for name, floor in FLOORS.items() if (ROOT / floor["file"]).exists()]


def measured(path: Path) -> Tally:
    """Return how many values of a corpus are right, how many there are, and how many were found."""
    tally = Tally()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            found = [(m.span.start, m.span.end, m.value) for m in tag(
                article["text"], language=article["lang"], published=date.fromisoformat(article["dct"])
            )]
            tally.gold += len(article["timex"])
            tally.found += len(found)
            for gold in article["timex"]:
                hit = next((f for f in found if f[0] < gold["end"] and gold["start"] < f[1]), None)
                if hit is not None:
                    found.remove(hit)
                    tally.right += hit[2] == gold["value"]
    return tally


@pytest.mark.parametrize("name", SETS)
def test_values_stay_above_their_floor(name: str) -> None:
    path = ROOT / FLOORS[name]["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest()[:16] == FLOORS[name]["sha256"]
    assert round(measured(path).f1, 3) >= FLOORS[name]["value"]
