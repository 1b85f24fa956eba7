"""The table `speech.toml` of a language."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SpeechTable:
    """What `speech.toml` holds."""


def read_speech(path: Path) -> SpeechTable:
    """Read `speech.toml`."""
    tomllib.loads(path.read_text(encoding="utf-8"))
    return SpeechTable()
