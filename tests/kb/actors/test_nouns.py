"""Forms of the nouns of roles."""

import pytest

from kb.actors.lexicon import lexicon
from kb.actors.nouns import NounForm, compound_head


def forms(word: str, language: str = "de") -> set[tuple[str, bool, bool]]:
    """Return (nominative, plural, oblique) of each reading of a written form."""
    return {(f.nominative, f.is_plural, f.is_oblique) for f in lexicon(language).nouns[word.lower()]}


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("Präsident", {("Präsident", False, False)}),
        ("Präsidenten", {("Präsident", False, True), ("Präsidenten", True, False)}),
        ("Ministers", {("Minister", False, True)}),
        ("Ministern", {("Minister", True, True)}),
        ("Ministerin", {("Ministerin", False, False)}),
        ("Ministerinnen", {("Ministerinnen", True, False)}),
        ("Direktoren", {("Direktoren", True, False)}),
        ("Staaten", {("Staaten", True, False)}),
        ("Truppen", {("Truppen", True, False)}),
        ("Haubitzen", {("Haubitzen", True, False)}),
    ],
)
def test_weak_and_strong_nouns_are_declined(word: str, readings: set[tuple[str, bool, bool]]) -> None:
    assert forms(word) >= readings


def test_a_strong_noun_has_no_weak_dative() -> None:
    assert ("Direktor", False, True) not in forms("Direktoren")
    assert ("Staat", False, True) not in forms("Staaten")


def test_an_adjective_as_noun_is_singular_or_plural() -> None:
    assert {("Abgeordneter", False), ("Abgeordnete", True)} <= {(n, p) for n, p, _ in forms("Abgeordnete")}
    assert {n for n, _, _ in forms("Abgeordneter")} == {"Abgeordneter"}


def test_inhabitants_know_their_state() -> None:
    assert {f.state for f in lexicon("de").nouns["russen"]} == {"RU"}
    assert {f.state for f in lexicon("en").nouns["russians"]} == {"RU"}


def head(word: str) -> str | None:
    words = lexicon("de")
    found = compound_head(word, words.nouns, words.endings)
    return None if found is None else word[found[0] :]


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("Verteidigungsminister", "minister"), ("Talibankämpfer", "kämpfer"), ("Polizeichef", "chef"),
        ("Bereitschaftspolizisten", "polizisten"), ("Mittelstreckenraketen", "raketen"),
    ],
)
def test_the_noun_at_the_end_of_a_compound_is_found(word: str, noun: str) -> None:
    assert head(word) == noun


@pytest.mark.parametrize("word", ["Transport", "Begleiter", "Ausführung", "Posten", "Antwort"])
def test_the_end_of_another_word_is_no_noun(word: str) -> None:
    assert head(word) is None


def test_english_nouns_are_not_looked_for_within_words() -> None:
    words = lexicon("en")
    assert compound_head("superpresident", words.nouns, words.endings) is None


def test_a_form_tells_its_kind() -> None:
    [form] = lexicon("en").nouns["prime ministers"]
    assert isinstance(form, NounForm)
    assert (form.kind.value, form.is_plural, form.is_office) == ("person", True, True)
