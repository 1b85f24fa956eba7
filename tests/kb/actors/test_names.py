"""Names that no table holds."""

import pytest

from tests.kb.actors.writing import actors, named


@pytest.mark.parametrize(
    ("written", "words", "name", "state", "language"),
    [
        ("Nicolas/P Maduro/P sprach/V", "Nicolas Maduro", "Nicolas Maduro", None, "de"),
        ("der frühere/A russische/A Präsident Wladimir/P Putin/P",
         "frühere russische Präsident Wladimir Putin", "Wladimir Putin", "RU", "de"),
        ("Außenminister Sergej/P Lawrow/P", "Außenminister Sergej Lawrow", "Sergej Lawrow", None, "de"),
        ("Ministerin Xyleni/P sagte/V", "Ministerin Xyleni", "Xyleni", None, "de"),
        ("Ursula/P von/ADP der/D Leyen/P", "Ursula von der Leyen", "Ursula von der Leyen", None, "de"),
        ("Diktator Muammar/P al-Gaddafi/P", "Diktator Muammar al-Gaddafi", "Muammar al-Gaddafi", None, "de"),
        ("Mr. Brzeski said/V", "Brzeski", "Brzeski", None, "en"),
        ("US/P President Joe Biden", "US President Joe Biden", "Joe Biden", "US", "en"),
        ("George/P W./P Bush left/V", "George W. Bush", "George W. Bush", None, "en"),
        ("Kim Jong-un spoke/V", "Kim Jong-un", "Kim Jong-un", None, "en"),
        ("the arrest/N of/ADP Raman Pratasevich", "Raman Pratasevich", "Raman Pratasevich", None, "en"),
    ],
)
def test_persons_are_named_without_title(
    written: str, words: str, name: str, state: str | None, language: str
) -> None:
    assert named(written, language)[words] == ("person", name, state)


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("Pjotr/P Zwerew/P , ein hochrangiger/A Abgeordneter der/D russischen/A Staatsduma/P ,", "RU"),
        ("Pjotr/P Zwerew/P , der iranische/A Botschafter .", "IR"),
        ("Der Polizeichef von/ADP Fidschi/P , Pjotr/P Zwerew/P , sprach/V", "FJ"),
    ],
)
def test_an_apposition_tells_the_state_of_a_person(written: str, state: str) -> None:
    assert named(written, "de")["Pjotr Zwerew"] == ("person", "Pjotr Zwerew", state)


def test_an_office_in_apposition_points_to_the_person() -> None:
    found = [m for m in actors("Pjotr/P Zwerew/P , der iranische/A Botschafter .", "de") if m.is_reference]
    assert [m.name for m in found] == ["Pjotr Zwerew"]


@pytest.mark.parametrize(
    ("written", "words", "kind"),
    [
        ("the Bank of/ADP Scotland paid/V", "Bank of Scotland", "organisation"),
        ("the Zorgan Liberation Army attacked/V", "Zorgan Liberation Army", "force"),
        ("the Ministry of/ADP Foreign Affairs", "Ministry of Foreign Affairs", "government"),
        ("the Zorgan Tribune wrote/V", "Zorgan Tribune", "media"),
    ],
)
def test_a_word_for_bodies_makes_a_name_one(written: str, words: str, kind: str) -> None:
    assert named(written, "en")[words][0] == kind


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("in Zorgheim/P", "Zorgheim", "de"),
        ("near Zorgham", "Zorgham", "en"),
        ("in der Ortschaft Zorgheim/P", "Zorgheim", "de"),
        ("in/ADP Kabul , Zorgham and/C Blimstead", "Blimstead", "en"),
    ],
)
def test_an_unknown_name_after_a_word_of_place_is_a_place(written: str, words: str, language: str) -> None:
    assert named(written, language)[words][0] == "place"


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("Technische/A Rahmenbedingungen fehlen/V", "de"),
        ("Am Montag tagte/V die Konferenz", "de"),
        ("the Zorgan Agreement was/AUX signed/V", "en"),
        ("On Monday it rained/V", "en"),
    ],
)
def test_common_nouns_days_and_things_are_no_names(written: str, language: str) -> None:
    assert named(written, language) == {}


def test_a_name_in_the_genitive_owns_the_office_before_it() -> None:
    found = named("Jan/P Zorg/P kam/V . || Die Anwälte Zorgs/P schwiegen/V .", "de")
    assert found["Anwälte"][0] == "group"
    assert found["Zorgs"][1] == "Jan Zorg"


def test_the_name_before_a_word_for_governments_is_a_person_elsewhere() -> None:
    found = named("the Zorgan administration/N fell/V . || They/R called/V on Zorgan .", "en")
    assert found["Zorgan"] == ("person", "Zorgan", None)


def test_two_persons_joined_by_and_stay_two() -> None:
    found = named("Angela/P Merkel/P und Nicolas/P Sarkozy/P", "de")
    assert list(found) == ["Angela Merkel", "Nicolas Sarkozy"]


@pytest.mark.parametrize("written", ["in Russisch/P", "Gestern wurde/AUX Blindung/P#nsubj erlaubt/V", "über die A92/P"])
def test_languages_roads_and_abstract_nouns_are_no_names(written: str) -> None:
    assert named(written, "de") == {}


def test_a_surname_that_is_an_acronym_in_capitals_only_is_a_person() -> None:
    assert {kind for kind, _, _ in named("Mr Ngo said/V", "en").values()} == {"person"}
