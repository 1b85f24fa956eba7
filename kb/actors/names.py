"""Names that no table holds: persons, bodies and places by the words in and around them.

The one place where names are recognised by rule. A trained tagger can replace `find_names`: it has to
return the same `Name` records for a `Line`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.actors.known import stands_as_place
from kb.actors.lexicon import REGION, Sense
from kb.actors.line import Line, Noun
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind

LONGEST_NAME = 6
LONGEST_BODY = 9
LONGEST_ACRONYM = 7
SMALL_CITY = 300
"""Thousands of inhabitants below which a city's name may be a person's."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "xvi"})
NAME_RELATIONS = frozenset({"appos", "flat", "flat:name", "name"})
NAME_TAGS = frozenset({"PROPN", "X", ""})


@dataclass(frozen=True, slots=True)
class Name:
    """A name from one word to another, both included.

    Args:
        gender: By given name or title; `None` if nothing tells.
        after: The office noun it follows ("Präsident X"), or `None`.
    """

    kind: ActorKind
    first: int
    last: int
    gender: Gender | None = None
    after: Noun | None = None


def find_names(line: Line) -> list[Name]:
    """Return the names in a sentence that no table holds, in order."""
    names: list[Name] = []
    end, particles = -1, line.lexicon.table.words.first_particles
    for index, word in enumerate(line.words):
        if index > end and (word.is_capital or word.low in particles or "-" in word.text):
            name = _in_list_of_places(line, index, names) or _name_at(line, index)
            if name is not None:
                names.append(name)
                end = name.last
    return names


def _in_list_of_places(line: Line, index: int, names: Sequence[Name]) -> Name | None:
    """Read the names after a place, a comma and an "and": "in Kabul, Bagram and Shindand"."""
    words = line.lexicon.table.words
    if not _may_be_name(line, index) or line.words[index].pos not in NAME_TAGS:
        return None
    joined = line.words[index].before == ","
    before = index - 1
    if line.lower(before) in words.conjunctions and line.words[index].follows:
        joined, before = True, before - 1
    if not joined or not _ends_place(line, before, names):
        return None
    last = _run(line, index, certain=False)
    return None if last is None else Name(ActorKind.PLACE, index, last)


def _ends_place(line: Line, index: int, names: Sequence[Name]) -> bool:
    """Tell whether a place ends at a word."""
    if any(name.last == index and name.kind is ActorKind.PLACE for name in names):
        return True
    return any(
        last == index and hit.of(Sense.PLACE) is not None and stands_as_place(line, first, last)
        for first, (hit, last) in line.hits.items()
    )


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
        elif line.adjoins(noun.first) and _may_be_name(line, before) and line.words[before].pos == "PROPN":
            found.add(line.words[before].text)
    known = line.lexicon.entries
    return {name for name in found if name.isalpha() and not name.isupper() and name.casefold() not in known}


def _is_surname(line: Line, index: int, surnames: frozenset[str]) -> bool:
    if index in line.nouns or (index in line.covered and not _is_only_place(line, index)):
        return False
    text = line.words[index].text
    if text in line.lexicon.table.given_names and line.words[index].pos not in NAME_TAGS:
        return False
    return text in surnames or any(cut in surnames for cut in _without_genitive(line, text))


def _name_at(line: Line, index: int) -> Name | None:
    rules = (_body, _after_title, _after_office, _with_given_name, _by_shape)
    return next((name for rule in rules if (name := rule(line, index)) is not None), None)


def _body(line: Line, index: int) -> Name | None:
    """Read a run of capitalised words with a word for bodies in it: "Bank of Scotland", "Harvard Business School"."""
    bodies, joining = line.lexicon.table.body_words, line.lexicon.table.joining
    if not _may_be_in_body(line, index) or (index in line.covered and line.hits.get(index) is None):
        return None
    kind, last = bodies.get(line.words[index].text), index
    pending: list[str] = []
    has_owner = False
    for i in range(index + 1, min(index + LONGEST_BODY, len(line.words))):
        word = line.words[i]
        if not word.follows:
            break
        if _may_be_in_body(line, i):
            if pending and (kind is None or not _joins(line, pending, has_owner)):
                break
            kind = kind if pending else bodies.get(word.text, kind)
            has_owner = has_owner or bool(pending)
            last, pending = i, []
        elif word.text in joining and len(pending) < 2:
            pending.append(word.low)
        else:
            break
    known = line.hits.get(index)
    if known and known[1] == last and known[0].of(Sense.STATE, Sense.BODY):
        return None
    if kind is None or last == index or line.words[last].text in line.lexicon.table.words.thing_words:
        return None
    return Name(kind, index, _last_of_hit(line, last))


