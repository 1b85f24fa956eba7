"""Reading TOML tables with errors that say file, key and way out."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kb.errors import LanguageError


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        LanguageError: if it is missing or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LanguageError("table is missing", str(path), "add it, with the same keys as in kb/lang/en") from error
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"not TOML: {error}", str(path), "mend the line") from error


def string(where: str, fields: Mapping[str, object], key: str) -> str:
    """Return a field that has to be there and to be a string."""
    value = fields.get(key)
    if not isinstance(value, str):
        raise LanguageError(f"{key} is {value!r}", where, "give it a string")
    return value


def strings(where: str, fields: Mapping[str, object], key: str) -> tuple[str, ...]:
    """Return a field that is a list of strings, empty where it is missing."""
    value = fields.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise LanguageError(f"{key} is {value!r}", where, "give it a list of strings")
    return tuple(value)


def table(where: str, fields: Mapping[str, object], key: str) -> dict[str, Any]:
    """Return a field that is a table, empty where it is missing."""
    value = fields.get(key, {})
    if not isinstance(value, dict):
        raise LanguageError(f"{key} is {value!r}", where, "make it a table")
    return value
