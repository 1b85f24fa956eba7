"""Mends what the parser is known to get wrong, by rules of the language's fields and cases."""

from kb.text.tree import Tree


def repair(tree: Tree) -> None:
    """Mend a tree in place."""
