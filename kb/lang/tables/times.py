"""The table `times.toml` of a language: the words of time, and the patterns they stand in."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kb.errors import LanguageError
from kb.lang.folders import folder_of

Classes = Mapping[str, str]
"""Class of word -> value, for one word; a word may be of several classes."""


@dataclass(frozen=True, slots=True)
class PatternGroup:
    """Patterns that are read alike: how, with which constants, and the patterns themselves."""

    reads: str
    constants: Mapping[str, str]
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Parts that spelled-out numbers are made of: word -> value."""

    parts: Mapping[str, int] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)
    joiners: tuple[str, ...] = ()


@dataclass(frozen=True)
class TimesTable:
    """What `times.toml` holds.

    Args:
        words: Word as it may be written -> its classes with their values.
        phrases: Class -> sequences of words, in small letters, that count as one word of it, with values.
        compounds: Pairs of classes that may be written in one word ("Montag" + "abend").
        numbers: Parts of spelled-out numbers.
        macros: Name -> part of a pattern that several patterns share.
        groups: All patterns, the more specific first.
        day_first: "7.11." and "7/11" name the day first.
        past: Verb forms and endings ("-te") that tell of the past, where no parse does.
        perfect: Auxiliaries that tell of the past with a participle ("ist gekommen").
        future: Verb forms and endings that tell of what is to come.
        infinitive: Words after which a form of the past is none: "should be completed".
    """

    words: Mapping[str, Classes]
    phrases: Mapping[str, Mapping[tuple[str, ...], str]]
    compounds: tuple[tuple[str, str], ...]
    numbers: NumberWords
    macros: Mapping[str, str]
    groups: tuple[PatternGroup, ...]
    day_first: bool
    past: tuple[str, ...]
    perfect: tuple[str, ...]
    future: tuple[str, ...]
    infinitive: tuple[str, ...] = ()


SECTIONS = {"words", "endings", "compounds", "numbers", "macros", "patterns", "order", "tense"}


def times_of(code: str) -> TimesTable:
    """Return the table of a language; it is read once.

    Raises:
        LanguageError: if there is none, or it is malformed.
    """
    return times_at(os.path.join(folder_of(code), "times.toml"))


@cache
def times_at(path: str) -> TimesTable:
    """Return the table of a file; it is read once."""
    return read_times(path)


def read_times(path: str | os.PathLike[str]) -> TimesTable:
    """Read `times.toml`.

    Raises:
        LanguageError: if a section is missing, or is of the wrong kind.
    """
    raw = _load(path)
    entries = list(_entries(raw["words"], raw["endings"], path))
    return TimesTable(
        words=_single(entries),
        phrases=_several(entries),
        compounds=tuple((a, b) for a, b in (pair.split() for pair in raw["compounds"]["pairs"])),
        numbers=NumberWords(
            raw["numbers"]["parts"], raw["numbers"]["multipliers"], tuple(raw["numbers"]["joiners"])
        ),
        macros=raw["macros"],
        groups=tuple(_group(item, path) for item in raw["patterns"]),
        day_first=bool(raw["order"]["day_first"]),
        past=tuple(raw["tense"]["past"]),
        perfect=tuple(raw["tense"]["perfect"]),
        future=tuple(raw["tense"]["future"]),
        infinitive=tuple(raw["tense"].get("infinitive", ())),
    )


def _load(path: str | os.PathLike[str]) -> dict[str, Any]:
    try:
        with open(path, "rb") as file:
            raw = tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(str(error), str(path), "mend the TOML") from error
    missing = sorted(SECTIONS - raw.keys())
    unknown = sorted(raw.keys() - SECTIONS)
    if missing or unknown:
        said = f"sections missing: {missing}, unknown: {unknown}"
        raise LanguageError(said, str(path), f"a table of times has {sorted(SECTIONS)}")
    return raw


def _group(item: Mapping[str, Any], path: str | os.PathLike[str]) -> PatternGroup:
    if not isinstance(item.get("reads"), str) or not item.get("of"):
        raise LanguageError(f"pattern without 'reads' or 'of': {item}", str(path), "give both")
    constants = {key: str(value) for key, value in item.items() if key not in ("reads", "of")}
    return PatternGroup(item["reads"], constants, tuple(item["of"]))


def _entries(
    words: Mapping[str, Any], endings: Mapping[str, list[str]], path: str | os.PathLike[str]
) -> Iterator[tuple[str, str, str]]:
    """Give (word, class, value) for every word of every class, with all its endings."""
    for kind, values in words.items():
        pairs = values.items() if isinstance(values, Mapping) else [("", values)]
        for value, written in pairs:
            if not isinstance(written, list):
                raise LanguageError(f"words.{kind}.{value} is no list", str(path), "write a list of words")
            for word in written:
                yield from ((form, kind, value) for form in _with_endings(word, endings))


def _with_endings(word: str, endings: Mapping[str, list[str]]) -> Iterator[str]:
    """Write out a word with a mark of endings, which may stand in several words of a phrase."""
    mark = next((m for m in endings if m in word), None)
    if mark is None:
        yield word
        return
    for ending in endings[mark]:
        yield from _with_endings(word.replace(mark, ending), endings)


def _spellings(word: str) -> set[str]:
    """Capitals in the table are needed in the text; small letters stand for capitals too."""
    return {word, word[:1].upper() + word[1:], word.upper()}


def _single(entries: list[tuple[str, str, str]]) -> Mapping[str, Classes]:
    found: dict[str, dict[str, str]] = {}
    for word, kind, value in entries:
        if " " not in word:
            for spelling in _spellings(word):
                found.setdefault(spelling, {}).setdefault(kind, value)
    return found


def _several(entries: list[tuple[str, str, str]]) -> Mapping[str, Mapping[tuple[str, ...], str]]:
    phrases: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, kind, value in entries:
        if " " in phrase:
            phrases.setdefault(kind, {}).setdefault(tuple(phrase.lower().split()), value)
    return phrases
