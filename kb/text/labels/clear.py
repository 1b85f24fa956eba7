"""The labels of ClearNLP, which spaCy's English pipelines have, as Universal Dependencies.

Labels: Choi and Palmer (2012), "Guidelines for the Clear Style Constituent to Dependency Conversion".
"""

from kb.text.labels.draft import VERBAL, TreeDraft

NAMES = {
    "ROOT": "root", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj",
    "dative": "iobj", "relcl": "acl:relcl", "neg": "advmod", "prt": "compound:prt", "poss": "nmod:poss",
    "npadvmod": "obl:npmod", "quantmod": "advmod", "predet": "det:predet", "preconj": "cc:preconj", "intj": "discourse",
    "meta": "dep", "acomp": "xcomp", "attr": "xcomp", "oprd": "xcomp", "nounmod": "compound",
    "prep": "advmod", "agent": "advmod", "complm": "mark", "num": "nummod", "number": "compound", "partmod": "acl",
    "infmod": "acl", "rcmod": "acl:relcl", "hmod": "compound", "hyph": "punct", "pcomp": "advcl", "pobj": "obl",
}


def from_clear(tree: TreeDraft) -> None:
    """Make Universal Dependencies of a tree in place."""
    tree.rename({"nmod": "compound"})
    for word in tree.deepest_first("prep", "agent", "dative"):
        _lower(tree, word)
    for word in tree.deepest_first("attr", "acomp"):
        verb = tree.heads[word]
        if tree.pos[verb] == "AUX" and tree.deps[verb] not in ("aux", "auxpass"):
            tree.promote(word, "cop")
    _join(tree)
    tree.rename(NAMES)


def _lower(tree: TreeDraft, preposition: int) -> None:
    """Make case of a preposition: of its noun, or of the phrase that it stands before ("from behind the house")."""
    head = tree.heads[preposition]
    nouns = tree.find(preposition, "pobj") or tree.find(preposition, "obl", "nmod")
    clauses = tree.find(preposition, "pcomp")
    if nouns:
        label = "obl:agent" if tree.deps[preposition] == "agent" else tree.beside(head, "obl", "nmod")
        tree.lower_phrase(preposition, nouns[0], label)
    elif clauses:
        tree.lower_phrase(preposition, clauses[0], tree.beside(head, "advcl", "acl"))
        tree.deps[preposition] = "mark" if tree.pos[clauses[0]] in VERBAL else "case"


def _join(tree: TreeDraft) -> None:
    """Hang all conjuncts on the first, and each conjunction on the conjunct after it."""
    for word in [i for i, label in enumerate(tree.deps) if label == "cc"]:
        after = [i for i in tree.find(tree.heads[word], "conj") if i > word]
        if after:
            tree.heads[word] = after[0]
    for word in [i for i, label in enumerate(tree.deps) if label == "conj"]:
        tree.heads[word] = tree.first_conjunct(tree.heads[word])
