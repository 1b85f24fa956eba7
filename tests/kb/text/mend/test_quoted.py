"""What is quoted hangs together."""

from kb.text.mend.quoted import mend_quoted
from tests.kb.text.trees import links, tree_of


def test_the_subject_inside_belongs_to_the_verb_inside() -> None:
    words = (
        '"/PUNCT/punct>9 The/DET/det>2 transition/NOUN/nsubj>9 of/ADP/case>4 power/NOUN/nmod>2 works/VERB/ccomp>9 '
        '"/PUNCT/punct>9 Ms/PROPN/compound>8 Smith/PROPN/nsubj>9 wrote/VERB/root'
    )
    tree = tree_of("en", words)
    mend_quoted(tree)
    found = links(tree)
    assert (found["transition"], found["works"], found["Smith"]) == ("nsubj works", "ccomp wrote", "nsubj wrote")


def test_a_few_quoted_words_are_left_alone() -> None:
    words = 'He/PRON/nsubj>1 saw/VERB "/PUNCT/punct>3 terror/NOUN/obj>1 "/PUNCT/punct>3 there/ADV/advmod>1'
    tree = tree_of("en", words)
    mend_quoted(tree)
    assert links(tree) == links(tree_of("en", words))
