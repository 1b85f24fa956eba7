"""A word -> its dictionary form."""

from functools import lru_cache

import simplemma

from kb.lang.tables.tokens import TokensTable
from kb.text.tables import tokens_table

VERBS = ("VERB", "AUX")
NAMES = ("PROPN", "NUM", "PUNCT", "SYM", "X")
KNOWN = 200_000
"""So many words are remembered: the vocabulary of some thousand articles."""


@lru_cache(maxsize=KNOWN)
def lemmatize(form: str, pos: str, language: str) -> str:
    """Return the dictionary form of a word of some part of speech, in lower case but for nouns.

    >>> lemmatize("lieferte", "VERB", "de")
    'liefern'
    """
    if pos in VERBS:
        return _verb(form.lower(), language)
    table = tokens_table(language).lemmas.others
    known = (table.get(form) if pos in ("NOUN", "PROPN") else None) or table.get(form.lower())
    if known is not None:
        return known
    if pos in NAMES:
        return form
    if pos == "NOUN":
        return _noun(form, language)
    return simplemma_form(form.lower(), language).lower()


def _verb(form: str, language: str) -> str:
    known = known_verb(form, language)
    if known is not None:
        return known
    words = tokens_table(language).lemmas
    for ending, infinitive in words.endings.items():
        if form.endswith(ending) and not form.endswith(words.infinitive) and len(form) > len(ending) + 2:
            return form[: len(form) - len(ending)] + infinitive
    return simplemma_form(form, language).lower()


@lru_cache(maxsize=KNOWN)
def known_verb(form: str, language: str) -> str | None:
    """Return the infinitive of a verb's form in lower case, `None` where no table or dictionary tells it."""
    words = tokens_table(language)
    known = words.verbs.forms.get(form) or words.lemmas.verbs.get(form) or _after_particle(form, language, words)
    if known is not None:
        return known
    found = simplemma_form(form, language).lower()
    is_found = found != form or not words.lemmas.infinitive
    return found if is_found and found.endswith(words.lemmas.infinitive) else None


def _after_particle(form: str, language: str, words: TokensTable) -> str | None:
    """Return the infinitive of "hingewiesen", "ausgebrannt": what stands after the particle is known."""
    ending = words.lemmas.infinitive
    for cut in range(1, min(len(form), 9)):
        if form[:cut] not in words.verbs.particles:
            continue
        rest = form[cut:]
        if rest in words.lemmas.verbs:
            return form[:cut] + words.lemmas.verbs[rest]
        found = simplemma_form(rest, language) if rest.startswith("ge") else rest
        if found != rest and found.islower() and found.endswith(ending):
            return form[:cut] + found
    return None


def _noun(form: str, language: str) -> str:
    found = simplemma_form(form, language)
    if found.replace("ß", "ss") == form:
        return form  # "Beschluss" is no form of "Beschluß", but its new spelling
    return found if found[:1].isupper() == form[:1].isupper() else found.capitalize() if form[:1].isupper() else found


def is_known(lemma: str, language: str) -> bool:
    """Tell whether a dictionary has a word."""
    try:
        return bool(simplemma.is_known(lemma, lang=language))
    except ValueError:
        return False


def simplemma_form(form: str, language: str) -> str:
    """Return what simplemma says, the form itself for languages it does not know."""
    try:
        return str(simplemma.lemmatize(form, lang=language))
    except ValueError:
        return form
