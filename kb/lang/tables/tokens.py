"""The table `tokens.toml` of a language."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TokensTable:
    """What `tokens.toml` holds."""


def read_tokens(path: Path) -> TokensTable:
    """Read `tokens.toml`."""
    tomllib.loads(path.read_text(encoding="utf-8"))
    return TokensTable()
