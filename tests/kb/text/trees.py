"""Trees for tests, written word by word: form, part of speech, and where told relation, head, features.

    tree_of("de", "Russland/PROPN/nsubj>1 liefert/VERB/root Raketen/NOUN/obj>1")

Without a head a word is a root of its own; a head is the index of a word.
"""

from kb.records.clause import Clause
from kb.records.span import Span
from kb.text.clauses import find_clauses
from kb.text.lemmas import lemmatize
from kb.text.tables import tokens_table
from kb.text.tree import Tree


def tree_of(language: str, words: str) -> Tree:
    """Return the tree that some words describe; lemmas are made as for a text."""
    rows = [_row(word) for word in words.split()]
    forms = [row[0] for row in rows]
    starts = [sum(len(f) + 1 for f in forms[:i]) for i in range(len(forms))]
    return Tree(
        tokens_table(language), [Span(s, s + len(f)) for s, f in zip(starts, forms, strict=True)],
        forms, [f.lower() for f in forms], [lemmatize(r[0], r[1], language) for r in rows], [r[1] for r in rows],
        [r[4] for r in rows], [i if r[3] is None else r[3] for i, r in enumerate(rows)], [r[2] for r in rows],
    )


def _row(word: str) -> tuple[str, str, str, int | None, str]:
    form, _, rest = word.partition("/")
    pos, _, rest = rest.partition("/")
    link, _, feats = rest.partition("/")
    dep, _, head = link.partition(">")
    return form, pos, dep or "root", int(head) if head else None, feats


def clauses_of(language: str, words: str) -> tuple[Clause, ...]:
    """Return the clauses of the tree that some words describe."""
    return find_clauses(tree_of(language, words))


def said(tree: Tree, clause: Clause) -> list[str]:
    """Return the arguments of a clause as "SUBJ Russland", "PP an Türkei"."""
    return [" ".join(filter(None, (a.function.value, a.preposition, tree.forms[a.head]))) for a in clause.arguments]


def links(tree: Tree) -> dict[str, str]:
    """Return "relation head" of each word, "root" for roots; of equal words the last."""
    return {
        form: "root" if head == i else f"{dep} {tree.forms[head]}"
        for i, (form, dep, head) in enumerate(zip(tree.forms, tree.deps, tree.heads, strict=True))
    }
