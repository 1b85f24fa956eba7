"""Dictionary forms: strong verbs, particles, participles, adjectives, nouns."""

import pytest

from kb.text.lemmas import lemmatize


@pytest.mark.parametrize(
    ("language", "form", "pos", "lemma"),
    [
        ("de", "lieferte", "VERB", "liefern"),
        ("de", "geliefert", "VERB", "liefern"),
        ("de", "griff", "VERB", "greifen"),
        ("de", "angegriffen", "VERB", "angreifen"),
        ("de", "hingewiesen", "VERB", "hinweisen"),
        ("de", "beschlossen", "VERB", "beschließen"),
        ("de", "beschloss", "VERB", "beschließen"),
        ("de", "verlassen", "VERB", "verlassen"),
        ("de", "wurde", "AUX", "werden"),
        ("de", "könnte", "AUX", "können"),
        ("de", "sei", "AUX", "sein"),
        ("de", "unterzeichnete", "VERB", "unterzeichnen"),
        ("de", "stationiert", "VERB", "stationieren"),
        ("de", "russischen", "ADJ", "russisch"),
        ("de", "letzten", "ADJ", "letzt"),
        ("de", "Raketen", "NOUN", "Rakete"),
        ("de", "Lieferungen", "NOUN", "Lieferung"),
        ("de", "Moskau", "PROPN", "Moskau"),
        ("en", "delivered", "VERB", "deliver"),
        ("en", "struck", "VERB", "strike"),
        ("en", "left", "VERB", "leave"),
        ("en", "shelling", "VERB", "shell"),
        ("en", "shelling", "NOUN", "shelling"),
        ("en", "missiles", "NOUN", "missile"),
        ("en", "'ll", "AUX", "will"),
        ("en", "Russian", "ADJ", "russian"),
        ("xx", "Wort", "NOUN", "Wort"),
    ],
)
def test_a_form_has_its_lemma(language: str, form: str, pos: str, lemma: str) -> None:
    assert lemmatize(form, pos, language) == lemma
