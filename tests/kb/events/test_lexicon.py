"""The compiled table: forms of words, ends of compounds."""

import pytest

from kb.events.lexicon import forms_of, lexicon_of, verb_words
from kb.lang.pack import language_pack


@pytest.mark.parametrize(
    ("language", "noun", "form"),
    [
        ("de", "Angriff", "angriffe"),
        ("de", "Anschlag", "anschlägen"),
        ("de", "Aufständische", "aufständischer"),
        ("de", "Krieg", "krieges"),
        ("en", "strike", "strikes"),
        ("en", "delivery", "deliveries"),
        ("en", "gunman", "gunmen"),
    ],
)
def test_a_noun_is_found_in_its_forms(language: str, noun: str, form: str) -> None:
    assert form in forms_of(noun, language_pack(language).events)


@pytest.mark.parametrize(
    ("language", "word", "kind"),
    [
        ("de", "katjuscha-rakete", "weapon"),
        ("de", "talibankämpfern", "force"),
        ("de", "un-truppen", "force"),
        ("de", "luftwaffe", "force"),
        ("de", "kommission", "legislature"),
        ("en", "gunmen", "force"),
        ("en", "missiles", "weapon"),
    ],
)
def test_a_common_noun_has_its_kind_also_at_the_end_of_a_compound(language: str, word: str, kind: str) -> None:
    assert kind in lexicon_of(language).common_kinds(word)


@pytest.mark.parametrize(
    ("language", "word", "kind"),
    [
        ("de", "kommission", "mission"),
        ("de", "flugtermine", "weapon"),
        ("en", "permission", "mission"),
        ("en", "charm", "weapon"),
    ],
)
def test_the_end_of_another_word_is_no_kind(language: str, word: str, kind: str) -> None:
    assert kind not in lexicon_of(language).common_kinds(word)


def test_a_noun_for_the_one_who_acts_is_no_form_of_the_event() -> None:
    assert "amokläufer" not in lexicon_of("de").nouns
    assert "amokläufe" in lexicon_of("de").nouns


def test_the_verb_of_an_expression_is_marked() -> None:
    assert verb_words("in die Luft *sprengen") == (("in", "die", "luft", "sprengen"), 3)
    assert verb_words("*blow up") == (("blow", "up"), 0)
    assert verb_words("liefern") == (("liefern",), 0)
