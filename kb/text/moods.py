"""A predicate -> its voice, mood, tense and modal verbs."""

from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.records.clause import Mood, Tense, Voice
from kb.text.lemmas import known_verb, lemmatize, simplemma_form
from kb.text.predicates import Predicate, is_finite, is_participle, is_past_participle, is_present_participle
from kb.text.tree import VERBAL, Tree, base
from kb.text.verbforms import Form, form_of

NEAR = 2
"""A pronoun so many words from a verb is its subject, whatever the parser says."""


def voice(tree: Tree, predicate: Predicate) -> Voice:
    """Tell active and passive."""
    if predicate.copular:
        return Voice.ACTIVE
    children = (tree.deps[c] for c in tree.children[predicate.node])
    if any(dep.endswith(":pass") and base(dep) in ("nsubj", "csubj") for dep in children):
        return Voice.PASSIVE
    return Voice.PASSIVE if _has_passive_form(tree, predicate) else Voice.ACTIVE


def _has_passive_form(tree: Tree, predicate: Predicate) -> bool:
    words, chain = tree.table.verbs, predicate.chain
    inner = tree.lemmas[chain[-1]] if chain else ""
    is_perfect = inner in words.statal and predicate.lemma in words.moved
    if any(tree.deps[a] == "aux:pass" for a in chain):
        return not is_perfect
    if not is_participle(tree, predicate.node) or is_present_participle(tree, predicate.node):
        return False
    if not chain and is_finite(tree, predicate.node):
        return False
    return not chain or inner in words.passive or (inner in words.statal and not is_perfect)


def mood(tree: Tree, predicate: Predicate) -> Mood:
    """Tell the mood by closed lists of forms."""
    finite = predicate.chain[0] if predicate.chain else predicate.head
    words, form = tree.table.verbs, tree.low[finite]
    if form in words.subjunctive_2 or form in words.conditional or _is_umlauted(form, tree.table):
        return Mood.KONJUNKTIV_2
    if form in words.subjunctive_or_past and not _is_past_around(tree):
        return Mood.KONJUNKTIV_2
    if is_subjunctive_1(tree, finite):
        return Mood.KONJUNKTIV_1
    return Mood.IMPERATIVE if tree.feature(finite, "Mood") == "Imp" else Mood.INDICATIVE


def _is_past_around(tree: Tree) -> bool:
    """Tell whether a verb that is none of saying is in the past: then "sollte" tells what was to come."""
    words = tree.table.verbs
    return any(
        tree.pos[w] in VERBAL and tree.feature(w, "Tense") == "Past" and is_finite(tree, w)
        and low not in words.subjunctive_or_past | words.subjunctive_2 and tree.lemmas[w] not in words.speech
        for w, low in enumerate(tree.low)
    )


@lru_cache(maxsize=20_000)
def _is_umlauted(form: str, table: TokensTable) -> bool:
    """Tell whether a form is a strong past with umlaut and -e: "befände", "gälten"."""
    stem = form.removesuffix("n").removesuffix("e")
    vowel = next((i for i in range(len(stem) - 1, -1, -1) if stem[i] in table.verbs.umlauts), None)
    if vowel is None or stem == form:
        return False
    past = stem[:vowel] + table.verbs.umlauts[stem[vowel]] + stem[vowel + 1 :]
    lemma = table.lemmas.verbs.get(past) or simplemma_form(past, table.code)
    ending = table.lemmas.infinitive
    if lemma == past or not lemma.islower() or not lemma.endswith(ending):
        return False
    # The vowel of "führte" is that of "führen", not one changed.
    is_own_vowel = form.startswith(lemmatize(form, "VERB", table.code).removesuffix(ending).removesuffix("e"))
    return not is_own_vowel and Form.FINITE in form_of(past, lemma, table)


def is_subjunctive_1(tree: Tree, finite: int) -> bool:
    """Tell whether a form is Konjunktiv I: listed or made from the infinitive, with no "ich" as subject."""
    words, form = tree.table.verbs, tree.low[finite]
    if form not in words.subjunctive_1 and not _made_from_infinitive(tree, finite):
        return False
    heads = {finite, tree.heads[finite]}
    if tree.deps[tree.heads[finite]] == "conj" and not tree.kids(tree.heads[finite], "nsubj"):
        heads.add(tree.heads[tree.heads[finite]])
    return not any(
        low in words.first_person and (tree.heads[w] in heads or abs(w - finite) <= NEAR)
        for w, low in enumerate(tree.low)
    )


def _made_from_infinitive(tree: Tree, finite: int) -> bool:
    ending, infinitive = tree.table.verbs.subjunctive_ending, tree.table.lemmas.infinitive
    form = tree.low[finite]
    if not ending or finite == 0 or tree.pos[finite] not in VERBAL or not form.endswith(ending):
        return False
    stem = tree.lemmas[finite].removesuffix(infinitive)
    if known_verb(form, tree.table.code) is None:
        return False
    return form in (stem, stem + ending) and tree.feature(finite, "Number") != "Plur"


def tense(tree: Tree, predicate: Predicate) -> Tense:
    """Tell past, present and future of what is told, not of the form."""
    chain = predicate.chain
    finite = chain[0] if chain else predicate.head
    if _is_perfect(tree, predicate):
        return Tense.PAST
    if not chain and not is_finite(tree, finite):
        return Tense.NONE
    if chain and _is_future(tree, predicate, finite):
        return Tense.FUTURE
    words, form = tree.table.verbs, tree.low[finite]
    is_subjunctive = form in words.subjunctive_2 or (form in words.subjunctive_or_past and not _is_past_around(tree))
    is_past = tree.feature(finite, "Tense") == "Past" and not is_subjunctive
    return Tense.PAST if is_past else Tense.PRESENT


def _is_perfect(tree: Tree, predicate: Predicate) -> bool:
    """Tell a perfect: "hat geliefert", "ist gekommen", "ist geliefert worden", "have been"."""
    words, lemmas = tree.table.verbs, [tree.lemmas[a] for a in predicate.chain]
    if predicate.copular or is_past_participle(tree, predicate.node):
        if any(lemma in words.perfect for lemma in lemmas):
            return True
        if predicate.lemma in words.moved and any(lemma in words.statal for lemma in lemmas):
            return True
    return lemmas[-1:] != [] and lemmas[-1] in words.passive and any(lemma in words.statal for lemma in lemmas[:-1])


def _is_future(tree: Tree, predicate: Predicate, finite: int) -> bool:
    """Tell "wird liefern" and "wird geliefert werden"; in "wird geliefert" the auxiliary makes the passive."""
    words = tree.table.verbs
    makes_passive = tree.lemmas[finite] in words.passive and is_past_participle(tree, predicate.node)
    return tree.lemmas[finite] in words.future and len(predicate.chain) > int(makes_passive)


def modals(tree: Tree, predicate: Predicate) -> tuple[str, ...]:
    """Return the lemmas of the modal verbs, outermost first."""
    return tuple(tree.lemmas[a] for a in predicate.chain if tree.lemmas[a] in tree.table.verbs.modals)
