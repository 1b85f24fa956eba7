"""The language of patterns, and what is wrong with a bad one."""

from dataclasses import replace

import pytest

from kb.errors import LanguageError
from kb.lang.pack import language_pack
from kb.lang.tables.times import PatternGroup
from kb.times.match import Matcher


def matcher_of(*patterns: str) -> Matcher:
    """Make a matcher of English words with some patterns only."""
    groups = (PatternGroup("date", {}, patterns),)
    return Matcher(replace(language_pack("en").times, groups=groups, macros={"two": "day month"}))


def marked(text: str, *patterns: str) -> list[str]:
    """Return the words that patterns mark in a text."""
    matcher = matcher_of(*patterns)
    lexed = matcher.lex(text)
    return [text[lexed.lexemes[m.first].start : lexed.lexemes[m.last - 1].end] for m in matcher.find(lexed)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("[ month ]", ["May"]),
        ("[ day month ]", ["3 May"]),
        ('[ day ( "st" | "rd" ) ? month ]', ["3 May"]),
        ("day [ month ]", ["May"]),
        ("[ day ] [ month ]", ["3", "May"]),
        ("[ <two> year ]", ["3 May 2025"]),
        ("[ month ] ! year", []),
        ('"on" [ day * month ]', ["3 May"]),
        ("[ weekday ]", []),
    ],
)
def test_a_pattern_marks_what_stands_in_square_brackets(pattern: str, words: list[str]) -> None:
    assert marked("It was on 3 May 2025 there.", pattern) == words


def test_the_longest_pattern_wins() -> None:
    assert marked("on 3 May 2025", "[ day ]", "[ day month ]", "[ day month year ]") == ["3 May 2025"]


def test_words_before_do_not_win_over_words_that_reach_further() -> None:
    assert marked("in May 2025", '"in" [ month ]', "[ month year ]") == ["May 2025"]


def test_nothing_goes_over_a_line_break() -> None:
    assert marked("3\nMay", "[ day month ]") == []


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("[ day", "missing"),
        ("day ]", "closes nothing"),
        ("[ day ? ]", "needs no word"),
        ("[ <unknown> ]", "no macro 'unknown'"),
        ("[ day - month ]", "stands alone"),
    ],
)
def test_a_bad_pattern_is_told(pattern: str, message: str) -> None:
    with pytest.raises(LanguageError, match=message):
        matcher_of(pattern)
