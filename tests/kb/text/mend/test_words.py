"""Words that were tagged wrong."""

import pytest

from kb.text.mend.words import find_finite, mend_words
from tests.kb.text.trees import tree_of


@pytest.mark.parametrize(
    ("words", "word", "pos"),
    [
        ("Er/PRON sucht/ADJ die/DET Waffe/NOUN", 1, "VERB"),
        ("Die/DET Waffe/NOUN ,/PUNCT weil/SCONJ er/PRON sie/PRON fand/ADV ./PUNCT", 6, "VERB"),
        ("Er/PRON hat/AUX die/DET Tür/NOUN zugemacht/ADJ ./PUNCT", 4, "VERB"),
        ("Eine/DET kleine/ADJ/amod>2 Waffe/NOUN", 1, "ADJ"),
        ("Er/PRON ist/AUX/cop>2 bekannt/ADJ ./PUNCT", 2, "ADJ"),
        ("Berichte/NOUN ,/PUNCT wonach/VERB er/PRON kam/VERB", 2, "SCONJ"),
        ("die/DET von/ADP Rebellen/NOUN besetzte/VERB Stadt/NOUN", 3, "ADJ"),
        ("Rebellen/NOUN besetzten/VERB Städte/NOUN", 1, "VERB"),
        ("Bestellt/PROPN hat/AUX das/DET Land/NOUN zwölf/NUM Panzer/NOUN ./PUNCT", 0, "VERB"),
        ("Verletzt/NOUN wurde/AUX niemand/PRON ./PUNCT", 0, "VERB"),
        ("Verwandte/NOUN haben/AUX ihn/PRON gefunden/VERB ./PUNCT", 0, "NOUN"),
        ("Bestellt/PROPN hat/AUX Panzer/NOUN gekauft/VERB ./PUNCT", 0, "PROPN"),
        ("Am/ADP Montag/NOUN lieferten/VERB Soldaten/NOUN Waffen/NOUN", 2, "VERB"),
    ],
)
def test_a_word_gets_the_tag_that_its_form_and_place_allow(words: str, word: int, pos: str) -> None:
    tree = tree_of("de", words)
    mend_words(tree)
    assert tree.pos[word] == pos


def test_a_sentence_without_finite_verb_gets_the_first_that_can_be_one() -> None:
    tree = tree_of("de", "Nun/ADV vermelden/ADJ chinesische/ADJ Medien/NOUN ,/PUNCT dass/SCONJ er/PRON kommt/VERB")
    assert find_finite(tree)
    assert (tree.pos[1], tree.lemmas[1], tree.pos[2]) == ("VERB", "vermelden", "ADJ")


def test_a_headline_of_nouns_gets_none() -> None:
    assert not find_finite(tree_of("de", "Neue/ADJ Waffen/NOUN für/ADP Moldau/PROPN"))
