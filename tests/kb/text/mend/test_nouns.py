"""Noun phrases that were run together or torn apart."""

from kb.text.mend.nouns import mend_nouns
from tests.kb.text.trees import links, tree_of


def test_a_name_in_s_belongs_to_the_noun_behind_it() -> None:
    tree = tree_of("de", "antworten/VERB auf/ADP/case>2 Venezuelas/PROPN/obl>0 Bitte/NOUN/obj>0")
    mend_nouns(tree)
    found = links(tree)
    assert (found["Venezuelas"], found["auf"]) == ("nmod Bitte", "case Bitte")


def test_a_noun_after_a_name_is_no_part_of_it() -> None:
    tree = tree_of("de", "traf/VERB in/ADP/case>2 München/PROPN/obl>0 Kanzler/NOUN/flat>2 Kohl/PROPN/flat>2")
    mend_nouns(tree)
    found = links(tree)
    assert (found["Kanzler"], found["Kohl"]) == ("obj traf", "flat Kanzler")


def test_an_example_belongs_to_what_it_is_of() -> None:
    words = (
        "Fünf/NUM/nummod>1 Staaten/NOUN/nsubj>6 ,/PUNCT/punct>4 darunter/ADV/advmod>6 China/PROPN/nsubj>6 "
        ",/PUNCT/punct>4 fehlten/VERB/root"
    )
    tree = tree_of("de", words)
    mend_nouns(tree)
    assert links(tree)["China"] == "appos Staaten"


def test_a_dative_hangs_on_the_verb() -> None:
    tree = tree_of("de", "dient/VERB nach/ADP/case>2 Angaben/NOUN/obl>0 dem/DET/det>4 Transport/NOUN/nmod>2")
    mend_nouns(tree)
    assert links(tree)["Transport"] == "obl:arg dient"
