"""Known names: states, capitals, adjectives, bodies, weapons, places."""

import pytest

from tests.kb.actors.writing import actors, named


@pytest.mark.parametrize(
    ("written", "words", "found", "language"),
    [
        ("Russlands/P Angriff", "Russlands", ("state", "Russland", "RU"), "de"),
        ("Er/R sprach/V mit den/D USA/P .", "USA", ("state", "USA", "US"), "de"),
        ("die Vereinigten/A Staaten/P", "Vereinigten Staaten", ("state", "USA", "US"), "de"),
        ("Raketen aus dem Vereinigten/A Königreich", "Vereinigten Königreich", ("state", "Großbritannien", "GB"), "de"),
        ("Belarus/P schwieg/V", "Belarus", ("state", "Belarus", "BY"), "de"),
        ("Weißrussland/P schwieg/V", "Weißrussland", ("state", "Belarus", "BY"), "de"),
        ("The U.S. left/V .", "U.S.", ("state", "United States", "US"), "en"),
        ("Russia 's army", "Russia", ("state", "Russia", "RU"), "en"),
        ("Great Britain agreed/V", "Great Britain", ("state", "United Kingdom", "GB"), "en"),
        ("the Soviet Union fell/V", "Soviet Union", ("state", "Soviet Union", "SU"), "en"),
    ],
)
def test_a_state_has_its_usual_name(written: str, words: str, found: tuple[str, ...], language: str) -> None:
    assert named(written, language)[words] == found


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Moskau/P warnte/V die Ukraine/P .", "Moskau", "de"),
        ("Der Kreml/P warnte/V .", "Kreml", "de"),
        ("Moscow warned/V Kyiv .", "Moscow", "en"),
        ("The Kremlin denied/V it .", "Kremlin", "en"),
    ],
)
def test_a_capital_that_acts_is_the_state(written: str, words: str, language: str) -> None:
    assert named(written, language)[words] == ("state", {"de": "Russland", "en": "Russia"}[language], "RU")


def test_brussels_is_the_union_where_it_acts_and_a_place_after_in() -> None:
    assert named("Brüssel/P warnte/V .", "de")["Brüssel"] == ("organisation", "Europäische Union", None)
    assert named("He met/V them/R in Brussels .", "en")["Brussels"] == ("place", "Brussels", "BE")


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Er/R war/AUX in Moskau/P .", "Moskau", "de"),
        ("durch Moskau/P", "Moskau", "de"),
        ("He was/AUX in Moscow .", "Moscow", "en"),
        ("near Moscow", "Moscow", "en"),
    ],
)
def test_a_capital_after_in_is_a_place(written: str, words: str, language: str) -> None:
    kind, name, state = named(written, language)[words]
    assert (kind, name, state) == ("place", words, "RU")


def test_the_noun_for_its_kind_makes_a_capital_a_place() -> None:
    assert named("die Stadt Moskau/P", "de") == {"Stadt Moskau": ("place", "Moskau", "RU")}


def test_the_mayor_of_a_capital_is_no_head_of_state() -> None:
    found = [m for m in actors("der Bürgermeister von Moskau/P", "de") if m.name == "Moskau"]
    assert [m.kind.value for m in found] == ["place"]


@pytest.mark.parametrize(
    ("written", "state", "language"),
    [
        ("russische/A Truppen", "Russland", "de"),
        ("den venezolanischen/A Präsidenten", "Venezuela", "de"),
        ("US-Soldaten", "USA", "de"),
        ("EU-Außenminister", "EU", "de"),
        ("Russian/A troops/N", "Russia", "en"),
        ("US/P officials/N", "United States", "en"),
    ],
)
def test_adjectives_and_first_parts_of_compounds_are_modifiers(written: str, state: str, language: str) -> None:
    assert state in {m.name for m in actors(written, language) if m.is_adjective}


def test_both_adjectives_of_a_pair_are_found() -> None:
    found = {m.state for m in actors("der russisch-ukrainische/A Krieg", "de")}
    assert found == {"RU", "UA"}


