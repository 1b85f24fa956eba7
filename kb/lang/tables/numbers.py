"""How numbers, money, votes and those killed or injured are told, as `events.toml` gives it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.lang.tables.section import Section


@dataclass(frozen=True, slots=True)
class Currencies:
    """How money is written."""

    symbols: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumbersTable:
    """How numbers are written and said; `link` joins ones and tens in one word, "" where none does.

    Args:
        approximators: Prepositions that stand before a number without governing its noun ("über 80 Menschen").
    """

    decimal: str
    thousands: tuple[str, ...]
    ranges: tuple[str, ...]
    range_openers: tuple[str, ...]
    scales: Mapping[str, int]
    vague: tuple[str, ...]
    words: Mapping[str, int]
    link: str
    approximators: tuple[str, ...]
    currencies: Currencies


@dataclass(frozen=True, slots=True)
class CasualtiesTable:
    """Words for people killed and injured.

    Args:
        victims: Nouns that name them all, with the prepositions by which one is `among` them.
        reach: Prepositions before the number that a toll reaches.
        tolls: Words that say that such a number is told.
        generic: Nouns that name nobody in particular.
    """

    killed_transitive: tuple[str, ...]
    killed_intransitive: tuple[str, ...]
    killed_nouns: tuple[str, ...]
    injured_transitive: tuple[str, ...]
    injured_intransitive: tuple[str, ...]
    injured_nouns: tuple[str, ...]
    victims: tuple[str, ...]
    among: tuple[str, ...]
    reach: tuple[str, ...]
    tolls: tuple[str, ...]
    generic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VotesTable:
    """Words that tell how a vote went."""

    for_: tuple[str, ...]
    against: tuple[str, ...]
    ayes: tuple[str, ...]
    nays: tuple[str, ...]
    abstentions: tuple[str, ...]
    to: tuple[str, ...]
    of: tuple[str, ...]
    units: tuple[str, ...]
    passed: tuple[str, ...]
    rejected: tuple[str, ...]


def read_numbers(section: Section) -> NumbersTable:
    """Read how numbers are written and said."""
    currencies = section.section("currencies")
    return NumbersTable(
        decimal=section.get("decimal", str),
        thousands=section.words("thousands"),
        ranges=section.words("ranges"),
        range_openers=section.words("range_openers"),
        scales=dict(section.get("scales", dict)),
        vague=section.words("vague"),
        words=dict(section.get("words", dict)),
        link=section.get("link", str),
        approximators=section.words("approximators"),
        currencies=Currencies(currencies.words("symbols"), currencies.words("words")),
    )