def _joins(line: Line, small: Sequence[str], has_owner: bool) -> bool:
    """Tell whether small words go on with a name: "and" does after "of", else it begins another name."""
    return has_owner or not line.lexicon.table.words.conjunctions.intersection(small)


def _may_be_in_body(line: Line, index: int) -> bool:
    word = line.words[index]
    if not word.is_capital or word.text in line.lexicon.table.words.not_names:
        return False
    return word.pos in NAME_TAGS or (not line.endings_decline and word.pos in ("NOUN", "ADJ"))


def _last_of_hit(line: Line, index: int) -> int:
    """Return the last word of the known name that a word lies in."""
    return max((last for first, (_, last) in line.hits.items() if first <= index <= last), default=index)


def _after_title(line: Line, index: int) -> Name | None:
    """Read "Mr X", "Dr. X", "Frau X"."""
    titles = line.lexicon.table.titles
    start = index
    gender: Gender | None = None
    while start < len(line.words) and line.words[start].text in titles and (start == index or _adjoins(line, start)):
        gender = titles[line.words[start].text] or gender
        start += 1
    if start == index or not _adjoins(line, start):
        return None
    last = _run(line, start, certain=True)
    return None if last is None else Name(ActorKind.PERSON, start, last, gender or _gender(line, start, last))


def _after_office(line: Line, index: int) -> Name | None:
    """Read "Präsident X", "Verteidigungsministerin X", "General X"."""
    noun = line.nouns.get(index - 1)
    if noun is None or not _adjoins(line, index):
        return None
    offices = [form for form in noun.forms if form.is_office and form.kind is ActorKind.PERSON]
    singular = [form for form in offices if not form.is_plural]
    if not offices or not line.words[index].is_capital:
        return None
    word = line.words[index]
    if word.pos not in NAME_TAGS and word.dep not in NAME_RELATIONS and not _is_given(line, index):
        return None
    last = _run(line, index, certain=bool(singular) and word.pos in NAME_TAGS)
    if last is None or not (singular or line.words[index].text in line.lexicon.table.given_names):
        return None
    gender = _gender(line, index, last)
    told = {form.gender for form in singular} & {Gender.FEMININE}
    return Name(ActorKind.PERSON, index, last, gender or (Gender.FEMININE if told else None), noun)


def _with_given_name(line: Line, index: int) -> Name | None:
    """Read "Nicolas Maduro", "Kim Jong-un", "Franz Josef Jung"."""
    if not _is_given(line, index) or _is_state_or_body(line, index):
        return None
    if index in line.nouns and not (line.adjoins(index + 1) and _may_be_name(line, index + 1)):
        return None
    last = _run(line, index, certain=True) if index not in line.nouns else _run(line, index + 1, certain=False)
    if last is None or last == index:
        return None
    return Name(ActorKind.PERSON, index, last, _gender(line, index, last))


def _by_shape(line: Line, index: int) -> Name | None:
    """Read a run of capitalised words that nothing else explains."""
    word = line.words[index]
    if not _may_be_name(line, index) or word.pos not in NAME_TAGS or (not word.pos and index == 0):
        return None
    last = _run(line, index, certain=False)
    if last is None:
        return None
    later = next((i for i in range(index + 1, last) if _is_given(line, i) and len(line.words[i].text) > 1), None)
    if later is not None and not _is_given(line, index):
        return None if line.endings_decline else Name(ActorKind.PERSON, later, last, _gender(line, later, last))
    return _classify(line, index, last)


def _classify(line: Line, first: int, last: int) -> Name | None:
    """Tell person, body and place apart by the words in and before a name."""
    if {line.words[i].text for i in range(first, last + 1)} & line.lexicon.table.words.thing_words:
        return None
    if _is_place(line, first, last):
        return Name(ActorKind.PLACE, first, last)
    written = line.words[first].text
    if written.isupper() and len(written) > 1:
        is_acronym = first == last and len(written) <= LONGEST_ACRONYM
        return Name(ActorKind.ORGANISATION, first, last) if is_acronym else None
    if last > first:
        has_article = line.lower(first - 1) in line.lexicon.table.words.definite and line.words[first].follows
        return Name(ActorKind.ORGANISATION if has_article else ActorKind.PERSON, first, last)
    return Name(ActorKind.PERSON, first, last) if _acts_alone(line, first) else None


