"""What the tagger of names sees of each word."""

import pytest

from kb.actors.find import looked_up
from kb.actors.known import known_drafts
from kb.actors.line import Line
from kb.actors.names import find_names
from kb.actors.tagging import features, shape, tags
from tests.kb.actors.writing import write


def line_of(written: str, language: str) -> Line:
    (line,) = looked_up(*write(written, language))
    return line


@pytest.mark.parametrize(
    ("word", "pattern"), [("Su-30MK2", "Xx-0X0"), ("USA", "X"), ("Öresund", "Xx"), ("2025", "0"), ("e.V.", "x.X.")]
)
def test_a_shape_tells_capitals_small_letters_figures_and_marks(word: str, pattern: str) -> None:
    assert shape(word) == pattern


def test_rules_and_tables_are_features_and_rules_go_first() -> None:
    line = line_of("Minister Xyleni/P reiste/V nach/ADP Norwegen/P", "de")
    assert tags(line, find_names(line), known_drafts(line)) == ["O", "B-PER", "O", "O", "B-LOC"]


def test_a_word_sees_two_neighbours_on_each_side() -> None:
    line = line_of("Xyleni/P reiste/V nach/ADP Norwegen/P gestern/ADV", "de")
    row = features(line, [], [])[0]
    assert {"w=xyleni", "1:w=reiste", "2:w=nach", "first"} <= set(row)
    assert not any(feature.startswith(("3:", "-1:")) for feature in row)
