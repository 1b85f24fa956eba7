"""The laws that hold for all expressions of both languages, from 1900 to 2100."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from kb.records.interval import Interval
from kb.records.mention import TimeMention
from kb.times import tag
from tests.kb.times import expressions
from tests.kb.times.expressions import WEEKDAYS, Style, days, full_styles, languages, told_styles, weekday_words

TODAY = date(2025, 11, 10)
ALL = {language: full_styles(language) + told_styles(language) for language in ("de", "en")}
FULL = {language: full_styles(language) for language in ("de", "en")}
TOLD = {language: told_styles(language) for language in ("de", "en")}
numbers = st.integers(0, 10_000)


def read(style: Style, day: date, language: str) -> tuple[str, tuple[TimeMention, ...]]:
    """Return the sentence of a style with what is found in it."""
    text = style.text.format(style.words(day))
    return text, tag(text, language=language, published=day if style.from_today else TODAY)


def interval_of(style: Style, day: date, language: str) -> Interval:
    """Return the interval of the only expression of a style."""
    text, found = read(style, day, language)
    assert len(found) == 1, (text, [m.text for m in found])
    interval = found[0].interval
    assert interval is not None, text
    return interval


@given(days, languages, numbers)
def test_the_interval_contains_every_day_the_words_could_mean(day: date, language: str, number: int) -> None:
    style = ALL[language][number % len(ALL[language])]
    first, last = style.means(day)
    assert interval_of(style, day, language).holds(Interval(first, last))


@given(days, languages, numbers)
def test_no_expression_yields_a_day_unless_it_has_one(day: date, language: str, number: int) -> None:
    style = ALL[language][number % len(ALL[language])]
    interval = interval_of(style, day, language)
    is_day = interval.earliest is not None and interval.earliest == interval.latest
    first, last = style.means(day)
    can_be_one = style.is_day or (style.from_today and first == last)
    assert not is_day or can_be_one


@given(days, languages, numbers)
def test_offsets_slice_to_the_words(day: date, language: str, number: int) -> None:
    style = ALL[language][number % len(ALL[language])]
    text, found = read(style, day, language)
    for mention in found:
        assert mention.span.of(text) in style.words(day)
        assert mention.text in text
        assert mention.span.of(text) in mention.text


@given(days, languages, numbers)
def test_a_day_written_in_any_style_is_that_day(day: date, language: str, number: int) -> None:
    styles = [style for style in FULL[language] if style.is_day]
    interval = interval_of(styles[number % len(styles)], day, language)
    assert interval == Interval(day, day)


CHAINS = {
    "de": [
        ("Am {d.day}. {month} {d.year}.", "Im {month} {d.year}.", "Im Jahr {d.year}.", "In den {decade}er-Jahren."),
        ("Anfang {month} {d.year}.", "Im {month} {d.year}.", "Im {half} Halbjahr {d.year}.", "Im Jahr {d.year}."),
        ("In der ersten Woche des {month} {d.year}.", "Im {month} {d.year}.", "Im {quarter} Quartal {d.year}."),
        ("Am ersten Montag im {month} {d.year}.", "Im {month} {d.year}.", "Im {century}. Jahrhundert."),
        ("Am letzten Tag im {month} {d.year}.", "Ende {month} {d.year}.", "Im {month} {d.year}."),
    ],
    "en": [
        ("On {month} {d.day}, {d.year}.", "In {month} {d.year}.", "In {d.year}.", "In the {decade}s."),
        ("In early {month} {d.year}.", "In {month} {d.year}.", "In the {half} half of {d.year}.", "In {d.year}."),
        ("In the first week of {month} {d.year}.", "In {month} {d.year}.", "In the {quarter} quarter of {d.year}."),
        ("On the first Monday of {month} {d.year}.", "In {month} {d.year}.", "In the {century}th century."),
        ("On the last day of {month} {d.year}.", "In late {month} {d.year}.", "In {month} {d.year}."),
    ],
}


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), languages, numbers)
def test_a_coarser_expression_contains_the_finer(day: date, language: str, number: int) -> None:
    chain = CHAINS[language][number % len(CHAINS[language])]
    ordinals = expressions.ORDINALS[language]
    words = {
        "d": day, "month": expressions.MONTHS[language][day.month - 1], "decade": day.year // 10 * 10,
        "century": 20, "half": ordinals[day.month > 6], "quarter": ordinals[(day.month - 1) // 3],
    }
    intervals = []
    for template in chain:
        found = tag(template.format(**words), language=language, published=TODAY)
        assert len(found) == 1, (template.format(**words), [m.text for m in found])
        assert found[0].interval is not None
        intervals.append(found[0].interval)
    for finer, coarser in pairwise(intervals):
        assert coarser.holds(finer)


@given(days, languages, numbers, st.integers(0, 6), st.integers(-300, 300))
def test_weeks_later_weekdays_lie_weeks_later(
    day: date, language: str, number: int, weekday: int, weeks: int
) -> None:
    templates = weekday_words(language)
    text = templates[number % len(templates)].format(WEEKDAYS[language][weekday])
    shift = timedelta(days=7 * weeks)
    before = tag(text, language=language, published=day)
    after = tag(text, language=language, published=day + shift)
    assert len(before) == len(after) == 1
    first, second = before[0].interval, after[0].interval
    assert first is not None
    assert second is not None
    assert first.earliest is not None
    assert first.latest is not None
    assert (second.earliest, second.latest) == (first.earliest + shift, first.latest + shift)


def bounds(text: str) -> tuple[date | None, date | None]:
    """Return the first and last day of an EDTF string, as an independent library reads it."""
    parsed = parse_edtf(text)
    if "/" not in text:
        return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    ends = [None if end == ".." else parse_edtf(end) for end in text.split("/")]
    first = None if ends[0] is None else date(*ends[0].lower_strict()[:3])
    return first, None if ends[1] is None else date(*ends[1].upper_strict()[:3])


@given(days, languages, numbers)
def test_an_independent_library_accepts_the_edtf_and_reads_the_same_days(
    day: date, language: str, number: int
) -> None:
    style = ALL[language][number % len(ALL[language])]
    _, found = read(style, day, language)
    for mention in found:
        if mention.edtf is not None and mention.interval is not None:
            assert bounds(mention.edtf) == (mention.interval.earliest, mention.interval.latest)


MARKED = [
    ("de", "Etwa {d.year} kam er.", "~"),
    ("de", "Um {d.year} kam er.", "~"),
    ("de", "Vermutlich im Jahr {d.year} kam er.", "?"),
    ("de", "Wohl um {d.year} kam er.", "%"),
    ("en", "He came about {d.year}.", "~"),
    ("en", "He came circa {d.year}.", "~"),
    ("en", "He came probably in {d.year}.", "?"),
    ("en", "He came perhaps about {d.year}.", "%"),
]


@given(days, st.sampled_from(MARKED))
def test_about_and_perhaps_are_marked(day: date, case: tuple[str, str, str]) -> None:
    language, template, mark = case
    assume(day.year % 100 != 0)  # "about 1900" may be an amount
    found = tag(template.format(d=day), language=language, published=TODAY)
    assert [m.edtf for m in found] == [f"{day.year}{mark}"]
    assert parse_edtf(f"{day.year}{mark}") is not None


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Im Frühling 2013 kam er.", "2013-21"),
        ("de", "Im Sommer 2013 kam er.", "2013-22"),
        ("de", "Im Herbst 2013 kam er.", "2013-23"),
        ("de", "Im Winter 2013 kam er.", "2013-24"),
        ("de", "Im Winter 2013/14 kam er.", "2013-12/2014-02"),
        ("de", "Vermutlich im Herbst 2013 kam er.", "2013-09?/2013-11?"),
        ("de", "Seit dem Sommer 2013 ist er da.", "2013-06-01/2025-11-10"),
        ("de", "Ab Herbst 2026 ist er da.", "2026-09-01/.."),
        ("en", "In the spring of 2013 he came.", "2013-21"),
        ("en", "In the winter of 2013 he came.", "2013-24"),
        ("en", "In the 1920s he came.", "192X"),
        ("en", "In the 19th century he came.", "18XX"),
        ("en", "He will come by December 2026.", "../2026-12-31"),
    ],
)
def test_forms_of_all_levels_are_written_and_accepted(language: str, text: str, edtf: str) -> None:
    assert [m.edtf for m in tag(text, language=language, published=TODAY)] == [edtf]
    assert parse_edtf(edtf) is not None
