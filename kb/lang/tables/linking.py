"""The table `linking.toml` of a language: words by the concept that they share with those of other languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.toml import read_toml, strings, table


@dataclass(frozen=True, slots=True)
class LinkingTable:
    """Words that mean the same in every language.

    Args:
        kinds: Event type to kinds of it ("arrest"), each with the beginnings of words that name it; "-"
            stands before the end of a word.
        topics: What else is talked about, in the same form.
    """

    kinds: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_linking(path: Path) -> LinkingTable:
    """Read `linking.toml`; a language without one shares only the names of its states."""
    if not path.is_file():
        return LinkingTable()
    found = read_toml(path)
    kinds = table(str(path), found, "kinds")
    return LinkingTable(
        {kind: _lists(f"{path}: kinds.{kind}", table(str(path), kinds, kind)) for kind in sorted(kinds)},
        _lists(f"{path}: topics", table(str(path), found, "topics")),
    )


def _lists(where: str, fields: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    return {name: strings(where, fields, name) for name in fields}


def read_common(path: Path) -> dict[str, float]:
    """Read `common.tsv`: which part of texts has a word; empty where there is none.

    Raises:
        LanguageError: if a line is not a word and a number.
    """
    if not path.is_file():
        return {}
    shares = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        word, _, share = line.partition("\t")
        if line.startswith("#"):
            continue
        try:
            shares[word] = float(share)
        except ValueError as error:
            raise LanguageError(f"share is {share!r}", f"{path}:{number}", "give it a number from 0 to 1") from error
    return shares
