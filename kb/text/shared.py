"""Arguments that a clause shares with others: subjects of coordinated verbs and infinitives, relative pronouns."""

from collections.abc import Sequence
from dataclasses import replace

from kb.records.clause import Argument, ClauseKind, Function, Voice
from kb.text.arguments import LEFT_OUT, make_argument, phrase_span
from kb.text.draft import Draft
from kb.text.tree import Tree, base

AT_NOUN = LEFT_OUT | {"acl"}


def share_arguments(tree: Tree, drafts: Sequence[Draft]) -> None:
    """Fill in what the clauses of a sentence share, those above before those below."""
    done: set[int] = set()
    for i in range(len(drafts)):
        _share(tree, drafts, i, done)


def _share(tree: Tree, drafts: Sequence[Draft], index: int, done: set[int]) -> None:
    if index in done:
        return
    done.add(index)
    draft = drafts[index]
    above = draft.parent if draft.first is None else draft.first
    if above is not None:
        _share(tree, drafts, above, done)
    points_back = draft.first is None or any(is_relative(tree, w) for w in draft.words)
    if draft.parent_noun is not None and points_back and draft.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE):
        _resolve_noun(tree, draft, draft.parent_noun)
    if not _has(draft, Function.SUBJ):
        subject = _subject_for(tree, drafts, draft)
        draft.arguments += subject
    draft.arguments.sort(key=lambda a: (a.head, a.function))


def _has(draft: Draft, function: Function) -> bool:
    return any(a.function is function for a in draft.arguments)


def _subject_for(tree: Tree, drafts: Sequence[Draft], draft: Draft) -> list[Argument]:
    """Return the subjects that a clause without one takes from another."""
    if draft.first is not None:
        return subjects(drafts[draft.first])
    if draft.kind not in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE, ClauseKind.ADVERBIAL) or draft.parent is None:
        return []
    if draft.parent_noun is not None:
        owner = _possessors(tree, draft.parent_noun)
        return owner or subjects(drafts[draft.parent])
    return _controller(tree, drafts[draft.parent], draft)


def _controller(tree: Tree, above: Draft, draft: Draft) -> list[Argument]:
    """Return who does what an infinitive says: the object of "bitten", else the subject above."""
    complement = base(tree.deps[draft.predicate.node]) in ("xcomp", "ccomp") or draft.kind is ClauseKind.INFINITIVE
    complement = complement or _is_gerund_of(tree, above, draft)
    control = tree.table.verbs.object_control
    seen = draft.kind is ClauseKind.PARTICIPLE and draft.voice is Voice.PASSIVE
    if complement and (seen or above.predicate.lemma in control) and above.voice is Voice.ACTIVE:
        objects = [a for a in above.arguments if a.function in (Function.OBJ, Function.DAT)]
        if objects:
            return [replace(a, function=Function.SUBJ) for a in objects]
    if above.voice is Voice.PASSIVE and tree.table.verb_second and above.predicate.lemma not in control:
        return [replace(a, function=Function.SUBJ) for a in above.arguments if a.function is Function.AGENT]
    return subjects(above)


def _is_gerund_of(tree: Tree, above: Draft, draft: Draft) -> bool:
    """Tell whether a clause is what the verb above takes behind a preposition ("accuse of supplying")."""
    node = draft.predicate.node
    having = any(tree.low[a].endswith("ing") for a in tree.kids(node, "aux"))
    is_gerund = having or tree.feature(node, "VerbForm") == "Ger"
    return draft.marker is not None and is_gerund and above.predicate.lemma in tree.table.verbs.gerund


def subjects(draft: Draft) -> list[Argument]:
    """Return the subjects of a clause."""
    return [a for a in draft.arguments if a.function is Function.SUBJ]


def _possessors(tree: Tree, noun: int) -> list[Argument]:
    found = [
        c for c in tree.children[noun]
        if tree.deps[c] == "nmod:poss" or (tree.deps[c] == "nmod" and tree.feature(c, "Case") == "Gen")
    ]
    return [make_argument(tree, Function.SUBJ, c) for c in found]


def _resolve_noun(tree: Tree, draft: Draft, noun: int) -> None:
    """Put the noun where a relative pronoun stands, or where the clause lacks what the noun is."""
    span = phrase_span(tree, noun, AT_NOUN)
    resolved = False
    for i, argument in enumerate(draft.arguments):
        if is_relative(tree, argument.head):
            draft.arguments[i] = replace(argument, head=noun, span=span)
            resolved = True
    if resolved or any(is_relative(tree, w) for w in draft.words):
        return
    function = Function.OBJ if _has(draft, Function.SUBJ) else Function.SUBJ
    if not _has(draft, function):
        draft.arguments.append(Argument(function, noun, span, None, None))


def is_relative(tree: Tree, word: int) -> bool:
    """Tell whether a word is a relative pronoun."""
    if tree.low[word] not in tree.table.clauses.relative:
        return False
    kind = tree.feature(word, "PronType")
    return "Rel" in kind or (tree.pos[word] in ("PRON", "DET") and "Rel" in (kind or "Rel"))
