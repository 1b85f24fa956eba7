"""Nothing hangs on an auxiliary."""

from kb.text.mend.auxiliaries import mend_auxiliaries
from tests.kb.text.trees import links, tree_of


def test_the_subject_of_an_auxiliary_is_that_of_its_verb() -> None:
    tree = tree_of("en", "Russia/PROPN/nsubj>1 has/AUX/aux>2 delivered/VERB missiles/NOUN/obj>2")
    mend_auxiliaries(tree)
    assert links(tree)["Russia"] == "nsubj delivered"
