"""Trees that a poor parser made, mended as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.clauses import find_clauses
from kb.text.mend import mend_tree
from kb.text.tree import Tree
from tests.kb.text.trees import said, tree_of

REPORTED = (
    "Ein/DET/det>1 Abgeordneter/NOUN/nsubj>3 hat/AUX/aux>3 erklärt/VERB/root ,/PUNCT/punct>5 Moskau/PROPN/conj>3 "
    "habe/AUX/aux>10 Raketen/NOUN/obl>10 nach/ADP/case>9 Venezuela/PROPN/obl>10 geliefert/VERB/advcl>3 ./PUNCT/punct>3"
)
INVERTED = (
    "Die/DET/det>1 Lage/NOUN/nsubj>3 sei/AUX/cop>3 ernst/ADJ/root ,/PUNCT/punct>3 sagte/VERB/parataxis>3 "
    "der/DET/det>7 Minister/NOUN/obj>5 ./PUNCT/punct>3"
)
TORN = (
    "Die/DET/det>1 USA/PROPN/nsubj>3 verschiedene/ADJ/amod>3 Optionen/NOUN/root für/ADP/case>6 einen/DET/det>6 "
    "Angriff/NOUN/nmod>3 ausgearbeitet/VERB/advcl>3 hätten/AUX/cop>7"
)
SEPARATED = (
    "Das/DET/det>1 Militär/NOUN/nsubj>2 setzt/VERB/root den/DET/det>4 Angriff/NOUN/nsubj>2 fort/ADV/advmod>2 "
    "./PUNCT/punct>2"
)


def clauses(words: str) -> list[tuple[str, list[str]]]:
    """Return predicate and arguments of the clauses of a mended tree."""
    tree = tree_of("de", words)
    mend_tree(tree)
    return [(c.predicate, said(tree, c)) for c in find_clauses(tree)]


def test_what_is_reported_after_a_comma_has_its_own_subject() -> None:
    assert clauses(REPORTED) == [
        ("erklären", ["SUBJ Abgeordneter", "CLAUSE geliefert"]),
        ("liefern", ["SUBJ Moskau", "OBJ Raketen", "PP nach Venezuela"]),
    ]


def test_a_verb_of_saying_behind_takes_what_is_said() -> None:
    assert clauses(INVERTED) == [("sein", ["SUBJ Lage", "ATTR ernst"]), ("sagen", ["CLAUSE ernst", "SUBJ Minister"])]


def test_an_auxiliary_taken_for_a_copula_joins_its_verb() -> None:
    (clause,) = clauses(TORN)
    assert clause == ("ausarbeiten", ["SUBJ USA", "OBJ Optionen"])


def test_a_particle_at_the_end_and_an_accusative_before_it() -> None:
    assert clauses(SEPARATED) == [("fortsetzen", ["SUBJ Militär", "OBJ Angriff"])]


def test_without_relations_a_tree_is_left_as_it_is() -> None:
    tree = tree_of("de", "Er/PRON kam/VERB")
    tree.deps[:] = ["", ""]
    mend_tree(tree)
    assert (tree.heads, tree.deps) == ([0, 1], ["", ""])


FORMS = [
    "Er/PRON", "die/PRON", "der/DET", "dass/SCONJ", ",/PUNCT", "hat/AUX", "soll/AUX", "geliefert/VERB", "liefern/VERB",
    "zu/PART", "kam/VERB", "und/CCONJ", "Raketen/NOUN", "Iran/PROPN", "von/ADP", "um/ADP", "sein/AUX", "sagte/VERB",
    "„/PUNCT", "“/PUNCT", "wurde/AUX", "erklärt/VERB", "weil/SCONJ", "auf/ADP", "Venezuelas/PROPN", "besetzten/VERB",
    "wie/ADV", "darunter/ADV", "dem/DET", "durch/ADP", "fort/ADV",
]
DEPS = ["nsubj", "obj", "obl", "aux", "cop", "ccomp", "advcl", "acl", "amod", "case", "flat", "conj", "punct", "xcomp"]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Trees of German words in any order, hung on each other in any way."""
    words = draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=16))
    root = draw(st.integers(0, len(words) - 1))
    order = [root, *(i for i in range(len(words)) if i != root)]
    heads = {i: order[draw(st.integers(0, n - 1))] for n, i in enumerate(order) if n}
    rows = [f"{w}/{draw(st.sampled_from(DEPS))}>{heads[i]}" if i in heads else w for i, w in enumerate(words)]
    return tree_of("de", " ".join(rows))


@given(trees())
def test_whatever_is_mended_stays_a_tree_that_clauses_can_be_read_from(tree: Tree) -> None:
    mend_tree(tree)
    roots = [i for i, head in enumerate(tree.heads) if head == i]
    assert len(roots) == 1
    assert tree.below(roots[0]) == list(range(len(tree)))
    for clause in find_clauses(tree):
        assert all(0 <= a.head < len(tree) for a in clause.arguments)


@pytest.mark.parametrize("words", ["./PUNCT", "und/CCONJ", "hat/AUX", "zu/PART", ",/PUNCT ,/PUNCT/punct>0"])
def test_single_words_are_read(words: str) -> None:
    tree = tree_of("de", words)
    mend_tree(tree)
    assert tree.heads[0] == 0
