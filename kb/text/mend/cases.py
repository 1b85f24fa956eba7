"""The case of a noun phrase by its articles, adjectives and endings, and the functions that cases allow."""

from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.text.tree import Tree, base

CASES = ("Nom", "Gen", "Dat", "Acc")
GENDERS = ("Masc", "Fem", "Neut")
EVERYTHING = frozenset(f"{c}{n}" for c in CASES for n in ("Sing", "Plur"))
NO_GENITIVE = EVERYTHING - {"GenSing", "GenPlur"}


def possible_cases(tree: Tree, word: int, *, guess: bool = False) -> frozenset[str]:
    """Return what a noun phrase may be, as "NomSing"; everything where nothing tells.

    Args:
        guess: Believe also a gender that is only likely.
    """
    nouns, low = tree.table.nouns, tree.low[word]
    if tree.pos[word] in ("PRON", "DET"):
        known = nouns.pronouns.get(low) or nouns.articles.get(low)
        return _without_gender(known, None) if known else EVERYTHING
    before = [c for c in tree.children[word] if c < word]
    articles = [c for c in before if base(tree.deps[c]) in ("det", "nmod", "case")]
    adjective = next((tree.low[c] for c in before if tree.deps[c] == "amod"), "")
    for article in articles:
        known = nouns.articles.get(tree.low[article])
        if known is not None:
            gender = gender_of(tree, word) if guess else sure_gender(tree, word)
            cases = _without_gender(known, gender) or _without_gender(known, None)
            return _with_endings(tree, word, _with_adjective(tree, tree.low[article], adjective, cases)) or cases
    if articles:
        return _with_endings(tree, word, EVERYTHING)
    strong = next((allowed for ending, allowed in nouns.strong.items() if adjective.endswith(ending)), None)
    return _with_endings(tree, word, NO_GENITIVE) if strong is None else frozenset(strong)


def _with_adjective(tree: Tree, article: str, adjective: str, cases: frozenset[str]) -> frozenset[str]:
    """Leave out what the ending of an adjective forbids: "die neue" is singular, "die neuen" plural."""
    known = tree.table.nouns.declension
    allowed = next((known[k] for k in known if k.split()[0] == article and adjective.endswith(k.split()[1])), None)
    return cases if allowed is None else cases & frozenset(allowed) or cases


def case_after(tree: Tree, word: int, preposition: str) -> str:
    """Return the case of a noun after a preposition, or "" where both of two are possible."""
    governed = tree.table.nouns.prepositions.get(preposition, "").split()
    if len(governed) < 2:
        return "".join(governed)
    possible = {c[:3] for c in possible_cases(tree, word)}
    fits = [c for c in governed if c in possible]
    return fits[0] if len(fits) == 1 else ""


def _with_endings(tree: Tree, word: int, cases: frozenset[str]) -> frozenset[str]:
    """Leave out what the ending of a noun forbids: the number that it does not have, oblique forms."""
    if tree.pos[word] != "NOUN":
        return cases
    nouns, form, lemma = tree.table.nouns, tree.forms[word], tree.lemmas[word]
    if not form.endswith(tuple(nouns.dative_plurals)):
        cases -= {"DatPlur"}
    if form == lemma:
        is_plural = form.endswith(tuple(nouns.same_plurals))
        return cases if is_plural else frozenset(c for c in cases if c.endswith("Sing"))
    if not form.endswith(tuple(nouns.plurals)) or form.endswith("es"):
        return cases
    if form.endswith("n") and lemma.endswith(tuple(nouns.weak)) and gender_of(tree, word) != "Fem":
        return cases - {"NomSing"}
    # "der Vorsitzende" has the ending of an adjective, and looks like a plural.
    kept = ("GenSing", "DatSing") if "AccSing" in cases else ("GenSing", "DatSing", "NomSing")
    return frozenset(c for c in cases if c.endswith("Plur") or c in kept)


def _without_gender(known: tuple[str, ...], gender: str | None) -> frozenset[str]:
    fits = (k for k in known if gender is None or gender in k or not k.endswith(GENDERS))
    return frozenset(k.removesuffix("Masc").removesuffix("Fem").removesuffix("Neut") for k in fits)


def gender_of(tree: Tree, word: int) -> str | None:
    """Return the gender of a noun by its ending, else as the parser says."""
    known = _gender_by_ending(tree.lemmas[word].lower(), tree.table)
    return known or tree.feature(word, "Gender") or None


def sure_gender(tree: Tree, word: int) -> str | None:
    """Return the gender of a noun where its ending is long enough to be believed."""
    return _gender_by_ending(tree.lemmas[word].lower(), tree.table, sure=True)


@lru_cache(maxsize=20_000)
def _gender_by_ending(lemma: str, table: TokensTable, *, sure: bool = False) -> str | None:
    fits = [e for e in table.nouns.genders if lemma.endswith(e) and (len(e) > 1 or not sure)]
    return table.nouns.genders[max(fits, key=len)] if fits else None


def number_of_verb(tree: Tree, finite: int) -> str:
    """Return the number of a finite verb by its ending: "Sing" or "Plur"."""
    plural = tree.low[finite].endswith(tuple(tree.table.verbs.plurals))
    return "Plur" if plural else "Sing"


def agrees(tree: Tree, noun: int, pronoun: int, finite: int | None) -> bool:
    """Tell whether a relative pronoun can point to a noun, by gender and number, its own and its verb's."""
    is_subject = base(tree.deps[pronoun]) == "nsubj"
    is_plural = is_subject and finite is not None and number_of_verb(tree, finite) == "Plur"
    if is_plural and tree.pos[noun] == "PROPN" and not _is_several(tree, noun):
        return False
    known = tree.table.nouns.articles.get(tree.low[pronoun]) or tree.table.nouns.pronouns.get(tree.low[pronoun])
    gender = gender_of(tree, noun)
    if known is None or gender is None:
        return True
    if is_subject:
        known = tuple(k for k in known if k.startswith("Nom")) or known
    numbers = {c[3:] for c in possible_cases(tree, noun)}
    return any((gender in k or not k.endswith(GENDERS)) and k[3:7] in numbers for k in known)


def _is_several(tree: Tree, name: int) -> bool:
    """Tell whether a name stands for several: by its plural article, or because others are coordinated with it."""
    return any(tree.deps[c] in ("conj", "det") for c in tree.children[name]) or tree.deps[name] == "conj"
