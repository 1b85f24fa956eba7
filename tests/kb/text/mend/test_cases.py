"""Cases by article, adjective, ending."""

import pytest

from kb.text.mend.cases import agrees, case_after, possible_cases
from tests.kb.text.trees import tree_of


@pytest.mark.parametrize(
    ("words", "cases"),
    [
        ("der/DET/det>1 Minister/NOUN", {"NomSing", "GenPlur"}),
        ("der/DET/det>1 Regierung/NOUN", {"GenSing", "DatSing"}),
        ("die/DET/det>1 Regierung/NOUN", {"NomSing", "AccSing"}),
        ("den/DET/det>1 Angriff/NOUN", {"AccSing"}),
        ("den/DET/det>1 Angriffen/NOUN", {"DatPlur"}),
        ("dem/DET/det>1 Angriff/NOUN", {"DatSing"}),
        ("des/DET/det>1 Angriffs/NOUN", {"GenSing"}),
        ("der/DET/det>2 neue/ADJ/amod>2 Beschluss/NOUN", {"NomSing"}),
        ("die/DET/det>2 neuen/ADJ/amod>2 Pläne/NOUN", {"NomPlur", "AccPlur"}),
        ("russischer/ADJ/amod>1 Raketen/NOUN", {"NomSing", "GenPlur", "DatSing", "GenSing"}),
        ("Er/PRON Iran/PROPN", {"NomSing"}),
        ("ihn/PRON Iran/PROPN", {"AccSing"}),
    ],
)
def test_articles_and_endings_tell_the_case(words: str, cases: set[str]) -> None:
    tree = tree_of("de", words)
    word = tree.pos.index("PRON") if "PRON" in tree.pos else tree.pos.index("NOUN")
    assert possible_cases(tree, word) == cases


@pytest.mark.parametrize(
    ("words", "preposition", "case"),
    [
        ("in/ADP/case>2 die/DET/det>2 Türkei/PROPN", "in", "Acc"),
        ("in/ADP/case>2 der/DET/det>2 Türkei/PROPN", "in", "Dat"),
        ("nach/ADP/case>1 Venezuela/PROPN x/X", "nach", "Dat"),
        ("für/ADP/case>2 den/DET/det>2 Angriff/NOUN", "für", "Acc"),
    ],
)
def test_a_preposition_and_an_article_tell_the_case(words: str, preposition: str, case: str) -> None:
    tree = tree_of("de", words)
    noun = next(w for w in range(len(tree)) if tree.pos[w] in ("NOUN", "PROPN"))
    assert case_after(tree, noun, preposition) == case


def test_a_relative_pronoun_agrees_with_its_noun() -> None:
    tree = tree_of("de", "die/DET/det>1 Reise/NOUN des/DET/det>3 Ministers/NOUN ,/PUNCT der/PRON/nsubj>6 kam/VERB")
    assert (agrees(tree, 1, 5, 6), agrees(tree, 3, 5, 6)) == (False, True)
