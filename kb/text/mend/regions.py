"""Which clause each word of a German sentence stands in, by the verb brackets alone."""

from dataclasses import dataclass

from kb.text.mend.bracket import Cluster, Place
from kb.text.tree import Tree
from kb.text.verbforms import Form, verb_form

SIGNS = frozenset([",", ";", ":", "–", "-", "—", "(", ")", "."])
FOLLOWS = frozenset(["DET", "PRON", "PROPN", "NOUN"])


@dataclass(slots=True)
class Regions:
    """The clause of each word, as index into the clusters; `None` where no verb is near.

    Args:
        boundaries: For a main clause that does not begin the sentence: the word that it begins after.
    """

    owners: list[int | None]
    boundaries: dict[int, int]


def find_regions(tree: Tree, clusters: list[Cluster]) -> Regions:
    """Give each word the innermost clause that it stands in."""
    owners: list[int | None] = [None] * len(tree)
    closed = [(i, *bounds) for i, c in enumerate(clusters) if (bounds := _closed_bounds(tree, clusters, c)) is not None]
    for index, start, end in sorted(closed, key=lambda c: c[1] - c[2]):
        owners[start : end + 1] = [index] * (end + 1 - start)
    boundaries = _share_main(tree, clusters, owners)
    return Regions(owners, boundaries)


def _closed_bounds(tree: Tree, clusters: list[Cluster], cluster: Cluster) -> tuple[int, int] | None:
    """Return first and last word of a clause that a subordinator opens, or of an infinitive after a comma."""
    if cluster.opener is not None:
        start = cluster.opener
        if start > 0 and tree.pos[start - 1] == "ADP":
            start -= 1
        return start, cluster.verbs[-1]
    if cluster.place is not Place.NONE:
        return None
    if verb_form(tree, cluster.full) is not Form.TO_INFINITIVE:
        return _inserted(tree, cluster)
    others = {v for c in clusters if c is not cluster for v in c.verbs}
    for word in range(cluster.verbs[0] - 1, -1, -1):
        if word in others:
            return None
        if tree.low[word] == ",":
            return word + 1, cluster.verbs[-1]
    return None


def _inserted(tree: Tree, cluster: Cluster) -> tuple[int, int] | None:
    """Return the bounds of a participle between commas: ", unterstützt von der NATO,"."""
    start = cluster.verbs[0]
    if start == 0 or tree.low[start - 1] != "," or cluster.shares is not None:
        return None
    end = next((w for w in range(start + 1, len(tree)) if tree.low[w] == ","), None)
    return None if end is None else (start, end - 1)


def _share_main(tree: Tree, clusters: list[Cluster], owners: list[int | None]) -> dict[int, int]:
    """Share the words that are left among the main clauses."""
    mains = [i for i, c in enumerate(clusters) if c.place is Place.SECOND and owners[c.full] is None]
    mains.sort(key=lambda i: clusters[i].finite or 0)
    boundaries: dict[int, int] = {}
    start = _after_heading(tree, clusters, mains)
    for this, following in zip(mains, [*mains[1:], None], strict=False):
        end = len(tree)
        if following is not None:
            end = _boundary(tree, clusters, owners, this, following)
            boundaries[following] = end
        for word in range(start, end):
            if owners[word] is None:
                owners[word] = this
        start = end
    return boundaries


def _after_heading(tree: Tree, clusters: list[Cluster], mains: list[int]) -> int:
    """Return where the first main clause begins: after the colon of "Berlin: Die Regierung sagte"."""
    verbs = [v for c in clusters for v in c.verbs]
    if not mains or not verbs:
        return 0
    colons = [w for w in range(min(verbs)) if tree.low[w] == ":"]
    return colons[-1] + 1 if colons and colons[-1] + 1 < min(verbs) else 0


def _boundary(tree: Tree, clusters: list[Cluster], owners: list[int | None], first: int, second: int) -> int:
    """Return the word that parts two main clauses: the last mark or coordinator before the second verb."""
    finite = clusters[second].finite or 0
    last = max(v for v in clusters[first].verbs if v < finite)
    places = [w for w in range(last + 1, finite) if owners[w] is None and _parts(tree, w)]
    if not places:
        return last + 1
    place = places[-1]
    if place == finite - 1 and len(places) > 2 and not is_verb_first(tree, clusters[second], place):
        # Two commas around what stands before the verb: "und Meier, der Chef, sagte".
        place = places[-3]
    while place - 1 in places:
        place -= 1
    return place


def _parts(tree: Tree, word: int) -> bool:
    return tree.low[word] in SIGNS or tree.low[word] in tree.table.clauses.coordinators


def is_verb_first(tree: Tree, cluster: Cluster, boundary: int) -> bool:
    """Tell whether a finite verb comes at once after a mark, with its subject behind it: ", sagte er"."""
    finite = cluster.finite
    if finite is None or finite - 1 != boundary or finite + 1 >= len(tree):
        return False
    return tree.pos[finite + 1] in FOLLOWS
