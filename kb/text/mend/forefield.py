"""The first field of a German main clause holds one constituent: what stands there hangs together."""

from kb.text.mend.bracket import Cluster, Place
from kb.text.mend.regions import Regions
from kb.text.tree import NOMINAL, Tree, base

MARKS = frozenset([",", ":", "–", "-"])


def mend_forefield(tree: Tree, cluster: Cluster, node: int, regions: Regions, index: int) -> None:
    """Hang what stands between the first noun and the finite verb on that noun: coordinated, or as its modifier."""
    if cluster.place is not Place.SECOND or cluster.finite is None:
        return
    finite = cluster.finite
    here = [c for c in tree.children[node] if c < finite and regions.owners[c] == index and tree.pos[c] in NOMINAL]
    verb_last = len(cluster.verbs) == 1 and _ends_clause(tree, finite)
    if len(here) != 2 or verb_last:
        return  # One constituent is right; of more, or with the verb last, it is no main clause after all.
    before, word = here
    if any(tree.low[w] in tree.table.clauses.joiners for w in range(before + 1, word)) and _is_bare(tree, word):
        tree.attach(word, before, "conj")
        return
    if base(tree.deps[word]) != "obl" or not any(tree.deps[c] == "case" and c < word for c in tree.children[word]):
        return
    noun = _last_noun(tree, before, word)
    if not any(tree.low[w] in MARKS for w in range(noun + 1, min(tree.below(word)))):
        tree.attach(word, noun, "nmod")


def goes_on(tree: Tree, cluster: Cluster, node: int, regions: Regions, index: int) -> bool:
    """Tell whether a coordinated clause begins with its verb, or is opened by "und": its subject is the one before."""
    if cluster.opener is not None:
        return tree.low[cluster.opener] in (*tree.table.clauses.joiners, ",")
    if cluster.place is not Place.SECOND or cluster.finite is None or tree.deps[node] != "conj":
        return False
    return not any(c < (cluster.finite or 0) and regions.owners[c] == index and tree.pos[c] != "CCONJ"
                   and tree.pos[c] != "PUNCT" for c in tree.children[node])


def _is_bare(tree: Tree, word: int) -> bool:
    return not any(tree.deps[c] == "case" for c in tree.children[word])


def _ends_clause(tree: Tree, verb: int) -> bool:
    return verb + 1 >= len(tree) or tree.pos[verb + 1] == "PUNCT"


def _last_noun(tree: Tree, head: int, before: int) -> int:
    """Return the last noun of a phrase that stands before a word."""
    nouns = (w for w in tree.below(head) if w < before and tree.pos[w] in ("NOUN", "PROPN"))
    return max((w for w in nouns if base(tree.deps[w]) != "flat"), default=head)
