"""What "durch" belongs to."""

from kb.text.mend.prepositions import mend_prepositions
from tests.kb.text.trees import links, tree_of


def test_who_acts_belongs_to_the_noun_of_the_deed() -> None:
    words = (
        "Er/PRON/nsubj>1 bestritt/VERB die/DET/det>3 Festnahme/NOUN/obj>1 von/ADP/case>5 Meier/PROPN/nmod>3 "
        "durch/ADP/case>8 die/DET/det>8 Polizei/NOUN/obl>1"
    )
    tree = tree_of("de", words)
    mend_prepositions(tree)
    assert (links(tree)["Polizei"], tree.feature(8, "Case")) == ("nmod Festnahme", "Acc")


def test_a_recipient_belongs_to_the_deed_not_to_the_thing() -> None:
    words = (
        "Lieferung/NOUN von/ADP/case>2 Raketen/NOUN/nmod>0 an/ADP/case>5 die/DET/det>5 Türkei/PROPN/nmod>2"
    )
    tree = tree_of("de", words)
    mend_prepositions(tree)
    assert links(tree)["Türkei"] == "nmod Lieferung"


def test_in_a_passive_clause_it_stays_with_the_verb() -> None:
    words = (
        "Die/DET/det>1 Lieferung/NOUN/nsubj:pass>5 wurde/AUX/aux:pass>5 durch/ADP/case>4 Iran/PROPN/obl>5 gestoppt/VERB"
    )
    tree = tree_of("de", words)
    mend_prepositions(tree)
    assert links(tree)["Iran"] == "obl gestoppt"
