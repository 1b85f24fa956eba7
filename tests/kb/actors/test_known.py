"""Known names: states, capitals, adjectives, bodies, weapons, places."""

import pytest

from tests.kb.actors.writing import actors, named


@pytest.mark.parametrize(
    ("written", "words", "found", "language"),
    [
        ("Russlands/PROPN Angriff", "Russlands", ("state", "Russland", "RU"), "de"),
        ("Er/PRON sprach/VERB mit den/DET USA/PROPN .", "USA", ("state", "USA", "US"), "de"),
        ("die Vereinigten/ADJ Staaten/PROPN", "Vereinigten Staaten", ("state", "USA", "US"), "de"),
        ("Raketen aus dem Vereinigten/ADJ Königreich", "Vereinigten Königreich", ("state", "Großbritannien", "GB"), "de"),
        ("Belarus/PROPN schwieg/VERB", "Belarus", ("state", "Belarus", "BY"), "de"),
        ("Weißrussland/PROPN schwieg/VERB", "Weißrussland", ("state", "Belarus", "BY"), "de"),
        ("The U.S. left/VERB .", "U.S.", ("state", "United States", "US"), "en"),
        ("Russia 's army", "Russia", ("state", "Russia", "RU"), "en"),
        ("Great Britain agreed/VERB", "Great Britain", ("state", "United Kingdom", "GB"), "en"),
        ("the Soviet Union fell/VERB", "Soviet Union", ("state", "Soviet Union", "SU"), "en"),
    ],
)
def test_a_state_has_its_usual_name(written: str, words: str, found: tuple[str, ...], language: str) -> None:
    assert named(written, language)[words] == found


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Moskau/PROPN warnte/VERB die Ukraine/PROPN .", "Moskau", "de"),
        ("Der Kreml/PROPN warnte/VERB .", "Kreml", "de"),
        ("Moscow warned/VERB Kyiv .", "Moscow", "en"),
        ("The Kremlin denied/VERB it .", "Kremlin", "en"),
    ],
)
def test_a_capital_that_acts_is_the_state(written: str, words: str, language: str) -> None:
    assert named(written, language)[words] == ("state", {"de": "Russland", "en": "Russia"}[language], "RU")


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Er/PRON war/AUX in Moskau/PROPN .", "Moskau", "de"),
        ("durch Moskau/PROPN", "Moskau", "de"),
        ("He was/AUX in Moscow .", "Moscow", "en"),
        ("near Moscow", "Moscow", "en"),
    ],
)
def test_a_capital_after_in_is_a_place(written: str, words: str, language: str) -> None:
    kind, name, state = named(written, language)[words]
    assert (kind, name, state) == ("place", words, "RU")


def test_the_noun_for_its_kind_makes_a_capital_a_place() -> None:
    assert named("die Stadt Moskau/PROPN", "de") == {"Stadt Moskau": ("place", "Moskau", "RU")}


def test_the_mayor_of_a_capital_is_no_head_of_state() -> None:
    found = [m for m in actors("der Bürgermeister von Moskau/PROPN", "de") if m.name == "Moskau"]
    assert [m.kind.value for m in found] == ["place"]


@pytest.mark.parametrize(
    ("written", "state", "language"),
    [
        ("russische/ADJ Truppen", "Russland", "de"),
        ("den venezolanischen/ADJ Präsidenten", "Venezuela", "de"),
        ("US-Soldaten", "USA", "de"),
        ("EU-Außenminister", "EU", "de"),
        ("Russian/ADJ troops/NOUN", "Russia", "en"),
        ("US/PROPN officials/NOUN", "United States", "en"),
    ],
)
def test_adjectives_and_first_parts_of_compounds_are_modifiers(written: str, state: str, language: str) -> None:
    assert state in {m.name for m in actors(written, language) if m.is_adjective}


def test_both_adjectives_of_a_pair_are_found() -> None:
    found = {m.state for m in actors("der russisch-ukrainische/ADJ Krieg", "de")}
    assert found == {"RU", "UA"}


