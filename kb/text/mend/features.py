"""Gives verbs the features that their forms and places in the bracket tell, whatever the parser says."""

from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.text.mend.bracket import Cluster
from kb.text.tree import Tree, features
from kb.text.verbforms import Form, verb_form


def mend_features(tree: Tree, cluster: Cluster) -> None:
    """Set form and tense of the verbs of a predicate."""
    for verb in cluster.verbs:
        if verb == cluster.finite:
            tense = tense_of(tree.low[verb], tree.lemmas[verb], tree.table)
            tree.feats[verb] = changed(tree.feats[verb], VerbForm="Fin", Tense=tense)
        elif verb_form(tree, verb) & Form.PRESENT_PARTICIPLE:
            tree.feats[verb] = changed(tree.feats[verb], VerbForm="Part", Tense="Pres")
        else:
            tree.feats[verb] = changed(tree.feats[verb], VerbForm=_nonfinite(tree, cluster, verb), Mood="", Tense="")


def _nonfinite(tree: Tree, cluster: Cluster, verb: int) -> str:
    """Tell participle and infinitive: by the form, and where it may be both by the auxiliary."""
    form = verb_form(tree, verb)
    if not form & Form.PARTICIPLE:
        return "Inf"
    if not form & (Form.INFINITIVE | Form.TO_INFINITIVE):
        return "Part"
    others = [tree.lemmas[v] for v in cluster.verbs if v != verb]
    return "Inf" if any(lemma in tree.table.verbs.modals for lemma in others) and len(others) == 1 else "Part"


@lru_cache(maxsize=20_000)
def tense_of(low: str, lemma: str, table: TokensTable) -> str:
    """Return the tense of a finite form by its ending.

    >>> from kb.lang.pack import language_pack
    >>> tense_of("hielt", "halten", language_pack("de").tokens)
    'Past'
    """
    infinitive = table.lemmas.infinitive
    stem = lemma.removesuffix(infinitive)
    if low in (lemma, stem, stem + table.verbs.subjunctive_ending):
        return "Pres"
    if low in table.verbs.forms:
        return "Past" if low in PAST_OF_AUXILIARIES or low.endswith(("te", "ten")) else "Pres"
    if low.endswith(tuple(table.verbs.preterites)) or low.endswith(("te", "ten", "test")):
        return "Past"
    return "Pres" if low.endswith("t") or low in ("weiß", "weiss") else "Past"


PAST_OF_AUXILIARIES = frozenset(["war", "waren", "warst", "wurde", "wurden"])


def changed(feats: str, **values: str) -> str:
    """Return features with some of them set, or taken away where the value is ""."""
    found = {**features(feats), **values}
    return "|".join(f"{k}={found[k]}" for k in sorted(found) if found[k])
