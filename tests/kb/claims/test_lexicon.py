"""Words of saying, looked up."""

import pytest

from kb.claims.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("language", "lemma", "stance"),
    [
        ("de", "warnen", "warn"),
        ("en", "warn", "warn"),
        ("de", "bekannt geben", "announce"),
        ("de", "zum ausdruck bringen", "say"),
        ("en", "rule out", "deny"),
    ],
)
def test_a_verb_is_known_with_its_stance(language: str, lemma: str, stance: str) -> None:
    lexicon = lexicon_of(language)
    words = lemma.split(" ")
    if len(words) > 1:
        verb = words[-1] if language == "de" else words[0]
        group = next(e.group for e in lexicon.expressions[verb] if set(e.others) | {verb} == set(words))
    else:
        group = lexicon.verbs[lemma][0]
    assert group.stance == stance


@pytest.mark.parametrize(
    ("lemma", "is_source"),
    [("Angabe", True), ("Armeeangaben", True), ("Medienbericht", True), ("Ansicht", False)],
)
def test_a_compound_is_known_by_its_end(lemma: str, *, is_source: bool) -> None:
    group = lexicon_of("de").noun(lemma)
    assert group is not None
    assert group.is_source is is_source


def test_a_noun_that_says_nothing_is_not_known() -> None:
    assert lexicon_of("de").noun("Brücke") is None


def test_the_content_chooses_among_the_meanings_of_a_verb() -> None:
    lexicon = lexicon_of("en")
    asks, demands = lexicon.group("ask", "clause"), lexicon.group("ask", "infinitive")
    assert asks is not None
    assert demands is not None
    assert demands.stance == "demand"
