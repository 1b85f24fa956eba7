"""Nouns that "und" joins, and names with what follows them."""

from kb.text.mend.coordination import mend_coordination
from tests.kb.text.trees import links, tree_of


def test_two_objects_with_und_between_them_are_coordinated() -> None:
    tree = tree_of("de", "erlaubt/VERB Flüge/NOUN/obj>0 sowie/CCONJ/cc>4 weitere/ADJ/amod>4 Maßnahmen/NOUN/obj>0")
    mend_coordination(tree)
    assert links(tree)["Maßnahmen"] == "conj Flüge"


def test_subject_and_object_are_not() -> None:
    words = "Iran/PROPN/nsubj>1 kauft/VERB und/CCONJ/cc>3 Öl/NOUN/obj>1"
    tree = tree_of("de", words)
    mend_coordination(tree)
    assert links(tree) == links(tree_of("de", words))


def test_a_noun_after_a_name_and_a_comma_is_in_apposition() -> None:
    tree = tree_of("de", "Meier/PROPN/nsubj>4 ,/PUNCT/punct>2 Sprecher/NOUN/conj>0 ,/PUNCT/punct>2 kam/VERB")
    mend_coordination(tree)
    assert links(tree)["Sprecher"] == "appos Meier"


def test_a_list_of_nouns_stays_one() -> None:
    words = "Iran/PROPN/nsubj>5 ,/PUNCT/punct>2 Rebellen/NOUN/conj>0 und/CCONJ/cc>4 China/PROPN/conj>0 kamen/VERB"
    tree = tree_of("de", words)
    mend_coordination(tree)
    assert links(tree)["Rebellen"] == "conj Iran"
