"""Gives the noun phrases of a verb the functions that their cases, agreement and order allow."""

from itertools import product

from kb.text.mend.cases import possible_cases
from kb.text.mend.features import changed
from kb.text.predicates import full_lemma
from kb.text.tree import NOMINAL, VERBAL, Tree, base
from kb.text.verbforms import Form, verb_form

FUNCTIONS = {"nsubj": "Nom", "obj": "Acc", "iobj": "Dat"}
CORE = frozenset(["nsubj", "obj", "iobj", "obl", "expl", "dep", "nmod", "appos", "dislocated"])
MOST = 4
"""A verb has at most so many noun phrases; more are left as the parser has them."""


def mend_functions(
    tree: Tree, node: int, finite: int | None, *, copular: bool, passive: bool, shares: bool = False
) -> None:
    """Name the functions of the noun phrases without preposition that hang on a verb.

    Args:
        shares: Its subject may be that of the clause before.
    """
    nouns = [c for c in tree.children[node] if _is_candidate(tree, c)]
    if not nouns or len(nouns) > MOST:
        return
    allowed = {n: _cases(tree, n, node) for n in nouns}
    times = [n for n in nouns if _is_time(tree, n, allowed[n])]
    if times and (len(nouns) > len(times) or finite is None):
        for noun in times:
            tree.deps[noun] = "obl"
        nouns = [n for n in nouns if n not in times]
    choices = ["obl"]
    particles = [c for c in tree.children[node] if tree.deps[c] == "compound:prt"]
    lemma = full_lemma(tree, node, particles)
    wants_dative = lemma in tree.table.verbs.dative
    takes_object = not copular and not passive and not wants_dative
    if takes_object or len(nouns) > (1 if finite is None else 2):
        choices = ["obj", "obl"]
    if finite is not None:
        choices = ["nsubj", *choices]
    choices.append("iobj")
    weights = [{c: _fit(tree, n, c, allowed[n], wants_dative=wants_dative) for c in choices} for n in nouns]
    if finite is not None:
        for place, (noun, fits) in enumerate(zip(nouns, weights, strict=True)):
            fits["nsubj"] += _agreement(tree, noun, finite, allowed[noun], copular=copular) - 0.3 * place
            fits["nsubj"] += _preference(tree, noun, lemma, alone=len(nouns) == 1)
    missing = 0.0 if finite is None else -2.5
    if shares:
        # "und lieferte Raketen": what follows is the object, unless its form forbids it.
        missing = 0.0
        for fits in weights:
            fits["nsubj"] = fits.get("nsubj", 0.0) - 2.0
    best = max(product(choices, repeat=len(nouns)), key=lambda labels: _score(labels, weights, missing))
    suffix = ":pass" if passive else ""
    for noun, label in zip(nouns, best, strict=True):
        tree.deps[noun] = f"nsubj{suffix}" if label == "nsubj" else "obl:arg" if label == "iobj" else label
        if label in FUNCTIONS:
            tree.feats[noun] = changed(tree.feats[noun], Case=FUNCTIONS[label])


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
    if tree.pos[word] not in (*NOMINAL, "DET") and base(dep) not in ("nsubj", "obj", "iobj"):
        return False
    if tree.low[word] in tree.table.nouns.reflexive:
        return False
    return not any(tree.deps[c] == "case" for c in tree.children[word])


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


def _fit(tree: Tree, noun: int, label: str, allowed: frozenset[str], *, wants_dative: bool) -> float:
    before = base(tree.deps[noun])
    before = "iobj" if tree.deps[noun] == "obl:arg" else "nsubj" if before == "expl" else before
    case = FUNCTIONS.get(label)
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
    number = _number_of_verb(tree, finite)
    fits = {c[3:] for c in allowed if c.startswith("Nom")}
    if len(fits) != 1 or not number or (copular and tree.pos[noun] in ("PRON", "DET")):
        return 0.0
    plural = "Plur" in fits or any(tree.deps[c] == "conj" for c in tree.children[noun])
    return 0.0 if plural == (number == "Plur") else -4.0


def _preference(tree: Tree, noun: int, lemma: str, *, alone: bool) -> float:
    """Return more for the "es" of "es gibt", less for the "das" of "das berichtet die Zeitung"."""
    if tree.low[noun] in tree.table.nouns.expletives and lemma in tree.table.verbs.impersonal:
        return 3.0
    says = lemma in tree.table.verbs.speech and tree.pos[noun] in ("PRON", "DET")
    return -4.0 if says and not alone and tree.low[noun] in tree.table.nouns.articles else 0.0


def _number_of_verb(tree: Tree, finite: int) -> str:
    """Return the number of a finite verb by its ending."""
    low = tree.low[finite]
    if low.endswith(("en", "ern", "eln", "sind")):
        return "Plur"
    if tree.pos[finite] in VERBAL and verb_form(tree, finite) & Form.FINITE:
        return "Sing"
    return ""