def _is_place(line: Line, first: int, last: int) -> bool:
    words = line.lexicon.table.words
    if words.place_words & {line.words[first].text, line.words[last].text}:
        return True
    noun = line.nouns.get(first - 1)
    is_place = noun is not None and noun.forms[0].kind is ActorKind.PLACE
    return line.words[first].follows and (is_place or line.lower(first - 1) in words.name_locative)


def _acts_alone(line: Line, index: int) -> bool:
    """Tell whether one unknown word is a subject; where all nouns have capitals, not at the beginning."""
    may_begin = index > 0 or not line.endings_decline
    return may_begin and line.is_subject(index) and line.lower(index - 1) not in line.lexicon.table.words.determiners


def _run(line: Line, start: int, *, certain: bool) -> int | None:
    """Return the last word of a run of name words that begins at `start`, or `None`."""
    if start >= len(line.words) or not _begins(line, start, certain=certain):
        return None
    last = start if line.words[start].is_capital else None
    index = start + 1
    while index < min(start + LONGEST_NAME, len(line.words)) and _adjoins(line, index):
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
    return _may_be_name(line, index) or (certain and _may_be_surname(line, index))


def _continues(line: Line, index: int, *, certain: bool) -> bool:
    word = line.words[index]
    if "-" in word.text and word.low.split("-")[0] in line.lexicon.table.words.first_particles:
        return True
    if not word.is_capital:
        return False
    given = _is_given(line, index - 1)
    if _may_be_name(line, index) and (word.pos in NAME_TAGS or certain):
        return True
    return certain and given and _may_be_surname(line, index)


def _may_be_name(line: Line, index: int) -> bool:
    """Tell whether a word is capitalised and neither a known name, a noun of a role nor a common word."""
    word = line.words[index]
    if not word.is_capital or word.text in line.lexicon.table.words.not_names or index in line.nouns:
        return False
    if index in line.bound:
        return False
    if index in line.covered or index in line.inner:
        return _is_only_place(line, index) and (_is_given(line, index) or _is_first_of_two(line, index))
    return not word.text[0].isdigit()


def _may_be_surname(line: Line, index: int) -> bool:
    """Tell whether a word that is something else too may be a surname here ("Jack London")."""
    word = line.words[index]
    if not word.is_capital or word.text in line.lexicon.table.words.not_names:
        return False
    return index not in line.covered or _is_only_place(line, index)


def _is_only_place(line: Line, index: int) -> bool:
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


def _is_state_or_body(line: Line, index: int) -> bool:
    return index in line.covered and not _is_only_place(line, index)


def _is_given(line: Line, index: int) -> bool:
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
        if after >= len(line.words) or not _adjoins(line, after):
            return False
        if line.words[after].is_capital:
            return _may_be_name(line, after) and line.words[after].pos in NAME_TAGS
        if line.lower(after) not in line.lexicon.table.words.particles:
            return False
    return False


def _adjoins(line: Line, index: int) -> bool:
    """Tell whether only white space, or the dot of an initial or title, stands before a word."""
    if index <= 0 or index >= len(line.words):
        return False
    before, last = line.words[index].before, line.words[index - 1].text
    if before == "(" and line.words[index].is_capital:
        return index + 1 < len(line.words) and line.words[index + 1].before == ")" and line.words[index + 1].is_capital
    if before == ")" and line.words[index].is_capital:
        return line.words[index - 1].before == "("
    return not before or (before == "." and (len(last) <= 2 or last in line.lexicon.table.titles))


def _gender(line: Line, first: int, last: int) -> Gender | None:
    given = line.lexicon.table.given_names
    found = (given[line.words[i].text] for i in range(first, last + 1) if line.words[i].text in given)
    return next(found, None)


def _without_genitive(line: Line, text: str) -> tuple[str, ...]:
    return tuple(text.removesuffix(e) for e in line.lexicon.endings.genitive if text.endswith(e))
