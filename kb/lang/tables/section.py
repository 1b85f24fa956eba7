"""A table of a TOML file, read with words for what is wrong in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from kb.errors import LanguageError

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the file, read with words for what is wrong."""

    raw: Mapping[str, Any]
    name: str
    file: str

    def wrong(self, key: str, what: str) -> LanguageError:
        """Return the error that a key is not as it has to be."""
        return LanguageError(f"{key} {what}", where=f"{self.file} [{self.name}]", way_out="see kb/lang/README.md")

    def get(self, key: str, kind: type) -> Any:
        """Return what stands under a key and is of that kind."""
        if key not in self.raw:
            raise self.wrong(key, "is missing")
        if not isinstance(self.raw[key], kind):
            raise self.wrong(key, f"has to be a {kind.__name__}")
        return self.raw[key]

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of words."""
        found = self.get(key, list)
        if not all(isinstance(word, str) for word in found):
            raise self.wrong(key, "has to hold words only")
        return tuple(found)

    def mapping(self, key: str) -> Mapping[str, str]:
        """Return a table of words to words."""
        return dict(self.get(key, dict))

    def lists(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """Return a table of lists of words."""
        section = self.section(key)
        return {name: section.words(name) for name in section.raw}

    def section(self, key: str) -> "Section":
        """Return a table within."""
        return Section(self.get(key, dict), f"{self.name}.{key}", self.file)

    def sections(self, key: str) -> tuple["Section", ...]:
        """Return a list of tables within; none where the key is missing."""
        return tuple(Section(raw, f"{self.name}.{key}[{n}]", self.file) for n, raw in enumerate(self.raw.get(key, [])))


def read_words(kind: type[_Record], section: Section) -> _Record:
    """Make a record all of whose fields are lists of words."""
    names = kind.__dataclass_fields__  # type: ignore[attr-defined]
    return kind(**{name: section.words(name.rstrip("_")) for name in names})
