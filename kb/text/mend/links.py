"""Hangs each clause on the clause or noun that it belongs to, by what opens it or stands before it."""

from dataclasses import dataclass

from kb.text.mend.bracket import Cluster, Place
from kb.text.mend.cases import agrees
from kb.text.mend.inside import relation_of
from kb.text.mend.openers import NO_NOUN_FOLLOWS
from kb.text.mend.regions import Regions, is_verb_first
from kb.text.moods import is_subjunctive_1
from kb.text.predicates import full_lemma
from kb.text.tree import NOMINAL, VERBAL, Tree, base
from kb.text.verbforms import Form, verb_form

FARTHEST = 3
"""A relative clause hangs on one of so many nouns before it."""


@dataclass(frozen=True, slots=True)
class Links:
    """What is known of the clauses of a sentence.

    Args:
        nodes: The word that each clause hangs by.
    """

    tree: Tree
    clusters: list[Cluster]
    regions: Regions
    nodes: list[int]


def link_clauses(tree: Tree, clusters: list[Cluster], regions: Regions, nodes: list[int]) -> None:
    """Mend the links between clauses in place."""
    links = Links(tree, clusters, regions, nodes)
    for index, cluster in enumerate(clusters):
        if cluster.shares is not None:
            _coordinate(tree, cluster.shares, nodes[index])
        elif cluster.opener is not None and (tree.low[cluster.opener] in (*tree.table.clauses.joiners, ",")):
            _link_again(links, index, cluster.opener)
        elif cluster.opener is not None:
            _link_opened(links, index, cluster.opener)
        elif index in regions.boundaries:
            _link_main(links, index, regions.boundaries[index])
        elif cluster.place is Place.NONE and verb_form(tree, cluster.full) is Form.TO_INFINITIVE:
            _link_infinitive(tree, nodes[index])


def _link_infinitive(tree: Tree, node: int) -> None:
    """Let an infinitive with "zu" be what the verb above takes, not coordinated with it."""
    above = tree.heads[node]
    is_other = tree.pos[above] in VERBAL and verb_form(tree, above) is not Form.TO_INFINITIVE
    if base(tree.deps[node]) in ("conj", "parataxis", "obj", "obl", "dep") and is_other:
        tree.deps[node] = "xcomp"


def _link_again(links: Links, index: int, opener: int) -> None:
    """Coordinate a clause that "und" opens with the one that ended just before."""
    ended = [i for i, c in enumerate(links.clusters) if c.opener is not None and c.verbs[-1] < opener]
    if ended:
        last = max(ended, key=lambda i: links.clusters[i].verbs[-1])
        _coordinate(links.tree, links.nodes[last], links.nodes[index])


def _link_opened(links: Links, index: int, opener: int) -> None:
    """Hang a clause by what opens it: on a noun, or on the verb of the clause around it."""
    tree, node = links.tree, links.nodes[index]
    table, low = tree.table.clauses, tree.low[opener]
    if tree.pos[opener] not in ("SCONJ", "ADV") and low in table.relative - table.question:
        _link_relative(tree, node, opener, links.clusters[index].finite)
    elif low in table.question and (_is_aside(links, index) or _is_place(links, opener)):
        _link_aside(links, node, opener, index)
    elif low in table.complement | table.question:
        if base(tree.deps[node]) not in ("ccomp", "csubj", "acl"):
            _hang(links, node, opener, "ccomp")
    elif base(tree.deps[node]) != "advcl":
        _hang(links, node, opener, "advcl")
    if tree.pos[opener] == "SCONJ":
        tree.attach(opener, node, "mark")
        for child in [c for c in tree.children[opener] if base(tree.deps[c]) != "fixed"]:
            tree.attach(child, node, relation_of(tree, child))


def _is_aside(links: Links, index: int) -> bool:
    """Tell whether an adverb of manner opens a clause of saying: "wie die Zeitung berichtet"."""
    tree, cluster = links.tree, links.clusters[index]
    is_manner = tree.low[cluster.opener or 0] in tree.table.clauses.manner
    return is_manner and _says(tree, cluster)


def _is_place(links: Links, opener: int) -> bool:
    """Tell whether "wo" follows the noun of a place, and nothing that is asked or said."""
    tree = links.tree
    if tree.low[opener] not in tree.table.clauses.relative or tree.pos[opener] == "PRON" or opener < 2:
        return False
    around = _around(links, opener)
    return around is None or not _says(tree, links.clusters[around])


def _link_aside(links: Links, node: int, opener: int, index: int) -> None:
    tree = links.tree
    if not _is_aside(links, index):
        _link_relative(tree, node, opener, None)
        return
    _hang(links, node, opener, "advcl")
    tree.attach(opener, node, "mark")


