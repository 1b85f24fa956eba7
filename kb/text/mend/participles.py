"""Frees verbs that the parser takes for adjectives before a noun: "of imposing duties", "Smith accused the bank"."""

from kb.text.lemmas import lemmatize
from kb.text.predicates import is_present_participle
from kb.text.tree import NOMINAL, Tree, base

OPENERS = frozenset(["ADP", "SCONJ"])
OF_CLAUSE = frozenset(["root", "ccomp", "conj", "parataxis", "advcl", "acl"])
OF_NOUN = frozenset(["det", "compound", "amod", "nummod", "nmod", "flat"])


def mend_participles(tree: Tree) -> None:
    """Mend in place what hangs by "amod" and can be no adjective."""
    for word in range(1, len(tree)):
        if tree.deps[word] not in ("amod", "compound"):
            continue
        if tree.pos[word] == "NOUN" and _is_gerund(tree, word):
            tree.pos[word], tree.feats[word], tree.lemmas[word] = "VERB", "VerbForm=Ger", lemma_of(tree, word)
        if tree.pos[word] != "VERB":
            continue
        noun = tree.heads[word]
        if noun < word or any(base(tree.deps[c]) == "cop" for c in tree.children[noun]):
            continue
        auxiliary = _auxiliary_before(tree, word)
        if auxiliary is not None and tree.heads[noun] == auxiliary:
            _join_auxiliary(tree, word, noun, auxiliary)
        elif tree.pos[word - 1] in ("VERB", *OPENERS) and is_present_participle(tree, word):
            _free_gerund(tree, word, noun)
        elif _has_subject_before(tree, word, noun):
            _free_finite(tree, word, noun)
        elif _is_only_verb(tree, word, noun):
            subject = tree.heads[noun]
            tree.swap(subject, word)
            tree.deps[subject] = "nsubj"
            tree.attach(noun, word, "obj")


def _is_gerund(tree: Tree, word: int) -> bool:
    """Tell whether a "noun" in "-ing" is what a verb like "deny" or "accuse of" takes, and the noun its object."""
    verbs = tree.table.verbs
    if not tree.low[word].endswith("ing") or tree.lemmas[word].lower() == tree.low[word]:
        return False
    if tree.pos[word - 1] == "VERB":
        return tree.lemmas[word - 1] in verbs.gerund
    above = [tree.heads[tree.heads[word]]]
    above.append(tree.heads[above[0]])
    return tree.pos[word - 1] in OPENERS and any(tree.lemmas[a] in verbs.gerund for a in above)


def lemma_of(tree: Tree, word: int) -> str:
    """Return the infinitive of a verb that was taken for a noun."""
    return lemmatize(tree.forms[word], "VERB", tree.table.code)


def _auxiliary_before(tree: Tree, word: int) -> int | None:
    """Return the auxiliary that a participle follows at once, or after adverbs: "has delivered"."""
    before = word - 1
    while before > 0 and tree.pos[before] == "ADV":
        before -= 1
    lemma = tree.table.verbs.forms.get(tree.low[before])
    return before if lemma in tree.table.verbs.perfect else None


def _join_auxiliary(tree: Tree, word: int, noun: int, auxiliary: int) -> None:
    """Make "delivered" in "had delivered missiles" the full verb, and the noun its object."""
    tree.swap(noun, word)
    tree.swap(auxiliary, word)
    tree.pos[auxiliary], tree.deps[auxiliary], tree.deps[noun] = "AUX", "aux", "obj"
    for child in list(tree.children[auxiliary]):
        tree.attach(child, word, tree.deps[child])


def _free_gerund(tree: Tree, word: int, noun: int) -> None:
    """Make "imposing" in "of imposing duties" the head of its clause, and the noun its object."""
    above = tree.heads[noun]
    if tree.pos[word - 1] == "VERB":
        relation = "xcomp"
    elif tree.pos[above] in NOMINAL and tree.lemmas[tree.heads[above]] in tree.table.verbs.gerund:
        tree.attach(noun, tree.heads[above], tree.deps[noun])
        relation = "advcl"
    else:
        relation = "acl" if tree.pos[above] in NOMINAL else "advcl"
    tree.swap(noun, word)
    tree.deps[word], tree.deps[noun] = relation, "obj"
    for child in list(tree.children[noun]):
        if child < word:
            tree.attach(child, word, "mark" if tree.deps[child] == "case" else tree.deps[child])


def _has_subject_before(tree: Tree, word: int, noun: int) -> bool:
    """Tell whether a noun, pronoun or auxiliary stands right before a verb whose "noun" is the whole clause."""
    above = tree.heads[noun]
    is_said = base(tree.deps[noun]) == "nsubj" and tree.pos[above] == "VERB" and "," in tree.forms[noun:above]
    if (base(tree.deps[noun]) not in OF_CLAUSE and not is_said) or is_present_participle(tree, word):
        return False
    if any(base(tree.deps[c]) in ("nsubj", "aux") for c in tree.children[word]):
        return True
    before = word - 1
    while before > 0 and tree.pos[before] == "ADV":
        before -= 1
    name = before
    while tree.deps[name] in ("flat", "appos") and tree.heads[name] < name:
        name = tree.heads[name]
    return tree.pos[before] in ("PROPN", "NOUN", "PRON", "AUX") and tree.heads[name] in (noun, word)


def _is_only_verb(tree: Tree, word: int, noun: int) -> bool:
    """Tell whether a sentence has no verb but this one, behind a comma: "Russia, an old ally, delivered arms"."""
    subject = tree.heads[noun]
    if tree.pos[word - 1] != "PUNCT" or is_present_participle(tree, word) or noun == subject:
        return False
    is_root = tree.heads[subject] == subject and tree.pos[subject] in NOMINAL and subject < word < noun
    return is_root and not any(p in ("VERB", "AUX") for i, p in enumerate(tree.pos) if i != word)


def _free_finite(tree: Tree, word: int, noun: int) -> None:
    """Make the verb head the clause; what stands before it is its subject, the noun its object."""
    tree.swap(noun, word)
    if base(tree.deps[word]) == "nsubj":
        tree.deps[word] = "ccomp"  # What is said stands before "the army said".
    tree.deps[noun] = "obl" if any(tree.deps[c] == "case" for c in tree.children[noun]) else "obj"
    before = [c for c in tree.children[noun] if c < word]
    names = [c for c in before if tree.pos[c] in NOMINAL and base(tree.deps[c]) in OF_NOUN]
    subject = names[-1] if names and base(tree.deps[names[-1]]) in ("compound", "nmod", "flat") else None
    for child in before:
        if subject is not None and child != subject and base(tree.deps[child]) in OF_NOUN and child < subject:
            tree.attach(child, subject, tree.deps[child])
        elif child == subject:
            tree.attach(child, word, "nsubj")
        else:
            tree.attach(child, word, tree.deps[child])
