"""Hangs every word inside the clause that the verb brackets give it."""

from kb.text.mend.bracket import Cluster
from kb.text.mend.regions import Regions
from kb.text.tree import NOMINAL, VERBAL, Tree, base

OF_VERB = frozenset([
    "nsubj", "obj", "iobj", "obl", "advmod", "mark", "aux", "cop", "expl", "compound", "xcomp", "ccomp", "advcl",
    "csubj", "cc", "parataxis", "discourse",
])

ARGUMENTS = frozenset(["nsubj", "obj", "iobj", "expl", "mark", "aux", "cop"])
"""What hangs on the head of a clause, and not on a noun in it."""


def keep_inside(tree: Tree, clusters: list[Cluster], regions: Regions) -> list[int]:
    """Mend a tree in place, and return the word that each clause hangs by."""
    nodes = [clause_node(tree, c, regions, i) for i, c in enumerate(clusters)]
    verbs = {v: i for i, c in enumerate(clusters) for v in c.verbs}
    for index, node in enumerate(nodes):
        _free_head(tree, regions, index, node)
    for word, owner in enumerate(regions.owners):
        if owner is not None and verbs.get(word, owner) == owner and tree.pos[word] != "PUNCT":
            _keep(tree, regions, owner, nodes[owner], word)
    return nodes


def clause_node(tree: Tree, cluster: Cluster, regions: Regions, index: int) -> int:
    """Return the word that a clause hangs by: the full verb, or the predicative of its copula."""
    full = cluster.full
    head = tree.heads[full]
    if base(tree.deps[full]) == "cop" and regions.owners[head] == index and tree.pos[head] not in VERBAL:
        return head
    return full


def _free_head(tree: Tree, regions: Regions, index: int, node: int) -> None:
    """Make the head of a clause hang outside of it, if another word of the clause does so for it."""
    top, above = node, tree.heads[node]
    while above != top and regions.owners[above] == index:
        top, above = above, tree.heads[above]
    if top != node:
        tree.swap(top, node)
        tree.deps[top] = relation_of(tree, top)
        for child in list(tree.children[top]):
            if base(tree.deps[child]) in ARGUMENTS:
                tree.attach(child, node, tree.deps[child])


def _keep(tree: Tree, regions: Regions, owner: int, node: int, word: int) -> None:
    """Hang a word on its own clause where it hangs on another one."""
    head = tree.heads[word]
    if word in (node, head) or regions.owners[head] == owner or tree.reaches(node, word):
        return
    dep = tree.deps[word] if base(tree.deps[word]) in OF_VERB else relation_of(tree, word)
    tree.attach(word, node, dep)


def relation_of(tree: Tree, word: int) -> str:
    """Return the relation of a word to a verb, by what it is."""
    if any(tree.deps[c] == "case" for c in tree.children[word]):
        return "obl"
    if tree.pos[word] in NOMINAL:
        return "obj"
    if tree.pos[word] in VERBAL:
        return "advcl"
    return "cc" if tree.pos[word] == "CCONJ" else "advmod"
