"""Sentences and quotations by punctuation alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.span import Span
from kb.times.sentences import Places, quoted, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Er kam. Sie ging.", ["Er kam. ", "Sie ging."]),
        ("Am 3. März kam er.", ["Am 3. März kam er."]),
        ("Der 16. Bundestag. Er tagt.", ["Der 16. Bundestag. ", "Er tagt."]),
        ("Vino. ¿Quién vino?", ["Vino. ", "¿Quién vino?"]),
        ("Eins\nZwei", ["Eins\n", "Zwei"]),
        ("„Kommt er?“ Ja!", ["„Kommt er?“ ", "Ja!"]),
    ],
)
def test_a_sentence_ends_where_a_capital_follows(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split(text)] == sentences


@given(st.text(max_size=200))
def test_the_sentences_hold_the_whole_text(text: str) -> None:
    assert "".join(span.of(text) for span in split(text)) == text


@pytest.mark.parametrize(("text", "inside"), [("Er: „heute“.", True), ('He: "heute".', True), ("Er kam heute.", False)])
def test_what_stands_between_marks_is_quoted(text: str, inside: bool) -> None:
    start = text.index("heute")
    assert quoted(text).hold(Span(start, start + 5)) is inside


def test_an_offset_before_all_spans_is_in_none() -> None:
    assert Places((Span(5, 9),)).index(2) == -1
