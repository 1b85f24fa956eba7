"""The table `times.toml` of a language."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TimesTable:
    """What `times.toml` holds."""


def read_times(path: Path) -> TimesTable:
    """Read `times.toml`."""
    tomllib.loads(path.read_text(encoding="utf-8"))
    return TimesTable()
