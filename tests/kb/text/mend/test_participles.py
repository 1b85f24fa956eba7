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


def test_a_finite_verb_before_who_said_so_heads_what_is_said() -> None:
    tree = tree_of(
        "en", "Israeli/ADJ/amod>1 jets/NOUN/compound>3 struck/VERB/amod>3 targets/NOUN/nsubj>6 ,/PUNCT/punct>3 "
        "officials/NOUN/nsubj>6 said/VERB/root"
    )
    mend_participles(tree)
    found = links(tree)
    assert (found["struck"], found["jets"], found["targets"]) == ("ccomp said", "nsubj struck", "obj struck")


def test_a_participle_before_the_subject_of_the_verb_stays_an_adjective() -> None:
    words = "State/NOUN/compound>2 owned/VERB/amod>2 companies/NOUN/nsubj>3 sold/VERB/root oil/NOUN/obj>3"
    tree = tree_of("en", words)
    mend_participles(tree)
    assert links(tree) == links(tree_of("en", words))


def test_the_last_word_of_a_name_stands_for_the_name_before_a_verb() -> None:
    tree = tree_of(
        "en", "Yahya/PROPN/compound>3 Hamdan/PROPN/flat>0 threatened/VERB/amod>3 retaliation/NOUN/root"
    )
    mend_participles(tree)
    assert (links(tree)["threatened"], links(tree)["retaliation"]) == ("root", "obj threatened")
