"""Time expressions of a text with their meaning: the stages of this package in order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kb.records.interval import Interval
from kb.records.mention import TimeMention
from kb.records.sentence import ReadText
from kb.records.span import Span
from kb.times.course import Found, resolve_all
from kb.times.cues import find_cue, find_range
from kb.times.edtf import edtf
from kb.times.intervals import bounded
from kb.times.lexer import Lexed
from kb.times.match import matcher
from kb.times.order import day_first
from kb.times.ranges import End, in_order, names_year, whole
from kb.times.read import read_match
from kb.times.reading import Length
from kb.times.resolve import stretch


@dataclass(frozen=True, slots=True)
class Trace:
    """The expressions of a text, each as it was found and as it is told; both in the same order."""

    lexed: Lexed
    found: tuple[Found, ...]
    mentions: tuple[TimeMention, ...]


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
    return trace(text, language=language, published=published, read=read).mentions


def trace(text: str, *, language: str, published: date | None = None, read: ReadText | None = None) -> Trace:
    """Return what `tag` finds with all that led to it."""
    found, lexed = find_all(text, language)
    resolved = resolve_all(found, text, language, published, read)
    found, ranges = _ranges(resolved, lexed)
    mentions = tuple(_mention(item, ranges.get(index), text) for index, item in enumerate(found))
    return Trace(lexed, tuple(found), mentions)


def find_all(text: str, language: str) -> tuple[list[Found], Lexed]:
    """Return the expressions of a text as they are read, not yet resolved, and its words."""
    engine = matcher(language)
    lexed = engine.lex(text)
    matches = list(engine.find(lexed))
    order = day_first(matches, engine.table.day_first)
    found = []
    for match in matches:
        reading = read_match(match, engine, order)
        if reading is not None:
            span = Span(lexed.lexemes[match.first].start, lexed.lexemes[match.last - 1].end)
            found.append(Found(match, reading, span, find_cue(lexed, match, engine.vocabulary)))
    return found, lexed


def _ranges(found: Sequence[Found], lexed: Lexed) -> tuple[list[Found], dict[int, tuple[Interval, Span]]]:
    """Return the expressions with the ends of ranges in order, and by index the range that each is an end of."""
    found, ranges = list(found), {}
    for index, (first, last) in enumerate(pairwise(list(found))):
        span = find_range(lexed, first.match, last.match, first.cue)
        if span is None:
            continue
        found[index : index + 2] = _put_in_order(found[index], last)
        a, b = found[index].resolved, found[index + 1].resolved
        interval = None if a is None or b is None else whole(a, b)
        if interval is not None:
            ranges[index] = ranges[index + 1] = (interval, span)
    return found, ranges


def _put_in_order(first: Found, last: Found) -> tuple[Found, Found]:
    if first.resolved is None or last.resolved is None or whole(first.resolved, last.resolved) is not None:
        return first, last
    ends = [End(x.reading, x.resolved, names_year(x.match)) for x in (first, last) if x.resolved is not None]
    ordered = in_order(ends[0], ends[1], last.today)
    if ordered is None:
        return first, last
    return replace(first, resolved=ordered[0]), replace(last, resolved=ordered[1])


def _mention(item: Found, ranged: tuple[Interval, Span] | None, text: str) -> TimeMention:
    assert item.resolved is not None
    interval, cue_span = ranged or (_interval(item), item.cue.span)
    decides = ranged is not None or item.cue.decides
    words = cue_span if decides and cue_span is not None else item.span
    cell = item.resolved.cell if interval == item.resolved.interval else None
    written = edtf(interval, cell=cell, is_about=item.reading.mod == "APPROX", is_doubtful=item.cue.is_doubtful)
    mod = item.reading.part or item.reading.mod
    return TimeMention(
        item.span, words.of(text), item.resolved.kind, item.resolved.value, interval, written, mod, cue_span
    )


def _interval(item: Found) -> Interval | None:
    assert item.resolved is not None
    if isinstance(item.reading.base, Length) and item.resolved.interval is None:
        is_vague_for = item.cue.value == "for" and item.reading.base.amount is None
        reaches_today = item.cue.value == "since" or is_vague_for
        return stretch(item.reading.base, item.today) if reaches_today else None
    if item.resolved.interval is None:
        return None
    return bounded(item.resolved.interval, item.cue.value, item.today)
