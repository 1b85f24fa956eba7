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
        spellings: Other transliterations of its name.
        state: ISO 3166 code.
        careful: Its name is also a common word or a given name.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    state: str
    latitude: float
    longitude: float
    thousands: int
    careful: bool


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
def read_cities(path: Path) -> tuple[City, ...]:
    """Read `cities.tsv`, in the order of the file.

    Raises:
        LanguageError: for a line that does not have its eight fields.
    """
    return tuple(_city(path, line) for line in path.read_text(encoding="utf-8").splitlines())


def _city(path: Path, line: str) -> City:
    fields = line.split("\t")
    if len(fields) != 8:
        raise LanguageError(f"{len(fields)} fields in {line!r}", str(path), "write it again with kb.actors.tables_build")
    identifier, name, spellings, state, latitude, longitude, thousands, careful = fields
    return City(
        identifier, name, tuple(spellings.split("|")) if spellings else (), state,
        float(latitude), float(longitude), int(thousands), bool(careful),
    )
