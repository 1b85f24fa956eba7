"""Histories of a store with what people decide about its events, day after day, for laws that hold for all."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from kb.build import Builder
from kb.errors import StoreError
from kb.judge import link, merge, split, undo
from kb.records.reading import Reading
from kb.store import Writer
from tests.kb.histories import tellings


@dataclass(frozen=True)
class Deed:
    """What somebody decides, of whichever events and claims there are then: numbers choose among them."""

    kind: str
    first: int
    second: int


DEEDS = st.builds(Deed, st.sampled_from(["merge", "split", "link", "undo"]), st.integers(0, 7), st.integers(0, 7))
Step = Reading | Deed


@st.composite
def decided_histories(draw: st.DrawFn, days: int = 4) -> list[list[Step]]:
    """For each of some days what came in and was decided on it, in that order."""
    return [draw(st.lists(st.one_of(tellings(day), DEEDS), max_size=4)) for day in range(1, days + 1)]


def live(writer: Writer, day: int, steps: list[Step]) -> None:
    """Do what a day of a history says."""
    builder = Builder(writer)
    for hour, step in enumerate(steps):
        if isinstance(step, Deed):
            decide(writer, step, datetime(2025, 11, day, hour, tzinfo=UTC))
            builder = Builder(writer)
        else:
            builder.add(step)
    writer.commit()


def decide(writer: Writer, deed: Deed, at: datetime) -> bool:
    """Decide it, where there is something to decide about; tell whether there was."""
    told: dict[str, Any] = {"by": "Ada", "at": at, "reason": "seen"}
    writer.commit()
    claims = writer.index.execute(
        "SELECT c.id, e.id, e.type FROM claim c JOIN event e ON e.seq = c.event ORDER BY c.seq").fetchall()
    if deed.kind == "split":
        claims = [row for row in claims if row[0] != row[1]]
    if not claims:
        return False
    claim, event, kind = claims[deed.first % len(claims)]
    others = [row[1] for row in claims if row[2] == kind and row[1] != event] or [event]
    try:
        if deed.kind == "merge":
            merge(writer, event, others[deed.second % len(others)], **told)
        elif deed.kind == "split":
            split(writer, event, [claim], **told)
        elif deed.kind == "link":
            link(writer, claim, others[deed.second % len(others)], **told)
        else:
            undo(writer, deed.second % 2 + 1, **told)
    except StoreError:
        return False  # one event, nothing to undo: refused, and nothing was changed
    return True
