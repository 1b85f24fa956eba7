"""Prepositions and particles that name a source: "laut X", "nach Angaben von X", "so X", "wie X berichtet"."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.claims.complement import is_relative
from kb.claims.cues import Cue
from kb.claims.draft import Draft
from kb.claims.line import CLOSING, OPENING, Line, runs
from kb.claims.sayings import cited_in, source_of, trimmed
from kb.records.clause import ClauseKind, Function
from kb.records.span import Span

HANGING = (Function.GEN, Function.PP, Function.NMOD, Function.APPOS)
SMALL = (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.COMPLEMENT, ClauseKind.CONDITIONAL)


@dataclass(frozen=True, slots=True)
class Aside:
    """Some words that only name a source: first and last word, cue, source."""

    first: int
    last: int
    cue: tuple[int, ...]
    source: Span | None
    lemma: str


def according(line: Line, found: list[Aside]) -> Iterator[Draft]:
    """Yield what is said according to somebody."""
    for aside in found:
        content = _content(line, aside)
        if content:
            yield _draft(line, aside, content)


def asides(line: Line, cues: tuple[Cue, ...]) -> list[Aside]:
    """Return the words of a sentence that only name a source, in order."""
    found = [a for place in range(len(line)) if (a := _at(line, place)) is not None]
    found += [a for cue in cues if (a := _as(line, cue)) is not None]
    kept: list[Aside] = []
    for aside in sorted(found, key=lambda a: (a.first, -a.last)):
        if not kept or aside.first > kept[-1].last:
            kept.append(aside)
    return kept


def _at(line: Line, place: int) -> Aside | None:
    if line.quoted[place]:
        return None
    return _before(line, place) or _after(line, place) or _noun(line, place) or _so(line, place)


def _before(line: Line, place: int) -> Aside | None:
    """Return "laut X", "according to X"."""
    for words in line.lexicon.names_after:
        start = place + len(words)
        if not line.starts_with(place, words) or start >= len(line):
            continue
        last = _phrase_end(line, start)
        if last is not None:
            last = _with_others(line, last)
            return Aside(place, last, tuple(range(place, start)), line.span(start, last), " ".join(words))
    return None


def _phrase_end(line: Line, start: int) -> int | None:
    """Return the last word of the noun phrase that begins at a word."""
    phrase = line.phrase_at(start)
    if phrase is None and start + 1 < len(line):
        phrase = line.phrase_at(start + 1) if line.pos(start) in ("DET", "ADJ", "NUM", "PUNCT") else None
    if phrase is None:
        return start if line.pos(start) in ("PROPN", "NOUN", "PRON") else None
    last = line.words_of(trimmed(line, phrase.span))[1]
    named = _name_before(line, start, phrase.head)
    if named is not None:
        return named
    number = line.part[last]
    if number > line.part[start] and line.has_verb(*line.parts[number]):
        last = line.parts[line.part[start]][1]
    verb = next((i for i in range(start, last + 1) if i in line.verbs and line.pos(i) in ("VERB", "AUX")), None)
    return verb - 1 if verb is not None and verb > start else last


def _with_others(line: Line, last: int) -> int:
    """Return the last word of the names that "and" joins to a name ("laut Reuters und TASS")."""
    while last + 2 < len(line) and line.low[last + 1] in line.lexicon.tokens.clauses.coordinators:
        offset = line.sentence.tokens[last + 2].span.start
        name = next((a for a in line.actors if a.span.start == offset), None)
        if name is None or not line.can_speak(line.span(last)):
            break
        last = line.words_of(name.span)[1]
    return last


def _name_before(line: Line, start: int, head: int) -> int | None:
    """Return the last word of a name that the parse has joined to the noun after it ("laut Airbus Bestellungen")."""
    offset = line.sentence.tokens[start].span.start
    name = next((a for a in line.actors if a.span.start == offset), None)
    if name is None or line.can_speak(line.span(head)):
        return None
    last = line.words_of(name.span)[1]
    return last if last < head else None


def _after(line: Line, place: int) -> Aside | None:
    """Return "X zufolge"."""
    for words in line.lexicon.names_before:
        if not line.starts_with(place, words) or place == 0:
            continue
        first = _phrase_start(line, place - 1)
        return Aside(first, place, (place,), line.span(first, place - 1), words[0])
    return None


def _phrase_start(line: Line, last: int) -> int:
    """Return the first word of the noun phrases that end just before a word."""
    end = line.sentence.tokens[last].span.end
    starts = [p.span.start for p in line.sentence.phrases if trimmed(line, p.span).end == end]
    return line.word_at(min(starts)) if starts else last


def _noun(line: Line, place: int) -> Aside | None:
    """Return "nach Angaben von X": a preposition that needs a noun of saying."""
    phrases = line.lexicon.table.phrases
    if line.low[place] in phrases.noun_before:
        head = _noun_near(line, place)
        if head is not None:
            last = max(_phrase_end(line, place + 1) or head, head)
            last = _with_genitive(line, head, last)
            return Aside(place, last, (place,), line.span(place + 1, last), line.low[place])
    if line.low[place] in phrases.noun_after and place > 0 and _is_paper_before(line, place):
        first = _phrase_start(line, place - 1)
        return Aside(first, place, (place,), line.span(first, place - 1), line.low[place])
    return None


def _is_paper_before(line: Line, place: int) -> bool:
    """Tell whether a noun of saying stands just before a word that ends its part ("ihrer Meinung nach")."""
    noun = line.lexicon.noun(line.lemma(place - 1), line.low[place - 1])
    return noun is not None and line.part[place] == line.part[place - 1] and _ends_part(line, place)


def _noun_near(line: Line, place: int) -> int | None:
    """Return the noun of saying that the preposition governs, after adjectives and articles only."""
    for i in range(place + 1, min(place + 6, len(line))):
        if line.pos(i) in ("NOUN", "PROPN"):
            group = line.lexicon.noun(line.lemma(i), line.low[i])
            return i if group is not None else None
        if line.pos(i) not in ("DET", "ADJ", "ADV", "NUM", "PRON", "VERB"):
            return None
    return None


def _with_genitive(line: Line, head: int, last: int) -> int:
    """Return the last word of what hangs on the noun: the parse may have cut it off."""
    phrase = line.phrase_of(head)
    hanging = [m.span for m in phrase.modifiers if m.function in HANGING] if phrase is not None else []
    ends = [line.words_of(trimmed(line, span))[1] for span in hanging]
    return max([last, *[e for e in ends if e >= last and not line.has_verb(head, e)]])


def _ends_part(line: Line, place: int) -> bool:
    return place == line.parts[line.part[place]][1] or place + 1 in line.verbs


def _so(line: Line, place: int) -> Aside | None:
    """Return ", so X" at the end of a sentence or between commas."""
    number = line.part[place]
    first, last = line.parts[number]
    if line.low[place] not in line.lexicon.table.phrases.so or place != first or place >= last:
        return None
    if _has_real_verb(line, first, last) or (number == 0 and not line.quotations):
        return None
    start = place + 1
    if line.pos(start) not in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"):
        return None
    end = _phrase_end(line, start)
    return Aside(first, last, (place,), line.span(start, last if end is None else min(end, last)), "so")


def _has_real_verb(line: Line, first: int, last: int) -> bool:
    return any(i in line.verbs and line.pos(i) in ("VERB", "AUX") for i in range(first, last + 1))


def _as(line: Line, cue: Cue) -> Aside | None:
    """Return "wie X berichtet": a part that begins with the particle and ends with a verb of saying."""
    number = line.part[cue.first]
    first, last = line.parts[number]
    if line.low[first] not in line.lexicon.table.phrases.as_ or line.part[cue.last] != number or cue.first == first:
        return None
    source = source_of(line, cue)
    if source is not None and line.word_at(source.start) == first:
        source = trimmed(line, line.span(first + 1, line.words_of(source)[1]))
    if cue.last < last and cue.last + 1 in line.verbs:
        last = cue.last
    words = (first, *(w for w in cue.words if w > first))
    return Aside(first, last, words, source, cue.lemma)


def _content(line: Line, aside: Aside) -> tuple[Span, ...]:
    """Return the clause around an aside, or the sentence, without the aside."""
    first, last = _room(line, aside)
    pieces = []
    if aside.first > first:
        pieces.append((first, aside.first - 1))
    if aside.last < last:
        pieces.append((aside.last + 1, last))
    solid = (_solid(line, a, b) for a, b in pieces)
    return tuple(line.span(a, b) for a, b in (p for p in solid if p is not None))


def _room(line: Line, aside: Aside) -> tuple[int, int]:
    """Return the words that an aside is about: brackets or clause around it, else the sentence."""
    bracket = _bracket(line, aside)
    if bracket is not None:
        return bracket
    number = line.part[aside.first]
    before = aside.first - 1
    if before >= 0 and line.low[before] in line.lexicon.table.phrases.among:
        return line.parts[number]
    index = line.owner[aside.cue[0]]
    if index is not None and line.clauses[index].kind in SMALL and line.clauses[index].head not in aside.cue:
        begin, end = line.words_of(line.clauses[index].span)
        if begin <= aside.first and end >= aside.last and end - begin > aside.last - aside.first + 2:
            return begin, end
    return _subordinate(line, aside) or (0, len(line) - 1)


def _bracket(line: Line, aside: Aside) -> tuple[int, int] | None:
    """Return the words in brackets around an aside."""
    opened = next((i for i in range(aside.first - 1, -1, -1) if line.low[i] in (*OPENING, *CLOSING)), None)
    if opened is None or line.low[opened] not in OPENING:
        return None
    closed = next((i for i in range(aside.last + 1, len(line)) if line.low[i] in CLOSING), len(line))
    return opened + 1, closed - 1


def _subordinate(line: Line, aside: Aside) -> tuple[int, int] | None:
    """Return the rest of the sentence from a relative pronoun or subordinator that opens the aside's part."""
    first, _ = line.parts[line.part[aside.first]]
    words = line.lexicon.tokens.clauses
    if first in (0, aside.first) or (not is_relative(line, first) and line.low[first] not in words.adverbial):
        return None
    return first, line.parts[-1][1]


