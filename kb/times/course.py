"""The course of a text: its expressions resolved from first to last, each counted from those before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from kb.lang.tables.times import times_of
from kb.records.sentence import ReadText
from kb.records.span import Span
from kb.times.anchor import Place, first_told, is_history, is_report
from kb.times.cells import Cell
from kb.times.cues import Cue
from kb.times.match import Match
from kb.times.quotes import Speeches, Told
from kb.times.reading import Anchor, Distance, Moment, Named, Reading, Reference, Step
from kb.times.resolve import Resolved, resolve
from kb.times.sentences import Places, is_heading, quoted, split
from kb.times.tense import NO_SIDE, Side, TenseCues

FARTHEST_NOUN = 60
"""An event that an expression belongs to ("nach dem Treffen am Freitag") begins not farther before it."""
FARTHEST_VERB = 300
"""A verb more characters away says nothing about an expression."""
OPENING = 15
"""A year at most so many characters from the begin of a sentence opens it: "By the end of 1941"."""
NEAR = 2
"""A time of day belongs to a day that was told at most so many sentences before."""

SideOf = Callable[[Span, Cue], Side]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression with its reading, and what it means at its place."""

    match: Match
    reading: Reading
    span: Span
    cue: Cue
    place: Place = field(default_factory=Place)
    resolved: Resolved | None = None
    side: Side = NO_SIDE

    @property
    def today(self) -> date | None:
        """The day that it was counted from where nothing else was told."""
        return self.place.today


def resolve_all(
    found: Sequence[Found], text: str, language: str, published: date | None, read: ReadText | None
) -> list[Found]:
    """Resolve expressions in the order of the text, then those of quotations from the day they were said on."""
    quotations = quoted(text)
    sentences = Places(tuple(s.span for s in read.sentences) if read and read.sentences else split(text))
    side_of = _side(text, sentences, cues_of(language), read)
    resolved = _in_order(found, text, quotations, sentences, side_of=side_of, published=published)
    if published is None or any(item.place.is_narrative for item in resolved[:1]):
        return resolved
    days = (Told(x.span, x.resolved.cell) for x in resolved if x.resolved is not None and x.resolved.cell is not None)
    speeches = Speeches(quotations, sentences, days)
    return [_as_said(item, speeches.said_on(item.span, published)) for item in resolved]


def _as_said(item: Found, day: date | None) -> Found:
    """Return an expression of a quotation as it was meant on the day it was said."""
    if day is None:
        return item
    place = item.place._replace(published=day)
    meaning = resolve(item.reading, place)
    return item if meaning is None else replace(item, place=place, resolved=meaning)


def _in_order(
    found: Sequence[Found],
    text: str,
    quotations: Places,
    sentences: Places,
    *,
    side_of: SideOf,
    published: date | None,
) -> list[Found]:
    readings = [item.reading for item in found if not quotations.hold(item.span)]
    is_narrative, is_news = is_history(readings, published), is_report(readings)
    told = story = first_told(readings) if is_narrative else None
    near: tuple[int, Cell] | None = None
    resolved = []
    for item in found:
        here = sentences.index(item.span.start)
        day = near[1] if near is not None and here - near[0] <= NEAR else None
        side = side_of(item.span, item.cue)
        place = Place(published, told, story, day, side.direction, is_narrative, is_news, item.cue.value)
        meaning = resolve(item.reading, place)
        if meaning is None:
            continue
        resolved.append(replace(item, resolved=meaning, place=place, side=side))
        cell = meaning.cell
        if cell is None or isinstance(item.reading.base, Moment):
            continue
        told = cell if not _looks_back(item.reading) else told
        near = (here, cell) if cell.unit == "D" else near
        sentence = sentences.spans[here]
        opens = item.span.start - sentence.start <= OPENING or is_heading(text, sentence)
        story = cell if _is_main_line(item.reading, cell, story, opens) else story
    return resolved


def _looks_back(reading: Reading) -> bool:
    """Tell whether a date only looks back from what is told: "the day before"."""
    base = reading.base
    if isinstance(base, Step):
        return base.anchor is Anchor.TOLD and base.steps < 0
    return isinstance(base, Distance) and base.anchor is Anchor.TOLD and base.sign < 0


def _is_main_line(reading: Reading, cell: Cell, story: Cell | None, opens: bool) -> bool:
    """Tell whether a narrative goes on at a date: days and months, and years that open a sentence or head a part."""
    if _looks_back(reading) or isinstance(reading.base, Reference):
        return False
    has_year = isinstance(reading.base, Named) and reading.base.year is not None
    return story is None or cell.unit in ("D", "M", "W", "WE") or has_year or opens


@cache
def cues_of(language: str) -> TenseCues:
    """Return the verb cues of a language."""
    return TenseCues(times_of(language))


def _side(text: str, sentences: Places, cues: TenseCues, read: ReadText | None) -> SideOf:
    """Return the function that tells by the verb where an expression lies."""

    def find(span: Span, cue: Cue) -> Side:
        index = sentences.index(span.start)
        if index < 0:
            return NO_SIDE
        sentence = sentences.spans[index]
        begin = cue.span.start if cue.span is not None and cue.value == "after" else span.start
        background = cues.by_background(text[max(sentence.start, begin - FARTHEST_NOUN) : begin])
        if background.direction:
            return background
        if read is not None and read.sentences:
            by_clause = cues.by_clause(read.sentences[index], span)
            if by_clause.direction:
                return by_clause
        start = max(sentence.start, span.start - FARTHEST_VERB)
        return cues.by_words(text[start : min(sentence.end, span.end + FARTHEST_VERB)], span.start - start)

    return find
