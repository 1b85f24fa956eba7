"""How an expression came to its meaning, step by step: match, reading, anchor, side, days, value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from kb.lang.folders import known_languages
from kb.records.jsonl import time_record
from kb.records.mention import TimeMention
from kb.records.sentence import ReadText
from kb.records.span import Span
from kb.times.course import Found
from kb.times.lexer import Lexed, Lexeme
from kb.times.match import Slots
from kb.times.reading import (
    Anchor,
    Base,
    Century,
    Dated,
    Decade,
    Distance,
    Feast,
    Length,
    Moment,
    Named,
    Reading,
    Reference,
    Repeated,
    Step,
    Weekday,
)
from kb.times.tag import trace
from kb.times.tense import NO_SIDE, Side


class Origin(StrEnum):
    """Why a day is what an expression is counted from."""

    NONE = "none"
    """it names its place on the calendar itself, or has none"""
    PUBLISHED = "published"
    QUOTED = "quoted"
    """the day that the words of a quotation were said on"""
    TOLD = "told"
    """the last date that the text told"""
    STORY = "story"
    """the day that a narrative has reached"""
    NEAR = "near"
    """the day told just before, which a time of day belongs to"""
    UNKNOWN = "unknown"
    """nothing tells a day"""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an expression: what it was taken for, "" where the pattern names the word itself."""

    text: str
    kind: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """The way from words to days.

    Args:
        marked: The words of the expression, without preposition.
        words: The same, word by word, each as it was taken.
        beside: Words around it that the pattern reads too.
        pattern: As the table of the language writes it.
        reads: How the pattern is read.
        reading: What the words say, before any day is known: kind, then its parts by name.
        anchor: What it is counted from, as a TIMEX3 value; "" where it needs nothing.
        side: Where the verb puts it, for what has no side of its own.
        cue: What the word before it makes of it ("since"), or "".
        is_end: It is one end of a range; its days are those of the whole range.
    """

    mention: TimeMention
    marked: str
    words: tuple[Word, ...]
    beside: tuple[Word, ...]
    pattern: str
    reads: str
    reading: tuple[tuple[str, str], ...]
    anchor: str
    origin: Origin
    side: Side = NO_SIDE
    cue: str = ""
    is_end: bool = False


def explain_times(
    text: str, *, language: str, published: date | None = None, read: ReadText | None = None
) -> tuple[Steps, ...]:
    """Return what `tag` finds in a text with the steps that it took.

    >>> explain_times("vorige Woche", language="de", published=date(2025, 11, 10))[0].anchor
    '2025-11-10'
    """
    found = trace(text, language=language, published=published, read=read)
    pairs = zip(found.found, found.mentions, strict=True)
    return tuple(_steps(item, mention, text, found.lexed, published) for item, mention in pairs)


def likeliest(words: str) -> str:
    """Return the language whose table takes most of a few words for times; the first of equal ones."""
    return max(known_languages(), key=lambda code: sum(len(m.span) for m in trace(words, language=code).mentions))


def steps_record(steps: Steps) -> dict[str, Any]:
    """Return a time expression with its steps as a JSON object."""
    return {
        **time_record(steps.mention),
        "words": [_word(word) for word in steps.words],
        "beside": [_word(word) for word in steps.beside],
        "pattern": steps.pattern,
        "reads": steps.reads,
        "reading": dict(steps.reading),
        "anchor": steps.anchor or None,
        "anchored_by": steps.origin.value,
        "direction": steps.side.direction,
        "direction_by": steps.side.by,
        "direction_words": steps.side.words,
        "cue": steps.cue,
        "is_end_of_range": steps.is_end,
    }


def _word(word: Word) -> dict[str, str]:
    return {"text": word.text, "class": word.kind, "value": word.value}


def _steps(item: Found, mention: TimeMention, text: str, lexed: Lexed, published: date | None) -> Steps:
    match = item.match
    anchor, origin = _anchor(item, published)
    own = list(_filled(match.slots))
    return Steps(
        mention,
        marked=mention.span.of(text),
        words=tuple(_words(lexed.lexemes[match.first : match.last], own)),
        beside=tuple(word for at, word in _filled(match.shared) if (at, word) not in own),
        pattern=match.pattern.source,
        reads=match.pattern.reads,
        reading=tuple(_parts(item.reading)),
        anchor=anchor,
        origin=origin,
        side=item.side if _has_no_side(item.reading) else NO_SIDE,
        cue=item.cue.value,
        is_end=mention.cue != item.cue.span,
    )


def _filled(slots: Slots) -> list[tuple[Span, Word]]:
    """Return the words and phrases that fill slots, with their places, in the order of the text."""
    filled = ((Span(x.start, x.end), Word(x.text, kind, x.classes[kind])) for kind in slots for x in slots[kind])
    return sorted(filled, key=lambda pair: (pair[0], pair[1].kind))


def _words(lexemes: Sequence[Lexeme], filled: Sequence[tuple[Span, Word]]) -> Iterator[Word]:
    """Give the words of an expression, phrases as one."""
    for lexeme in lexemes:
        holding = [(span, word) for span, word in filled if span.start <= lexeme.start < span.end]
        yield from (word for span, word in holding if span.start == lexeme.start)
        if not holding:
            yield Word(lexeme.text)


def _parts(reading: Reading) -> Iterator[tuple[str, str]]:
    """Give the kind of a reading, then all that it says."""
    yield "kind", type(reading.base).__name__.lower()
    said = dict(_said(reading.base))
    yield from said.items()
    yield from ((name, value) for name, value in _said(reading) if name not in said)


def _said(record: Base | Reading) -> Iterator[tuple[str, str]]:
    for name, value in record._asdict().items():
        if name != "base" and value is not None and value != record._field_defaults.get(name):
            yield name, str(getattr(value, "value", value))


def _anchor(item: Found, published: date | None) -> tuple[str, Origin]:
    """Return the day or stretch that an expression was counted from, and why it."""
    base, place = item.reading.base, item.place
    if _stands_alone(base):
        return "", Origin.NONE
    if isinstance(base, Step | Distance):
        cell = place.base(base.anchor)
    else:
        cell = place.day if isinstance(base, Moment) else place.base(Anchor.PUBLISHED)
    if cell is None:
        return "", Origin.UNKNOWN
    told = place.told if isinstance(base, Step | Distance) and base.anchor is Anchor.TOLD else None
    story = place.story if place.is_narrative else None
    known = ((told, Origin.TOLD), (story, Origin.STORY), (place.near, Origin.NEAR))
    origin = next((origin for stretch, origin in known if stretch is cell), None)
    return cell.value, origin or _of_day(place.published, published)


def _of_day(day: date | None, published: date | None) -> Origin:
    return Origin.PUBLISHED if day == published else Origin.QUOTED


def _stands_alone(base: Base) -> bool:
    """Tell whether an expression needs no other day: it names its year, or has no place on the calendar."""
    if isinstance(base, Dated | Named | Feast):
        return base.year is not None
    if isinstance(base, Decade):
        return base.has_century
    return isinstance(base, Century | Length | Repeated)


def _has_no_side(reading: Reading) -> bool:
    """Tell whether the verb decides on which side of today an expression lies."""
    base = reading.base
    if isinstance(base, Dated | Named):
        return base.year is None and base.year_step is None and base.direction is None
    if isinstance(base, Feast):
        return base.year is None and base.direction is None
    if isinstance(base, Weekday):
        return not base.direction and base.week_step is None
    return isinstance(base, Reference) and base.is_only_ahead
