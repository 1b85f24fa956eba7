"""A user's words are data."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.query.words import full_text, pattern, split_words


@pytest.mark.parametrize(("text", "words"), [
    ("Igla-S", ("igla", "s")),
    ('"AND" OR NOT*', ("and", "or", "not")),
    ("Straße  straße", ("straße",)),
    ("col:um^n (x)", ("col", "um", "n", "x")),
    ("...", ()),
    ("5.000 Stück_zahl", ("5", "000", "stück", "zahl")),
])
def test_words_are_letters_and_digits(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


@given(st.text(st.characters(max_codepoint=0x24F), max_size=60))
def test_no_text_is_syntax_for_full_text_search(text: str) -> None:
    words = split_words(text)
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE t USING fts5 (text)")
    if words:
        plain = " ".join(words)
        index.execute("INSERT INTO t VALUES (?)", (plain,))
        assert index.execute("SELECT text FROM t WHERE t MATCH ?", (full_text(words),)).fetchall() == [(plain,)]
    index.close()


def test_a_pattern_is_the_beginning_of_a_word() -> None:
    assert pattern("igla") == r"(^|[^\p{L}\p{N}])igla"
