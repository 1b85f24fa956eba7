"""Mends what the parser is known to get wrong, by rules of the language's fields and cases.

Words and participles are mended in every language that has the tables for it. The rest is for languages
whose verbs stand in a bracket (`verb_second` in `tokens.toml`): the brackets tell which verbs belong
together and where each clause lies; then words are hung inside their clause, clauses on each other,
and noun phrases get the functions that their cases allow.
"""

from kb.text.mend.auxiliaries import mend_auxiliaries
from kb.text.mend.bracket import Place, find_clusters
from kb.text.mend.coordination import mend_coordination
from kb.text.mend.features import mend_features
from kb.text.mend.forefield import goes_on, mend_forefield
from kb.text.mend.functions import Slot, mend_functions
from kb.text.mend.inside import clause_node, keep_inside
from kb.text.mend.links import link_clauses
from kb.text.mend.nouns import mend_nouns
from kb.text.mend.participles import mend_participles
from kb.text.mend.prepositions import mend_prepositions
from kb.text.mend.quoted import mend_quoted
from kb.text.mend.regions import find_regions
from kb.text.mend.verbs import find_particle, mend_verbs
from kb.text.mend.words import find_finite, mend_words
from kb.text.tree import Tree


def mend_tree(tree: Tree) -> None:
    """Mend a tree in place; a tree without relations stays as it is."""
    if not any(tree.deps):
        return
    mend_auxiliaries(tree)
    mend_participles(tree)
    mend_quoted(tree)
    mend_coordination(tree)
    if tree.table.verb_second:
        mend_brackets(tree)
    mend_prepositions(tree)


def mend_brackets(tree: Tree) -> None:
    """Make a tree fit the verb brackets and cases of its sentence."""
    mend_words(tree)
    mend_nouns(tree)
    clusters = find_clusters(tree)
    if not any(c.place is Place.SECOND for c in clusters) and find_finite(tree):
        clusters = find_clusters(tree)
    mend_verbs(tree, clusters)
    regions = find_regions(tree, clusters)
    nodes = keep_inside(tree, clusters, regions)
    for index, cluster in enumerate(clusters):
        find_particle(tree, cluster, regions.owners, index)
    link_clauses(tree, clusters, regions, nodes)
    for index, cluster in enumerate(clusters):
        node = clause_node(tree, cluster, regions, index)
        mend_forefield(tree, cluster, node, regions, index)
        mend_features(tree, cluster)
        passive = any(tree.deps[c] == "aux:pass" for c in tree.children[node])
        shares = goes_on(tree, cluster, node, regions, index)
        mend_functions(tree, Slot(node, cluster.finite, node != cluster.full, passive, shares))
