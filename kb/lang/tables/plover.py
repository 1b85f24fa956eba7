"""The table `plover.toml` of a language: which words call which class of political event."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.toml import read_toml, string, strings, table

_LISTS = ("verbs", "nouns", "with", "without")
_TEXTS = ("type", "mode", "by")
_WORDS = ("carriers", "neutral", "willing", "refusing", "fighting", "assaulting", "crowds")


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that call one class.

    Args:
        type: Class of the first edition of the codebook.
        mode: How it is done, "" where the class has no modes.
        verbs: Infinitives; several words mark their verb by "*".
        nouns: Singulars, which count where a verb only carries them.
        with_: One of these stands in what the verb governs, where any are given.
        without: None of these stands there.
        by: "crowds" where only a crowd does it.
        violent: Whether it is an assault or a fight, the words beside it say.
    """

    type: str
    mode: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    with_: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    by: str = ""
    violent: bool = False


@dataclass(frozen=True, slots=True)
class PloverTable:
    """What `plover.toml` holds.

    Args:
        deeds: In the order in which they are tried.
        carriers: Verbs that only carry the noun of a deed.
        neutral: Verbs under which the deed is what their complement tells.
        willing: Adjectives of one who is going to do something.
        refusing: Adjectives of one who is not.
        fighting: Words of war.
        assaulting: Words of attacks on persons.
        crowds: Those who protest in the streets.
        contexts: Context to words that tell it.
    """

    deeds: tuple[Deed, ...] = ()
    carriers: frozenset[str] = frozenset()
    neutral: frozenset[str] = frozenset()
    willing: frozenset[str] = frozenset()
    refusing: frozenset[str] = frozenset()
    fighting: frozenset[str] = frozenset()
    assaulting: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()
    contexts: Mapping[str, frozenset[str]] = field(default_factory=dict)


def read_plover(path: Path) -> PloverTable:
    """Read `plover.toml`; a language without one codes nothing.

    Raises:
        LanguageError: if the file is no TOML, or a key is missing, unknown or of the wrong kind.
    """
    if not path.is_file():
        return PloverTable()
    raw, where = read_toml(path), str(path)
    for key in raw:
        if key not in (*_WORDS, "deeds", "contexts"):
            raise LanguageError(f"{key} is no key of the table", where, f"use one of {', '.join(_WORDS)}")
    contexts = table(where, raw, "contexts")
    return PloverTable(
        deeds=tuple(_deed(f"{where} deeds[{number}]", deed) for number, deed in enumerate(raw.get("deeds", []))),
        contexts={name: frozenset(strings(where, contexts, name)) for name in contexts},
        **{key: frozenset(strings(where, raw, key)) for key in _WORDS},
    )


def _deed(where: str, fields: Mapping[str, object]) -> Deed:
    for key in fields:
        if key not in (*_LISTS, *_TEXTS, "violent"):
            raise LanguageError(f"{key} is no key of a deed", where, f"use {', '.join((*_LISTS, *_TEXTS, 'violent'))}")
    verbs, nouns, with_, without = (strings(where, fields, key) for key in _LISTS)
    if not verbs and not nouns:
        raise LanguageError("no word calls it", where, "give it verbs or nouns")
    mode, by = (string(where, {key: "", **fields}, key) for key in ("mode", "by"))
    violent = fields.get("violent", False) is True
    return Deed(string(where, fields, "type"), mode, verbs, nouns, frozenset(with_), frozenset(without), by, violent)
