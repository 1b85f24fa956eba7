"""Small words of a clause -> negation, hedges, question."""

from kb.records.clause import Argument, ClauseKind, Function
from kb.text.predicates import Predicate
from kb.text.tree import NOMINAL, Tree, base

PLACES = (Function.SUBJ, Function.OBJ, Function.DAT, Function.ATTR, Function.PP)


def negations(
    tree: Tree, predicate: Predicate, words: list[int], arguments: list[Argument], marker: str | None
) -> list[int]:
    """Return the words that negate the predicate; for a subordinator like "without" the predicate itself."""
    table = tree.table.clauses
    found = [w for w in words if tree.low[w] in table.negations and _negates_verb(tree, predicate, w)]
    for argument in arguments:
        if argument.function not in PLACES:
            continue
        if tree.low[argument.head] in table.negative_pronouns and argument.head in words:
            found.append(argument.head)
        found += [
            c for c in tree.children[argument.head]
            if tree.low[c] in table.negative_determiners and base(tree.deps[c]) in ("det", "advmod", "cc")
        ]
    if marker in table.negative_markers:
        found.append(predicate.head)
    return sorted(set(found))


def _negates_verb(tree: Tree, predicate: Predicate, word: int) -> bool:
    if word + 1 < len(tree) and tree.low[word + 1] in tree.table.clauses.not_only:
        return False
    head = tree.heads[word]
    if head in (predicate.node, *predicate.words) or base(tree.deps[word]) == "cc":
        return True
    if tree.pos[head] == "ADJ" and head == word + 1 and not tree.table.verb_second:
        return False  # "was seen as not sufficient"
    # Before a noun it negates the noun ("nicht Russland, sondern"), after it the verb.
    return tree.pos[head] not in NOMINAL or head < word


def hedges(tree: Tree, words: list[int]) -> tuple[str, ...]:
    """Return the hedging words of a clause in lower case."""
    return tuple(tree.low[w] for w in words if tree.low[w] in tree.table.clauses.hedges)


def is_asked(tree: Tree, kind: ClauseKind, marker: str | None) -> bool:
    """Tell whether a clause is asked, not said."""
    if kind is ClauseKind.COMPLEMENT:
        return marker in tree.table.clauses.question
    return kind is ClauseKind.MAIN and "?" in tree.low[-2:]