def _solid(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """Return a stretch without separators, marks and full stops at its ends, or `None` where nothing is left."""
    while first <= last and line.pos(first) == "PUNCT" and line.low[first] not in "„“”\"»«(":
        first += 1
    while last >= first and line.pos(last) == "PUNCT" and line.low[last] not in "„“”\"»«)":
        last -= 1
    words = [i for i in range(first, last + 1) if line.pos(i) != "PUNCT"]
    return (first, last) if words else None


def _draft(line: Line, aside: Aside, content: tuple[Span, ...]) -> Draft:
    first, last = aside.first, aside.last
    if last + 1 < len(line) and line.low[last + 1] == ",":
        last += 1
    elif first > 0 and line.low[first - 1] == ",":
        first -= 1
    return Draft(
        sentence=line.sentence.index,
        content=content,
        by="according",
        cue=runs(line, aside.cue),
        source=(aside.source,) if aside.source else (),
        frame=(line.span(first, last),),
        lemma=aside.lemma,
        cited=_cited(line, aside),
    )


def _cited(line: Line, aside: Aside) -> Span | None:
    """Return whom the source leans on, named in the aside or in the part after it."""
    last = aside.last
    number = line.part[last]
    if number + 1 < len(line.parts) and line.parts[number][1] == last:
        last = max(last, line.parts[number + 1][1])
    return cited_in(line, line.span(aside.first, last))
