"""The table `actors.toml` of a language."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ActorsTable:
    """What `actors.toml` holds."""


def read_actors(path: Path) -> ActorsTable:
    """Read `actors.toml`."""
    tomllib.loads(path.read_text(encoding="utf-8"))
    return ActorsTable()
