"""Lists by their commas and conjunctions: what stands in one list fills one role together."""

from kb.events.reading import SentenceReading


def noun_from(reading: SentenceReading, place: int) -> int | None:
    """Return the last noun of the words that begin at `place` and make one phrase."""
    noun = None
    for index in range(place, min(place + 7, len(reading.tokens))):
        token = reading.tokens[index]
        if token.pos in ("NOUN", "PROPN"):
            noun = index
        elif noun is not None or token.pos not in ("DET", "ADJ", "NUM", "ADV", "PRON"):
            break
    return noun


def listed_with(reading: SentenceReading, head: int) -> list[int]:
    """Return the nouns of a list that a noun begins or ends, by commas and conjunctions: "A, B und C"."""
    return [*_listed_before(reading, head), *_listed_after(reading, head)]


def _listed_after(reading: SentenceReading, head: int) -> list[int]:
    found: list[int] = []
    place = _after_opener(reading, head + 1)
    if place is None:
        place = head + 1
    else:
        first = noun_from(reading, place)
        if first is None:
            return []
        found, place = [first], first + 1
    closed = bool(found)
    while place < len(reading.tokens) and _is_link(reading, place):
        closed = closed or reading.tokens[place].pos == "CCONJ"
        skip = place + 1 + (place + 1 < len(reading.tokens) and _is_link(reading, place + 1))
        closed = closed or reading.tokens[skip - 1].pos == "CCONJ"
        noun = noun_from(reading, skip)
        if noun is None:
            break
        found.append(noun)
        place = noun + 1
    return found if closed else []


def _after_opener(reading: SentenceReading, place: int) -> int | None:
    """Return the place after a word that opens a list of examples (", including ...")."""
    for index in range(place, min(place + 3, len(reading.tokens))):
        if reading.tokens[index].text.lower() in reading.lexicon.table.naming.list_openers:
            return index + 1
    return None


def _listed_before(reading: SentenceReading, head: int) -> list[int]:
    found: list[int] = []
    phrase = reading.phrases.get(head)
    place = (reading.text_of(phrase.core)[0] if phrase else head) - 1
    while place > 0 and reading.tokens[place].pos in ("DET", "ADJ", "NUM"):
        place -= 1
    closed = False
    while place > 0 and _is_link(reading, place):
        closed = closed or reading.tokens[place].pos == "CCONJ"
        place -= 1 + _is_link(reading, place - 1)
        if place < 0 or reading.tokens[place].pos not in ("NOUN", "PROPN"):
            break
        found.append(place)
        while place > 0 and reading.tokens[place].pos in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
            place -= 1
    return found if closed else []


def _is_link(reading: SentenceReading, place: int) -> bool:
    return reading.tokens[place].pos == "CCONJ" or reading.tokens[place].text == ","
