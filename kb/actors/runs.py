"""Which words a name can be made of, and where a run of them ends."""

from kb.actors.lexicon import REGION, Sense
from kb.actors.line import Line

LONGEST_NAME = 6
SMALL_CITY = 300
"""Thousands of inhabitants below which a city's name may be a person's."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "xvi"})
NAME_TAGS = frozenset({"PROPN", "X", ""})


def name_end(line: Line, start: int, *, certain: bool) -> int | None:
    """Return the last word of a run of name words that begins at `start`, or `None`."""
    if start >= len(line.words) or not _begins(line, start, certain=certain):
        return None
    last = start if line.words[start].is_capital else None
    index = start + 1
    while index < min(start + LONGEST_NAME, len(line.words)) and adjoins(line, index):
        word = line.words[index]
        if word.low in SUFFIXES or _continues(line, index, certain=certain or last is None):
            last = index
        elif not _is_particle(line, index):
            break
        index += 1
    return last


def _begins(line: Line, index: int, *, certain: bool) -> bool:
    words = line.lexicon.table.words
    if line.lower(index) in words.first_particles or line.lower(index).split("-")[0] in words.first_particles:
        return True
    return may_be_name(line, index) or (certain and _may_be_surname(line, index))


def _continues(line: Line, index: int, *, certain: bool) -> bool:
    word = line.words[index]
    if "-" in word.text and word.low.split("-")[0] in line.lexicon.table.words.first_particles:
        return True
    if not word.is_capital:
        return False
    given = is_given(line, index - 1)
    if may_be_name(line, index) and (word.pos in NAME_TAGS or certain):
        return True
    return certain and given and _may_be_surname(line, index)


def may_be_name(line: Line, index: int) -> bool:
    """Tell whether a word is capitalised and neither a known name, a noun of a role nor a common word."""
    word = line.words[index]
    if not word.is_capital or word.text in line.lexicon.table.words.not_names or index in line.nouns:
        return False
    if index in line.bound:
        return False
    if index in line.covered or index in line.inner:
        return is_only_place(line, index) and (is_given(line, index) or _is_first_of_two(line, index))
    return not word.text[0].isdigit()


def _may_be_surname(line: Line, index: int) -> bool:
    """Tell whether a word that is something else too may be a surname here ("Jack London")."""
    word = line.words[index]
    if not word.is_capital or word.text in line.lexicon.table.words.not_names:
        return False
    return index not in line.covered or is_only_place(line, index)


def is_only_place(line: Line, index: int) -> bool:
    """Tell whether a word is known as a city or weapon only, which may be a person's name too."""
    known = line.hits.get(index)
    if known is None or known[1] != index or known[0].is_genitive:
        return False
    return all(entry.sense in (Sense.PLACE, Sense.WEAPON) and entry.rank < REGION for entry in known[0].entries)


def _is_first_of_two(line: Line, index: int) -> bool:
    """Tell whether a small city's name stands right before another name: "Raman Pratasevich"."""
    after = index + 1
    if line.hits[index][0].entries[0].rank >= SMALL_CITY or not line.adjoins(after):
        return False
    word = line.words[after]
    is_free = after not in line.covered and after not in line.nouns and after not in line.inner
    return word.is_capital and word.pos == "PROPN" and is_free


def is_state_or_body(line: Line, index: int) -> bool:
    """Tell whether a word belongs to a known name that no person has."""
    return index in line.covered and not is_only_place(line, index)


def is_given(line: Line, index: int) -> bool:
    """Tell whether a word is a given name or an initial."""
    text = line.words[index].text if 0 <= index < len(line.words) else ""
    given = line.lexicon.table.given_names
    return text in given or (len(text) == 1 and text.isupper() and text != "I") or text.partition("-")[0] in given


def _is_particle(line: Line, index: int) -> bool:
    """Tell whether a small word may stand within a name, and a name goes on after it."""
    word = line.words[index]
    words = line.lexicon.table.words
    if word.low not in words.particles:
        return False
    if word.low in words.definite and line.lower(index - 1) not in words.particles - words.definite:
        return False
    for after in (index + 1, index + 2):
        if after >= len(line.words) or not adjoins(line, after):
            return False
        if line.words[after].is_capital:
            return may_be_name(line, after) and line.words[after].pos in NAME_TAGS
        if line.lower(after) not in line.lexicon.table.words.particles:
            return False
    return False


def adjoins(line: Line, index: int) -> bool:
    """Tell whether only white space, or the dot of an initial or title, stands before a word."""
    if index <= 0 or index >= len(line.words):
        return False
    before, last = line.words[index].before, line.words[index - 1].text
    if before == "(" and line.words[index].is_capital:
        return index + 1 < len(line.words) and line.words[index + 1].before == ")" and line.words[index + 1].is_capital
    if before == ")" and line.words[index].is_capital:
        return line.words[index - 1].before == "("
    return not before or (before == "." and (len(last) <= 2 or last in line.lexicon.table.titles))
