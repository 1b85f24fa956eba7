"""The table `shared/credits.toml`: how texts of any language say that they are from an agency."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kb.lang.tables.toml import read_toml, string, strings, table

PATH = Path(__file__).parents[1] / "shared" / "credits.toml"


@dataclass(frozen=True, slots=True)
class Credits:
    """What an agency is credited with.

    Args:
        names: Full name of an agency to what it signs with.
        before: Words right before it.
        after: Words right after it.
    """

    names: Mapping[str, str]
    before: tuple[str, ...]
    after: tuple[str, ...]


@cache
def read_credits(path: Path = PATH) -> Credits:
    """Read the table.

    Raises:
        LanguageError: if it is missing, or holds anything but strings.
    """
    sections, where = read_toml(path), str(path)
    names, words = table(where, sections, "names"), table(where, sections, "words")
    full = {name: string(where, names, name) for name in names}
    return Credits(full, strings(where, words, "before"), strings(where, words, "after"))
