"""A thousand random histories: what the store answers for a day is what it answered on that day."""

from datetime import date
from random import Random
from typing import Any

import pytest

from kb.query.claims import claim_rows
from kb.query.counted import as_of_values, counted
from kb.query.rows import Filter
from kb.query.timeline import timeline
from kb.records.reading import Reading
from kb.store import View
from tests.kb.decisions import Deed, Step, live
from tests.kb.factory import make_claim, make_document, make_reading
from tests.kb.memory import MemoryWriter

DAYS = [date(2025, 11, day) for day in range(1, 5)]
SENTENCES = ("Nine tanks were sent.", "A vote was held.", "Tanks came again.")
RUSSIA, CHILE = "iso:RU Russia", "iso:CL Chile"


def telling(random: Random, day: int) -> Reading:
    """Return a document at one of three addresses, or a new version of what is there."""
    text = " ".join(SENTENCES) + f" Version {random.randrange(3)}."
    document = make_document(text, address=f"a{random.randrange(3)}", published=f"2025-11-{day:02}")
    kinds = ("ArmsDelivery", "Vote", "ArmsDelivery")
    claims = [
        make_claim(
            document, kind, sentence, status=random.choice(["occurred", "denied", "planned"]),
            time=random.choice(["", "2025-10-30", "2025-11-01"]),
            **({"supplier": random.choice([RUSSIA, CHILE])} if kind == "ArmsDelivery" else {"body": "Senate"}),
        )
        for kind, sentence in zip(kinds, SENTENCES, strict=True) if random.random() < 0.8
    ]
    return make_reading(document, *claims)


def history(random: Random) -> list[list[Step]]:
    """Return for each day what comes in and is decided."""
    return [[step(random, day) for _ in range(random.randrange(4))] for day in range(1, 5)]


def step(random: Random, day: int) -> Step:
    if random.random() < 0.5:
        return telling(random, day)
    return Deed(random.choice(["merge", "merge", "split", "link", "undo"]), random.randrange(8), random.randrange(8))


def told(view: View, as_of: date | None) -> list[Any]:
    """Return all events, and all claims with the events that they are about."""
    claims = claim_rows(view, counted(as_of), as_of_values(as_of), "c.id", as_of=as_of)
    return [timeline(view, Filter(as_of=as_of)).rows, claims]


@pytest.mark.parametrize("hundred", range(10))
def test_a_past_day_is_answered_as_it_was_on_that_day(hundred: int) -> None:
    for seed in range(100):
        writer = MemoryWriter()
        then = []
        for day, steps in enumerate(history(Random(f"{hundred} {seed}")), 1):
            live(writer, day, steps)
            then.append(told(writer.view(), None))
        assert [told(writer.view(), day) for day in DAYS] == then, (hundred, seed)
