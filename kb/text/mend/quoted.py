"""Keeps what stands between quotation marks together: one word of it hangs outside."""

from kb.text.tree import VERBAL, Tree, base

MARKS = frozenset(['"', "“", "”", "„", "«", "»", "``", "''"])
SHORTEST = 4
"""Words between the marks; what is shorter may be a part of the sentence around it."""
CLAUSES = frozenset(["root", "ccomp", "parataxis", "conj", "advcl", "acl", "csubj", "xcomp"])


def mend_quoted(tree: Tree) -> None:
    """Mend the trees of quoted sentences in place."""
    for start, end in _pairs(tree):
        inside = [w for w in range(start + 1, end) if tree.pos[w] != "PUNCT"]
        links = [w for w in inside if not start < tree.heads[w] < end or tree.heads[w] == w]
        verbs = [w for w in links if tree.pos[w] in VERBAL or tree.kids(w, "cop")]
        if len(inside) >= SHORTEST and len(links) > 1 and verbs:
            _gather(tree, links, _main(tree, verbs))


def _pairs(tree: Tree) -> list[tuple[int, int]]:
    """Return where quotations begin and end; marks alternate."""
    marks = [w for w in range(len(tree)) if tree.low[w] in MARKS]
    return list(zip(marks[::2], marks[1::2], strict=False))


def _main(tree: Tree, verbs: list[int]) -> int:
    """Return the verb that heads the quotation: one that heads a clause already, else the first."""
    return min(verbs, key=lambda v: (base(tree.deps[v]) not in CLAUSES, v))


def _gather(tree: Tree, links: list[int], main: int) -> None:
    """Hang the other words that hang outside on the main one."""
    if base(tree.deps[main]) not in CLAUSES:
        tree.deps[main] = "ccomp"
    for word in links:
        if word != main and not tree.reaches(main, word) and tree.heads[word] != word:
            tree.attach(word, main, tree.deps[word])