@pytest.mark.parametrize(
    ("written", "words", "found", "language"),
    [
        ("der Europäischen/ADJ Union/PROPN", "Europäischen Union", ("organisation", "Europäische Union", None), "de"),
        ("der UN-Sicherheitsrat", "UN-Sicherheitsrat", ("legislature", "UN-Sicherheitsrat", None), "de"),
        ("dem Auswärtigen/ADJ Amt", "Auswärtigen Amt", ("government", "Auswärtiges Amt", "DE"), "de"),
        ("die Bundeswehr/PROPN", "Bundeswehr", ("force", "Bundeswehr", "DE"), "de"),
        ("the Pentagon said/VERB", "Pentagon", ("government", "Pentagon", "US"), "en"),
        ("the Revolutionary Guards", "Revolutionary Guards", ("force", "Revolutionary Guards", "IR"), "en"),
        ("told/VERB Reuters", "Reuters", ("media", "Reuters", None), "en"),
    ],
)
def test_bodies_have_their_kind_and_state(written: str, words: str, found: tuple[str, ...], language: str) -> None:
    assert named(written, language)[words] == found


def test_the_noun_for_its_kind_belongs_to_the_mention_of_a_body() -> None:
    assert named("die Nachrichtenagentur TASS/PROPN", "de")["Nachrichtenagentur TASS"] == ("media", "TASS", None)


@pytest.mark.parametrize("word", ["us", "who", "polish", "turkey"])
def test_common_words_in_small_letters_are_no_names(word: str) -> None:
    assert word not in named(f"They/PRON asked/VERB {word} .", "en")


def test_a_name_that_is_a_common_word_counts_in_quotation_marks_only() -> None:
    assert "Bild" not in named("Das Bild zeigt/VERB ihn/PRON .", "de")
    assert named("Die „ Bild “ schrieb/VERB", "de")["Bild"][0] == "media"


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Su-30MK2-Kampfflugzeuge", "Su-30MK2-Kampfflugzeuge", "de"),
        ("Igla-S-Raketen", "Igla-S-Raketen", "de"),
        ("Pantsir-S1", "Pantsir-S1", "de"),
        ("F-16 fighter/NOUN jets/NOUN", "F-16 fighter jets", "en"),
        ("Patriot missiles/NOUN", "Patriot missiles", "en"),
        ("F-16s", "F-16s", "en"),
        ("Himars rocket/NOUN launchers/NOUN", "Himars rocket launchers", "en"),
    ],
)
def test_a_weapon_goes_with_the_noun_for_its_class(written: str, words: str, language: str) -> None:
    assert named(written, language)[words][0] == "weapon"


def test_a_weapon_named_like_a_common_word_needs_the_noun_for_its_class() -> None:
    assert named("a true/ADJ patriot and a Patriot", "en") == {}


@pytest.mark.parametrize(
    ("written", "words", "state", "language"),
    [
        ("in Charkiw/PROPN", "Charkiw", "UA", "de"),
        ("in Kharkiv", "Kharkiv", "UA", "en"),
        ("im Roten/ADJ Meer", "Roten Meer", None, "de"),
        ("the Gaza Strip", "Gaza Strip", "PS", "en"),
        ("northern/ADJ Iraq", "northern Iraq", "IQ", "en"),
        ("der Nordirak/PROPN", "Nordirak", "IQ", "de"),
    ],
)
def test_cities_regions_and_seas_are_places(written: str, words: str, state: str | None, language: str) -> None:
    kind, _, found = named(written, language)[words]
    assert (kind, found) == ("place", state)


def test_a_city_of_a_name_that_two_states_have_lies_in_the_one_that_is_named() -> None:
    found = named("in Tripoli/PROPN im nördlichen/ADJ Libanon/PROPN", "de")
    assert found["Tripoli"][2] == "LB"


def test_a_city_in_two_spellings_has_one_key() -> None:
    keys = {m.key for m in actors("in Charkiw/PROPN", "de")} | {m.key for m in actors("in Kharkiv", "en")}
    assert keys == {"place:kharkiv"}
