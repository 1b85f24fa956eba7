"""Nouns that "und" joins hang on each other; what follows a name after a comma is in apposition."""

from kb.text.tree import NOMINAL, Tree, base

ARGUMENTS = frozenset(["nsubj", "obj", "iobj", "obl", "nmod", "dep"])


def mend_coordination(tree: Tree) -> None:
    """Mend coordinated nouns in place."""
    for word in range(1, len(tree)):
        if tree.pos[word] not in NOMINAL:
            continue
        if base(tree.deps[word]) in ARGUMENTS:
            _join(tree, word)
        elif tree.deps[word] == "conj" and _is_apposition(tree, word):
            tree.deps[word] = "appos"


def _join(tree: Tree, word: int) -> None:
    """Hang "Maßnahmen" on "Luftschläge" in "Luftschläge sowie Maßnahmen" where both hang on the verb."""
    joiner = next((c for c in tree.children[word] if tree.deps[c] == "cc" and c < word), None)
    if joiner is None or tree.low[joiner] not in tree.table.clauses.joiners:
        return
    before = joiner - 1
    while before > 0 and tree.pos[before] == "PUNCT":
        before -= 1
    while tree.heads[before] not in (before, tree.heads[word]):
        before = tree.heads[before]
    if before < joiner and tree.heads[before] == tree.heads[word] != before and tree.deps[before] == tree.deps[word]:
        tree.attach(word, before, "conj")


def _is_apposition(tree: Tree, word: int) -> bool:
    """Tell whether a common noun follows a name after a comma, and no "und" joins them."""
    name = tree.heads[word]
    if tree.pos[name] != "PROPN" or tree.pos[word] != "NOUN" or any(tree.deps[c] == "cc" for c in tree.children[word]):
        return False
    others = [c for c in tree.children[name] if tree.deps[c] == "conj" and c != word]
    return not others and any(tree.low[c] == "," for c in range(name + 1, word))
