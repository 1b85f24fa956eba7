"""The case of a noun phrase by its articles, adjectives and endings, and the functions that cases allow."""

from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.text.tree import Tree, base

CASES = ("Nom", "Gen", "Dat", "Acc")
GENDERS = ("Masc", "Fem", "Neut")
EVERYTHING = frozenset(f"{c}{n}" for c in CASES for n in ("Sing", "Plur"))
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
            return _with_endings(_without_gender(known, gender), low, tree.pos[word]) or _without_gender(known, None)
    adjectives = [c for c in tree.children[word] if c < word and tree.deps[c] == "amod"]
    if adjectives and not articles:
        for ending, allowed in STRONG_ENDINGS.items():
            if tree.low[adjectives[0]].endswith(ending):
                return frozenset(allowed)
    return EVERYTHING - {"GenSing", "GenPlur"} if not articles else EVERYTHING


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
