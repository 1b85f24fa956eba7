"""Names that no table holds: persons, bodies and places by the words in and around them.

The one place where names are recognised by rule. A trained tagger can replace `find_names`: it has to
return the same `Name` records for a `Line`.
"""

from collections.abc import Sequence
from dataclasses import replace

from kb.actors.bodies import body_name
from kb.actors.known import stands_as_place
from kb.actors.lexicon import Sense
from kb.actors.line import Line, Name
from kb.actors.runs import NAME_TAGS, adjoins, is_given, is_state_or_body, may_be_name, name_end
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind

LONGEST_ACRONYM = 7
LONGEST_SURNAME = 11
NAME_RELATIONS = frozenset({"appos", "flat", "flat:name", "name"})


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
    if not may_be_name(line, index) or line.words[index].pos not in NAME_TAGS:
        return None
    joined = line.words[index].before == ","
    before = index - 1
    if line.lower(before) in words.conjunctions and line.words[index].follows:
        joined, before = True, before - 1
    if not joined or not _ends_place(line, before, names):
        return None
    last = name_end(line, index, certain=False)
    return None if last is None else Name(ActorKind.PLACE, index, last)


def _ends_place(line: Line, index: int, names: Sequence[Name]) -> bool:
    """Tell whether a place ends at a word."""
    if any(name.last == index and name.kind is ActorKind.PLACE for name in names):
        return True
    return any(
        last == index and hit.of(Sense.PLACE) is not None and stands_as_place(line, first, last)
        for first, (hit, last) in line.hits.items()
    )


def _name_at(line: Line, index: int) -> Name | None:
    rules = (body_name, _after_title, _after_office, _with_given_name)
    sure = next((name for rule in rules if (name := rule(line, index)) is not None), None)
    guess = None if sure else _by_shape(line, index)
    return replace(guess, is_guess=True) if guess else sure


def _after_title(line: Line, index: int) -> Name | None:
    """Read "Mr X", "Dr. X", "Frau X"."""
    titles = line.lexicon.table.titles
    start = index
    gender: Gender | None = None
    while start < len(line.words) and line.words[start].text in titles and (start == index or adjoins(line, start)):
        gender = titles[line.words[start].text] or gender
        start += 1
    if start == index or not adjoins(line, start):
        return None
    last = name_end(line, start, certain=True)
    return None if last is None else Name(ActorKind.PERSON, start, last, gender or _gender(line, start, last))


def _after_office(line: Line, index: int) -> Name | None:
    """Read "Präsident X", "Verteidigungsministerin X", "General X"."""
    noun = line.nouns.get(index - 1)
    if noun is None or not adjoins(line, index):
        return None
    offices = [form for form in noun.forms if form.is_office and form.kind is ActorKind.PERSON]
    singular = [form for form in offices if not form.is_plural]
    if not offices or not line.words[index].is_capital:
        return None
    word = line.words[index]
    if word.pos not in NAME_TAGS and word.dep not in NAME_RELATIONS and not is_given(line, index):
        return None
    last = name_end(line, index, certain=bool(singular) and word.pos in NAME_TAGS)
    if last is None or not (singular or line.words[index].text in line.lexicon.table.given_names):
        return None
    gender = _gender(line, index, last)
    told = {form.gender for form in singular} & {Gender.FEMININE}
    return Name(ActorKind.PERSON, index, last, gender or (Gender.FEMININE if told else None), noun)


def _with_given_name(line: Line, index: int) -> Name | None:
    """Read "Nicolas Maduro", "Kim Jong-un", "Franz Josef Jung"."""
    if not is_given(line, index) or is_state_or_body(line, index):
        return None
    if index in line.nouns and not (line.adjoins(index + 1) and may_be_name(line, index + 1)):
        return None
    last = name_end(line, index, certain=True) if index not in line.nouns else name_end(line, index + 1, certain=False)
    if last is None or last == index:
        return None
    kind = ActorKind.PLACE if line.words[last].text in line.lexicon.table.words.place_words else ActorKind.PERSON
    return Name(kind, index, last, _gender(line, index, last))


def _by_shape(line: Line, index: int) -> Name | None:
    """Read a run of capitalised words that nothing else explains."""
    word = line.words[index]
    if not may_be_name(line, index) or word.pos not in NAME_TAGS or (not word.pos and index == 0):
        return None
    last = name_end(line, index, certain=False)
    if last is None:
        return None
    later = next((i for i in range(index + 1, last) if is_given(line, i) and len(line.words[i].text) > 1), None)
    if later is not None and not is_given(line, index):
        return None if line.endings_decline else Name(ActorKind.PERSON, later, last, _gender(line, later, last))
    return _classify(line, index, last)


def _classify(line: Line, first: int, last: int) -> Name | None:
    """Tell person, body and place apart by the words in and before a name."""
    if any(_is_thing(line, i) for i in range(first, last + 1)):
        return None
    if _is_place(line, first, last):
        return Name(ActorKind.PLACE, first, last)
    written = line.words[first].text
    if written.isupper() and len(written) > 1:
        is_acronym = first == last and len(written) <= LONGEST_ACRONYM and written.isalpha()
        return Name(ActorKind.ORGANISATION, first, last) if is_acronym else None
    if last > first:
        has_article = line.lower(first - 1) in line.lexicon.table.words.definite and line.words[first].follows
        return Name(ActorKind.ORGANISATION if has_article else ActorKind.PERSON, first, last)
    return Name(ActorKind.PERSON, first, last) if _acts_alone(line, first) else None


def _is_thing(line: Line, index: int) -> bool:
    """Tell whether a word, or where words are joined the end of one, names no actor: "Libanonkrieges"."""
    things, written = line.lexicon.table.words.thing_words, line.words[index].text
    if written in things:
        return True
    return line.endings_decline and any(written.endswith(thing.lower()) for thing in things if len(thing) > 3)


def _is_place(line: Line, first: int, last: int) -> bool:
    words = line.lexicon.table.words
    if words.place_words & {line.words[first].text, line.words[last].text}:
        return True
    noun = line.nouns.get(first - 1)
    is_place = noun is not None and noun.forms[0].kind is ActorKind.PLACE
    return line.words[first].follows and (is_place or line.lower(first - 1) in words.name_locative)


def _acts_alone(line: Line, index: int) -> bool:
    """Tell whether one unknown word is a subject; where all nouns have capitals, not at the beginning."""
    if line.endings_decline and (index == 0 or _is_common(line, index)):
        return False
    return line.is_subject(index) and line.lower(index - 1) not in line.lexicon.table.words.determiners


def _is_common(line: Line, index: int) -> bool:
    """Tell whether a capitalised word looks like a common noun: by its lemma, ending or length."""
    word = line.words[index]
    lemma = line.sentence.tokens[word.token].lemma
    endings = line.lexicon.table.words.noun_endings
    return lemma != word.text or word.text.endswith(endings) or len(word.text) > LONGEST_SURNAME


def _gender(line: Line, first: int, last: int) -> Gender | None:
    given = line.lexicon.table.given_names
    found = (given[line.words[i].text] for i in range(first, last + 1) if line.words[i].text in given)
    return next(found, None)