def _link_relative(tree: Tree, node: int, opener: int, finite: int | None) -> None:
    """Hang a relative clause on the nearest noun before it that its pronoun agrees with."""
    if base(tree.deps[opener]) == "det" and tree.low[opener] not in NO_NOUN_FOLLOWS:
        tree.attach(opener, node, "obj")
    head = tree.heads[node]
    is_noun = base(tree.deps[node]) == "acl" and head < opener and tree.pos[head] in NOMINAL
    if is_noun and agrees(tree, head, opener, finite):
        tree.deps[node] = "acl:relcl"
        return
    nouns = [w for w in range(opener - 1, -1, -1) if tree.pos[w] in ("NOUN", "PROPN") and base(tree.deps[w]) != "flat"]
    nouns = [w for w in nouns if not tree.reaches(w, node)][:FARTHEST]
    fits = [w for w in nouns if agrees(tree, w, opener, finite)] or nouns
    if fits:
        tree.attach(node, fits[0], "acl:relcl")


def _hang(links: Links, node: int, opener: int, dep: str) -> None:
    """Hang a clause on the one around it, unless it hangs on some clause already."""
    tree = links.tree
    tree.deps[node] = dep
    if tree.heads[node] in links.nodes and tree.heads[node] != node:
        return
    outside = _around(links, opener)
    if outside is None:
        return
    if not tree.reaches(links.nodes[outside], node):
        tree.attach(node, links.nodes[outside], dep)
    elif tree.heads[node] == node:
        tree.swap(node, links.nodes[outside])
        tree.deps[links.nodes[outside]], tree.deps[node] = "root", dep


def _around(links: Links, opener: int) -> int | None:
    """Return the clause that a clause stands in: that of the word before it, else of the word after it."""
    owners = links.regions.owners
    inner = owners[opener]
    for word in [*range(opener - 1, -1, -1), *range(opener + 1, len(owners))]:
        owner: int | None = owners[word]
        if owner is not None and owner != inner and links.tree.pos[word] != "PUNCT":
            return owner
    return None


def _link_main(links: Links, index: int, boundary: int) -> None:
    """Hang a main clause on the one before it: as what is said, as coordinated, or beside it."""
    tree, owners = links.tree, links.regions.owners
    places = (owners[w] for w in range(boundary - 1, -1, -1))
    before = next((o for o in places if o is not None and links.clusters[o].place is Place.SECOND), None)
    if before is None:
        return
    cluster, node, first = links.clusters[index], links.nodes[index], links.nodes[before]
    comma, says = tree.low[boundary] == ",", _says(tree, cluster)
    if comma and says and is_verb_first(tree, cluster, boundary):
        _turn(tree, first, node)
    elif comma and not says and cluster.finite == boundary + 1 and links.clusters[before].finite not in (0, None):
        # "ist sauber, hat Platz": the verb right after the comma goes on with the subject before.
        _coordinate(tree, first, node)
    elif tree.heads[node] == node or tree.heads[first] != node:
        if tree.heads[node] != first and not tree.reaches(first, node):
            tree.attach(node, first, "parataxis")
        _name(links, before, index, boundary)


def _says(tree: Tree, cluster: Cluster) -> bool:
    """Tell whether a predicate takes what is said."""
    particles = [c for c in tree.children[cluster.full] if tree.deps[c] == "compound:prt"]
    return full_lemma(tree, cluster.full, particles) in tree.table.verbs.speech


def _turn(tree: Tree, said: int, saying: int) -> None:
    """Hang what is said on the verb of saying after it."""
    if tree.reaches(saying, said):
        tree.swap(said, saying)
    elif tree.heads[said] == said:
        tree.attach(said, saying, "ccomp")
    if tree.heads[said] == saying:
        tree.deps[said] = "ccomp"


def _coordinate(tree: Tree, first: int, second: int) -> None:
    if tree.reaches(first, second):
        tree.swap(second, first)
    if not tree.reaches(first, second):
        tree.attach(second, first, "conj")


def _name(links: Links, before: int, index: int, boundary: int) -> None:
    """Give the relation of a main clause to the one before it its name."""
    tree, node = links.tree, links.nodes[index]
    if tree.heads[node] == node:
        return
    finite, says = links.clusters[index].finite, _says(tree, links.clusters[before])
    above = links.clusters[before].finite
    reported = finite is not None and is_subjunctive_1(tree, finite) and tree.low[boundary] == ","
    reported = reported and not (above is not None and is_subjunctive_1(tree, above))
    if any(low in tree.table.clauses.coordinators for low in tree.low[boundary : boundary + 2]):
        tree.deps[node] = "conj"
    elif reported or (says and tree.low[boundary] in ",:"):
        tree.deps[node] = "ccomp"
    elif base(tree.deps[node]) not in ("ccomp", "conj", "root"):
        tree.deps[node] = "parataxis"
