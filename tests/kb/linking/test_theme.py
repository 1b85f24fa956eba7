"""What a text is about, without a list of words of any language."""

import pytest
from hypothesis import given

from kb.linking.theme import SIZE, content_words, theme
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Flughafen ist zu. Am Flughafen wartet niemand.", ("flugha",)),
        ("Boeing protested. There were doubts. But there Boeing lost.", ("boeing",)),
        ("Boeing protested.", ()),
        ("", ()),
        ("Die Waffenlieferung kam. Waffenlieferungen sind selten.", ("waffen",)),
    ],
)
def test_a_theme_is_what_is_repeated_with_a_capital(text: str, words: tuple[str, ...]) -> None:
    assert theme(text) == words


@given(TEXTS)
def test_a_theme_is_short_sorted_and_the_same_each_time(text: str) -> None:
    found = theme(text * 3)
    assert len(found) <= SIZE
    assert list(found) == sorted(found)
    assert theme(text * 3) == found


def test_the_words_of_a_quote_have_numbers_among_them() -> None:
    assert content_words("Der Senat lehnte mit 49 zu 51 ab") == {"49", "51", "lehnte", "senat"}
