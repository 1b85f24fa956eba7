"""Makes the tree fit the clauses of the verb brackets: words hang inside their clause, clauses on each other."""

from kb.text.bracket import Cluster, Place
from kb.text.cases import agrees
from kb.text.mend_verbs import swap
from kb.text.predicates import is_subjunctive_1
from kb.text.regions import Regions, is_verb_first
from kb.text.tree import NOMINAL, VERBAL, Tree, base

OF_VERB = frozenset(["nsubj", "obj", "iobj", "obl", "advmod", "mark", "aux", "cop", "expl", "compound", "xcomp", "ccomp", "advcl", "csubj", "cc", "parataxis", "discourse"])
FARTHEST = 3
"""A relative clause hangs on one of so many nouns before it."""


def mend_clauses(tree: Tree, clusters: list[Cluster], regions: Regions) -> None:
    """Hang every word in its own clause, and every clause on the one that it belongs to."""
    nodes = {i: clause_node(tree, c, regions, i) for i, c in enumerate(clusters)}
    for index, node in nodes.items():
        if index in regions.owners:
            _free_head(tree, regions, index, node)
    for word in range(len(tree)):
        _keep_inside(tree, clusters, regions, nodes, word)
    _link_clauses(tree, clusters, regions, nodes)


def clause_node(tree: Tree, cluster: Cluster, regions: Regions, index: int) -> int:
    """Return the word that a clause hangs by: the full verb, or the predicative of its copula."""
    full = cluster.full
    head = tree.heads[full]
    if base(tree.deps[full]) == "cop" and regions.owners[head] == index and tree.pos[head] not in VERBAL:
        return head
    return full


def _free_head(tree: Tree, regions: Regions, index: int, node: int) -> None:
    """Make the head of a clause hang outside of it, if another word of the clause does so for it."""
    above, seen = tree.heads[node], {node}
    top = node
    while above not in seen and regions.owners[above] == index:
        top = above
        seen.add(above)
        above = tree.heads[above]
    if top != node:
        swap(tree, top, node)
        tree.deps[top] = _relation(tree, top)


def _keep_inside(tree: Tree, clusters: list[Cluster], regions: Regions, nodes: dict[int, int], word: int) -> None:
    """Hang a word on its own clause where it hangs on another one."""
    owner = regions.owners[word]
    if owner is None or tree.pos[word] == "PUNCT":
        return
    node, head = nodes[owner], tree.heads[word]
    if word == node or head == word or regions.owners[head] == owner:
        return
    if any(word in c.verbs for c in clusters) and word not in clusters[owner].verbs:
        return
    if tree.reaches(node, word):
        return
    dep = tree.deps[word] if base(tree.deps[word]) in OF_VERB else _relation(tree, word)
    tree.attach(word, node, dep)


def _relation(tree: Tree, word: int) -> str:
    """Return the relation of a word to a verb, by what it is."""
    if any(tree.deps[c] == "case" for c in tree.children[word]):
        return "obl"
    if tree.pos[word] in NOMINAL:
        return "obj"
    if tree.pos[word] in VERBAL:
        return "advcl"
    return "cc" if tree.pos[word] == "CCONJ" else "advmod"


def _link_clauses(tree: Tree, clusters: list[Cluster], regions: Regions, nodes: dict[int, int]) -> None:
    for index, cluster in enumerate(clusters):
        if cluster.shares is not None:
            _coordinate(tree, cluster.shares, nodes[index])
        elif cluster.opener is not None and tree.low[cluster.opener] in tree.table.clauses.coordinators:
            _link_again(tree, clusters, nodes, index)
        elif cluster.opener is not None:
            _link_opened(tree, regions, nodes, index, cluster)
        elif index in regions.boundaries:
            _link_main(tree, clusters, regions, nodes, index)


def _link_again(tree: Tree, clusters: list[Cluster], nodes: dict[int, int], index: int) -> None:
    """Coordinate a clause that "und" opens with the one that ended just before."""
    opener = clusters[index].opener or 0
    before = [i for i, c in enumerate(clusters) if c.opener is not None and c.verbs[-1] < opener]
    if before:
        _coordinate(tree, nodes[max(before, key=lambda i: clusters[i].verbs[-1])], nodes[index])


def _link_opened(tree: Tree, regions: Regions, nodes: dict[int, int], index: int, cluster: Cluster) -> None:
    """Hang a clause by what opens it: on a noun, or on the verb of the clause around it."""
    assert cluster.opener is not None
    node, opener = nodes[index], cluster.opener
    table, low = tree.table.clauses, tree.low[opener]
    outside = _around(tree, regions, opener, node)
    if tree.pos[opener] not in ("SCONJ", "ADV") and low in table.relative and low not in ("was", "wer"):
        _link_relative(tree, node, opener)
    elif low in table.complement | table.question:
        if base(tree.deps[node]) not in ("ccomp", "csubj", "acl"):
            tree.deps[node] = "ccomp"
            _hang(tree, node, outside, nodes)
    elif base(tree.deps[node]) != "advcl":
        tree.deps[node] = "advcl"
        _hang(tree, node, outside, nodes)
    if tree.pos[opener] == "SCONJ" and tree.heads[opener] != node:
        tree.attach(opener, node, "mark")


