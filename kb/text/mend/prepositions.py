"""The case of nouns after prepositions, and what "durch" names the one who acts for."""

from kb.text.mend.cases import case_after
from kb.text.mend.features import changed
from kb.text.tree import Tree, base


def mend_prepositions(tree: Tree) -> None:
    """Mend what stands after prepositions in place."""
    nouns = tree.table.nouns
    for preposition in [w for w, dep in enumerate(tree.deps) if dep == "case"]:
        word = tree.heads[preposition]
        name = nouns.contractions.get(tree.low[preposition], tree.low[preposition])
        case = case_after(tree, word, name)
        if case and tree.table.verb_second:
            tree.feats[word] = changed(tree.feats[word], Case=case)
        if name in nouns.outer and base(tree.deps[word]) == "nmod":
            _join_deed(tree, word, preposition)
        if name in nouns.agents and name not in nouns.possessive and base(tree.deps[word]) == "obl":
            _join_agent(tree, word, preposition)


def _join_deed(tree: Tree, word: int, preposition: int) -> None:
    """Hang "an Polen" on the deed of "Lieferung von Raketen an Polen", not on what is delivered."""
    thing = tree.heads[word]
    deed = tree.heads[thing]
    if base(tree.deps[thing]) != "nmod" or tree.pos[deed] != "NOUN" or not deed < thing < preposition:
        return
    endings = tuple(tree.table.nouns.deverbal)
    if tree.low[deed].endswith(endings) and not tree.low[thing].endswith(endings):
        tree.attach(word, deed, "nmod")


def _join_agent(tree: Tree, word: int, preposition: int) -> None:
    """Hang "durch die Polizei" on the noun of the deed before it, where no passive takes it."""
    verb = tree.heads[word]
    if any(tree.deps[c] == "aux:pass" for c in tree.children[verb]):
        return
    for deed in reversed([c for c in tree.children[verb] if c < preposition]):
        inside = tree.below(deed)
        if tree.pos[deed] == "NOUN" and tree.low[deed].endswith(tuple(tree.table.nouns.deverbal)):
            if inside[-1] == preposition - 1 and len(inside) > 1:
                tree.attach(word, deed, "nmod")
            return
