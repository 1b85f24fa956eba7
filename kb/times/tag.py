"""Time expressions of a text with their meaning: the stages of this package in order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise

from kb.lang.tables.times import times_of
from kb.records.interval import Interval
from kb.records.mention import TimeMention
from kb.records.sentence import ReadText
from kb.records.span import Span
from kb.times.anchor import Place, first_told, is_history, is_report
from kb.times.cells import Cell
from kb.times.cues import Cue, find_cue, find_range
from kb.times.edtf import edtf
from kb.times.intervals import bounded, joined
from kb.times.lexer import Lexed
from kb.times.match import Match, matcher
from kb.times.read import read_match
from kb.times.reading import Anchor, Distance, Length, Moment, Reading, Reference, Step
from kb.times.resolve import Resolved, resolve, stretch
from kb.times.sentences import Places, quoted, split
from kb.times.tense import TenseCues

FARTHEST_NOUN = 60
"""An event that an expression belongs to ("nach dem Treffen am Freitag") begins not farther before it."""
FARTHEST_VERB = 300
"""A verb more characters away says nothing about an expression."""
OPENING = 15
"""A year at most so many characters from the begin of a sentence opens it: "By the end of 1941"."""
NEAR = 2
"""A time of day belongs to a day that was told at most so many sentences before."""

Direction = Callable[[Span], int]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression with its reading, and what it means at its place."""

    match: Match
    reading: Reading
    span: Span
    cue: Cue
    resolved: Resolved | None = None
    today: date | None = None


def tag(
    text: str,
    *,
    language: str,
    published: date | None = None,
    read: ReadText | None = None,
) -> tuple[TimeMention, ...]:
    """Return the time expressions of a text in order, with TIMEX3 value, interval and EDTF.

    Args:
        language: ISO 639-1 code of a language that has tables.
        published: The day it appeared: what "yesterday" is counted from. Without it, expressions
            that need a day to be counted from have no interval.
        read: Sentences with clauses, whose tense tells where a weekday lies; without them the
            verbs of the tables do.

    Raises:
        LanguageError: if the language has no tables.

    >>> tag("vorige Woche", language="de", published=date(2025, 11, 10))[0].edtf
    '2025-11-03/2025-11-09'
    """
    engine = matcher(language)
    lexed = engine.lex(text)
    found = []
    for match in engine.find(lexed):
        reading = read_match(match, engine)
        if reading is not None:
            span = Span(lexed.lexemes[match.first].start, lexed.lexemes[match.last - 1].end)
            found.append(Found(match, reading, span, find_cue(lexed, match, engine.vocabulary)))
    resolved = _resolve_all(found, text, language, published, read)
    return tuple(_mentions(resolved, text, lexed))


def _resolve_all(
    found: list[Found], text: str, language: str, published: date | None, read: ReadText | None
) -> list[Found]:
    """Resolve expressions from first to last; each may be counted from those before it."""
    quotations = quoted(text)
    readings = [item.reading for item in found if not quotations.hold(item.span)]
    is_narrative, is_news = is_history(readings, published), is_report(readings)
    sentences = Places(tuple(s.span for s in read.sentences) if read and read.sentences else split(text))
    direction = _direction(text, sentences, cues_of(language), read)
    told = story = first_told(readings) if is_narrative else None
    near: tuple[int, Cell] | None = None
    resolved = []
    for item in found:
        here = sentences.index(item.span.start)
        day = near[1] if near is not None and here - near[0] <= NEAR else None
        place = Place(published, told, story, day, direction(item.span), is_narrative, is_news)
        meaning = resolve(item.reading, place)
        if meaning is None:
            continue
        resolved.append(replace(item, resolved=meaning, today=place.today))
        cell = meaning.cell
        if cell is None or isinstance(item.reading.base, Moment):
            continue
        told = cell if not _looks_back(item.reading) else told
        near = (here, cell) if cell.unit == "D" else near
        offset = item.span.start - sentences.spans[here].start
        story = cell if _is_main_line(item.reading, cell, story, offset) else story
    return resolved


def _looks_back(reading: Reading) -> bool:
    """Tell whether a date only looks back from what is told: "the day before"."""
    base = reading.base
    if isinstance(base, Step):
        return base.anchor is Anchor.TOLD and base.steps < 0
    return isinstance(base, Distance) and base.anchor is Anchor.TOLD and base.sign < 0


def _is_main_line(reading: Reading, cell: Cell, story: Cell | None, offset: int) -> bool:
    """Tell whether a narrative goes on at a date: days and months, and years that open a sentence."""
    if _looks_back(reading) or isinstance(reading.base, Reference):
        return False
    return story is None or cell.unit in ("D", "M", "W", "WE") or offset <= OPENING


@cache
def cues_of(language: str) -> TenseCues:
    """Return the verb cues of a language."""
    return TenseCues(times_of(language))


def _direction(text: str, sentences: Places, cues: TenseCues, read: ReadText | None) -> Direction:
    """Return the function that tells by the verb where an expression lies."""

    def find(span: Span) -> int:
        index = sentences.index(span.start)
        if index < 0:
            return 0
        sentence = sentences.spans[index]
        if cues.is_background(text[max(sentence.start, span.start - FARTHEST_NOUN) : span.start]):
            return -1
        if read is not None and read.sentences:
            by_clause = cues.by_clause(read.sentences[index], span)
            if by_clause != 0:
                return by_clause
        start = max(sentence.start, span.start - FARTHEST_VERB)
        return cues.by_words(text[start : min(sentence.end, span.end + FARTHEST_VERB)], span.start - start)

    return find


def _mentions(found: list[Found], text: str, lexed: Lexed) -> list[TimeMention]:
    mentions = []
    ranges = {}
    for first, last in pairwise(found):
        span = find_range(lexed, first.match, last.match, first.cue)
        whole = _joined(first, last)
        if span is not None and whole is not None:
            ranges[id(first)] = ranges[id(last)] = (whole, span)
    for item in found:
        assert item.resolved is not None
        interval, cue_span = ranges.get(id(item), (_interval(item), item.cue.span))
        decides = id(item) in ranges or item.cue.decides
        words = cue_span if decides and cue_span is not None else item.span
        cell = item.resolved.cell if interval == item.resolved.interval else None
        mod = item.reading.part or item.reading.mod
        mentions.append(
            TimeMention(
                item.span, words.of(text), item.resolved.kind, item.resolved.value, interval,
                edtf(interval, cell=cell, is_about=item.reading.mod == "APPROX"), mod, cue_span,
            )
        )
    return mentions


def _joined(first: Found, last: Found) -> Interval | None:
    a, b = first.resolved, last.resolved
    if a is None or b is None or a.interval is None or b.interval is None:
        return None
    return joined(a.interval, b.interval)


def _interval(item: Found) -> Interval | None:
    assert item.resolved is not None
    if isinstance(item.reading.base, Length):
        is_vague_for = item.cue.value == "for" and item.reading.base.amount is None
        reaches_today = item.cue.value == "since" or is_vague_for
        return stretch(item.reading.base, item.today) if reaches_today else None
    if item.resolved.interval is None:
        return None
    return bounded(item.resolved.interval, item.cue.value, item.today)
