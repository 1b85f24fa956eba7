"""Lists by commas and conjunctions."""

from collections.abc import Callable

import pytest

from kb.events.lexicon import lexicon_of
from kb.events.lists import listed_with
from kb.events.reading import read_sentence
from kb.records.sentence import Sentence

Maker = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("language", "words", "head", "others"),
    [
        ("de", "Panzer ,||PUNCT Raketen|Rakete und||CCONJ Munition", 0, ["Raketen", "Munition"]),
        ("de", "Panzer und||CCONJ schwere||ADJ Raketen|Rakete", 2 + 1, ["Panzer"]),
        ("de", "Panzer ,||PUNCT darunter||ADV den|der|DET Leopard", 0, ["Leopard"]),
        ("de", "Merkel ,||PUNCT die|der|DET Kanzlerin ,||PUNCT kam|kommen|VERB", 0, []),
        (
            "en",
            "tanks||NOUN ,||PUNCT including||VERB artillery||NOUN and||CCONJ rockets||NOUN",
            0,
            ["artillery", "rockets"],
        ),
        ("en", "tanks||NOUN to||ADP Mali||PROPN", 0, []),
    ],
)
def test_nouns_of_one_list_are_found_with_each_of_them(
    language: str, words: str, head: int, others: list[str], sentence: Maker
) -> None:
    reading = read_sentence(sentence(words), lexicon_of(language), ())
    assert [reading.tokens[place].text for place in listed_with(reading, head)] == others
