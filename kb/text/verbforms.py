"""The form of a verb -> what it may be: finite, infinitive, participle; by its letters alone."""

from enum import Flag, auto
from functools import lru_cache

from kb.lang.tables.tokens import TokensTable, VerbWords
from kb.text.tree import Tree


class Form(Flag):
    """What a verb's form may be."""

    NONE = 0
    FINITE = auto()
    INFINITIVE = auto()
    TO_INFINITIVE = auto()
    PARTICIPLE = auto()
    PRESENT_PARTICIPLE = auto()


def verb_form(tree: Tree, word: int) -> Form:
    """Return what a verb may be by its form; "zu" before it makes it an infinitive."""
    if word > 0 and tree.low[word - 1] in tree.table.verbs.to and tree.pos[word - 1] in ("PART", "ADP", "ADV"):
        return Form.TO_INFINITIVE
    return form_of(tree.low[word], tree.lemmas[word].lower(), tree.table)


@lru_cache(maxsize=50_000)
def form_of(low: str, lemma: str, table: TokensTable) -> Form:
    """Return what a form of a verb may be.

    >>> from kb.lang.pack import language_pack
    >>> form_of("ausgeliefert", "ausliefern", language_pack("de").tokens).name
    'PARTICIPLE'
    """
    words = table.verbs
    if low in words.forms:
        return _form_of_auxiliary(low, words)
    particle, stem, base = _split(low, lemma, words)
    inseparable = any(base.startswith(p) and len(base) > len(p) + 3 for p in words.inseparable)
    if low == lemma:
        same = inseparable and not particle and lemma.endswith(tuple(words.same_participle))
        return Form.INFINITIVE | Form.FINITE | (Form.PARTICIPLE if same else Form.NONE)
    if particle and any(stem == to + base for to in words.to):
        return Form.TO_INFINITIVE
    if low == f"{lemma}d" or low.endswith("end"):
        return Form.PRESENT_PARTICIPLE
    is_past = low.endswith(("te", "ten", "test")) and not stem.startswith("ge")
    if is_past or not low.endswith(("t", table.lemmas.infinitive)):
        return Form.FINITE
    return _form_by_prefix(stem, base, inseparable=inseparable)


def _form_by_prefix(stem: str, base: str, *, inseparable: bool) -> Form:
    """Tell participle and finite verb of a form in -t or -en by what it begins with."""
    if stem.startswith("ge") and not base.startswith("ge"):
        return Form.PARTICIPLE
    if stem.startswith("ge") or inseparable or base.endswith("ieren"):
        return Form.PARTICIPLE | Form.FINITE
    return Form.FINITE


def _form_of_auxiliary(low: str, words: VerbWords) -> Form:
    if low.startswith("ge") or low == "worden":
        return Form.PARTICIPLE
    if low == words.forms[low] or low in ("be", "have"):
        return Form.INFINITIVE | Form.FINITE
    return Form.FINITE


def _split(low: str, lemma: str, words: VerbWords) -> tuple[str, str, str]:
    """Return the separable particle of a form, what follows it, and the lemma without it."""
    for cut in range(min(len(lemma) - 3, 8), 1, -1):
        particle = lemma[:cut]
        if particle in words.particles and low.startswith(particle):
            rest = low[cut:]
            separable = rest.startswith(("ge", *words.to)) or particle not in words.inseparable
            if separable:
                return particle, rest, lemma[cut:]
    return "", low, lemma
