"""The table `events.toml` of a language: which words call which event frame."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.naming import NamingTable, read_naming
from kb.lang.tables.numbers import CasualtiesTable, Currencies, NumbersTable, VotesTable, read_numbers
from kb.lang.tables.section import Section, read_words
from kb.lang.tables.triggers import (
    GovernorGroup,
    Irrealis,
    LightVerbs,
    TriggerGroup,
    read_governor,
    read_light,
    read_trigger,
)


@dataclass(frozen=True, slots=True)
class SourcesTable:
    """Words that mark a source: prepositions before it, words after it, nouns that it stands with."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


NO_LIGHT = LightVerbs((), ())
NO_IRREALIS = Irrealis((), (), (), (), (), (), (), (), (), (), (), (), ())
NO_NUMBERS = NumbersTable(".", (), (), (), {}, (), {}, "", (), Currencies((), ()))
NO_NAMING = NamingTable()
NO_CASUALTIES = CasualtiesTable((), (), (), (), (), (), (), (), (), (), ())
NO_VOTES = VotesTable((), (), (), (), (), (), (), (), (), ())
"""What a language without such words has."""


@dataclass(frozen=True)
class EventsTable:
    """What `events.toml` holds.

    Args:
        endings: Endings that a noun takes.
        compounding: Nouns are written together with what stands before them.
        agent_ends: Endings of nouns that name who acts.
        participle_infix: What a participle has between particle and verb, "" where it has nothing.
        umlauts: Vowels that change in the plural.
        prepositions: Class of preposition to prepositions.
        classes: Kind of common noun to nouns.
        first_parts: Kind to first parts of compounds, each with the name that it stands for.
        military: Adjectives that make a noun of `aid_nouns` military help.
        military_after: Nouns after it that do so.
        armed: Adjectives that make a vehicle a weapon.
        actions: What a planned strike is called, to the words that say so.
        action_nouns: Verbs to the noun of the same action.
        themes: What a text is about, to words that tell.
        pronouns: Words that stand for somebody who can act.
        sources: Words about whoever tells of an event and is no part of it.
    """

    endings: tuple[str, ...] = ("",)
    compounding: bool = False
    agent_ends: tuple[str, ...] = ()
    participle_infix: str = ""
    umlauts: Mapping[str, str] = field(default_factory=dict)
    prepositions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first_parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    military: tuple[str, ...] = ()
    military_after: tuple[str, ...] = ()
    armed: tuple[str, ...] = ()
    aid_nouns: tuple[str, ...] = ()
    verbs: tuple[TriggerGroup, ...] = ()
    nouns: tuple[TriggerGroup, ...] = ()
    light: LightVerbs = NO_LIGHT
    governors: tuple[GovernorGroup, ...] = ()
    irrealis: Irrealis = NO_IRREALIS
    actions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    action_nouns: Mapping[str, str] = field(default_factory=dict)
    numbers: NumbersTable = NO_NUMBERS
    naming: NamingTable = NO_NAMING
    casualties: CasualtiesTable = NO_CASUALTIES
    votes: VotesTable = NO_VOTES
    themes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pronouns: tuple[str, ...] = ()
    sources: SourcesTable = SourcesTable()


def read_events(path: Path) -> EventsTable:
    """Read `events.toml`.

    Raises:
        LanguageError: if the file is no TOML, or a key is missing, unknown or of the wrong kind.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"no TOML: {error}", where=str(path), way_out="mend the line it names") from error
    table = Section(raw, path.name, str(path))
    adjectives = table.section("adjectives")
    return EventsTable(
        endings=table.words("endings"),
        compounding=table.get("compounding", bool),
        agent_ends=table.words("agent_ends"),
        participle_infix=table.get("participle_infix", str),
        umlauts=table.mapping("umlauts"),
        prepositions=table.lists("prepositions"),
        classes=table.lists("classes"),
        first_parts={kind: dict(parts) for kind, parts in table.get("first_parts", dict).items()},
        military=adjectives.words("military"),
        military_after=adjectives.words("military_after"),
        armed=adjectives.words("armed"),
        aid_nouns=adjectives.words("aid_nouns"),
        verbs=tuple(read_trigger(group) for group in table.sections("verbs")),
        nouns=tuple(read_trigger(group) for group in table.sections("nouns")),
        light=read_light(table.section("light")),
        governors=tuple(read_governor(group) for group in table.sections("governors")),
        irrealis=read_words(Irrealis, table.section("irrealis")),
        actions=table.lists("actions"),
        action_nouns=table.mapping("action_nouns"),
        numbers=read_numbers(table.section("numbers")),
        naming=read_naming(table.section("naming")),
        casualties=read_words(CasualtiesTable, table.section("casualties")),
        votes=read_words(VotesTable, table.section("votes")),
        themes=table.lists("themes"),
        pronouns=table.words("pronouns"),
        sources=read_words(SourcesTable, table.section("sources")),
    )
