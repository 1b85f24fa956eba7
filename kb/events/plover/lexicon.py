"""The table of political events of a language, compiled once: each verb and noun to its deeds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kb.lang.pack import language_pack
from kb.lang.tables.plover import Deed, PloverTable, read_plover


@dataclass(frozen=True, slots=True)
class Call:
    """Words that call a deed.

    Args:
        rank: Place of the deed in the table: the first that fits is taken.
        deed: What they call.
        beside: Words that have to stand beside the verb, or before the noun.
    """

    rank: int
    deed: Deed
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PloverLexicon:
    """Look-ups: verb in the infinitive, last word of a noun, each to what it calls in the table's order."""

    table: PloverTable
    verbs: Mapping[str, tuple[Call, ...]]
    nouns: Mapping[str, tuple[Call, ...]]


@cache
def plover_lexicon(language: str) -> PloverLexicon:
    """Return the compiled table of a language."""
    table = read_plover(language_pack(language).folder / "plover.toml")
    return PloverLexicon(table, _sorted(_verb_calls(table)), _sorted(_noun_calls(table)))


def _verb_calls(table: PloverTable) -> Iterator[tuple[str, Call]]:
    for rank, deed in enumerate(table.deeds):
        for expression in deed.verbs:
            words = expression.lower().split()
            head = next((w for w in words if w.startswith("*")), words[0])
            yield head.lstrip("*"), Call(rank, deed, tuple(w for w in words if w != head))


def _noun_calls(table: PloverTable) -> Iterator[tuple[str, Call]]:
    for rank, deed in enumerate(table.deeds):
        for expression in deed.nouns:
            *before, last = expression.lower().split()
            yield last, Call(rank, deed, tuple(before))


def _sorted(pairs: Iterable[tuple[str, Call]]) -> Mapping[str, tuple[Call, ...]]:
    found: dict[str, list[Call]] = defaultdict(list)
    for word, call in pairs:
        found[word].append(call)
    return {word: tuple(sorted(calls, key=lambda c: (c.rank, -len(c.beside)))) for word, calls in found.items()}
