"""Parts noun phrases that the parser runs together, and joins what it tears apart."""

from kb.text.tree import VERBAL, Tree, base

BELOW_NOUN = frozenset(["nmod", "appos", "conj", "flat", "dep"])
NAMES = frozenset(["PROPN", "X"])


def mend_nouns(tree: Tree) -> None:
    """Mend what hangs on nouns and names in place."""
    for word in range(len(tree)):
        if tree.pos[word] in NAMES and _is_genitive_name(tree, word):
            _join_genitive(tree, word)
        elif base(tree.deps[word]) in ("flat", "appos", "compound", "nmod"):
            _part(tree, word)
        if tree.low[word] in tree.table.nouns.including:
            _join_example(tree, word)
        elif tree.deps[word] == "case":
            _mend_case(tree, word)
        elif base(tree.deps[word]) in BELOW_NOUN and _has_case_of_verb(tree, word):
            _free(tree, word)


def _mend_case(tree: Tree, word: int) -> None:
    """Give a preposition to its noun, not to the number before it; "als" in "mehr als fünf" is none."""
    nouns, head = tree.table.nouns, tree.heads[word]
    if word > 0 and tree.low[word] in nouns.than and tree.low[word - 1] in nouns.comparatives:
        tree.deps[word] = "advmod"
        return
    if tree.pos[head] not in ("ADJ", "NUM") or head < word:
        return
    noun = _noun_after(tree, head)
    if noun is not None and (tree.heads[head] == noun or tree.heads[noun] == head):
        if tree.heads[noun] == head:
            tree.swap(head, noun)
            tree.deps[head] = "amod"
        tree.attach(word, noun, "case")


def _join_example(tree: Tree, word: int) -> None:
    """Hang the noun after "darunter" on the one before it."""
    if word == 0 or tree.low[word - 1] != ",":
        return
    noun = next((w for w in range(word + 1, min(word + 7, len(tree))) if _is_bare_noun(tree, w)), None)
    before = next((w for w in range(word - 2, -1, -1) if tree.pos[w] in ("NOUN", "PROPN")), None)
    if noun is not None and before is not None and not tree.reaches(before, noun):
        tree.attach(noun, before, "appos")
        tree.attach(word, noun, "advmod")


def _is_bare_noun(tree: Tree, word: int) -> bool:
    return tree.pos[word] in ("NOUN", "PROPN") and not any(tree.deps[c] == "case" for c in tree.children[word])


def _has_case_of_verb(tree: Tree, word: int) -> bool:
    """Tell whether the article of a noun allows no genitive, so that no noun before it can take it ("den", "dem")."""
    head = tree.heads[word]
    if head > word or tree.pos[head] in VERBAL or any(tree.deps[c] in ("case", "cc") for c in tree.children[word]):
        return False
    if any(tree.pos[w] == "PUNCT" and tree.low[w] in ",:()–" for w in range(head + 1, word)):
        return False
    article = next((tree.table.nouns.articles.get(tree.low[c]) for c in tree.children[word] if c < word), None)
    return article is not None and not any(case.startswith("Gen") for case in article)


def _free(tree: Tree, word: int) -> None:
    """Hang a noun on the verb above."""
    above = tree.heads[word]
    while tree.pos[above] not in VERBAL and tree.heads[above] != above:
        above = tree.heads[above]
    if tree.pos[above] in VERBAL:
        article = next(c for c in tree.children[word] if tree.low[c] in tree.table.nouns.articles)
        cases = tree.table.nouns.articles[tree.low[article]]
        tree.attach(word, above, "obl:arg" if all(c.startswith("Dat") for c in cases) else "obj")


def _is_genitive_name(tree: Tree, word: int) -> bool:
    """Tell whether a name in -s stands before its noun: "Venezuelas Bitte"."""
    if not tree.low[word].endswith(("s", "'", "’")) or len(tree.low[word]) < 4 or tree.forms[word].isupper():
        return False
    if any(base(tree.deps[c]) == "det" for c in tree.children[word]):
        return False
    noun = _noun_after(tree, word)
    return noun is not None and tree.heads[word] != noun


def _noun_after(tree: Tree, word: int) -> int | None:
    """Return the common noun that follows at once, or after adjectives."""
    for later in range(word + 1, min(word + 4, len(tree))):
        if tree.pos[later] == "NOUN":
            return later
        if tree.pos[later] not in ("ADJ", "NUM"):
            return None
    return None


def _join_genitive(tree: Tree, name: int) -> None:
    """Hang a name on its noun, which takes the name's place and preposition."""
    noun = _noun_after(tree, name)
    assert noun is not None
    if tree.reaches(name, noun):
        return
    if tree.reaches(noun, name):
        head, dep = tree.heads[name], tree.deps[name]
        if head == name:
            return
        tree.attach(noun, head, dep)
    for child in list(tree.children[name]):
        if tree.deps[child] in ("case", "mark", "cc", "punct") and child < name:
            tree.attach(child, noun, tree.deps[child])
    tree.attach(name, noun, "nmod")
    if "Case=" not in tree.feats[name]:
        tree.feats[name] = "|".join(filter(None, ["Case=Gen", tree.feats[name]]))


def _part(tree: Tree, word: int) -> None:
    """Set apart a noun that the parser takes for a part of the name before it: "in München Kanzler Kohl"."""
    head = tree.heads[word]
    if head >= word or tree.pos[head] not in NAMES or tree.pos[word] != "NOUN" or not _stands_next(tree, head, word):
        return
    relations = {base(tree.deps[c]) for c in tree.children[word]}
    is_genitive = base(tree.deps[word]) == "nmod" and bool(relations & {"det", "amod"})
    if "-" in tree.forms[word] or is_genitive or "case" in relations:
        return
    above = tree.heads[head]
    if above == head:
        return
    tree.attach(word, above, "obj" if tree.pos[above] in ("VERB", "AUX") else "nmod")
    for child in [c for c in tree.children[head] if c > word and base(tree.deps[c]) in ("flat", "appos")]:
        tree.attach(child, word, tree.deps[child])


def _stands_next(tree: Tree, first: int, second: int) -> bool:
    """Tell whether nothing but parts of both stands between two words."""
    return all(tree.pos[w] in ("PROPN", "X", "ADJ", "DET") for w in range(first + 1, second))
