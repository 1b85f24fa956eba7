"""Whose a noun is: where "der Trump-Regierung", "of the member states" after it end, and the state it tells."""

from kb.actors.known import LARGE
from kb.actors.lexicon import Sense
from kb.actors.line import Line, Noun
from kb.actors.match import Hit
from kb.actors.nouns import NounForm
from kb.records.mention import ActorKind

LONGEST_OWNER = 8
OWNERS = (Sense.STATE, Sense.ADJECTIVE, Sense.BODY, Sense.SEAT)
NAMES = (Sense.STATE, Sense.BODY, Sense.SEAT, Sense.PLACE)
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
NOUN_TAGS = frozenset({"NOUN", "PROPN", "X"})


def last_of_phrase(line: Line, noun: Noun, form: NounForm) -> int:
    """Return the last word of what follows a noun and belongs to it, the noun itself if nothing does.

    What a weapon is "from" or "of" is left to whoever reads the delivery.
    """
    index, words = noun.last + 1, line.lexicon.table.words
    if form.kind is ActorKind.WEAPON or not line.adjoins(index):
        return noun.last
    hit, low, is_person = line.hits.get(index), line.lower(index), form.kind is ActorKind.PERSON
    if hit and hit[0].is_genitive:
        return hit[1]
    joins = low in (words.of_people if is_person else words.of)
    if joins or (low in words.genitive_articles and "Case=Nom" not in line.words[index].feats):
        strict = not is_person or (joins and line.endings_decline)
        return _end_of_owner(line, index, noun.last, strict=strict)
    return noun.last


def _end_of_owner(line: Line, index: int, otherwise: int, *, strict: bool) -> int:
    """Return the last word of an owner that begins at `index` with an article or "of".

    Args:
        strict: Only actors count as owners, not any noun.
    """
    start = _first_noun(line, index)
    if start is None:
        return otherwise
    last = _last_noun(line, start)
    if strict and not any(i in line.covered or i in line.nouns or _is_name(line, i) for i in range(start, last + 1)):
        return otherwise
    goes_on = not line.endings_decline and line.adjoins(last + 1) and last - index < LONGEST_OWNER
    if goes_on and line.lower(last + 1) in line.lexicon.table.words.of:
        return _end_of_owner(line, last + 1, last, strict=strict)
    return last


def _first_noun(line: Line, index: int) -> int | None:
    """Return the first word of an owner that is no article, number or adjective."""
    words = line.lexicon.table.words
    small = words.determiners | words.of_people | words.genitive_articles
    begin = index
    while index < len(line.words) and (index == begin or line.words[index].follows) and index - begin < LONGEST_OWNER:
        word, known = line.words[index], line.hits.get(index)
        if word.text in words.not_names:
            return None
        if known and known[0].of(*NAMES) is None:
            index = known[1]
        elif known or word.pos in NOUN_TAGS or index in line.nouns or (not word.pos and word.is_capital):
            return index
        elif word.low not in small and word.pos not in ("ADJ", "DET", "NUM"):
            return None
        index += 1
    return None


def _last_noun(line: Line, start: int) -> int:
    """Return the last word of a name or noun that begins at `start`, with the nouns that follow it in English."""
    last = _end_of_hit(line, start)
    if line.endings_decline and not _is_given(line, start):
        return last
    while line.adjoins(last + 1) and line.words[last + 1].text not in line.lexicon.table.words.not_names:
        index = last + 1
        if index not in line.hits and line.words[index].pos not in NOUN_TAGS and index not in line.nouns:
            break
        last = _end_of_hit(line, index)
    return last


def _end_of_hit(line: Line, index: int) -> int:
    known = line.hits.get(index)
    return known[1] if known else index


def _is_name(line: Line, index: int) -> bool:
    return line.words[index].pos == "PROPN"


def _is_given(line: Line, index: int) -> bool:
    return line.words[index].text in line.lexicon.table.given_names and index not in line.covered


def read_owner(line: Line, first: int, noun: Noun, last: int) -> tuple[str | None, bool]:
    """Return the state that a phrase belongs to, and whether anything says whose it is."""
    owners = [hit for start, (hit, end) in sorted(line.hits.items()) if first <= start and end <= last]
    owners += [hit for index, hits in line.inner.items() if first <= index <= last for hit in hits if hit.of(*OWNERS)]
    is_owned = bool(owners) or last > noun.last
    if first and (line.words[first].before in POSSESSIVES or _genitive_before(line, first)):
        is_owned = True
        owners += [hit for start, (hit, end) in line.hits.items() if end == first - 1]
    return next((state for hit in owners if (state := _state_of(hit))), None), is_owned


def _state_of(hit: Hit) -> str | None:
    """Return the state that a known name stands for or lies in; small cities say nothing."""
    entry = hit.of(*OWNERS) or hit.of(Sense.PLACE)
    return None if entry is None or (entry.sense is Sense.PLACE and entry.rank < LARGE) else entry.state


def _genitive_before(line: Line, first: int) -> bool:
    return any(end == first - 1 and hit.is_genitive for hit, end in line.hits.values())
