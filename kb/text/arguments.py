"""What hangs on a verb or noun -> arguments: function, head, span, preposition, case."""

from dataclasses import replace

from kb.records.clause import Argument, Function, Voice
from kb.records.span import Span
from kb.text.predicates import Predicate
from kb.text.tree import NOMINAL, VERBAL, Tree, base

LEFT_OUT = frozenset([
    "punct", "cc", "case", "mark", "discourse", "parataxis", "vocative", "dislocated", "cop", "aux", "list",
])
"""What hangs on a noun and is no part of its phrase, at the ends."""
FUNCTIONS = {"nsubj": Function.SUBJ, "obj": Function.OBJ, "iobj": Function.DAT}
OF_CLAUSE = LEFT_OUT | {"nsubj", "csubj", "obl", "advcl", "advmod", "expl", "ccomp", "conj", "obj", "iobj", "xcomp"}
"""What hangs on a predicative noun and is part of the clause, not of the noun's phrase."""


def clause_arguments(tree: Tree, predicate: Predicate, voice: Voice, nodes: dict[int, int]) -> list[Argument]:
    """Return the arguments of a predicate that stand in its own clause.

    Args:
        nodes: Words of the tree that clauses hang by -> index of the clause.
    """
    found = _predicatives(tree, predicate.node, nodes) if predicate.copular else []
    for child in tree.children[predicate.node]:
        found += _argument(tree, predicate, child, voice, nodes)
    if predicate.copular:
        found = _adjective_first(tree, found)
    if sum(a.function is Function.OBJ for a in found) > 1:
        found = [a for a in found if a.function is not Function.OBJ or not is_time(tree, a.head)]
    if not predicate.copular and predicate.lemma in tree.table.verbs.copulas:
        found = [replace(a, function=Function.ATTR) if a.function is Function.OBJ else a for a in found]
    return sorted(found, key=lambda a: (a.head, a.function))


def _adjective_first(tree: Tree, found: list[Argument]) -> list[Argument]:
    """Let the noun be the subject of "Üblich ist eine Regenzeit", and the adjective what is said of it."""
    subjects = [a for a in found if a.function is Function.SUBJ]
    told = [a for a in found if a.function is Function.ATTR]
    if not subjects or any(tree.pos[a.head] != "ADJ" for a in subjects) or any(tree.pos[a.head] == "ADJ" for a in told):
        return found
    turned = {Function.SUBJ: Function.ATTR, Function.ATTR: Function.SUBJ}
    return [replace(a, function=turned.get(a.function, a.function)) for a in found]


def _predicatives(tree: Tree, node: int, nodes: dict[int, int]) -> list[Argument]:
    """Return what a copula says of its subject, once for each word coordinated."""
    found = []
    for word in coordinated(tree, node):
        if word == node or word not in nodes:
            preposition = preposition_of(tree, word)
            function = Function.ATTR if preposition is None else Function.PP
            span = phrase_span(tree, word, OF_CLAUSE)
            found.append(Argument(function, word, span, preposition, tree.feature(word, "Case") or None))
    return found


def is_time(tree: Tree, word: int) -> bool:
    """Tell whether a noun without preposition can tell when: "last week", "Freitag"."""
    times = tree.table.nouns.times
    return tree.lemmas[word] in times or tree.low[word] in times


def _argument(
    tree: Tree, predicate: Predicate, child: int, voice: Voice, nodes: dict[int, int]
) -> list[Argument]:
    """Return the argument that a word makes, once for each word coordinated with it; none for adjuncts."""
    dep = base(tree.deps[child])
    if dep in ("ccomp", "csubj", "xcomp") and child in nodes:
        clause = nodes[child]
        return [Argument(Function.CLAUSE, child, tree.span(tree.below(child)), clause=clause)]
    if dep == "xcomp":
        preposition = preposition_of(tree, child)
        function = Function.ATTR if preposition is None else Function.PP
        return [Argument(function, child, phrase_span(tree, child), preposition)]
    if dep == "nmod" and predicate.copular and tree.pos[predicate.node] in NOMINAL:
        return []
    found = []
    for word in coordinated(tree, child):
        named = None if word in nodes and word != child else function_of(tree, word, child, voice)
        if named is not None:
            found.append(make_argument(tree, named, word, child))
    return found


