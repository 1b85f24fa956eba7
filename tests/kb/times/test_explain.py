"""The steps of a reading are those that the tagger took."""

from datetime import date

import pytest

from kb.times import tag
from kb.times.explain import Origin, Steps, Word, explain_times, likeliest

MONDAY = date(2025, 11, 10)


def last(text: str, language: str, published: date | None = MONDAY) -> Steps:
    """Return the steps of the last expression of a text."""
    return explain_times(text, language=language, published=published)[-1]


def test_each_word_is_shown_as_it_was_taken() -> None:
    steps = last("Das war Ende voriger Woche.", "de")
    assert steps.words == (Word("Ende", "part", "END"), Word("voriger", "rel", "-1"), Word("Woche", "single", "W"))
    assert (steps.reads, steps.pattern) == ("step", "[ <pre> the ? rel single ]")
    assert dict(steps.reading) == {"kind": "step", "unit": "W", "steps": "-1", "part": "END"}


def test_a_phrase_is_one_word_and_a_word_of_the_pattern_is_itself() -> None:
    steps = last("Vino el fin de semana pasado, el 3 de marzo.", "es")
    assert [word.text for word in steps.words] == ["el", "3", "de", "marzo"]
    assert steps.words[2] == Word("de")
    first = explain_times("Vino el fin de semana pasado.", language="es", published=MONDAY)[0]
    assert first.words[1] == Word("fin de semana", "single", "WE")


def test_words_that_a_range_shares_stand_beside() -> None:
    first, _ = explain_times("vom 3. bis 5. März", language="de", published=MONDAY)
    assert first.beside == (Word("5", "day", "5"), Word("März", "month", "3"))
    assert (first.marked, first.is_end) == ("3.", True)


@pytest.mark.parametrize(
    ("text", "language", "published", "anchor", "origin"),
    [
        ("vorige Woche", "de", MONDAY, "2025-11-10", Origin.PUBLISHED),
        ("vorige Woche", "de", None, "", Origin.UNKNOWN),
        ("am 3. März 2015", "de", MONDAY, "", Origin.NONE),
        ("drei Wochen", "de", MONDAY, "", Origin.NONE),
        ("im 19. Jahrhundert", "de", MONDAY, "", Origin.NONE),
        ("Er kam am Freitag. Drei Tage später ging er.", "de", MONDAY, "2025-11-07", Origin.TOLD),
        ("Er kam am Freitag. Um 15 Uhr sprach er.", "de", MONDAY, "2025-11-07", Origin.NEAR),
        ("On 3 March 1915 he came. On 5 March 1915 he left. In May he died.", "en", MONDAY, "1915-03-05", Origin.STORY),
    ],
)
def test_the_anchor_is_told_with_its_reason(
    text: str, language: str, published: date | None, anchor: str, origin: Origin
) -> None:
    steps = last(text, language, published)
    assert (steps.anchor, steps.origin) == (anchor, origin)


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        ("Am Freitag wurde gewählt.", -1, "wurde"),
        ("Am Freitag wird gewählt.", 1, "wird"),
        ("Nach der Sitzung am Freitag", -1, "Nach"),
        ("Am vorigen Freitag wurde gewählt.", 0, ""),
        ("Am 3. März 2015 wurde gewählt.", 0, ""),
    ],
)
def test_the_verb_is_shown_where_it_decides(text: str, direction: int, words: str) -> None:
    side = last(text, "de").side
    assert (side.direction, side.words) == (direction, words)


@pytest.mark.parametrize("text", ["seit 2015", "vorige Woche und bis Dezember", "nichts", "jeden Montag um 8 Uhr"])
def test_what_is_explained_is_what_is_tagged(text: str) -> None:
    steps = explain_times(text, language="de", published=MONDAY)
    assert tuple(one.mention for one in steps) == tag(text, language="de", published=MONDAY)


@pytest.mark.parametrize(
    ("words", "language"), [("vorige Woche", "de"), ("last week", "en"), ("el lunes pasado", "es"), ("7.11.2025", "de")]
)
def test_the_language_of_a_few_words_is_that_of_the_table_that_knows_most(words: str, language: str) -> None:
    assert likeliest(words) == language