def _around(tree: Tree, regions: Regions, opener: int, node: int) -> int | None:
    """Return the clause that a clause stands in: that of the word before it, else of the word after it."""
    inner = regions.owners[opener]
    for word in [*range(opener - 1, -1, -1), *range(opener + 1, len(tree))]:
        owner = regions.owners[word]
        if owner is not None and owner != inner and tree.pos[word] != "PUNCT":
            return owner
    return None


def _hang(tree: Tree, node: int, outside: int | None, nodes: dict[int, int]) -> None:
    """Hang a clause on another one, unless it hangs on some clause already."""
    if tree.heads[node] in nodes.values() and tree.heads[node] != node:
        return
    if outside is None:
        return
    if tree.reaches(nodes[outside], node):
        if tree.heads[node] == node:
            swap(tree, node, nodes[outside])
            tree.deps[nodes[outside]] = "root"
        return
    tree.attach(node, nodes[outside], tree.deps[node])


def _link_relative(tree: Tree, node: int, opener: int) -> None:
    """Hang a relative clause on the nearest noun before it that its pronoun agrees with."""
    head = tree.heads[node]
    if base(tree.deps[node]) == "acl" and head < opener and tree.pos[head] in NOMINAL:
        tree.deps[node] = "acl:relcl"
        return
    nouns = [w for w in range(opener - 1, -1, -1) if tree.pos[w] in ("NOUN", "PROPN") and base(tree.deps[w]) != "flat"]
    nouns = [w for w in nouns if not tree.reaches(w, node)][:FARTHEST]
    fits = [w for w in nouns if agrees(tree, w, opener)] or nouns
    if fits:
        tree.attach(node, fits[0], "acl:relcl")


def _link_main(tree: Tree, clusters: list[Cluster], regions: Regions, nodes: dict[int, int], index: int) -> None:
    """Hang a main clause on the one before it: as what is said, as coordinated, or beside it."""
    boundary = regions.boundaries[index]
    before = next((regions.owners[w] for w in range(boundary - 1, -1, -1) if _is_main(clusters, regions.owners[w])), None)
    if before is None:
        return
    cluster, node, first = clusters[index], nodes[index], nodes[before]
    speech = tree.table.verbs.speech
    if is_verb_first(tree, cluster, boundary) and tree.low[boundary] == "," and tree.lemmas[cluster.full] in speech:
        _turn(tree, first, node)
    elif _shares_subject(tree, cluster, clusters[before], boundary):
        _coordinate(tree, first, node)
    elif tree.heads[node] in (first, node) or tree.heads[first] == node:
        _name_link(tree, clusters, before, index, nodes, boundary)
    elif not tree.reaches(first, node):
        tree.attach(node, first, "parataxis")
        _name_link(tree, clusters, before, index, nodes, boundary)


def _shares_subject(tree: Tree, cluster: Cluster, before: Cluster, boundary: int) -> bool:
    """Tell whether a verb right after a comma goes on with the subject before: "ist sauber, hat Platz"."""
    if cluster.finite != boundary + 1 or tree.low[boundary] != ",":
        return False
    return tree.lemmas[cluster.full] not in tree.table.verbs.speech and before.finite not in (0, None)


def _coordinate(tree: Tree, first: int, second: int) -> None:
    if tree.reaches(first, second):
        swap(tree, second, first)
    if not tree.reaches(first, second):
        tree.attach(second, first, "conj")


def _is_main(clusters: list[Cluster], owner: int | None) -> bool:
    return owner is not None and clusters[owner].place is Place.SECOND


def _turn(tree: Tree, said: int, saying: int) -> None:
    """Hang what is said on the verb of saying after it."""
    if tree.reaches(saying, said):
        if saying != said:
            swap(tree, said, saying)
    elif not tree.reaches(saying, said):
        head = tree.heads[said]
        if head == said:
            tree.attach(said, saying, "ccomp")
    if tree.heads[said] == saying:
        tree.deps[said] = "ccomp"


def _name_link(tree: Tree, clusters: list[Cluster], before: int, index: int, nodes: dict[int, int], boundary: int) -> None:
    """Give the relation between two main clauses its name."""
    node, first = nodes[index], nodes[before]
    if tree.heads[node] == node and tree.heads[first] == node:
        return
    if tree.heads[node] == node:
        if tree.reaches(first, node):
            return
        tree.attach(node, first, "parataxis")
    coordinated = any(tree.low[w] in tree.table.clauses.coordinators for w in range(boundary, min(boundary + 2, len(tree))))
    finite = clusters[index].finite
    if coordinated:
        tree.deps[node] = "conj"
    elif tree.lemmas[clusters[before].full] in tree.table.verbs.speech and tree.low[boundary] in ",:":
        tree.deps[node] = "ccomp"
    elif finite is not None and is_subjunctive_1(tree, finite) and tree.low[boundary] == ",":
        tree.deps[node] = "ccomp"
    elif base(tree.deps[node]) not in ("ccomp", "conj", "root"):
        tree.deps[node] = "parataxis"