@pytest.mark.parametrize(
    ("written", "words", "found", "language"),
    [
        ("der Europäischen/A Union/P", "Europäischen Union", ("organisation", "Europäische Union", None), "de"),
        ("der UN-Sicherheitsrat", "UN-Sicherheitsrat", ("legislature", "UN-Sicherheitsrat", None), "de"),
        ("dem Auswärtigen/A Amt", "Auswärtigen Amt", ("government", "Auswärtiges Amt", "DE"), "de"),
        ("die Bundeswehr/P", "Bundeswehr", ("force", "Bundeswehr", "DE"), "de"),
        ("the Pentagon said/V", "Pentagon", ("government", "Pentagon", "US"), "en"),
        ("the Revolutionary Guards", "Revolutionary Guards", ("force", "Revolutionary Guards", "IR"), "en"),
        ("told/V Reuters", "Reuters", ("media", "Reuters", None), "en"),
    ],
)
def test_bodies_have_their_kind_and_state(written: str, words: str, found: tuple[str, ...], language: str) -> None:
    assert named(written, language)[words] == found


def test_the_noun_for_its_kind_belongs_to_the_mention_of_a_body() -> None:
    assert named("die Nachrichtenagentur TASS/P", "de")["Nachrichtenagentur TASS"] == ("media", "TASS", None)


@pytest.mark.parametrize("word", ["us", "who", "polish", "turkey"])
def test_common_words_in_small_letters_are_no_names(word: str) -> None:
    assert word not in named(f"They/R asked/V {word} .", "en")


def test_a_name_that_is_a_common_word_counts_in_quotation_marks_only() -> None:
    assert "Bild" not in named("Das Bild zeigt/V ihn/R .", "de")
    assert named("Die „ Bild “ schrieb/V", "de")["Bild"][0] == "media"


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Su-30MK2-Kampfflugzeuge", "Su-30MK2-Kampfflugzeuge", "de"),
        ("Igla-S-Raketen", "Igla-S-Raketen", "de"),
        ("Pantsir-S1", "Pantsir-S1", "de"),
        ("F-16 fighter/N jets/N", "F-16 fighter jets", "en"),
        ("Patriot missiles/N", "Patriot missiles", "en"),
        ("F-16s", "F-16s", "en"),
        ("Himars rocket/N launchers/N", "Himars rocket launchers", "en"),
    ],
)
def test_a_weapon_goes_with_the_noun_for_its_class(written: str, words: str, language: str) -> None:
    assert named(written, language)[words][0] == "weapon"


def test_a_weapon_named_like_a_common_word_needs_the_noun_for_its_class() -> None:
    assert named("a true/A patriot and a Patriot", "en") == {}


@pytest.mark.parametrize(
    ("written", "words", "state", "language"),
    [
        ("in Charkiw/P", "Charkiw", "UA", "de"),
        ("in Kharkiv", "Kharkiv", "UA", "en"),
        ("im Roten/A Meer", "Roten Meer", None, "de"),
        ("the Gaza Strip", "Gaza Strip", "PS", "en"),
        ("northern/A Iraq", "northern Iraq", "IQ", "en"),
        ("der Nordirak/P", "Nordirak", "IQ", "de"),
    ],
)
def test_cities_regions_and_seas_are_places(written: str, words: str, state: str | None, language: str) -> None:
    kind, _, found = named(written, language)[words]
    assert (kind, found) == ("place", state)


def test_a_city_of_a_name_that_two_states_have_lies_in_the_one_that_is_named() -> None:
    found = named("in Tripoli/P im nördlichen/A Libanon/P", "de")
    assert found["Tripoli"][2] == "LB"


def test_a_city_in_two_spellings_has_one_key() -> None:
    keys = {m.key for m in actors("in Charkiw/P", "de")} | {m.key for m in actors("in Kharkiv", "en")}
    assert keys == {"place:kharkiv"}


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [("North and/C South Korea talked/V", "North", "en"), ("Nord-/N und/C Südkorea/P sprachen/V", "Nord", "de")],
)
def test_two_states_may_share_the_end_of_their_names(written: str, words: str, language: str) -> None:
    found = named(written, language)
    assert found[words][2] == "KP"
    assert {state for _, _, state in found.values()} == {"KP", "KR"}
