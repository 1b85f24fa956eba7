"""How a common noun and its adjectives are put into the nominative, as `events.toml` gives it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kb.lang.tables.section import Section


@dataclass(frozen=True, slots=True)
class NamingTable:
    """How a common noun and its adjectives are put into the nominative.

    Args:
        adjective_endings: Endings that an adjective takes, the longest first.
        adjective_nominative: Number or gender to the ending in the nominative without article.
        weak_ends: Ends of singulars whose plural ends alike in every case.
        strong_ends: Ends of singulars whose plural takes `dative_ends` in the dative only.
        dative_ends: Endings of the dative plural.
        genitive_ends: Endings of the genitive singular.
        genitive_stems: Ends of words whose last letter is not an ending.
        plural_words: Words before a noun that is in the plural.
        genitive_articles: Articles that a genitive begins with.
        list_openers: Words before a list of examples.
        feminine_dative: Articles before a feminine noun in the dative, never in the nominative.
        feminine_ends: Ends of feminine nouns.
        feminine_names: Names that stand with a feminine article.
        contractions: Preposition joined with an article to the preposition.
    """

    adjective_endings: tuple[str, ...] = ()
    adjective_nominative: Mapping[str, str] = field(default_factory=dict)
    weak_ends: tuple[str, ...] = ()
    strong_ends: tuple[str, ...] = ()
    dative_ends: tuple[str, ...] = ()
    genitive_ends: tuple[str, ...] = ()
    genitive_stems: tuple[str, ...] = ()
    plural_words: tuple[str, ...] = ()
    genitive_articles: tuple[str, ...] = ()
    list_openers: tuple[str, ...] = ()
    feminine_dative: tuple[str, ...] = ()
    feminine_ends: tuple[str, ...] = ()
    feminine_names: tuple[str, ...] = ()
    contractions: Mapping[str, str] = field(default_factory=dict)


def read_naming(section: Section) -> NamingTable:
    """Read how a noun is put into the nominative."""
    mappings: dict[str, Any] = {key: section.mapping(key) for key in ("adjective_nominative", "contractions")}
    lists: dict[str, Any] = {
        name: section.words(name) for name in NamingTable.__dataclass_fields__ if name not in mappings
    }
    return NamingTable(**lists, **mappings)
