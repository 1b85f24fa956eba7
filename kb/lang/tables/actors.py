"""The table `actors.toml` of a language, with the tables beside it that name states, bodies and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.organisations import KINDS, OrganisationNames, read_organisations
from kb.lang.tables.places import Cities, PlaceNames, read_cities, read_places
from kb.lang.tables.roles import Gender, RoleNoun, read_roles
from kb.lang.tables.states import StateNames, read_states
from kb.lang.tables.toml import read_toml, string, strings, table
from kb.lang.tables.weapons import Weapon, read_weapons
from kb.records.mention import ActorKind

Words = frozenset[str]
LOWER_CASE = ("state_nouns", "body_nouns", "of_person")
"""Lists of nouns that are looked up by their nominative in lower case."""


@dataclass(frozen=True)
class Endings:
    """How adjectives, names and nouns change their endings.

    Args:
        adjective: Endings after the stem of an adjective.
        noun_adjective: Endings of adjectives used as nouns.
        genitive: Endings of names in the genitive.
        nominative: Gender -> ending of an adjective in the nominative without article.
        weak_plurals: Masculine nouns with such a plural are weak ...
        strong_singulars: ... unless their singular ends so.
        dative_plural: What the dative adds to a plural ...
        no_dative_plural: ... that does not end so.
        genitives: What the genitive adds to a noun.
        shortest_head: Nouns of this many letters are looked for at the end of longer words; 0 means never.
        short_heads: Shorter nouns that are, too.
        feminine: What makes a masculine noun feminine, with its plural, and what falls off before it.
    """

    adjective: tuple[str, ...]
    noun_adjective: tuple[str, ...]
    genitive: tuple[str, ...]
    nominative: Mapping[str, str]
    weak_plurals: tuple[str, ...]
    strong_singulars: tuple[str, ...]
    dative_plural: str
    no_dative_plural: tuple[str, ...]
    genitives: tuple[str, ...]
    feminine: str
    feminine_plural: str
    feminine_drops: str
    shortest_head: int
    short_heads: Words


@dataclass(frozen=True)
class NameWords:
    """Small word lists; see the comments in `actors.toml`."""

    particles: Words
    first_particles: Words
    definite: Words
    contractions: Words
    possessives: Words
    indefinite: Words
    determiners: Words
    plural_determiners: Words
    genitive_articles: Words
    of: Words
    of_people: Words
    locative: Words
    weapon_words: Words
    conjunctions: Words
    name_locative: Words
    place_prepositions: Words
    place_nouns: Words
    compass: Words
    compass_prefixes: tuple[str, ...]
    noun_endings: tuple[str, ...]
    place_words: Words
    thing_words: Words
    body_nouns: Words
    of_person: Words
    state_nouns: Words
    not_names: Words
    there: Words


@dataclass(frozen=True)
class ActorsTable:
    """Everything a language knows of actors.

    Args:
        titles: Word before a name -> gender, or `None`.
        pronouns: Pronoun -> genders (plural among them) that it may stand for.
        articles: Article -> "gender case" that it may be.
        strong: The same for the ending of an adjective without article.
        same_office: Noun, in lower case -> name of what it shares with other nouns for the same office.
        body_words: Word that the name of a body holds -> kind of body.
        joining: Small words within the name of a body ("of").
        given_names: Given name -> gender, `None` where it is both.
    """

    endings: Endings
    words: NameWords
    titles: Mapping[str, Gender | None]
    pronouns: Mapping[str, tuple[Gender, ...]]
    articles: Mapping[str, tuple[str, ...]]
    strong: Mapping[str, tuple[str, ...]]
    same_office: Mapping[str, str]
    body_words: Mapping[str, ActorKind]
    joining: Words
    states: tuple[StateNames, ...]
    organisations: tuple[OrganisationNames, ...]
    roles: tuple[RoleNoun, ...]
    places: PlaceNames
    cities: Cities
    weapons: tuple[Weapon, ...]
    given_names: Mapping[str, Gender | None]


def read_actors(path: Path) -> ActorsTable:
    """Read `actors.toml`, the tables beside it, and those that all languages share.

    Raises:
        LanguageError: for a gender that is none.
    """
    sections, folder, shared = read_toml(path), path.parent, path.parent.parent / "shared"
    where = str(path)
    titles = table(where, sections, "titles")
    pronouns = table(where, sections, "pronouns")
    articles = table(where, sections, "articles")
    strong = table(where, sections, "strong")
    return ActorsTable(
        _endings(where, sections),
        _words(where, table(where, sections, "words")),
        {word: _gender(f"{where}: titles", name) for word, name in titles.items()},
        {word: tuple(Gender(name) for name in strings(f"{where}: pronouns", pronouns, word)) for word in pronouns},
        {word: strings(f"{where}: articles", articles, word) for word in articles},
        {ending: strings(f"{where}: strong", strong, ending) for ending in strong},
        _same_office(where, sections),
        _body_words(where, table(where, sections, "body_words")),
        frozenset(strings(where, table(where, sections, "body_words"), "joining")),
        read_states(folder / "states.toml"),
        read_organisations(folder / "organisations.toml"),
        read_roles(folder / "roles.toml"),
        read_places(folder / "places.toml"),
        read_cities(shared / "cities.tsv"),
        read_weapons(shared / "weapons.toml"),
        read_given_names(shared / "given_names.txt"),
    )


def read_given_names(path: Path) -> dict[str, Gender | None]:
    """Read `given_names.txt`: a name and "m", "f" or "mf" a line."""
    genders = {"m": Gender.MASCULINE, "f": Gender.FEMININE}
    rows = (line.split(" ") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: genders.get(letters) for name, letters in rows}


def _same_office(where: str, sections: dict[str, object]) -> dict[str, str]:
    offices = table(where, sections, "same_office")
    return {noun.casefold(): office for office in offices for noun in strings(f"{where}: same_office", offices, office)}


def _body_words(where: str, section: dict[str, object]) -> dict[str, ActorKind]:
    here = f"{where}: body_words"
    return {word: kind for name, kind in KINDS.items() for word in strings(here, section, name)}


def _gender(where: str, name: str) -> Gender | None:
    if name and name not in tuple(Gender):
        raise LanguageError(f"no gender {name!r}", where, f"known are {', '.join(Gender)}, and empty")
    return Gender(name) if name else None


def _endings(where: str, sections: dict[str, object]) -> Endings:
    endings, here = table(where, sections, "endings"), f"{where}: endings"
    nominative = table(here, endings, "nominative")
    shortest = endings.get("shortest_head")
    if not isinstance(shortest, int):
        raise LanguageError(f"shortest_head is {shortest!r}", here, "give a number of letters, or 0 for never")
    return Endings(
        adjective=strings(here, endings, "adjective"),
        noun_adjective=strings(here, endings, "noun_adjective"),
        genitive=strings(here, endings, "genitive"),
        nominative={gender: string(here, nominative, gender) for gender in nominative},
        weak_plurals=strings(here, endings, "weak_plurals"),
        strong_singulars=strings(here, endings, "strong_singulars"),
        dative_plural=string(here, endings, "dative_plural"),
        no_dative_plural=strings(here, endings, "no_dative_plural"),
        genitives=strings(here, endings, "genitives"),
        feminine=string(here, endings, "feminine"),
        feminine_plural=string(here, endings, "feminine_plural"),
        feminine_drops=string(here, endings, "feminine_drops"),
        shortest_head=shortest,
        short_heads=frozenset(strings(here, endings, "short_heads")),
    )


def _words(where: str, section: dict[str, object]) -> NameWords:
    lists = {key: strings(f"{where}: words", section, key) for key in NameWords.__dataclass_fields__}
    prefixes, noun_endings = lists.pop("compass_prefixes"), lists.pop("noun_endings")
    for key in LOWER_CASE:
        lists[key] = tuple(word.lower() for word in lists[key])
    sets = {key: frozenset(words) for key, words in lists.items()}
    return NameWords(compass_prefixes=prefixes, noun_endings=noun_endings, **sets)
