"""All known names of a language in one dictionary: states, their adjectives and seats, bodies, weapons, places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import product

from kb.actors.keys import actor_key, state_key
from kb.actors.nouns import NounForm, forms_of, noun_forms
from kb.actors.words import name_key
from kb.lang.pack import language_pack
from kb.lang.tables.actors import ActorsTable, Endings
from kb.lang.tables.roles import Gender, RoleNoun
from kb.records.mention import ActorKind

REGION = 10**6
"""Rank of regions and waters, which are never anything else."""
EXONYM = 1000
"""Least rank of a city that a language has its own name for."""


class Sense(StrEnum):
    """What a known name is, before its surroundings are looked at."""

    STATE = "state"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    BODY = "body"
    WEAPON = "weapon"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name with one meaning.

    Args:
        name: As the table writes it, in the nominative.
        shown: The state's usual name, for what stands for a state; else the name.
        careful: It is also a common word: more has to speak for it.
        rank: Inhabitants in thousands, of a place.
        weapon_class: As "fighter", of a weapon.
    """

    sense: Sense
    kind: ActorKind
    name: str
    shown: str
    key: str
    state: str | None = None
    careful: bool = False
    rank: int = 0
    weapon_class: str = ""


@dataclass(frozen=True)
class Lexicon:
    """The names of a language.

    Args:
        entries: Folded name -> its meanings, but for cities, which `find` adds.
        longest: First atom of a name -> number of atoms of the longest name that begins so.
        lower_case: First atoms of names that begin with a small letter.
        nouns: Form of a noun, in lower case -> what it can be.
        longest_noun: First word of a noun -> number of words of the longest that begins so.
    """

    table: ActorsTable
    entries: Mapping[str, tuple[Entry, ...]]
    longest: Mapping[str, int]
    lower_case: frozenset[str]
    nouns: Mapping[str, tuple[NounForm, ...]]
    longest_noun: Mapping[str, int]

    def find(self, key: str) -> tuple[Entry, ...]:
        """Return all meanings of a folded name."""
        known = self.entries.get(key, ())
        if key not in self.table.cities.lines:
            return known
        keys = {entry.key for entry in known if entry.sense is Sense.PLACE}
        return (*known, *(city for city in _city_entries(self.table, key) if city.key not in keys))

    @property
    def endings(self) -> Endings:
        """The table of endings."""
        return self.table.endings


@cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language."""
    table = language_pack(code).actors
    entries: dict[str, list[Entry]] = {}
    longest: dict[str, int] = {}
    lower: set[str] = set()
    for written, entry in _all_entries(table):
        key = name_key(written)
        if not key:
            continue
        known = entries.setdefault(key, [])
        if all(entry.key != other.key or entry.sense != other.sense for other in known):
            known.append(entry)
        atoms = key.split(" ")
        longest[atoms[0]] = max(longest.get(atoms[0], 0), len(atoms))
        if written[0].islower() or written[1:3].strip("- ") != written[1:3]:
            lower.add(atoms[0])
    for key in table.cities.lines:
        first, space, _ = key.partition(" ")
        longest[first] = max(longest.get(first, 0), key.count(" ") + 1 if space else 1)
    nouns = _nouns(table)
    longest_noun: dict[str, int] = {}
    for written in nouns:
        words = written.split(" ")
        longest_noun[words[0]] = max(longest_noun.get(words[0], 0), len(words))
    found = {key: tuple(meanings) for key, meanings in entries.items()}
    return Lexicon(table, found, longest, frozenset(lower), nouns, longest_noun)


def _nouns(table: ActorsTable) -> Mapping[str, tuple[NounForm, ...]]:
    nouns = dict(noun_forms(table.roles, table.endings))
    for state in table.states:
        for line in state.people:
            for written, form in forms_of(_inhabitant(line), table.endings):
                known = nouns.get(written.lower(), ())
                nouns[written.lower()] = (*known, replace(form, state=state.code))
    return nouns


def _inhabitant(line: str) -> RoleNoun:
    if line.startswith("~"):
        return RoleNoun(ActorKind.PERSON, Gender.ADJECTIVAL, line[1:], None, compounds=False)
    singular, plural = line.split(", ")
    return RoleNoun(ActorKind.PERSON, Gender.MASCULINE, singular, plural, compounds=False)


def declined(name: str, endings: Endings) -> tuple[str, Iterator[str]]:
    """Return a name without its marks, and all its written forms ("Europäisch~e Union")."""
    words = [word.split("~") for word in name.split(" ")]
    forms = [[word[0] + e for e in endings.adjective if e] if len(word) == 2 else word for word in words]
    return name.replace("~", ""), (" ".join(form) for form in product(*forms))


def _all_entries(table: ActorsTable) -> Iterator[tuple[str, Entry]]:
    yield from _state_entries(table)
    yield from _body_entries(table)
    yield from _place_entries(table)
    yield from _weapon_entries(table)


def _state_entries(table: ActorsTable) -> Iterator[tuple[str, Entry]]:
    for state in table.states:
        base = Entry(Sense.STATE, ActorKind.STATE, state.name, state.name, state_key(state.code), state.code)
        for sense, names in ((Sense.STATE, (state.name, *state.names)), (Sense.SEAT, state.seats)):
            for marked in names:
                name, forms = declined(marked, table.endings)
                for written in forms:
                    yield written, replace(base, sense=sense, name=name)
        if " " not in state.name:
            for prefix in table.words.compass_prefixes:
                part = prefix + state.name[0].lower() + state.name[1:]
                key = actor_key(ActorKind.PLACE, part)
                yield part, Entry(Sense.PLACE, ActorKind.PLACE, part, part, key, state.code, rank=REGION)
        for stem in state.adjectives:
            for ending in table.endings.adjective:
                yield stem + ending, replace(base, sense=Sense.ADJECTIVE, name=stem)


def _body_entries(table: ActorsTable) -> Iterator[tuple[str, Entry]]:
    for body in table.organisations:
        for seat in body.seats:
            shown = next(declined(name, table.endings)[0] for name in body.names)
            yield seat, Entry(Sense.SEAT, body.kind, seat, shown, actor_key(body.kind, body.id), body.state)
        for marked in (*body.names, *body.careful):
            name, forms = declined(marked, table.endings)
            key, careful = actor_key(body.kind, body.id), marked in body.careful
            entry = Entry(Sense.BODY, body.kind, name, name, key, body.state, careful=careful)
            for written in forms:
                yield written, entry


def _place_entries(table: ActorsTable) -> Iterator[tuple[str, Entry]]:
    for name, state in table.places.regions.items():
        key = actor_key(ActorKind.PLACE, name)
        yield name, Entry(Sense.PLACE, ActorKind.PLACE, name, name, key, state, rank=REGION)
    for name, target in table.places.cities.items():
        city, state = target.rsplit(", ", 1)
        key = actor_key(ActorKind.PLACE, city)
        rank = max((c.thousands for c in table.cities.find(name_key(city)) if c.state == state), default=0)
        yield name, Entry(Sense.PLACE, ActorKind.PLACE, name, name, key, state, rank=max(rank, EXONYM))


def _city_entries(table: ActorsTable, key: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            Sense.PLACE, ActorKind.PLACE, city.name, city.name, actor_key(ActorKind.PLACE, city.name), city.state,
            careful=city.careful, rank=city.thousands,
        )
        for city in sorted(table.cities.find(key), key=lambda city: -city.thousands)
    )


def _weapon_entries(table: ActorsTable) -> Iterator[tuple[str, Entry]]:
    for weapon in table.weapons:
        key = actor_key(ActorKind.WEAPON, weapon.names[0])
        for name in weapon.names + tuple(f"{name}s" for name in weapon.names if name[-1].isalpha() and name[-1] != "s"):
            careful = weapon.needs_class or (len(name) <= 3 and name.isalnum())
            yield name, Entry(
                Sense.WEAPON, ActorKind.WEAPON, name, name, key, careful=careful, weapon_class=weapon.weapon_class
            )
