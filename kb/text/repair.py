"""Mends what the parser is known to get wrong, by rules of the language's fields and cases."""

from kb.text.bracket import Cluster, find_clusters
from kb.text.forefield import mend_forefield
from kb.text.mend_cases import mend_cases
from kb.text.mend_clauses import clause_node, mend_clauses
from kb.text.mend_features import mend_features
from kb.text.mend_nouns import mend_nouns
from kb.text.mend_participles import mend_participles
from kb.text.mend_verbs import mend_verbs
from kb.text.mend_words import mend_words
from kb.text.regions import find_regions
from kb.text.tree import Tree


def repair(tree: Tree) -> None:
    """Mend a tree in place."""
    if not any(tree.deps):
        return
    mend_participles(tree)
    if not tree.table.verb_second:
        return
    mend_words(tree)
    mend_nouns(tree)
    clusters = find_clusters(tree)
    mend_verbs(tree, clusters)
    regions = find_regions(tree, clusters)
    mend_clauses(tree, clusters, regions)
    for index, cluster in enumerate(clusters):
        node = clause_node(tree, cluster, regions, index)
        mend_forefield(tree, cluster, node, regions, index)
        mend_functions(tree, cluster, node)


def mend_functions(tree: Tree, cluster: Cluster, node: int) -> None:
    """Name the functions in one clause, and the forms of its verbs."""
    mend_features(tree, cluster)
    copular = node != cluster.full
    passive = any(tree.deps[c] == "aux:pass" for c in tree.children[node])
    mend_cases(tree, node, cluster.finite, copular=copular, passive=passive)
