"""Makes the tree fit the verb bracket: one full verb heads each predicate, its auxiliaries hang on it."""

from kb.text.mend.bracket import Cluster, Place, is_auxiliary
from kb.text.tree import VERBAL, Tree, base
from kb.text.verbforms import Form, verb_form

NO_HEAD = frozenset([
    "aux", "cop", "compound", "flat", "case", "mark", "punct", "det", "advmod", "cc", "fixed", "nummod",
])
"""Relations that a full verb does not have."""
ENDS = frozenset(["PUNCT", "CCONJ", "SCONJ"])
OF_CLAUSE = frozenset(["root", "ccomp", "conj", "advcl", "acl", "parataxis", "xcomp"])
OF_VERB = frozenset(["nsubj", "obj", "iobj", "obl", "advmod", "mark", "expl", "punct", "cc", "advcl", "ccomp", "aux"])


def mend_verbs(tree: Tree, clusters: list[Cluster]) -> None:
    """Hang the verbs of each predicate on its full verb, in place."""
    for cluster in clusters:
        if len(cluster.verbs) > 1:
            _raise_full_verb(tree, cluster)
    for cluster in clusters:
        if base(tree.deps[cluster.full]) in NO_HEAD:
            _set_apart(tree, cluster)


def _raise_full_verb(tree: Tree, cluster: Cluster) -> None:
    full = cluster.full
    tree.swap(min(cluster.verbs, key=lambda v: (tree.depth(v), v)), full)
    for verb in cluster.verbs:
        if verb == full:
            continue
        tree.attach(verb, full, "aux")
        for child in list(tree.children[verb]):
            tree.attach(child, full, tree.deps[child])
        tree.deps[verb] = "aux:pass" if _is_passive(tree, full, verb) else "aux"


def _is_passive(tree: Tree, full: int, auxiliary: int) -> bool:
    """Tell whether an auxiliary makes a passive: "wird geliefert", not "wird liefern"."""
    words, form = tree.table.verbs, verb_form(tree, full)
    if tree.lemmas[auxiliary] not in words.passive or not form & Form.PARTICIPLE:
        return False
    if not form & Form.INFINITIVE or tree.lemmas[auxiliary] not in words.future:
        return True
    return verb_form(tree, auxiliary) is Form.PARTICIPLE


def _set_apart(tree: Tree, cluster: Cluster) -> None:
    """Let a verb that the parser takes for a part of another predicate head its own."""
    verb = cluster.full
    head = tree.heads[verb]
    if cluster.finite is None:
        if verb_form(tree, verb) is Form.TO_INFINITIVE:
            tree.deps[verb] = "xcomp"
    elif tree.pos[head] in VERBAL or base(tree.deps[head]) not in OF_CLAUSE:
        tree.deps[verb] = "parataxis"
    elif base(tree.deps[verb]) != "cop" or tree.lemmas[verb] not in tree.table.verbs.copulas:
        tree.swap(head, verb)
        tree.deps[head] = "obl" if any(tree.deps[c] == "case" for c in tree.children[head]) else "obj"
        for child in list(tree.children[head]):
            if base(tree.deps[child]) in OF_VERB:
                tree.attach(child, verb, tree.deps[child])


def find_particle(tree: Tree, cluster: Cluster, owners: list[int | None], index: int) -> None:
    """Hang a separated particle on its verb: what is left of the verb where its clause ends, or a part of it."""
    verb = cluster.full
    if cluster.place is not Place.SECOND or len(cluster.verbs) > 1 or is_auxiliary(tree, verb):
        return
    for word in range(verb + 1, len(tree)):
        if owners[word] == index and (word + 1 == len(tree) or tree.pos[word + 1] in ENDS) and _is_particle(tree, word):
            tree.attach(word, verb, "compound:prt")
            return


def _is_particle(tree: Tree, word: int) -> bool:
    if tree.low[word] not in tree.table.verbs.particles or tree.children[word]:
        return False
    return tree.pos[word] not in ("PRON", "DET", "PROPN") and tree.pos[word - 1] not in ("ADP", "CCONJ")
