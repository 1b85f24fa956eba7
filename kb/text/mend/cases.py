"""The case of a noun phrase by its articles, adjectives and endings, and the functions that cases allow."""

from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.text.tree import Tree, base

CASES = ("Nom", "Gen", "Dat", "Acc")
GENDERS = ("Masc", "Fem", "Neut")
EVERYTHING = frozenset(f"{c}{n}" for c in CASES for n in ("Sing", "Plur"))
PLURALS = ("e", "er", "en", "n", "s")
SAME_PLURALS = ("er", "en", "el", "chen", "lein", "s")
"""Endings of nouns that may be their own plural."""
STRONG_ENDINGS = {"er": ("NomSing", "GenPlur", "DatSing", "GenSing"), "em": ("DatSing",), "es": ("NomSing", "AccSing")}
"""Endings of an adjective without article, and what they allow."""


def possible_cases(tree: Tree, word: int) -> frozenset[str]:
    """Return what a noun phrase may be, as "NomSing"; everything where nothing tells."""
    table = tree.table
    low = tree.low[word]
    if tree.pos[word] in ("PRON", "DET"):
        known = table.nouns.pronouns.get(low) or table.nouns.articles.get(low)
        return _without_gender(known, None) if known else EVERYTHING
    articles = [c for c in tree.children[word] if c < word and base(tree.deps[c]) in ("det", "nmod", "case")]
    gender = gender_of(tree, word)
    for article in articles:
        known = table.nouns.articles.get(tree.low[article])
        if known is not None:
            cases = _with_endings(_without_gender(known, gender), low, tree.pos[word]) or _without_gender(known, None)
            return _of_number(tree, word, cases) or cases
    adjectives = [c for c in tree.children[word] if c < word and tree.deps[c] == "amod"]
    if adjectives and not articles:
        for ending, allowed in STRONG_ENDINGS.items():
            if tree.low[adjectives[0]].endswith(ending):
                return frozenset(allowed)
    return _of_number(tree, word, EVERYTHING - {"GenSing", "GenPlur"} if not articles else EVERYTHING)


def _of_number(tree: Tree, word: int, cases: frozenset[str]) -> frozenset[str]:
    """Leave out the number that the form of a noun does not have."""
    if tree.pos[word] != "NOUN":
        return cases
    form, lemma = tree.forms[word], tree.lemmas[word]
    if form != lemma and form.endswith(PLURALS) and not form.endswith("es") and lemma.lower() != form.lower():
        return frozenset(c for c in cases if c.endswith("Plur") or c in ("GenSing", "DatSing") or form.endswith("en"))
    if form == lemma and not form.endswith(SAME_PLURALS):
        return frozenset(c for c in cases if c.endswith("Sing"))
    return cases


def _without_gender(known: tuple[str, ...], gender: str | None) -> frozenset[str]:
    fits = (k for k in known if gender is None or gender in k or not k.endswith(GENDERS))
    return frozenset(k.removesuffix("Masc").removesuffix("Fem").removesuffix("Neut") for k in fits)


def _with_endings(cases: frozenset[str], low: str, pos: str) -> frozenset[str]:
    """Leave out what the ending of the noun forbids: dative plurals end in -n or -s, most genitives in -s."""
    if "DatPlur" in cases and pos == "NOUN" and not low.endswith(("n", "s", "a", "o", "i")):
        cases -= {"DatPlur"}
    return cases


def gender_of(tree: Tree, word: int) -> str | None:
    """Return the gender of a noun by its ending, else as the parser says."""
    known = _gender_by_ending(tree.lemmas[word].lower(), tree.table)
    return known or tree.feature(word, "Gender") or None


@lru_cache(maxsize=20_000)
def _gender_by_ending(lemma: str, table: TokensTable) -> str | None:
    fits = [e for e in table.nouns.genders if lemma.endswith(e)]
    return table.nouns.genders[max(fits, key=len)] if fits else None


def agrees(tree: Tree, noun: int, pronoun: int) -> bool:
    """Tell whether a relative pronoun can point to a noun, by gender and number."""
    known = tree.table.nouns.articles.get(tree.low[pronoun]) or tree.table.nouns.pronouns.get(tree.low[pronoun])
    gender = gender_of(tree, noun)
    if known is None or gender is None:
        return True
    if base(tree.deps[pronoun]) == "nsubj":
        known = tuple(k for k in known if k.startswith("Nom")) or known
    numbers = {c[3:] for c in possible_cases(tree, noun)}
    return any((gender in k or not k.endswith(GENDERS)) and k[3:7] in numbers for k in known)
