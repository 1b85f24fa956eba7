"""Functions of noun phrases by case, agreement and order."""

import pytest

from kb.text.mend.functions import Slot, mend_functions
from tests.kb.text.trees import tree_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Den/DET/det>1 Angriff/NOUN/nsubj>2 führte/VERB der/DET/det>4 Minister/NOUN/obj>2", {1: "obj", 4: "nsubj"}),
        ("Raketen/NOUN/nsubj>1 liefert/VERB die/DET/det>3 Regierung/NOUN/obj>1", {0: "obj", 3: "nsubj"}),
        ("Er/PRON/nsubj>1 dankte/VERB der/DET/det>3 Junta/NOUN/obj>1", {0: "nsubj", 3: "obl:arg"}),
        ("Die/DET/det>1 Armee/NOUN/nsubj>2 half/VERB den/DET/det>4 Rebellen/NOUN/obj>2", {1: "nsubj", 4: "obl:arg"}),
        ("Das/PRON/nsubj>1 berichtet/VERB die/DET/det>3 Zeitung/NOUN/obj>1", {0: "obj", 3: "nsubj"}),
        ("Zusagen/NOUN/nsubj>1 gibt/VERB es/PRON/obj>1", {0: "obj", 2: "nsubj"}),
        ("Er/PRON/nsubj>1 kam/VERB vorige/ADJ/amod>3 Woche/NOUN/obj>1", {0: "nsubj", 3: "obl"}),
        ("Er/PRON/nsubj>1 gab/VERB dem/DET/det>3 Staat/NOUN/obj>1 Geld/NOUN/obj>1", {3: "obl:arg", 4: "obj"}),
    ],
)
def test_noun_phrases_have_the_functions_that_their_forms_allow(words: str, expected: dict[int, str]) -> None:
    tree = tree_of("de", words)
    verb = tree.pos.index("VERB")
    mend_functions(tree, Slot(verb, verb))
    assert {w: tree.deps[w] for w in expected} == expected


def test_a_clause_that_goes_on_has_the_subject_before() -> None:
    tree = tree_of("de", "lieferte/VERB Raketen/NOUN/nsubj>0")
    mend_functions(tree, Slot(0, 0, shares=True))
    assert tree.deps[1] == "obj"


def test_functions_give_cases() -> None:
    tree = tree_of("de", "Russland/PROPN/nsubj>1 liefert/VERB Raketen/NOUN/obj>1")
    mend_functions(tree, Slot(1, 1))
    assert [tree.feature(w, "Case") for w in (0, 2)] == ["Nom", "Acc"]


def test_a_genitive_belongs_to_the_noun_before_it() -> None:
    tree = tree_of("de", "war/AUX ein/DET/det>2 Zeichen/NOUN/nsubj>0 der/DET/det>4 Stärke/NOUN/obl>0")
    mend_functions(tree, Slot(0, 0, copular=True))
    assert (tree.heads[4], tree.deps[4], tree.feature(4, "Case")) == (2, "nmod", "Gen")
