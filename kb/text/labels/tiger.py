"""The labels of TIGER, which spaCy's German pipelines have, as Universal Dependencies.

Labels: Albert et al. (2003), "TIGER Annotationsschema". The finite verb is the head there, the full verb here; a
preposition is the head of its noun there, its case here.
"""

from kb.text.labels.draft import NOMINAL, VERBAL, TreeDraft

NAMES = {
    "ROOT": "root", "oa": "obj", "oa2": "obj", "da": "iobj", "og": "obl:arg", "svp": "compound:prt", "cp": "mark",
    "cm": "case", "ac": "case", "ep": "expl", "ph": "expl", "ng": "advmod", "pm": "mark", "dm": "discourse",
    "vo": "vocative", "rs": "parataxis", "par": "parataxis", "app": "appos", "ag": "nmod", "rc": "acl:relcl",
    "re": "ccomp", "pd": "xcomp", "ju": "cc", "cd": "cc", "cj": "conj", "nmc": "compound", "avc": "advmod",
    "ams": "nmod", "adc": "amod", "uc": "dep", "sp": "nsubj", "punct": "punct", "dep": "dep",
}
PREPOSITIONAL = {"sbp": "obl:agent", "op": "obl", "mnr": "nmod", "pg": "nmod", "ag": "nmod"}
PASSIVE = frozenset({"werden", "wird", "werde", "wirst", "werdet", "wurde", "wurden", "wurdest", "wurdet", "worden",
                     "würde", "würden"})


def from_tiger(tree: TreeDraft) -> None:
    """Make Universal Dependencies of a tree in place."""
    tree.rename({"cc": "obl"})
    _join(tree)
    for word in [i for i in sorted(range(len(tree)), key=lambda i: -tree.depth(i)) if tree.pos[i] == "ADP"]:
        _lower(tree, word)
    for word in tree.deepest_first("oc"):
        if tree.pos[tree.heads[word]] == "AUX" and not tree.find(word, "cp") and tree.pos[word] in VERBAL | {"ADJ"}:
            tree.promote(word, "aux")
    for word in tree.deepest_first("pd"):
        if tree.pos[tree.heads[word]] == "AUX":
            tree.promote(word, "cop")
    _name_verbal(tree)
    _name_flat(tree)
    tree.deps = [_name(tree, word) for word in range(len(tree))]


def _join(tree: TreeDraft) -> None:
    """Hang all conjuncts on the first, and each conjunction on the conjunct after it."""
    for word in [i for i, label in enumerate(tree.deps) if label == "cj"]:
        head, conjunction = tree.heads[word], None
        if tree.deps[head] == "cd":
            conjunction, head = head, tree.heads[head]
        tree.attach(word, tree.first_conjunct(head), "conj")
        if conjunction is not None:
            tree.attach(conjunction, word, "cc")


def _lower(tree: TreeDraft, preposition: int) -> None:
    nouns = [i for i in tree.find(preposition, "nk") if tree.pos[i] in NOMINAL | {"ADJ", "ADV"}]
    if not nouns:
        return
    head, label = tree.heads[preposition], tree.deps[preposition]
    named = tree.beside(head, "obl", "nmod")
    tree.lower_phrase(preposition, nouns[-1], PREPOSITIONAL.get(label, named) if label != "conj" else "conj")


def _name_verbal(tree: TreeDraft) -> None:
    """Tell passives, and complements with "zu" from those with a finite verb."""
    for word in range(len(tree)):
        auxiliaries = tree.find(word, "aux")
        passive = [i for i in auxiliaries if tree.words[i].lower() in PASSIVE]
        if passive and "VerbForm=Part" in tree.feats[word]:
            tree.deps[passive[0]] = "aux:pass"
            for subject in tree.find(word, "sb"):
                tree.deps[subject] = "nsubj:pass"
        if tree.deps[word] == "oc":
            tree.deps[word] = "xcomp" if tree.find(word, "pm") and not tree.find(word, "cp") else "ccomp"


def _name_flat(tree: TreeDraft) -> None:
    """Hang the words of a name on the first of them."""
    for head in [i for i in range(len(tree)) if tree.find(i, "pnc")]:
        parts = sorted([head, *tree.find(head, "pnc")])
        if parts[0] != head:
            tree.promote(parts[0], "flat:name")
        for part in parts[1:]:
            tree.attach(part, parts[0], "flat:name")


def _name(tree: TreeDraft, word: int) -> str:
    label, head = tree.deps[word], tree.heads[word]
    if label == "sb":
        return "csubj" if tree.pos[word] in VERBAL else "nsubj"
    if label in ("nk", "mo", "mnr"):
        return _modifier(tree, word, head)
    return NAMES.get(label, label)


def _modifier(tree: TreeDraft, word: int, head: int) -> str:
    """Return the label of what modifies a word, by both parts of speech."""
    pos, is_verbal = tree.pos[word], tree.pos[head] in VERBAL | {"ADJ", "ADV"}
    if pos == "DET":
        return "det"
    if pos == "NUM":
        return "nummod"
    if pos == "ADJ":
        return "advmod" if is_verbal else "amod"
    if pos in VERBAL:
        return "advcl" if is_verbal else "acl"
    if pos in NOMINAL:
        return "obl" if is_verbal else "appos" if word > head else "compound"
    return "case" if pos == "ADP" and not is_verbal else "advmod"
