"""Tense and form of verbs by their letters."""

import pytest

from kb.lang.pack import language_pack
from kb.text.lemmas import lemmatize
from kb.text.mend.bracket import find_clusters
from kb.text.mend.features import changed, mend_features, tense_of
from tests.kb.text.trees import tree_of


@pytest.mark.parametrize(
    ("form", "tense"),
    [
        ("liefert", "Pres"), ("lieferte", "Past"), ("liefere", "Pres"), ("kam", "Past"), ("hielt", "Past"),
        ("hält", "Pres"), ("war", "Past"), ("ist", "Pres"), ("griffen", "Past"), ("greifen", "Pres"), ("gab", "Past"),
        ("beschloss", "Past"), ("konnte", "Past"), ("kann", "Pres"), ("tritt", "Pres"), ("verbot", "Past"),
    ],
)
def test_a_finite_form_tells_its_tense(form: str, tense: str) -> None:
    assert tense_of(form, lemmatize(form, "VERB", "de"), language_pack("de").tokens) == tense


def test_the_verbs_of_a_bracket_get_their_forms() -> None:
    tree = tree_of("de", "Es/PRON soll/AUX erklärt/VERB worden/AUX sein/AUX")
    (cluster,) = find_clusters(tree)
    mend_features(tree, cluster)
    assert [tree.feature(w, "VerbForm") for w in range(1, 5)] == ["Fin", "Part", "Part", "Inf"]


def test_features_are_set_and_taken_away_in_order() -> None:
    assert changed("Tense=Past|Mood=Ind", Mood="", Case="Nom") == "Case=Nom|Tense=Past"
