"""Mends what the parser is known to get wrong, by rules of the language's fields and cases."""

from kb.text.bracket import Cluster, find_clusters
from kb.text.mend_cases import mend_cases
from kb.text.mend_clauses import clause_node, mend_clauses
from kb.text.mend_verbs import mend_verbs
from kb.text.mend_words import mend_words
from kb.text.regions import find_regions
from kb.text.tree import Tree


def repair(tree: Tree) -> None:
    """Mend a tree in place."""
    if not tree.table.verb_second or not any(tree.deps):
        return
    mend_words(tree)
    clusters = find_clusters(tree)
    mend_verbs(tree, clusters)
    regions = find_regions(tree, clusters)
    mend_clauses(tree, clusters, regions)
    for index, cluster in enumerate(clusters):
        mend_functions(tree, cluster, clause_node(tree, cluster, regions, index))


def mend_functions(tree: Tree, cluster: Cluster, node: int) -> None:
    """Name the functions in one clause."""
    copular = node != cluster.full
    passive = any(tree.deps[c] == "aux:pass" for c in tree.children[node])
    mend_cases(tree, node, cluster.finite, copular=copular, passive=passive)
