"""A sentence in parts between commas, quotations and brackets apart."""

import pytest

from kb.claims.lexicon import lexicon_of
from kb.claims.line import read_line
from kb.records.document import BlockKind
from kb.records.sentence import Quotation, Sentence, Token
from kb.records.span import Span


def parts(text: str) -> list[str]:
    """Return the parts of a sentence whose words are set apart by blanks."""
    tokens, start = [], 0
    for word in text.split(" "):
        pos = "X" if word.isalnum() else "PUNCT"
        tokens.append(Token(Span(start, start + len(word)), word, word.lower(), pos))
        start += len(word) + 1
    sentence = Sentence(0, Span(0, len(text)), BlockKind.BODY, 0, tuple(tokens))
    opened, closed = text.find("„"), text.find("“")
    quotations = [Quotation(Span(opened, closed + 1), Span(opened + 1, closed))] if opened >= 0 else []
    line = read_line(text, sentence, quotations, lexicon_of("de"))
    return [line.span(first, last).of(text) for first, last in line.parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("er sagte , sie komme .", ["er sagte", "sie komme"]),
        ("er sagte : „ ja , nein “ .", ["er sagte", "ja , nein"]),
        ("er ( alt , krank ) sagte , ja", ["er ( alt , krank ) sagte", "ja"]),
        ("er sagte ,", ["er sagte"]),
        (",", [","]),
    ],
)
def test_commas_in_quotations_and_brackets_set_nothing_apart(text: str, expected: list[str]) -> None:
    assert parts(text) == expected
