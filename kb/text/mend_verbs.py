"""Makes the tree fit the verb bracket: one full verb heads each predicate, its auxiliaries hang on it."""

from kb.text.bracket import Cluster, Place
from kb.text.tree import VERBAL, Tree, base
from kb.text.verbforms import Form, verb_form

NO_HEAD = frozenset(["aux", "cop", "compound", "flat", "case", "mark", "punct", "det", "advmod", "cc", "fixed", "nummod"])
"""Relations that a full verb does not have."""
OF_VERB = frozenset(["nsubj", "obj", "iobj", "obl", "advmod", "mark", "expl", "punct", "cc", "advcl", "ccomp", "aux"])


def mend_verbs(tree: Tree, clusters: list[Cluster]) -> None:
    """Hang the verbs of each predicate on its full verb."""
    for cluster in clusters:
        if len(cluster.verbs) > 1:
            _raise_full_verb(tree, cluster)
    for cluster in clusters:
        _set_apart(tree, cluster)
        _find_particle(tree, cluster)


def _set_apart(tree: Tree, cluster: Cluster) -> None:
    """Let a verb that the parser takes for an auxiliary of another predicate head its own."""
    verb = cluster.full
    if base(tree.deps[verb]) not in NO_HEAD:
        return
    if cluster.finite is None:
        if verb_form(tree, verb) is Form.TO_INFINITIVE:
            tree.deps[verb] = "xcomp"
        return
    head = tree.heads[verb]
    if base(tree.deps[verb]) == "cop" and tree.pos[head] not in VERBAL and tree.lemmas[verb] in tree.table.verbs.copulas:
        return
    if tree.pos[head] in VERBAL:
        tree.deps[verb] = "parataxis"
    elif base(tree.deps[head]) in ("root", "ccomp", "conj", "advcl", "acl", "parataxis", "xcomp"):
        swap(tree, head, verb)
        tree.deps[head] = "obl" if any(tree.deps[c] == "case" for c in tree.children[head]) else "obj"
        for child in list(tree.children[head]):
            if base(tree.deps[child]) in OF_VERB:
                tree.attach(child, verb, tree.deps[child])
    else:
        tree.deps[verb] = "parataxis"


def _raise_full_verb(tree: Tree, cluster: Cluster) -> None:
    full = cluster.full
    others = [v for v in cluster.verbs if v != full]
    top = _highest(tree, cluster.verbs)
    if top != full:
        swap(tree, top, full)
    for verb in others:
        if tree.heads[verb] != full:
            tree.attach(verb, full, "aux")
        if base(tree.deps[verb]) not in ("aux",):
            tree.deps[verb] = "aux"
        for child in list(tree.children[verb]):
            tree.attach(child, full, tree.deps[child])
    for verb in others:
        tree.deps[verb] = "aux:pass" if _is_passive(tree, cluster, verb) else "aux"


def _find_particle(tree: Tree, cluster: Cluster) -> None:
    """Hang a separated particle on its verb: what is left of the verb where its clause ends."""
    verb = cluster.full
    if cluster.place is not Place.SECOND or len(cluster.verbs) > 1 or tree.lemmas[verb] in tree.table.verbs.forms.values():
        return
    for word in range(verb + 1, len(tree)):
        if word + 1 < len(tree) and tree.pos[word + 1] not in ("PUNCT", "CCONJ", "SCONJ"):
            continue
        if _is_particle(tree, word):
            tree.attach(word, verb, "compound:prt")
        if tree.pos[word] != "PUNCT":
            return


def _is_particle(tree: Tree, word: int) -> bool:
    if tree.low[word] not in tree.table.verbs.particles or tree.children[word]:
        return False
    return tree.pos[word] not in ("PRON", "DET", "PROPN") and tree.pos[word - 1] not in ("ADP", "CCONJ")


def _is_passive(tree: Tree, cluster: Cluster, verb: int) -> bool:
    words = tree.table.verbs
    return tree.lemmas[verb] in words.passive and bool(verb_form(tree, cluster.full) & Form.PARTICIPLE) and (
        not verb_form(tree, cluster.full) & Form.INFINITIVE
        or tree.low[verb] in ("worden",)
        or tree.lemmas[verb] not in words.future
        or not verb_form(tree, cluster.full) & Form.FINITE
    )


def _highest(tree: Tree, words: list[int]) -> int:
    """Return the one of some words that hangs nearest to the root."""

    def depth(word: int) -> int:
        steps = 0
        while tree.heads[word] != word:
            word = tree.heads[word]
            steps += 1
        return steps

    return min(words, key=lambda w: (depth(w), w))


def swap(tree: Tree, top: int, word: int) -> None:
    """Put a word that hangs below another one into its place, and the other on it."""
    if top == word or not tree.reaches(word, top):
        return
    head, dep = tree.heads[top], tree.deps[top]
    tree.children[tree.heads[word]].remove(word)
    if head == top:
        tree.heads[word], tree.deps[word] = word, dep
    else:
        tree.children[head].remove(top)
        tree.heads[word], tree.deps[word] = head, dep
        tree.children[head].append(word)
        tree.children[head].sort()
    tree.heads[top], tree.deps[top] = word, "dep"
    tree.children[word].append(top)
    tree.children[word].sort()
