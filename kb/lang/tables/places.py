"""Places: `shared/cities.tsv` for all languages, and the table `places.toml` of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.toml import read_toml, table


@dataclass(frozen=True, slots=True)
class City:
    """One city.

    Args:
        id: In GeoNames.
        state: ISO 3166 code.
        careful: Its name is also a common word or a given name.
    """

    id: str
    name: str
    state: str
    latitude: float
    longitude: float
    thousands: int
    careful: bool


@dataclass(frozen=True)
class Cities:
    """All cities by the folded spellings of their names; a line of the table is read when asked for."""

    path: Path
    lines: Mapping[str, tuple[str, ...]]

    def find(self, key: str) -> tuple[City, ...]:
        """Return the cities that a folded name can mean."""
        return tuple(_city(self.path, line) for line in self.lines.get(key, ()))


@dataclass(frozen=True)
class PlaceNames:
    """What a language calls places that are no states.

    Args:
        cities: Name in this language -> "name, state" of the city.
        regions: Name -> state it belongs to, or `None`.
    """

    cities: Mapping[str, str]
    regions: Mapping[str, str | None]


def read_places(path: Path) -> PlaceNames:
    """Read `places.toml`."""
    sections = read_toml(path)
    regions = table(str(path), sections, "regions") | table(str(path), sections, "waters")
    return PlaceNames(table(str(path), sections, "cities"), {name: state or None for name, state in regions.items()})


@cache
def read_cities(path: Path) -> Cities:
    """Read `cities.tsv`.

    Raises:
        LanguageError: for a line that does not have its eight fields; the others when they are asked for.
    """
    lines: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t", 3)
        if len(fields) != 4:
            raise _wrong(path, line)
        for key in fields[2].split("|"):
            lines[key] = (*lines.get(key, ()), line)
    return Cities(path, lines)


def _city(path: Path, line: str) -> City:
    fields = line.split("\t")
    if len(fields) != 8:
        raise _wrong(path, line)
    identifier, name, _, state, latitude, longitude, thousands, careful = fields
    return City(identifier, name, state, float(latitude), float(longitude), int(thousands), bool(careful))


def _wrong(path: Path, line: str) -> LanguageError:
    way_out = "write it again with kb.actors.tables_build.cities"
    return LanguageError(f"not eight fields in {line!r}", str(path), way_out)
