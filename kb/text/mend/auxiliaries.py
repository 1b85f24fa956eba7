"""Auxiliaries and copulas bear nothing: what hangs on them belongs to the verb or predicative they go with."""

from kb.text.tree import Tree, base


def mend_auxiliaries(tree: Tree) -> None:
    """Hang what hangs on auxiliaries on their heads, in place."""
    for word in range(len(tree)):
        head = tree.heads[word]
        if head == word or base(tree.deps[word]) not in ("aux", "cop"):
            continue
        for child in list(tree.children[word]):
            tree.attach(child, head, tree.deps[child])
