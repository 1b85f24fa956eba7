"""The table `events.toml` of a language."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class EventsTable:
    """What `events.toml` holds."""


def read_events(path: Path) -> EventsTable:
    """Read `events.toml`."""
    tomllib.loads(path.read_text(encoding="utf-8"))
    return EventsTable()
