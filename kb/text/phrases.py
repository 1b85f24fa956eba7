"""A tree -> its noun phrases with what modifies each."""

from kb.records.clause import Argument, Function, Phrase
from kb.text.arguments import LEFT_OUT, OF_CLAUSE, coordinated, phrase_span, phrase_words, preposition_of
from kb.text.clauses import clause_span
from kb.text.tree import Tree, base

HEADS = frozenset(["NOUN", "PROPN"])
INSIDE = frozenset(["flat", "fixed", "goeswith"])
NO_CORE = frozenset(["DET", "PUNCT", "ADP"])


def find_phrases(tree: Tree, clauses: dict[int, int], owners: list[int | None]) -> tuple[Phrase, ...]:
    """Return the noun phrases of a sentence in the order of their heads.

    Args:
        clauses: Words that clauses hang by -> index of the clause.
        owners: For each word the clause that it stands in.
    """
    return tuple(
        _phrase(tree, i, clauses, owners)
        for i in range(len(tree))
        if tree.pos[i] in HEADS and base(tree.deps[i]) not in INSIDE
    )


def _phrase(tree: Tree, head: int, clauses: dict[int, int], owners: list[int | None]) -> Phrase:
    if not tree.children[head]:
        span = tree.spans[head]
        return Phrase(head, tree.lemmas[head], span, span, owners[head], definite=tree.pos[head] == "PROPN")
    left_out = (OF_CLAUSE if tree.kids(head, "cop") else LEFT_OUT) | {"acl"}
    words = phrase_words(tree, head, left_out)
    last = _last_of_name(tree, head)
    core = [w for w in words if w <= last]
    while len(core) > 1 and tree.pos[core[0]] in NO_CORE:
        core.pop(0)
    others = tuple(w for w in coordinated(tree, head)[1:] if tree.pos[w] in HEADS) if tree.deps[head] != "conj" else ()
    return Phrase(
        head, tree.lemmas[head], tree.span(words), tree.span(core), owners[head],
        tuple(_modifiers(tree, head, clauses)), others, _is_definite(tree, head),
    )


def _last_of_name(tree: Tree, head: int) -> int:
    """Return the last word of a name of several words, else the head."""
    return max([head, *(c for c in tree.children[head] if base(tree.deps[c]) in INSIDE)])


def _modifiers(tree: Tree, head: int, clauses: dict[int, int]) -> list[Argument]:
    found = []
    for child in tree.children[head]:
        if child in clauses and base(tree.deps[child]) in ("acl", "ccomp", "csubj"):
            found.append(Argument(Function.CLAUSE, child, clause_span(tree, child), clause=clauses[child]))
            continue
        function = _function(tree, child)
        if function is None:
            continue
        for word in coordinated(tree, child):
            preposition = preposition_of(tree, word) or preposition_of(tree, child)
            case = tree.feature(word, "Case") or None
            shown = preposition if function is Function.PP else None
            found.append(Argument(function, word, phrase_span(tree, word), shown, case))
    return sorted(found, key=lambda a: a.head)


def _function(tree: Tree, child: int) -> Function | None:
    """Return what a word is to the noun it hangs on, `None` for articles, numbers, marks."""
    dep, kind = tree.deps[child], base(tree.deps[child])
    if kind == "amod" or (kind == "acl" and tree.pos[child] == "ADJ"):
        return Function.ADJ
    if kind == "appos":
        return Function.APPOS
    if kind == "compound" and tree.pos[child] in (*HEADS, "X"):
        return Function.NMOD
    if dep in ("nmod:poss", "det:poss"):
        return Function.GEN
    if kind in ("nmod", "obl"):
        return _nominal(tree, child)
    return None


def _nominal(tree: Tree, child: int) -> Function:
    preposition = preposition_of(tree, child)
    if preposition is not None:
        return Function.PP
    if tree.feature(child, "Case") == "Gen":
        return Function.GEN
    return Function.NMOD


def _is_definite(tree: Tree, head: int) -> bool:
    articles = [c for c in tree.children[head] if base(tree.deps[c]) in ("det", "nmod", "case")]
    if any(tree.feature(c, "Definite") == "Def" or tree.deps[c] in ("nmod:poss", "det:poss") for c in articles):
        return True
    determined = any(base(tree.deps[c]) == "det" for c in articles)
    return tree.pos[head] == "PROPN" and not determined
