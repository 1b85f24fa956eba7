"""Phrases around the nouns of roles: what modifies them, whose they are, and their name in the nominative."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.actors.lexicon import Sense
from kb.actors.line import Line, Noun
from kb.actors.nouns import NounForm
from kb.actors.owners import NOUN_TAGS, last_of_phrase, read_owner
from kb.actors.words import Word
from kb.lang.tables.roles import Gender

QUOTES = frozenset({"", "„", "“", "”", '"', "»", "«", "‚", "‘", "'"})
MOST_MODIFIERS = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun of a role with what belongs to it.

    Args:
        first: Index of the first word that is no article.
        head: Index of the noun's last word.
        last: Index of the last word of what follows and belongs to it.
        determiner: The article or other small word before it, in lower case, or "".
        form: What the noun is here.
        owner: State that an adjective, genitive or "of" says it belongs to.
        is_owned: Something says whose it is.
    """

    noun: Noun
    first: int
    head: int
    last: int
    determiner: str
    form: NounForm
    owner: str | None
    is_owned: bool


def read_phrase(line: Line, noun: Noun) -> Phrase:
    """Return the phrase of a noun."""
    first = _first(line, noun)
    determiner = _determiner(line, first)
    form = _choose(line, noun, first, determiner)
    last = last_of_phrase(line, noun, form)
    owner, is_owned = read_owner(line, first, noun, last)
    return Phrase(noun, first, noun.last, last, determiner, form, owner or form.state, is_owned)


def _first(line: Line, noun: Noun) -> int:
    first = noun.first
    while first > 0 and noun.first - first < MOST_MODIFIERS and line.words[first].follows:
        if not _is_modifier(line, first - 1, line.words[first]):
            break
        first -= 1
    return first


def _is_modifier(line: Line, index: int, after: Word) -> bool:
    """Tell whether a word before a noun belongs to its name."""
    word, words = line.words[index], line.lexicon.table.words
    if word.low in words.determiners or word.text[0].isdigit() or word.pos in ("NUM", "DET", "ADP"):
        return False
    if index in line.covered:
        return _is_known_modifier(line, index)
    if index in line.bound or (index in line.inner and index not in line.nouns):
        return True
    if line.endings_decline:
        is_finite = "Mood=" in word.feats or "VerbForm=Fin" in word.feats or word.dep not in ("amod", "")
        is_participle = word.pos == "VERB" and not is_finite
        may_be = word.pos in ("ADJ", "") or is_participle
        return may_be and word.text[0].islower() and word.text.endswith(_endings(line))
    if index in line.nouns and line.nouns[index].forms[0].is_plural and index not in line.covered:
        return False
    return word.pos in ("ADJ", "NOUN", "PROPN") and not (word.pos == "PROPN" and _is_person(line, index))


def _is_person(line: Line, index: int) -> bool:
    return line.words[index].text in line.lexicon.table.given_names


def _is_known_modifier(line: Line, index: int) -> bool:
    """Tell whether a known name stands as a modifier: "russische", "US officials"."""
    for first, (hit, last) in line.hits.items():
        if first <= index <= last:
            if hit.is_genitive:
                return False
            return not line.endings_decline or hit.of(Sense.ADJECTIVE) is not None or hit.joined_right
    return False


def _endings(line: Line) -> tuple[str, ...]:
    return tuple(ending for ending in line.lexicon.endings.adjective if ending)


def _determiner(line: Line, first: int) -> str:
    if first == 0 or line.words[first].before not in QUOTES:
        return ""
    before = line.lower(first - 1)
    if before[:1].isdigit():
        return before
    return before if before in line.lexicon.table.words.determiners else ""


def _choose(line: Line, noun: Noun, first: int, determiner: str) -> NounForm:
    """Choose what the noun is here: by its article, the adjective before it, then the parser's features."""
    word = line.words[noun.last]
    readings = _readings(line, noun, first, determiner)
    forms: Sequence[NounForm] = noun.forms
    if readings:
        forms = [f for f in forms if any(_agrees(f, reading) for reading in readings)] or forms
    elif any(f.is_plural for f in forms):
        forms = [f for f in forms if f.is_plural or not f.is_oblique]
    if determiner in line.lexicon.table.words.plural_determiners or not all(f.is_office for f in forms):
        forms = [f for f in forms if f.is_plural] or forms
    if "Number=" in word.feats and len({f.is_plural for f in forms}) > 1:
        plural = "Number=Plur" in word.feats
        forms = [f for f in forms if f.is_plural == plural] or forms
    elif determiner[:1].isdigit():
        forms = [f for f in forms if f.is_plural] or forms
    return forms[0]


def _readings(line: Line, noun: Noun, first: int, determiner: str) -> tuple[str, ...]:
    """Return what the article can be, or without one the ending of the adjective."""
    table = line.lexicon.table
    readings = table.articles.get(determiner, ())
    if readings and first > 1 and line.words[first - 1].follows and line.words[first - 2].pos in NOUN_TAGS:
        return tuple(r for r in readings if r.endswith("genitive")) or readings
    if determiner or first == noun.first:
        return readings
    written = line.words[noun.first - 1].text
    ending = max((e for e in table.strong if written.endswith(e)), key=len, default="")
    return table.strong.get(ending, ()) if written[0].islower() else ()


def _agrees(form: NounForm, reading: str) -> bool:
    gender, _, case = reading.partition(" ")
    if form.is_plural:
        return gender == "plural" and not (form.is_oblique and case == "nominative")
    if form.is_oblique and case == "nominative":
        return False
    return form.gender in (gender, Gender.ANY)


def nominative(line: Line, phrase: Phrase) -> str:
    """Return the name of a phrase: without article, in the nominative, with what belongs to it."""
    gender = Gender.PLURAL if phrase.form.is_plural else phrase.form.gender
    parts = [_adjective(line, index, gender) for index in range(phrase.first, phrase.noun.first)]
    parts.append(_noun(line, phrase))
    parts += [line.words[i].text for i in range(phrase.head + 1, phrase.last + 1)]
    name = " ".join(parts)
    if phrase.last > phrase.head:
        tail = line.span(phrase.head + 1, phrase.last).of(line.text)
        name = " ".join([*parts[: phrase.noun.first - phrase.first + 1], " ".join(tail.split())])
    return name


def _noun(line: Line, phrase: Phrase) -> str:
    written = line.span(phrase.noun.first, phrase.head).of(line.text)
    if not line.endings_decline:
        return " ".join(written.split())
    plain, prefix = phrase.form.nominative, phrase.noun.prefix
    return prefix + (plain if not prefix or prefix.endswith("-") else plain[0].lower() + plain[1:])


def _adjective(line: Line, index: int, gender: Gender) -> str:
    word = line.words[index].text
    ending = line.lexicon.endings.nominative.get(gender, "")
    if not ending or not (word[0].islower() or index in line.inner or index in line.covered):
        return word
    known = line.hits.get(index)
    if known and known[0].of(Sense.ADJECTIVE) is None:
        return word
    stem = next((word[: -len(e)] for e in sorted(_endings(line), key=len, reverse=True) if word.endswith(e)), None)
    return word if stem is None or (word[0].isupper() and "-" not in word) else stem + ending
