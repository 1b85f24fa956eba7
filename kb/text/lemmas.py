"""A word -> its dictionary form."""

from functools import lru_cache

import simplemma

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
    words = tokens_table(language)
    known = words.verbs.forms.get(form) or words.lemmas.verbs.get(form)
    if known is not None:
        return known
    for cut in range(1, min(len(form), 9)):
        # "hingewiesen", "abzulehnen": what stands after the particle may be in the table.
        if form[:cut] in words.verbs.particles and form[cut:] in words.lemmas.verbs:
            return form[:cut] + words.lemmas.verbs[form[cut:]]
    found = simplemma_form(form, language).lower()
    if not words.lemmas.infinitive or found.endswith(words.lemmas.infinitive):
        return found
    for ending, infinitive in words.lemmas.endings.items():
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return form[: len(form) - len(ending)] + infinitive
    return found


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
