"""Spelled-out numbers of both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.lang.pack import language_pack
from kb.times.numbers import NumberReader

READERS = {language: NumberReader(language_pack(language).times.numbers) for language in ("de", "en")}


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("de", "drei", 3),
        ("de", "fünfundzwanzig", 25),
        ("de", "siebzehn", 17),
        ("de", "zweihundertdreißig", 230),
        ("de", "tausendneunhundertachtzig", 1980),
        ("de", "zweitausendsechs", 2006),
        ("de", "und", None),
        ("de", "dreist", None),
        ("en", "seven", 7),
        ("en", "hundred", 100),
        ("en", "heaven", None),
    ],
)
def test_a_word_is_the_number_it_spells(language: str, word: str, value: int | None) -> None:
    assert READERS[language].read_word(word) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty five", 25), ("two hundred", 200), ("three hundred and sixty five", 365), ("two thousand six", 2006)],
)
def test_words_that_follow_one_another_are_one_number(words: str, value: int) -> None:
    assert READERS["en"].combine(words.split()) == value


@given(st.text("aceinrtuvwxzädßü", max_size=60), st.sampled_from(["de", "en"]))
def test_any_letters_are_a_number_or_none(word: str, language: str) -> None:
    assert READERS[language].read_word(word) is None or READERS[language].parts(word)
