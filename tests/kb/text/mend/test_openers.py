"""Which words open a clause that ends with its verb."""

import pytest

from kb.text.mend.openers import opens_clause, verb_run
from tests.kb.text.trees import tree_of


@pytest.mark.parametrize(
    ("words", "openers"),
    [
        ("Er/PRON sagte/VERB ,/PUNCT dass/SCONJ sie/PRON kommt/VERB", ["dass"]),
        ("Die/DET Rakete/NOUN ,/PUNCT die/PRON er/PRON kaufte/VERB", ["die"]),
        ("Er/PRON kam/VERB ,/PUNCT die/DET Regierung/NOUN ging/VERB", []),
        ("Das/DET System/NOUN ,/PUNCT über/ADP das/PRON er/PRON sprach/VERB", ["das"]),
        ("Während/ADP er/PRON schlief/VERB ,/PUNCT kam/VERB sie/PRON", ["Während"]),
        ("Während/ADP der/DET Sitzung/NOUN kam/VERB sie/PRON", []),
        ("Da/ADV kam/VERB er/PRON", []),
        ("Er/PRON kam/VERB ,/PUNCT um/SCONJ Raketen/NOUN zu/PART kaufen/VERB", ["um"]),
        ("Er/PRON bat/VERB um/ADP Raketen/NOUN", []),
        ("Wer/PRON lügt/VERB ,/PUNCT verliert/VERB", ["Wer"]),
        ("Wer/PRON kommt/VERB heute/ADV", []),
        ("Wie/ADV TASS/PROPN meldet/VERB ,/PUNCT kam/VERB er/PRON", ["Wie"]),
        ("Er/PRON ging/VERB ,/PUNCT denn/CCONJ sie/PRON kam/VERB", []),
    ],
)
def test_these_words_open_a_clause(words: str, openers: list[str]) -> None:
    tree = tree_of("de", words)
    assert [tree.forms[w] for w in range(len(tree)) if opens_clause(tree, w)] == openers


def test_verbs_next_to_each_other_are_one_run() -> None:
    tree = tree_of("de", "Raketen/NOUN geliefert/VERB worden/AUX sein/AUX sollen/AUX ./PUNCT")
    assert verb_run(tree, 1) == [1, 2, 3, 4]


def test_a_run_of_verbs_has_an_end() -> None:
    assert len(verb_run(tree_of("de", "kam/VERB " * 500), 0)) < 10
