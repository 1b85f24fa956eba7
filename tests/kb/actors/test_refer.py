"""What mentions point back to."""

import pytest

from tests.kb.actors.writing import actors, write


def reference(written: str, words: str, language: str) -> str | None:
    """Return what the last mention of some words points back to, or `None`."""
    document, _ = write(written, language)
    found = [m for m in actors(written, language) if m.span.of(document.text) == words and m.is_reference]
    return found[-1].name if found else None


@pytest.mark.parametrize(
    ("written", "words", "name"),
    [
        ("Nicolas/P Maduro/P kam/V . || Maduro/P ging/V .", "Maduro", "Nicolas Maduro"),
        ("Maduro/P ging/V . || Nicolas/P Maduro/P kam/V .", "Maduro", "Nicolas Maduro"),
        ("Nicolas/P Maduro/P kam/V . || Maduros/P Armee wich/V .", "Maduros", "Nicolas Maduro"),
        ("Maria/P Zakharova/P kam/V . || Sprecherin Sacharowa/P ging/V .", "Sprecherin Sacharowa", "Maria Zakharova"),
        ("Saddam/P Hussein/P kam/V . || Saddam/P ging/V .", "Saddam", "Saddam Hussein"),
    ],
)
def test_a_shorter_name_is_the_fullest_one_of_the_document(written: str, words: str, name: str) -> None:
    document, _ = write(written, "de")
    assert {m.name for m in actors(written, "de") if m.span.of(document.text) == words} == {name}


def test_two_people_with_one_surname_stay_two() -> None:
    written = "Bill Clinton spoke/V . || Hillary Clinton left/V ."
    assert len({m.key for m in actors(written, "en")}) == 2


def test_a_body_has_its_fullest_name_and_one_key() -> None:
    found = actors("the Korean/A Central News Agency ( KCNA ) said/V . || KCNA added/V it .", "en")
    bodies = [m for m in found if m.kind.value == "media"]
    assert {m.name for m in bodies} == {"Korean Central News Agency"}
    assert len({m.key for m in bodies}) == 1


@pytest.mark.parametrize(
    ("written", "words", "name", "language"),
    [
        ("Präsident Nicolas/P Maduro/P kam/V . || Der/D Präsident ging/V .", "Präsident", "Nicolas Maduro", "de"),
        ("Präsident Nicolas/P Maduro/P kam/V . || Der/D Staatschef ging/V .", "Staatschef", "Nicolas Maduro", "de"),
        ("Außenministerin Anna/P Zorg/P kam/V . || Die/D Ministerin ging/V .", "Ministerin", "Anna Zorg", "de"),
        ("Prime/P Minister/P John Zorg spoke/V . || The premier/N left/V .", "premier", "John Zorg", "en"),
        ("Der Iran/P#nsubj drohte/V . || Das/D Land rüstet/V .", "Land", "Iran", "de"),
        ("Iran#nsubj threatened/V . || The country/N arms/V .", "country", "Iran", "en"),
        ("Hamas#nsubj attacked/V . || The group/N denied/V it .", "group", "Hamas", "en"),
        ("Israelische/A Armee rückte/V vor . || Die/D Armee schwieg/V .", "Armee", "israelische Armee", "de"),
    ],
)
def test_a_description_points_to_the_only_one_that_fits(written: str, words: str, name: str, language: str) -> None:
    found = reference(written, words, language)
    assert found is not None
    assert found.lower() == name.lower()


@pytest.mark.parametrize(
    ("written", "words", "language"),
    [
        ("Präsident Jan/P Zorg/P und Präsident Karl/P Blim/P kamen/V . || Der/D Präsident ging/V .",
         "Präsident", "de"),
        ("President John Zorg and/C President Karl Blim came/V . || The president/N left/V .", "president", "en"),
        ("Sprecher Jan/P Zorg/P kam/V . || Der/D Sprecher des/D Weißen/A Hauses/P ging/V .",
         "Sprecher des Weißen Hauses", "de"),
        ("Iran and/C Iraq fought/V . || The country/N lost/V .", "country", "en"),
        ("Der russische/A Präsident Jan/P Zorg/P kam/V . || Der/D iranische/A Präsident ging/V .",
         "iranische Präsident", "de"),
        ("The Hamas#nsubj attacked/V . || The international/A community/N reacted/V .", "international community",
         "en"),
    ],
)
def test_where_two_fit_or_none_does_nothing_is_resolved(written: str, words: str, language: str) -> None:
    assert reference(written, words, language) is None


@pytest.mark.parametrize(
    ("written", "words", "name", "language"),
    [
        ("Nicolas/P Maduro/P#nsubj kam/V . || Er/R ging/V .", "Er", "Nicolas Maduro", "de"),
        ("Angela/P Merkel/P#nsubj traf/V Nicolas/P Sarkozy/P . || Er/R ging/V .", "Er", "Nicolas Sarkozy", "de"),
        ("Angela Merkel#nsubj met/V Nicolas Sarkozy . || She left/V .", "She", "Angela Merkel", "en"),
        ("Nicolas Maduro#nsubj met/V Daniel Ortega . || He left/V .", "He", "Nicolas Maduro", "en"),
    ],
)
def test_a_pronoun_points_to_the_subject_or_the_only_one_of_its_gender(
    written: str, words: str, name: str, language: str
) -> None:
    assert reference(written, words, language) == name


def test_a_pronoun_between_two_that_fit_points_to_nobody() -> None:
    assert reference("Nicolas Maduro and/C Daniel Ortega came/V . || He left/V .", "He", "en") is None


def test_an_object_is_not_the_subject_of_its_own_clause() -> None:
    assert reference("Iran#nsubj threatened/V it .", "it", "en") is None


def test_a_phrase_in_apposition_is_the_person_whatever_its_owner() -> None:
    written = "Der/D Generalsekretär der/D Vereinten/A Nationen/P , Jan/P Zorg/P , sprach/V ."
    assert reference(written, "Generalsekretär der Vereinten Nationen", "de") == "Jan Zorg"


def test_they_are_a_body_that_is_the_subject_and_never_weapons() -> None:
    written = "The government/N#nsubj bought/V missiles/N . || They/R#nsubj paid/V ."
    assert reference(written, "They", "en") == "government"
    assert reference("Missiles/N#nsubj fell/V . || They/R#nsubj burned/V .", "They", "en") is None
