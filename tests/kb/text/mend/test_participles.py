"""Verbs that were taken for adjectives."""

from kb.text.mend.participles import mend_participles
from tests.kb.text.trees import links, tree_of


def test_a_gerund_after_a_preposition_has_its_object() -> None:
    tree = tree_of("en", "threat/NOUN of/ADP/case>3 imposing/VERB/amod>3 duties/NOUN/nmod>0")
    mend_participles(tree)
    assert links(tree) == {"threat": "root", "of": "mark imposing", "imposing": "acl threat", "duties": "obj imposing"}


def test_a_finite_verb_between_two_nouns_heads_the_clause() -> None:
    tree = tree_of("en", "The/DET/det>3 RHS/PROPN/compound>3 collected/VERB/amod>3 comments/NOUN/root")
    mend_participles(tree)
    found = links(tree)
    assert (found["collected"], found["RHS"], found["comments"], found["The"]) == (
        "root", "nsubj collected", "obj collected", "det RHS",
    )


def test_an_adjective_stays_one() -> None:
    words = "The/DET/det>2 armed/VERB/amod>2 men/NOUN/nsubj>3 left/VERB/root"
    tree = tree_of("en", words)
    mend_participles(tree)
    assert links(tree) == links(tree_of("en", words))


def test_a_gerund_behind_a_verb_that_takes_one_has_its_object() -> None:
    tree = tree_of("en", "Iran/PROPN/nsubj>1 denied/VERB/root supplying/NOUN/compound>3 missiles/NOUN/obj>1")
    mend_participles(tree)
    assert (links(tree)["supplying"], links(tree)["missiles"]) == ("xcomp denied", "obj supplying")


def test_a_noun_in_ing_behind_another_verb_stays_one() -> None:
    words = "Iran/PROPN/nsubj>1 bought/VERB/root shipping/NOUN/compound>3 companies/NOUN/obj>1"
    tree = tree_of("en", words)
    mend_participles(tree)
    assert links(tree) == links(tree_of("en", words))


def test_the_only_verb_behind_an_apposition_heads_the_clause() -> None:
    tree = tree_of(
        "en", "Iran/PROPN/root ,/PUNCT/punct>3 an/DET/det>3 ally/NOUN/appos>0 ,/PUNCT/punct>6 sent/VERB/amod>6 "
        "arms/NOUN/appos>0"
    )
    mend_participles(tree)
    found = links(tree)
    assert (found["sent"], found["Iran"], found["arms"]) == ("root", "nsubj sent", "obj sent")
