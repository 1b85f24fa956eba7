"""Which words of a sentence are one predicate: full verb, auxiliaries, particle."""

from dataclasses import dataclass
from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.text.lemmas import known_verb
from kb.text.tree import Tree, base
from kb.text.verbforms import Form, form_of


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
    known = tree.table.verbs.particles if tree.table.verbs.joined else tree.low
    particles = [c for c in tree.children[node] if tree.deps[c] == "compound:prt" and tree.low[c] in known]
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
    return known_participle(tree.low[word], tree.table)


@lru_cache(maxsize=50_000)
def known_participle(low: str, table: TokensTable) -> str | None:
    """Return the infinitive of a participle of a verb that is known."""
    if low in table.verbs.adjectives:
        return None
    lemma = known_verb(low, table.code)
    if lemma is None or lemma == low:
        return None
    return lemma if form_of(low, lemma, table) & Form.PARTICIPLE else None


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
    """Tell whether a verb is finite: by its features, or because it has a subject of its own."""
    form = tree.feature(word, "VerbForm")
    if form == "Part" and any(tree.deps[c] == "nsubj" for c in tree.children[word]):
        # "called" may be both; with a subject and no auxiliary it is the past.
        return not any(base(tree.deps[c]) in ("aux", "cop") for c in tree.children[word])
    if form:
        return form == "Fin"
    return bool(tree.feature(word, "Mood")) or bool(tree.feature(word, "Person"))


def is_participle(tree: Tree, word: int) -> bool:
    """Tell whether a word is a participle, or "-ing" form."""
    if tree.feature(word, "VerbForm") in ("Part", "Ger"):
        return True
    return tree.pos[word] == "ADJ" and bool(tree.table.verbs.statal) and as_participle(tree, word) is not None


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
