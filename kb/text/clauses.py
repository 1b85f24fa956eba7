"""A tree -> its clauses: predicate, what it is to other clauses, arguments."""

from dataclasses import dataclass, replace

from kb.records.clause import Argument, Clause, ClauseKind
from kb.records.span import Span
from kb.text.arguments import clause_arguments
from kb.text.draft import Draft
from kb.text.moods import modals, mood, tense, voice
from kb.text.predicates import Predicate, is_finite, is_participle, read_predicate
from kb.text.scope import hedges, is_asked, negations
from kb.text.shared import share_arguments
from kb.text.tree import NOMINAL, VERBAL, Tree, base

NEVER = frozenset([
    "aux", "cop", "amod", "compound", "fixed", "flat", "case", "mark", "det", "cc", "punct", "goeswith", "advmod",
    "nummod",
])
"""Relations by which a verb heads no clause."""
OF_NOUN = frozenset(["acl", "ccomp", "csubj", "advcl"])
"""Relations of a clause that may hang on a noun."""
ALONE = frozenset(["parataxis", "list"])
"""Relations of clauses that stand beside the one they hang on."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Which clauses a sentence has, and which words stand in each.

    Args:
        predicates: In the order of their full verbs.
        nodes: Words of the tree that clauses hang by -> index of the clause.
        owners: For each word the index of the innermost clause that it stands in.
    """

    predicates: list[Predicate]
    nodes: dict[int, int]
    owners: list[int | None]


def find_frame(tree: Tree) -> Frame:
    """Find the predicates of a sentence, and share its words among them."""
    predicatives = {head for head, dep in zip(tree.heads, tree.deps, strict=True) if base(dep) == "cop"}
    heads = [i for i, pos in enumerate(tree.pos) if i in predicatives or (pos in VERBAL and is_clause(tree, i))]
    predicates = _predicates(tree, heads)
    predicates.sort(key=lambda p: p.head)
    nodes = {p.node: i for i, p in enumerate(predicates)}
    return Frame(predicates, nodes, find_owners(tree, nodes))


