"""Every table and model that a language supplies, read when first asked for."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from kb.lang.codes import HOME, folder_of, known_languages
from kb.lang.tables.actors import ActorsTable, read_actors
from kb.lang.tables.events import EventsTable, read_events
from kb.lang.tables.linking import LinkingTable, read_common, read_linking
from kb.lang.tables.speech import SpeechTable, read_speech
from kb.lang.tables.times import TimesTable, times_at
from kb.lang.tables.tokens import TokensTable, read_tokens

__all__ = ["HOME", "LanguagePack", "known_languages", "language_pack", "reads_events"]


@dataclass(frozen=True)
class LanguagePack:
    """One language: its ISO 639-1 code, and the folder its tables and models lie in."""

    code: str
    folder: Path

    @cached_property
    def tokens(self) -> TokensTable:
        """Abbreviations, word classes, subordinators, modals, hedges, negation."""
        return read_tokens(self.folder / "tokens.toml")

    @cached_property
    def times(self) -> TimesTable:
        """Words and patterns of time expressions."""
        return times_at(str(self.folder / "times.toml"))

    @cached_property
    def actors(self) -> ActorsTable:
        """States with adjectives and capitals, organisations, titles, weapons, places."""
        return read_actors(self.folder / "actors.toml")

    @cached_property
    def events(self) -> EventsTable:
        """Triggers of event types and where their roles stand."""
        return read_events(self.folder / "events.toml")

    @cached_property
    def speech(self) -> SpeechTable:
        """Verbs, nouns and prepositions of saying, with stance and what they do to status."""
        return read_speech(self.folder / "speech.toml")

    @cached_property
    def linking(self) -> LinkingTable:
        """Words of claims by the concepts that all languages share; empty where there is no such table."""
        return read_linking(self.folder / "linking.toml")

    @cached_property
    def common(self) -> dict[str, float]:
        """Which part of texts has a word, as `kb.linking.concepts` reduces it, for those that many have."""
        return read_common(self.folder / "common.tsv")


@cache
def language_pack(code: str) -> LanguagePack:
    """Return the pack of a language.

    Raises:
        LanguageError: if there is no folder of tables for `code`.
    """
    return LanguagePack(code, Path(folder_of(code)))


@cache
def reads_events(code: str) -> bool:
    """Tell whether a language has all tables that claims are read with."""
    tables = ("tokens", "times", "actors", "events", "speech")
    return all((HOME / code / f"{table}.toml").is_file() for table in tables)
