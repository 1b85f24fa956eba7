"""Gives the noun phrases of a verb the functions that their cases, agreement and order allow."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from kb.text.mend.cases import number_of_verb, possible_cases
from kb.text.mend.features import changed
from kb.text.predicates import full_lemma
from kb.text.tree import NOMINAL, VERBAL, Tree, base

FUNCTIONS = {"nsubj": "Nom", "obj": "Acc", "iobj": "Dat"}
CORE = frozenset(["nsubj", "obj", "iobj", "obl", "expl", "dep", "nmod", "appos", "dislocated"])
LABELS = {"iobj": "obl:arg"}
"""Treebanks of German name a dative so."""
MOST = 4
"""A verb has at most so many noun phrases; more are left as the parser has them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The verb that noun phrases hang on.

    Args:
        node: The word of the tree that they hang on: full verb, or predicative.
        finite: Its finite verb, `None` for infinitives and participles.
        shares: Its subject may be that of the clause before.
    """

    node: int
    finite: int | None
    copular: bool = False
    passive: bool = False
    shares: bool = False


def mend_functions(tree: Tree, slot: Slot) -> None:
    """Name the functions of the noun phrases without preposition that hang on a verb, in slot."""
    allowed = _candidates(tree, slot)
    if not allowed or len(allowed) > MOST:
        return
    lemma = full_lemma(tree, slot.node, [c for c in tree.children[slot.node] if tree.deps[c] == "compound:prt"])
    choices = _choices(slot, len(allowed), wants_dative=lemma in tree.table.verbs.dative)
    weights = _weights(tree, slot, allowed, choices, lemma)
    missing = 0.0 if slot.finite is None or slot.shares else -2.5
    best = max(product(choices, repeat=len(allowed)), key=lambda labels: _score(labels, weights, missing))
    for noun, label in zip(allowed, best, strict=True):
        tree.deps[noun] = LABELS.get(label, label) + (":pass" if slot.passive and label == "nsubj" else "")
        if label in FUNCTIONS:
            tree.feats[noun] = changed(tree.feats[noun], Case=FUNCTIONS[label])


def _candidates(tree: Tree, slot: Slot) -> dict[int, frozenset[str]]:
    """Return the noun phrases with what each may be; genitives and times are set apart."""
    _join_names(tree, slot.node)
    for child in tree.children[slot.node]:
        if tree.pos[child] in ("ADJ", "ADV") and base(tree.deps[child]) in FUNCTIONS and not _is_candidate(tree, child):
            tree.deps[child] = "advmod"
    allowed = {c: _cases(tree, c, slot.node) for c in tree.children[slot.node] if _is_candidate(tree, c)}
    for noun in [n for n, cases in allowed.items() if _is_genitive(tree, n, cases)]:
        before = tree.below(noun)[0] - 1
        if not tree.reaches(before, noun):
            tree.attach(noun, before, "nmod")
            tree.feats[noun] = changed(tree.feats[noun], Case="Gen")
            del allowed[noun]
    times = [n for n, cases in allowed.items() if _is_time(tree, n, cases)]
    if len(allowed) > len(times) or slot.finite is None:
        for noun in times:
            tree.deps[noun] = "obl"
            del allowed[noun]
    return allowed


def _join_names(tree: Tree, node: int) -> None:
    """Hang a name on the noun of a prepositional phrase that it follows at once: "im Kaufhaus Wertheim"."""
    for word in list(tree.children[node]):
        before = word - 1
        if tree.pos[word] != "PROPN" or tree.pos[before] != "NOUN" or not _is_candidate(tree, word):
            continue
        if tree.heads[before] == node and any(tree.deps[c] == "case" for c in tree.children[before]):
            tree.attach(word, before, "appos")


def _choices(slot: Slot, count: int, *, wants_dative: bool) -> list[str]:
    """Return the functions that the verb has; those named first are preferred."""
    takes_object = not (slot.copular or slot.passive or wants_dative)
    choices = ["nsubj"] if slot.finite is not None else []
    if takes_object or count > (1 if slot.finite is None else 2):
        choices.append("obj")
    return [*choices, "obl", "iobj"]


def _weights(
    tree: Tree, slot: Slot, allowed: dict[int, frozenset[str]], choices: list[str], lemma: str
) -> list[dict[str, float]]:
    """Return for each noun phrase how well each function fits it."""
    wants_dative = lemma in tree.table.verbs.dative
    cases = {**FUNCTIONS, "obj": "Nom"} if lemma in tree.table.verbs.copulas else FUNCTIONS
    weights = [{c: _fit(tree, n, c, allowed[n], cases, wants_dative=wants_dative) for c in choices} for n in allowed]
    for order, (noun, fits) in enumerate(zip(allowed, weights, strict=True)):
        if slot.finite is not None:
            fits["nsubj"] += _agreement(tree, noun, slot.finite, allowed[noun], copular=slot.copular) - 0.3 * order
            fits["nsubj"] += _preference(tree, noun, lemma, alone=len(allowed) == 1)
            # "und lieferte Raketen": what follows is the object, unless its form forbids it.
            fits["nsubj"] -= 2.0 if slot.shares else 0.0
    return weights


def _cases(tree: Tree, noun: int, node: int) -> frozenset[str]:
    """Return what a noun may be; a relative pronoun has the number of the noun that it stands for."""
    cases = possible_cases(tree, noun)
    if tree.deps[node] != "acl:relcl" or tree.low[noun] not in tree.table.clauses.relative:
        return cases
    numbers = {c[3:] for c in possible_cases(tree, tree.heads[node])}
    return frozenset(c for c in cases if c[3:] in numbers) or cases


def _is_candidate(tree: Tree, word: int) -> bool:
    dep = tree.deps[word]
    if base(dep) not in CORE or tree.pos[word] in VERBAL:
        return False
    if tree.pos[word] not in (*NOMINAL, "DET") and not any(base(tree.deps[c]) == "det" for c in tree.children[word]):
        return False
    if tree.low[word] in tree.table.nouns.reflexive:
        return False
    return not any(tree.deps[c] == "case" for c in tree.children[word])


def _is_genitive(tree: Tree, word: int, cases: frozenset[str]) -> bool:
    """Tell whether what may be a genitive follows a common noun at once: "ein Zeichen der Stärke"."""
    before = tree.below(word)[0] - 1
    if before < 0 or tree.pos[before] != "NOUN" or tree.pos[word] not in ("NOUN", "PROPN"):
        return False
    likely = possible_cases(tree, word, guess=True) & cases or cases
    return any(c.startswith("Gen") for c in likely) and all(c.startswith(("Gen", "Dat")) for c in likely)


def _is_time(tree: Tree, word: int, cases: frozenset[str]) -> bool:
    if tree.lemmas[word] not in tree.table.nouns.times:
        return False
    return "AccSing" in cases or "AccPlur" in cases or "GenSing" in cases


def _score(labels: tuple[str, ...], weights: list[dict[str, float]], missing: float) -> float:
    """Weigh a set of functions: no case is broken, the verb agrees, the parser is believed, subjects come first."""
    score = sum(fits[label] for fits, label in zip(weights, labels, strict=True))
    for label in FUNCTIONS:
        count = labels.count(label)
        if count > 1:
            score -= 6 * (count - 1)
    return score if "nsubj" in labels else score + missing


def _fit(
    tree: Tree, noun: int, label: str, allowed: frozenset[str], cases: Mapping[str, str], *, wants_dative: bool
) -> float:
    before = base(tree.deps[noun])
    before = "iobj" if tree.deps[noun] == "obl:arg" else "nsubj" if before == "expl" else before
    case = cases.get(label)
    score = 1.5 if before == label else 0.0
    if label == "obl":
        return score - 2.5
    if not any(c.startswith(case or "") for c in allowed):
        return -5.0
    if label == "iobj":
        sure = all(c.startswith(("Dat", "Gen")) for c in allowed) or wants_dative
        return score + (1.0 if sure else -2.0 if tree.pos[noun] == "PROPN" else -3.0)
    return score


def _agreement(tree: Tree, noun: int, finite: int, allowed: frozenset[str], *, copular: bool) -> float:
    """Return less for a subject whose number is not the verb's."""
    number = number_of_verb(tree, finite)
    fits = {c[3:] for c in allowed if c.startswith("Nom")}
    if len(fits) != 1 or (copular and tree.pos[noun] in ("PRON", "DET")):
        return 0.0
    plural = "Plur" in fits or any(tree.deps[c] == "conj" for c in tree.children[noun])
    return 0.0 if plural == (number == "Plur") else -4.0


def _preference(tree: Tree, noun: int, lemma: str, *, alone: bool) -> float:
    """Return more for the "es" of "es gibt", less for the "das" of "das berichtet die Zeitung"."""
    if tree.low[noun] in tree.table.nouns.expletives and lemma in tree.table.verbs.impersonal:
        return 3.0
    says = lemma in tree.table.verbs.speech and tree.pos[noun] in ("PRON", "DET")
    return -4.0 if says and not alone and tree.low[noun] in tree.table.nouns.articles else 0.0
