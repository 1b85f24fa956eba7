"""The words of the interface: one table per language, chosen by address or by the reader's browser."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "i18n"
LANGUAGES = ("en", "de")
"""The first is taken where the reader asks for none of them."""


@dataclass(frozen=True)
class Words:
    """The table of one language: key ("filter.actor") to words with `{names}` to fill in."""

    code: str
    table: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of a key; a number `n` decides between one and other."""
        if "n" in values and key not in self.table:
            key = f"{key}.{'one' if values['n'] == 1 else 'other'}"
        return self.table[key].format(**values)

    def get(self, key: str, default: str) -> str:
        """Return the words of a key, or `default` where the table has none, as for a role made later."""
        return self.table.get(key, default)

    def section(self, name: str) -> dict[str, str]:
        """Return the words whose key begins with "name.", without that."""
        return {key.removeprefix(f"{name}."): words for key, words in self.table.items() if key.startswith(f"{name}.")}


@cache
def load_words(code: str) -> Words:
    """Read the table of a language."""
    with (FOLDER / f"{code}.toml").open("rb") as file:
        return Words(code, dict(_flat(tomllib.load(file), "")))


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{prefix}{key}.")
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found
