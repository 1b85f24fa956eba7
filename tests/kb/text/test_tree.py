"""A tree stays a tree, whatever is hung where."""

from hypothesis import given
from hypothesis import strategies as st

from kb.text.tree import Tree, base, features
from tests.kb.text.trees import tree_of

SIZE = 7
WORDS = st.integers(0, SIZE - 1)
CHANGES = st.lists(st.tuples(st.booleans(), WORDS, WORDS), max_size=25)


def is_tree(tree: Tree) -> bool:
    """Tell whether every word hangs on the only root, and children fit heads."""
    roots = [i for i, head in enumerate(tree.heads) if head == i]
    children = [[c for c, head in enumerate(tree.heads) if head == i and c != i] for i in range(len(tree))]
    return len(roots) == 1 and children == tree.children and tree.below(roots[0]) == list(range(len(tree)))


@given(CHANGES)
def test_attaching_and_swapping_leave_one_tree(changes: list[tuple[bool, int, int]]) -> None:
    tree = tree_of("en", "a/X " + " ".join(f"w{i}/X/dep>{i // 2}" for i in range(SIZE - 1)))
    for swaps, one, other in changes:
        if swaps:
            tree.swap(one, other)
        elif tree.heads[one] != one:
            tree.attach(one, other, "obj")
    assert is_tree(tree)


def test_swapping_puts_a_word_into_the_place_above() -> None:
    tree = tree_of("de", "hat/AUX/root geliefert/VERB/xcomp>0 Raketen/NOUN/obj>1")
    tree.swap(0, 1)
    assert (tree.heads, tree.deps[1]) == ([1, 1, 1], "root")


def test_features_and_relations_are_read() -> None:
    assert dict(features("Case=Nom|Number=Sing")) == {"Case": "Nom", "Number": "Sing"}
    assert base("nsubj:pass") == "nsubj"
