"""What a text is about, without a list of words of any language."""

import pytest
from hypothesis import given

from kb.linking.theme import SIZE, theme
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Der Flughafen ist zu. Am Flughafen wartet niemand.", ("#airport",)),
        ("en", "Boeing protested. There were doubts. But there Boeing lost.", ("boeing",)),
        ("en", "Boeing protested.", ()),
        ("", "", ()),
        ("de", "Die Waffenlieferung kam. Waffenlieferungen sind selten.", ("#weapon",)),
    ],
)
def test_a_theme_is_what_is_repeated_with_a_capital(language: str, text: str, words: tuple[str, ...]) -> None:
    assert theme(text, language) == words


@given(TEXTS)
def test_a_theme_is_short_sorted_and_the_same_each_time(text: str) -> None:
    found = theme(text * 3)
    assert len(found) <= SIZE
    assert list(found) == sorted(found)
    assert theme(text * 3) == found
