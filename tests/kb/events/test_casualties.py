"""Killed and injured."""

from collections.abc import Callable

import pytest

from kb.events.casualties import find_casualties
from kb.events.lexicon import lexicon_of
from kb.events.reading import read_sentence
from kb.records.clause import Voice
from kb.records.sentence import Sentence

Maker = Callable[..., Sentence]
PASSIVE = {"voice": Voice.PASSIVE}


@pytest.mark.parametrize(
    ("language", "words", "clause", "found"),
    [
        (
            "de",
            "18||NUM Menschen|Mensch wurden|werden|AUX getötet|töten|VERB",
            ("töten", 3, ["SUBJ 1"], PASSIVE),
            [("killed", "18")],
        ),
        (
            "de",
            "Bomben|Bombe töteten|töten|VERB zwölf||NUM Menschen|Mensch",
            ("töten", 1, ["SUBJ 0", "OBJ 3"]),
            [("killed", "12")],
        ),
        (
            "de",
            "Fünf||NUM Soldaten|Soldat starben|sterben|VERB",
            ("sterben", 2, ["SUBJ 1"]),
            [("killed", "5")],
        ),
        ("de", "es|es|PRON gab|geben|VERB zehn||NUM Tote|Toter", ("geben", 1, ["OBJ 3"]), [("killed", "10")]),
        (
            "de",
            "die|der|DET Zahl der|der|DET Toten|Toter stieg|steigen|VERB auf||ADP 384||NUM",
            ("steigen", 4, ["SUBJ 1"]),
            [("killed", "384")],
        ),
        (
            "en",
            "one||NUM civilian||NOUN killed|kill|VERB and||CCONJ two||NUM wounded|wound|VERB",
            ("report", 2, []),
            [("killed", "1"), ("injured", "2")],
        ),
        (
            "en",
            "six||NUM people||NOUN were|be|AUX injured|injure|VERB",
            ("injure", 3, ["SUBJ 1"], PASSIVE),
            [("injured", "6")],
        ),
        ("en", "rebels|rebel|NOUN killed|kill|VERB the||DET mayor||NOUN", ("kill", 1, ["SUBJ 0", "OBJ 3"]), []),
    ],
)
def test_killed_and_injured_are_counted(
    language: str, words: str, clause: tuple[object, ...], found: list[tuple[str, str]], sentence: Maker
) -> None:
    reading = read_sentence(sentence(words, clause), lexicon_of(language), ())
    assert [(c.role, c.number.name) for c in find_casualties(reading) if c.number] == found
