"""The words of a predicate -> its voice, mood, tense, modals, negation."""

from dataclasses import dataclass

from kb.records.clause import Mood, Tense, Voice
from kb.text.tree import VERBAL, Tree, base
from kb.text.verbforms import Form, form_of

NEAR = 2
"""A pronoun so many words from a verb is its subject, whatever the parser says."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A full verb with what belongs to it.

    Args:
        node: The word that the clause hangs by in the tree: the full verb, or a predicative.
        head: The full verb, or the copula.
        lemma: Its lemma with the particle put back.
        chain: Auxiliaries and modals, the outermost (finite) first.
        words: All its words, sorted.
        copular: The node is a predicative.
    """

    node: int
    head: int
    lemma: str
    chain: tuple[int, ...]
    words: tuple[int, ...]
    copular: bool = False


def read_predicate(tree: Tree, node: int, inherited: tuple[int, ...] = ()) -> Predicate:
    """Return the predicate that a word of the tree is the full verb or the predicative of.

    Args:
        inherited: Auxiliaries of the clause it is coordinated with, which it shares if it has none.
    """
    copulas = tree.kids(node, "cop")
    auxiliaries = tuple(tree.kids(node, "aux"))
    own = bool(auxiliaries) or bool(copulas)
    if copulas and (tree.pos[node] == "VERB" or is_state(tree, node, copulas[-1])):
        auxiliaries, copulas = tuple(sorted((*auxiliaries, *copulas))), []
    if copulas:
        head = copulas[-1]
        chain = outermost_first(tree, (*auxiliaries, *copulas[:-1]), head)
        words = sorted({*copulas, *auxiliaries})
        return Predicate(node, head, tree.lemmas[head], chain, tuple(words), copular=True)
    if not own and inherited and not is_finite(tree, node):
        auxiliaries = inherited
    chain = outermost_first(tree, auxiliaries, node)
    particles = [c for c in tree.children[node] if tree.deps[c] == "compound:prt"]
    words = sorted({node, *auxiliaries, *particles, *_markers(tree, node)})
    return Predicate(node, node, full_lemma(tree, node, particles), chain, tuple(words))


def is_state(tree: Tree, node: int, copula: int) -> bool:
    """Tell whether a predicative is a participle that tells what has been done ("ist stationiert")."""
    words = tree.table.verbs
    if tree.pos[node] not in ("ADJ", "VERB", "ADV") or tree.lemmas[copula] not in words.statal | words.passive:
        return False
    return bool(words.statal) and as_participle(tree, node) is not None


def as_participle(tree: Tree, word: int) -> str | None:
    """Return the infinitive of what may be a participle, `None` for other words and true adjectives."""
    low = tree.low[word]
    if low in tree.table.verbs.adjectives:
        return None
    lemma = tree.verb_lemma(word)
    return lemma if lemma != low and form_of(low, lemma, tree.table) & Form.PARTICIPLE else None


def _markers(tree: Tree, node: int) -> list[int]:
    return [c for c in tree.children[node] if tree.pos[c] == "PART" and tree.deps[c] == "mark"]


def full_lemma(tree: Tree, verb: int, particles: list[int]) -> str:
    """Return the lemma of a verb with its separated particle."""
    lemma = tree.verb_lemma(verb)
    for particle in particles:
        if tree.table.verbs.joined:
            first = tree.low[particle]
            lemma = lemma if lemma.startswith(first) else first + lemma
        else:
            lemma = f"{lemma} {tree.low[particle]}"
    return lemma


def outermost_first(tree: Tree, auxiliaries: tuple[int, ...], head: int) -> tuple[int, ...]:
    """Sort auxiliaries: the finite one first, then away from where the full verb stands.

    After the verb bracket's end German has them innermost first ("geliefert worden sein soll"),
    before the full verb outermost first ("soll ... haben", "may have been delivered").
    """
    before = [a for a in sorted(auxiliaries) if a < head]
    after = [a for a in sorted(auxiliaries, reverse=True) if a > head]
    finite = [a for a in (*before, *after) if is_finite(tree, a)][:1]
    return (*finite, *(a for a in (*before, *after) if a not in finite))


def is_finite(tree: Tree, word: int) -> bool:
    """Tell whether a verb is finite, as far as its features tell."""
    form = tree.feature(word, "VerbForm")
    if form:
        return form == "Fin"
    return bool(tree.feature(word, "Mood")) or bool(tree.feature(word, "Person"))


