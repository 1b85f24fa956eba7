"""Each word stands in one clause."""

from kb.text.mend.bracket import find_clusters
from kb.text.mend.regions import find_regions
from tests.kb.text.trees import tree_of


def regions(words: str) -> list[str]:
    """Return the words of each clause, in the order of their verbs."""
    tree = tree_of("de", words)
    clusters = find_clusters(tree)
    owners = find_regions(tree, clusters).owners
    order = sorted(range(len(clusters)), key=lambda i: clusters[i].verbs[0])
    return [" ".join(f for f, o in zip(tree.forms, owners, strict=True) if o == i) for i in order]


def test_a_clause_in_the_middle_leaves_one_around_it() -> None:
    words = "Er/PRON hat/AUX ,/PUNCT weil/SCONJ er/PRON krank/ADJ war/AUX ,/PUNCT geschlafen/VERB"
    assert regions(words) == ["Er hat , , geschlafen", "weil er krank war"]


def test_main_clauses_part_at_the_mark_between_them() -> None:
    words = "Er/PRON sagte/VERB ,/PUNCT Moskau/PROPN habe/AUX Raketen/NOUN geliefert/VERB ./PUNCT"
    assert regions(words) == ["Er sagte", ", Moskau habe Raketen geliefert ."]


def test_a_verb_right_after_a_comma_begins_its_clause() -> None:
    words = "Die/DET Lage/NOUN ist/AUX ernst/ADJ ,/PUNCT sagte/VERB der/DET Minister/NOUN"
    assert regions(words) == ["Die Lage ist ernst", ", sagte der Minister"]


def test_an_apposition_stays_in_the_clause_behind_it() -> None:
    words = (
        "Er/PRON kam/VERB und/CCONJ Meier/PROPN ,/PUNCT der/DET Chef/NOUN ,/PUNCT ging/VERB heute/ADV ./PUNCT"
    )
    assert regions(words) == ["Er kam", "und Meier , der Chef , ging heute ."]


def test_what_stands_before_a_colon_is_in_no_clause() -> None:
    assert regions("Berlin/PROPN :/PUNCT Die/DET Regierung/NOUN zögert/VERB") == ["Die Regierung zögert"]


def test_an_infinitive_after_a_comma_is_a_clause() -> None:
    words = "Sie/PRON drohten/VERB ,/PUNCT die/DET Stadt/NOUN anzugreifen/VERB ./PUNCT"
    assert regions(words) == ["Sie drohten , .", "die Stadt anzugreifen"]
