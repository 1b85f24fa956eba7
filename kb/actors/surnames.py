"""Persons by one word, where the document names them in full elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from kb.actors.line import Line, Name
from kb.actors.runs import NAME_TAGS, is_only_place, may_be_name
from kb.records.mention import ActorKind


def with_surnames(line: Line, names: Sequence[Name], surnames: frozenset[str]) -> list[Name]:
    """Add persons whom the document names in full elsewhere.

    Args:
        surnames: First and last words of the persons named in the document.
    """
    names = [_without_office(line, name, surnames) for name in names]
    certain = [name for name in names if name.last > name.first or name.after]
    taken = {index for name in certain for index in range(name.first, name.last + 1)}
    found = [
        Name(ActorKind.PERSON, index, index)
        for index, word in enumerate(line.words)
        if word.is_capital and index not in taken and _is_surname(line, index, surnames)
    ]
    at = {name.first for name in found}
    return sorted([name for name in names if name.first not in at] + found, key=lambda name: name.first)


def _is_surname(line: Line, index: int, surnames: frozenset[str]) -> bool:
    if index in line.nouns or (index in line.covered and not is_only_place(line, index)):
        return False
    text = line.words[index].text
    if text in line.lexicon.table.given_names and line.words[index].pos not in NAME_TAGS:
        return False
    return text in surnames or any(cut in surnames for cut in _without_genitive(line, text))


def _without_office(line: Line, name: Name, surnames: frozenset[str]) -> Name:
    """Read a name in the genitive as the owner of the office before it: "die Verteidiger Strauss-Kahns"."""
    cuts = _without_genitive(line, line.words[name.last].text)
    if name.after is None or name.last > name.first or not surnames.intersection(cuts):
        return name
    return replace(name, after=None)


def people_in_power(line: Line) -> set[str]:
    """Return the names before a word for a government: "the Biden administration", "Trump-Regierung"."""
    words = line.lexicon.table.words.of_person
    found = set()
    for noun in line.nouns.values():
        if noun.forms[0].base.lower() not in words:
            continue
        before = noun.first - 1
        if noun.prefix.endswith("-"):
            found.add(noun.prefix[:-1])
        elif line.adjoins(noun.first) and may_be_name(line, before) and line.words[before].pos == "PROPN":
            found.add(line.words[before].text)
    known = line.lexicon.entries
    return {name for name in found if name.isalpha() and not name.isupper() and name.casefold() not in known}


def _without_genitive(line: Line, text: str) -> tuple[str, ...]:
    return tuple(text.removesuffix(e) for e in line.lexicon.endings.genitive if text.endswith(e))