def voice(tree: Tree, predicate: Predicate) -> Voice:
    """Tell active and passive."""
    if predicate.copular:
        return Voice.ACTIVE
    words = tree.table.verbs
    if any(base(tree.deps[c]) in ("nsubj", "csubj") and tree.deps[c].endswith(":pass") for c in tree.children[predicate.node]):
        return Voice.PASSIVE
    if any(tree.deps[a] == "aux:pass" for a in predicate.chain):
        inner = predicate.chain[-1]
        statal = tree.lemmas[inner] in words.statal and predicate.lemma in words.moved
        return Voice.ACTIVE if statal else Voice.PASSIVE
    if not is_participle(tree, predicate.node):
        return Voice.ACTIVE
    if not predicate.chain:
        return Voice.PASSIVE if is_past_participle(tree, predicate.node) else Voice.ACTIVE
    inner = tree.lemmas[predicate.chain[-1]]
    if is_present_participle(tree, predicate.node):
        return Voice.ACTIVE
    if inner in words.passive or (inner in words.statal and predicate.lemma not in words.moved):
        return Voice.PASSIVE
    return Voice.ACTIVE


def is_participle(tree: Tree, word: int) -> bool:
    """Tell whether a word is a participle, or "-ing" form."""
    return tree.feature(word, "VerbForm") in ("Part", "Ger")


def is_past_participle(tree: Tree, word: int) -> bool:
    """Tell whether a word is a participle of what is done ("delivered", "geliefert")."""
    return is_participle(tree, word) and not is_present_participle(tree, word)


def is_present_participle(tree: Tree, word: int) -> bool:
    """Tell whether a word is a participle of what is going on ("delivering", "liefernd")."""
    return (
        tree.feature(word, "VerbForm") == "Ger"
        or tree.feature(word, "Tense") == "Pres"
        or tree.low[word].endswith(("ing", "end"))
    )


def mood(tree: Tree, predicate: Predicate) -> Mood:
    """Tell the mood by closed lists of forms."""
    finite = predicate.chain[0] if predicate.chain else predicate.head
    words, form = tree.table.verbs, tree.low[finite]
    if form in words.subjunctive_2 or form in words.conditional:
        return Mood.KONJUNKTIV_2
    if is_subjunctive_1(tree, finite):
        return Mood.KONJUNKTIV_1
    if tree.feature(finite, "Mood") == "Imp":
        return Mood.IMPERATIVE
    return Mood.INDICATIVE


def is_subjunctive_1(tree: Tree, finite: int) -> bool:
    """Tell whether a form is Konjunktiv I: listed or made from the infinitive, with no "ich" as subject."""
    words, form = tree.table.verbs, tree.low[finite]
    if form not in words.subjunctive_1 and not _made_from_infinitive(tree, finite):
        return False
    heads = (finite, tree.heads[finite])
    return not any(
        low in words.first_person and (tree.heads[w] in heads or abs(w - finite) <= NEAR)
        for w, low in enumerate(tree.low)
    )


def _made_from_infinitive(tree: Tree, finite: int) -> bool:
    ending, infinitive = tree.table.verbs.subjunctive_ending, tree.table.lemmas.infinitive
    form = tree.low[finite]
    if not ending or finite == 0 or tree.pos[finite] not in VERBAL or not form.endswith(ending):
        return False
    return form + infinitive == tree.lemmas[finite] and tree.feature(finite, "Number") != "Plur"


def tense(tree: Tree, predicate: Predicate) -> Tense:
    """Tell past, present and future of what is told, not of the form."""
    words, chain = tree.table.verbs, predicate.chain
    lemmas = [tree.lemmas[a] for a in chain]
    participle = predicate.copular or is_past_participle(tree, predicate.node)
    if any(lemma in words.perfect for lemma in lemmas) and participle:
        return Tense.PAST
    statal = [a for a in chain if tree.lemmas[a] in words.statal]
    if participle and any(predicate.lemma in words.moved for _ in statal):
        return Tense.PAST
    if len(lemmas) > 1 and lemmas[-1] in words.passive and any(lemma in words.statal for lemma in lemmas[:-1]):
        return Tense.PAST
    if not chain and not is_finite(tree, predicate.head):
        return Tense.NONE
    finite = chain[0] if chain else predicate.head
    if chain and tree.lemmas[finite] in words.future and len(chain) > int(_is_passive_future(tree, predicate)):
        return Tense.FUTURE
    if tree.feature(finite, "Tense") == "Past" and tree.low[finite] not in words.subjunctive_2:
        return Tense.PAST
    return Tense.PRESENT


def _is_passive_future(tree: Tree, predicate: Predicate) -> bool:
    """Tell whether one more auxiliary than "wird" is needed for a future: in "wird geliefert" it is the passive."""
    lemma = tree.lemmas[predicate.chain[0]]
    return lemma in tree.table.verbs.passive and is_past_participle(tree, predicate.node)


def modals(tree: Tree, predicate: Predicate) -> tuple[str, ...]:
    """Return the lemmas of the modal verbs, outermost first."""
    return tuple(tree.lemmas[a] for a in predicate.chain if tree.lemmas[a] in tree.table.verbs.modals)