def function_of(tree: Tree, word: int, first: int, voice: Voice) -> Function | None:
    """Return what a word is to the predicate that it, or the first of its coordination, hangs on."""
    dep = tree.deps[first]
    kind = base(dep)
    if tree.low[word] in tree.table.nouns.reflexive:
        return None
    if kind not in ("obl", "nmod"):
        return FUNCTIONS.get(kind)
    preposition = preposition_of(tree, word) or preposition_of(tree, first)
    if preposition is None:
        return Function.DAT if dep == "obl:arg" and tree.feature(first, "Case") in ("Dat", "") else None
    if dep == "obl:agent" or (voice is Voice.PASSIVE and preposition in tree.table.nouns.agents):
        return Function.AGENT
    return Function.PP


def make_argument(tree: Tree, function: Function, word: int, first: int | None = None) -> Argument:
    """Return an argument with the phrase of a word; the first of its coordination lends its preposition."""
    preposition = None
    if function in (Function.PP, Function.AGENT):
        preposition = preposition_of(tree, word)
        if preposition is None and first is not None:
            preposition = preposition_of(tree, first)
    return Argument(function, word, phrase_span(tree, word), preposition, tree.feature(word, "Case") or None)


def coordinated(tree: Tree, first: int) -> list[int]:
    """Return a word and the nouns coordinated with it."""
    found = [first]
    for word in found:
        found += [c for c in tree.children[word] if tree.deps[c] == "conj" and tree.pos[c] not in VERBAL]
    return found


def preposition_of(tree: Tree, word: int) -> str | None:
    """Return the preposition of a noun, contractions resolved, several words as one."""
    for child in tree.children[word]:
        if tree.deps[child] == "case" and (child < word or tree.low[child] in tree.table.nouns.postpositions):
            return _preposition(tree, word, child)
    return None


def _preposition(tree: Tree, word: int, case: int) -> str | None:
    if tree.low[case] in ("'s", "’s", "'", "’"):
        return None
    rest = [tree.low[c] for c in tree.children[case] if tree.deps[c] == "fixed"]
    more = [tree.low[c] for c in tree.children[word] if tree.deps[c] == "case" and case < c < word]
    contractions = tree.table.nouns.contractions
    first = contractions.get(tree.low[case], tree.low[case])
    words = [first, *rest, *(contractions.get(m, m) for m in more)]
    whole = " ".join(words)
    return whole if rest or whole in tree.table.nouns.phrases else words[-1]


def phrase_span(tree: Tree, head: int, left_out: frozenset[str] = LEFT_OUT) -> Span:
    """Return the characters of a noun's phrase, without preposition and without what is coordinated with it."""
    words = phrase_words(tree, head, left_out)
    return tree.span(words)


def phrase_words(tree: Tree, head: int, left_out: frozenset[str] = LEFT_OUT) -> list[int]:
    """Return the words of a noun's phrase that stand together around it, sorted."""
    if not tree.children[head]:
        return [head]
    inside = {head}
    for child in tree.children[head]:
        dep = base(tree.deps[child])
        if dep == "conj" or dep in left_out:
            continue
        inside.update(tree.below(child))
    first = last = head
    while first - 1 in inside or _bridged(tree, inside, first - 1, -1):
        first -= 1
    while last + 1 in inside or _bridged(tree, inside, last + 1, 1):
        last += 1
    return list(range(first, last + 1))


def _bridged(tree: Tree, inside: set[int], place: int, step: int) -> bool:
    """Tell whether a punctuation mark lies between parts of a phrase."""
    return 0 <= place < len(tree) and tree.pos[place] == "PUNCT" and place + step in inside
