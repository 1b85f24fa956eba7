"""How a vote went: its outcome, and how many were for it, against it, or abstained."""

import re

from kb.events.numbers import read_count, span_of
from kb.events.reading import SentenceReading
from kb.records.mention import Filler

WINDOW = 4
"""Words between a number of votes and the word that says for what."""

_PAIR = re.compile(r"(\d+)[-–:](\d+)")


def read_votes(reading: SentenceReading, *, outcome: str) -> dict[str, Filler]:
    """Return ayes, nays and abstentions told in a sentence."""
    found = _pair(reading, outcome) or {}
    if found:
        return found | _abstentions(reading)
    needed = _of_needed(reading)
    if needed is not None:
        found.setdefault("ayes", needed)
    for role, words in (
        ("abstentions", reading.lexicon.table.votes.abstentions),
        ("ayes", reading.lexicon.table.votes.ayes),
        ("nays", reading.lexicon.table.votes.nays),
    ):
        filler = None if role in found else _counted(reading, words)
        if filler is not None:
            found[role] = filler
    return found | {role: filler for role, filler in _by_verb(reading).items() if role not in found}


def _abstentions(reading: SentenceReading) -> dict[str, Filler]:
    filler = _counted(reading, reading.lexicon.table.votes.abstentions)
    return {"abstentions": filler} if filler is not None else {}


def outcome_of(votes: dict[str, Filler], reading: SentenceReading) -> str:
    """Return how a vote ended by its numbers alone, where words of the sentence say that it was for a measure."""
    table = reading.lexicon.table.votes
    if not {"ayes", "nays"} <= votes.keys() or not any(word in reading.words for word in (*table.for_, *table.ayes)):
        return ""
    return "passed" if int(votes["ayes"].name) > int(votes["nays"].name) else "rejected"


def _by_verb(reading: SentenceReading) -> dict[str, Filler]:
    """Read "46 Senatoren stimmten dafür, 52 dagegen": a number, its voters, a verb, and for or against."""
    table = reading.lexicon.table
    found: dict[str, Filler] = {}
    for place, token in enumerate(reading.tokens):
        lower = token.text.lower()
        roles = {"ayes": (*table.votes.for_, *table.votes.ayes), "nays": (*table.votes.against, *table.votes.nays)}
        role = next((name for name, words in roles.items() if lower in words or token.text in words), None)
        if role is None or role in found:
            continue
        for before in range(place - 1, max(place - 1 - WINDOW, -1), -1):
            count = read_count(reading.sentence, before, table.numbers)
            between = reading.tokens[before + 1 : place]
            if count is not None and count.text.isdigit() and any(word.pos == "VERB" for word in between):
                found[role] = Filler(count.text, span_of(reading.sentence, count))
                break
    return found


def read_outcome(reading: SentenceReading) -> str:
    """Return "passed" or "rejected" where words of the sentence tell, else ""."""
    table = reading.lexicon.table.votes
    if any(word.lower() in reading.words for word in table.rejected):
        return "rejected"
    if any(word.lower() in reading.words for word in table.passed):
        return "passed"
    return ""


def _of_needed(reading: SentenceReading) -> Filler | None:
    """Read "88 of the required 101 votes": the first number is for it."""
    table = reading.lexicon.table
    for place, token in enumerate(reading.tokens):
        if token.text.lower() not in table.votes.of or not place:
            continue
        first = read_count(reading.sentence, place - 1, table.numbers)
        second = next(
            (n for n in range(place + 1, min(place + 5, len(reading.tokens))) if reading.tokens[n].text[:1].isdigit()),
            None,
        )
        if first is not None and first.text.isdigit() and second is not None and _has_unit(reading, second):
            return Filler(first.text, span_of(reading.sentence, first))
    return None


def _pair(reading: SentenceReading, outcome: str) -> dict[str, Filler] | None:
    """Read "49 zu 51 Stimmen", "51-49", "51 to 49": the winner has more."""
    table = reading.lexicon.table
    for place, token in enumerate(reading.tokens):
        match = _PAIR.fullmatch(token.text)
        if match:
            return _sides(Filler(match[1], token.span), Filler(match[2], token.span), outcome)
        if token.text.lower() not in table.votes.to or not 0 < place < len(reading.tokens) - 1:
            continue
        first = _number(reading, place - 1, backwards=True)
        second = _number(reading, place + 1)
        if first is not None and second is not None and (_has_unit(reading, place) or _is_score(reading, place)):
            return _sides(first, second, outcome)
    return None


def _number(reading: SentenceReading, place: int, *, backwards: bool = False) -> Filler | None:
    if not reading.tokens[place].text[:1].isdigit():
        if reading.tokens[place].text.lower() not in reading.lexicon.table.votes.units or not backwards or not place:
            return None
        place -= 1
    token = reading.tokens[place]
    if token.text.isdigit():  # "407 to 189" is no range here
        return Filler(token.text, token.span)
    count = read_count(reading.sentence, place, reading.lexicon.table.numbers)
    if count is None or not count.text.isdigit():
        return None
    return Filler(count.text, span_of(reading.sentence, count))


def _has_unit(reading: SentenceReading, place: int) -> bool:
    units = {unit.lower() for unit in reading.lexicon.table.votes.units}
    around = reading.tokens[max(place - 3, 0) : place + 5]
    return any(token.text.lower() in units or token.lemma.lower() in units for token in around)


def _is_score(reading: SentenceReading, place: int) -> bool:
    """Tell whether two numbers are the count of a vote by what joins them or stands before ("34-19", "by 118 to 3")."""
    before = reading.lexicon.prepositions.get(reading.tokens[max(place - 2, 0)].text.lower(), frozenset())
    return not reading.tokens[place].text.isalpha() or "by" in before


def _sides(first: Filler, second: Filler, outcome: str) -> dict[str, Filler]:
    """Return who is for and who against: in a measure that passed the greater number is for it."""
    low, high = sorted((first, second), key=lambda filler: int(filler.name))
    if outcome == "rejected":
        return {"ayes": low, "nays": high}
    if outcome == "passed":
        return {"ayes": high, "nays": low}
    return {"ayes": first, "nays": second}


def _counted(reading: SentenceReading, words: tuple[str, ...]) -> Filler | None:
    """Return the number right before one of the words ("fünf Enthaltungen", "54 votes in favor")."""
    wanted = {word.lower() for word in words}
    numbers = reading.lexicon.table.numbers
    for place, token in enumerate(reading.tokens):
        if token.text.lower() not in wanted and token.lemma.lower() not in wanted:
            continue
        for before in range(place - 1, max(place - 1 - WINDOW, -1), -1):
            count = read_count(reading.sentence, before, numbers)
            if count is not None and count.text.isdigit() and _is_near(reading, before, place):
                return Filler(count.text, span_of(reading.sentence, count))
            article = reading.tokens[before].text.lower()
            if before == place - 1 and article in numbers.words:
                return Filler(str(numbers.words[article]), reading.tokens[before].span)
        after = place + 2
        if after < len(reading.tokens):
            count = read_count(reading.sentence, after, numbers)
            if count is not None and count.text.isdigit() and reading.tokens[place + 1].pos == "ADP":
                return Filler(count.text, span_of(reading.sentence, count))
    return None


def _is_near(reading: SentenceReading, number: int, word: int) -> bool:
    """Tell whether only nouns of voters and small words stand between a number and its word."""
    units = {unit.lower() for unit in reading.lexicon.table.votes.units}
    between = reading.tokens[number + 1 : word]
    return all(token.text.lower() in units or token.pos in ("ADP", "ADV", "DET", "ADJ") for token in between)
