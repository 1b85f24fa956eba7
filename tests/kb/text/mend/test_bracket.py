"""Verbs of one predicate find each other, however far apart."""

import pytest

from kb.text.mend.bracket import Place, find_clusters
from tests.kb.text.trees import tree_of


def brackets(words: str) -> list[str]:
    """Return the predicates of a sentence: its verbs, the full one in capitals."""
    tree = tree_of("de", words)
    return [
        " ".join(tree.forms[v].upper() if v == c.full else tree.forms[v] for v in c.verbs) for c in find_clusters(tree)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Er/PRON kam/VERB", ["KAM"]),
        ("Er/PRON hat/AUX Raketen/NOUN geliefert/VERB", ["hat GELIEFERT"]),
        ("Er/PRON soll/AUX Raketen/NOUN geliefert/VERB haben/AUX", ["soll GELIEFERT haben"]),
        ("Sie/PRON sollen/AUX geliefert/VERB worden/AUX sein/AUX", ["sollen GELIEFERT worden sein"]),
        ("Geliefert/VERB wurden/AUX Raketen/NOUN", ["GELIEFERT wurden"]),
        ("Er/PRON sagte/VERB ,/PUNCT dass/SCONJ er/PRON kommen/VERB will/AUX", ["SAGTE", "KOMMEN will"]),
        (
            "Er/PRON hat/AUX ,/PUNCT weil/SCONJ er/PRON krank/ADJ war/AUX ,/PUNCT geschlafen/VERB",
            ["hat GESCHLAFEN", "WAR"],
        ),
        ("Er/PRON hat/AUX Waffen/NOUN liefern/VERB lassen/VERB", ["hat LASSEN", "LIEFERN"]),
        ("dass/SCONJ er/PRON hätte/AUX liefern/VERB sollen/AUX", ["hätte LIEFERN sollen"]),
        ("Er/PRON wurde/AUX gefasst/VERB und/CCONJ verurteilt/VERB ./PUNCT", ["wurde GEFASST", "VERURTEILT"]),
        ("Er/PRON versuchte/VERB ,/PUNCT sie/PRON zu/PART fassen/VERB", ["VERSUCHTE", "FASSEN"]),
        ("Er/PRON kam/VERB ,/PUNCT um/SCONJ zu/PART liefern/VERB", ["KAM", "LIEFERN"]),
        ("Sie/PRON führten/VERB ,/PUNCT gestützt/VERB von/ADP Iran/PROPN ,/PUNCT Krieg/NOUN", ["FÜHRTEN", "GESTÜTZT"]),
    ],
)
def test_the_verbs_of_a_predicate_belong_together(words: str, expected: list[str]) -> None:
    assert brackets(words) == expected


def test_und_opens_a_subordinate_clause_again() -> None:
    words = "Er/PRON hofft/VERB ,/PUNCT dass/SCONJ sie/PRON kommt/VERB und/CCONJ er/PRON bleibt/VERB ./PUNCT"
    clusters = find_clusters(tree_of("de", words))
    assert [(c.place, c.opener) for c in clusters] == [(Place.SECOND, None), (Place.LAST, 3), (Place.LAST, 6)]


def test_a_thousand_verbs_are_read() -> None:
    assert len(find_clusters(tree_of("de", "kam/VERB " * 1000))) == 1000