def find_clauses(tree: Tree, frame: Frame | None = None) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order of their predicates."""
    drafts = draft_clauses(tree, frame or find_frame(tree))
    share_arguments(tree, drafts)
    return tuple(_finish(tree, draft) for draft in drafts)


def draft_clauses(tree: Tree, frame: Frame) -> list[Draft]:
    """Find the clauses with what stands in each of them itself."""
    words: list[list[int]] = [[] for _ in frame.predicates]
    for word, owner in enumerate(frame.owners):
        if owner is not None:
            words[owner].append(word)
    drafts = [
        _draft(tree, predicate, frame.nodes, frame.owners, own)
        for predicate, own in zip(frame.predicates, words, strict=True)
    ]
    for draft in drafts:
        if draft.first is not None:
            _inherit(drafts, draft)
    return drafts


def is_clause(tree: Tree, verb: int) -> bool:
    """Tell whether a clause hangs by a verb."""
    dep = base(tree.deps[verb])
    if dep in NEVER:
        return False
    return not (dep == "conj" and base(tree.deps[tree.heads[verb]]) in ("amod", "aux", "cop"))


def _predicates(tree: Tree, heads: list[int]) -> list[Predicate]:
    """Read the predicates, those that others are coordinated with first."""
    found: dict[int, Predicate] = {}
    for head in heads:
        above = tree.heads[head]
        shared = found[above].chain if tree.deps[head] == "conj" and above in found else ()
        if shared and tree.kids(head, "nsubj"):
            shared = ()
        found[head] = read_predicate(tree, head, shared)
    return list(found.values())


def find_owners(tree: Tree, nodes: dict[int, int]) -> list[int | None]:
    """Return for each word the index of the innermost clause that it stands in."""
    owners: list[int | None] = [None] * len(tree)
    waiting: list[tuple[int, int | None]] = [(i, None) for i in range(len(tree)) if tree.heads[i] == i]
    while waiting:
        word, owner = waiting.pop()
        owner = nodes.get(word, owner)
        owners[word] = owner
        waiting.extend((child, owner) for child in tree.children[word])
    return owners


def _draft(
    tree: Tree, predicate: Predicate, nodes: dict[int, int], owners: list[int | None], words: list[int]
) -> Draft:
    node = predicate.node
    above = tree.heads[node]
    marker = find_marker(tree, node)
    kind = find_kind(tree, predicate, marker)
    is_voice = voice(tree, predicate)
    is_root = above == node
    coordinated = tree.deps[node] == "conj" and above in nodes
    at_noun = not is_root and base(tree.deps[node]) in OF_NOUN and tree.pos[above] in NOMINAL
    noun = above if at_noun else None
    return Draft(
        predicate, is_voice, kind, marker, None if is_root else owners[above], noun,
        nodes[above] if coordinated else None, clause_arguments(tree, predicate, is_voice, nodes), words,
    )


def find_marker(tree: Tree, node: int) -> str | None:
    """Return the subordinator of a clause in lower case."""
    table = tree.table.clauses
    for child in tree.children[node]:
        if tree.deps[child] == "mark" and tree.pos[child] != "PART":
            rest = [tree.low[c] for c in tree.children[child] if tree.deps[c] == "fixed"]
            return " ".join([tree.low[child], *rest])
    for child in tree.children[node]:
        if child < node and tree.low[child] in table.question and tree.pos[child] in ("ADV", "PRON", "SCONJ"):
            return tree.low[child]
    return None


def find_kind(tree: Tree, predicate: Predicate, marker: str | None) -> ClauseKind:
    """Return what a clause is to the one it hangs on."""
    node = predicate.node
    dep = tree.deps[node]
    finite = predicate.copular or is_finite(tree, node) or any(is_finite(tree, a) for a in predicate.chain)
    relation = base(dep)
    if relation in ("ccomp", "csubj"):
        return ClauseKind.COMPLEMENT
    if relation == "xcomp":
        return ClauseKind.PARTICIPLE if is_participle(tree, node) and not predicate.chain else ClauseKind.INFINITIVE
    if relation == "acl":
        return _kind_at_noun(tree, node, marker, finite)
    if relation == "advcl":
        return _kind_of_adverbial(tree, predicate, marker, finite)
    return ClauseKind.MAIN


def _kind_at_noun(tree: Tree, node: int, marker: str | None, finite: bool) -> ClauseKind:
    if tree.deps[node] == "acl:relcl" and marker not in tree.table.clauses.complement:
        return ClauseKind.RELATIVE
    if not finite:
        bare = is_participle(tree, node) and not tree.kids(node, "aux")
        return ClauseKind.PARTICIPLE if bare else ClauseKind.INFINITIVE
    complement = tree.table.clauses.complement | tree.table.clauses.question
    return ClauseKind.COMPLEMENT if marker in complement else ClauseKind.RELATIVE


def _kind_of_adverbial(tree: Tree, predicate: Predicate, marker: str | None, finite: bool) -> ClauseKind:
    if marker in tree.table.clauses.conditional:
        return ClauseKind.CONDITIONAL
    if not finite and (marker is None or marker not in tree.table.clauses.adverbial):
        return ClauseKind.PARTICIPLE if is_participle(tree, predicate.node) else ClauseKind.INFINITIVE
    if marker is None and tree.deps[predicate.node] == "advcl:relcl":
        return ClauseKind.RELATIVE
    first = predicate.chain[0] if predicate.chain else predicate.head
    inverted = tree.table.verb_second or tree.low[first] in tree.table.clauses.conditional
    if marker is None and inverted and first == tree.below(predicate.node)[0]:
        return ClauseKind.CONDITIONAL
    return ClauseKind.ADVERBIAL


def _inherit(drafts: list[Draft], draft: Draft) -> None:
    """Give a coordinated clause the place of the clause it is coordinated with."""
    assert draft.first is not None
    first = drafts[draft.first]
    draft.kind, draft.parent, draft.parent_noun = first.kind, first.parent, first.parent_noun
    draft.marker = draft.marker or first.marker


def clause_span(tree: Tree, node: int) -> Span:
    """Return the characters of a clause with all that depends on it, without marks at its ends."""
    inside: list[int] = [node]
    for child in tree.children[node]:
        dep = base(tree.deps[child])
        if dep in ALONE or (dep == "conj" and (tree.pos[child] in VERBAL or tree.kids(child, "cop"))):
            continue
        inside.extend(tree.below(child))
    inside.sort()
    while len(inside) > 1 and tree.pos[inside[0]] == "PUNCT":
        inside.pop(0)
    while len(inside) > 1 and (tree.pos[inside[-1]] == "PUNCT" or base(tree.deps[inside[-1]]) == "cc"):
        inside.pop()
    return tree.span(inside)


def _finish(tree: Tree, draft: Draft) -> Clause:
    predicate = draft.predicate
    negating = negations(tree, predicate, draft.words, draft.arguments, draft.marker)
    own = [w for w in draft.words if not predicate.copular or w != predicate.node]
    return Clause(
        predicate=predicate.lemma,
        head=predicate.head,
        words=tuple(sorted({*predicate.words, *negating})),
        span=clause_span(tree, predicate.node),
        kind=draft.kind,
        marker=draft.marker,
        parent=draft.parent,
        parent_noun=draft.parent_noun,
        voice=draft.voice,
        mood=mood(tree, predicate),
        tense=tense(tree, predicate),
        modals=modals(tree, predicate),
        hedges=hedges(tree, own),
        negated=bool(negating),
        is_question=is_asked(tree, draft.kind, draft.marker),
        arguments=tuple(replace(a, span=_clause_argument_span(tree, a)) for a in draft.arguments),
    )


def _clause_argument_span(tree: Tree, argument: Argument) -> Span:
    return argument.span if argument.clause is None else clause_span(tree, argument.head)
