"""The first field of a German main clause holds one constituent: what stands there hangs together."""

from kb.text.mend.bracket import Cluster, Place
from kb.text.mend.regions import Regions
from kb.text.tree import NOMINAL, Tree, base


def mend_forefield(tree: Tree, cluster: Cluster, node: int, regions: Regions, index: int) -> None:
    """Hang prepositional phrases before the finite verb on the noun before them."""
    if cluster.place is not Place.SECOND or cluster.finite is None:
        return
    finite = cluster.finite
    here = [c for c in tree.children[node] if c < finite and regions.owners[c] == index and tree.pos[c] in NOMINAL]
    if len(here) != 2 or _ends_clause(tree, max(cluster.verbs)) and len(cluster.verbs) == 1:
        return  # One constituent is right; of more, or with the verb last, it is no main clause after all.
    for before, word in zip(here, here[1:], strict=False):
        if base(tree.deps[word]) != "obl" or not any(tree.deps[c] == "case" and c < word for c in tree.children[word]):
            continue
        noun = _last_noun(tree, before, word)
        if not any(tree.low[w] in (",", ":", "–", "-") for w in range(noun + 1, min(tree.below(word)))):
            tree.attach(word, noun, "nmod")


def _ends_clause(tree: Tree, verb: int) -> bool:
    return verb + 1 >= len(tree) or tree.pos[verb + 1] == "PUNCT"


def _last_noun(tree: Tree, head: int, before: int) -> int:
    """Return the last noun of a phrase that stands before a word."""
    nouns = [w for w in tree.below(head) if w < before and tree.pos[w] in ("NOUN", "PROPN") and base(tree.deps[w]) != "flat"]
    return max(nouns, default=head)
