"""Words with their hyphens, atoms, and what names are looked up by."""

import pytest

from kb.actors.words import atoms_of, fold, name_key, words_of
from tests.kb.actors.writing import write


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das US-Militär .", ["Das", "US-Militär"]),
        ("Russia 's U.S. envoy", ["Russia", "U.S.", "envoy"]),
        ("Su-30MK2-Kampfflugzeuge und 1.500 AT&T", ["Su-30MK2-Kampfflugzeuge", "und", "1.500", "AT&T"]),
        ("Sana'a und N'Djamena", ["Sana'a", "und", "N'Djamena"]),
    ],
)
def test_hyphens_dots_and_apostrophes_within_a_word_keep_it_whole(text: str, words: list[str]) -> None:
    document, read = write(text, "de")
    assert [word.text for word in words_of(document.text, read.sentences[0])] == words


def test_a_word_has_the_tag_of_the_token_its_last_character_stands_in() -> None:
    document, read = write("US/P -/PUNCT Militär/N", "de")
    assert [word.pos for word in words_of(document.text, read.sentences[0])] == ["PROPN", "NOUN"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("Su-30MK2", "su 30 mk 2"), ("Su 30 MK2", "su 30 mk 2"), ("Kandahār", "kandahar"), ("F/A-18", "f a 18")],
)
def test_a_name_is_looked_up_without_hyphens_accents_and_capitals(name: str, key: str) -> None:
    assert name_key(name) == key


def test_atoms_are_runs_of_letters_or_figures_with_their_offsets() -> None:
    assert [(a.folded, a.start, a.end) for a in atoms_of("x S-300", 2, 7)] == [("s", 2, 3), ("300", 4, 7)]


def test_folding_takes_accents_from_letters() -> None:
    assert fold("Łódź Çankırı") == "lodz cankiri"
