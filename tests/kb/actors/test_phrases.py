"""Phrases around the nouns of roles, and their names in the nominative."""

import pytest

from tests.kb.actors.writing import named


@pytest.mark.parametrize(
    ("written", "words", "name", "state"),
    [
        ("den afghanischen/A Präsidenten", "afghanischen Präsidenten", "afghanischer Präsident", "AF"),
        ("mit dem/D russischen/A Außenministerium", "russischen Außenministerium", "russisches Außenministerium", "RU"),
        ("der/D israelischen/A Armee", "israelischen Armee", "israelische Armee", "IL"),
        ("13 US-Soldaten", "US-Soldaten", "US-Soldaten", "US"),
        ("von/ADP militanten/A Rebellen", "militanten Rebellen", "militante Rebellen", None),
        ("mit/ADP zwei/NUM Beamten", "Beamten", "Beamte", None),
        ("die Außenminister der/D Mitgliedsstaaten", "Außenminister der Mitgliedsstaaten", None, None),
        ("Vertreter der/D Trump-Regierung", "Vertreter der Trump-Regierung", None, None),
        ("Soldaten aus Frankreich/P", "Soldaten aus Frankreich", None, "FR"),
        ("ein Berater des/D weißrussischen/A Oppositionspolitikers",
         "Berater des weißrussischen Oppositionspolitikers", None, "BY"),
        ("ballistische/A Raketen", "ballistische Raketen", None, None),
        ("mit/ADP Luftabwehrsystemen", "Luftabwehrsystemen", "Luftabwehrsysteme", None),
        ("den Amerikanern", "Amerikanern", "Amerikaner", "US"),
    ],
)
def test_a_german_phrase_is_named_in_the_nominative(
    written: str, words: str, name: str | None, state: str | None
) -> None:
    _, found, owner = named(written, "de")[words]
    assert (found, owner) == (name or words, state)


@pytest.mark.parametrize(
    ("written", "words", "state"),
    [
        ("two senior/A US/P officials/N", "senior US officials", "US"),
        ("the defence/N ministers/N of the member/N states/N",
         "defence ministers of the member states", None),
        ("the Russian/A defence/N ministry/N", "Russian defence ministry", "RU"),
        ("5,000 rebels/N", "rebels", None),
        ("artillery/N shells/N", "artillery shells", None),
        ("spokesman/N for/ADP the Indonesian/A navy/N", "spokesman for the Indonesian navy", "ID"),
    ],
)
def test_an_english_phrase_is_named_without_article_and_number(written: str, words: str, state: str | None) -> None:
    _, name, owner = named(written, "en")[words]
    assert (name, owner) == (words, state)


@pytest.mark.parametrize(
    ("written", "words", "name"),
    [
        ("andere/A Mitarbeiter", "andere Mitarbeiter", "andere Mitarbeiter"),
        ("mit/ADP dem/D Soldaten", "Soldaten", "Soldat"),
        ("mit/ADP den/D Soldaten", "Soldaten", "Soldaten"),
        ("das Treffen der/D Außenminister", "Außenminister", "Außenminister"),
        ("mehrere/D Beamte", "Beamte", "Beamte"),
        ("der Beamte sprach/V", "Beamte", "Beamter"),
    ],
)
def test_article_and_adjective_tell_the_number(written: str, words: str, name: str) -> None:
    assert named(written, "de")[words][1] == name


def test_a_word_before_the_noun_may_be_a_small_city_without_saying_whose_it_is() -> None:
    assert named("die Bush-Regierung", "de")["Bush-Regierung"] == ("government", "Bush-Regierung", None)


def test_a_weapon_takes_no_origin_into_its_name() -> None:
    assert "Raketen" in named("Raketen von/ADP Rheinmetall/P", "de")


def test_a_word_cut_by_a_hyphen_is_no_noun() -> None:
    assert "Polizei" not in named("Polizei- und Militäraktion", "de")


@pytest.mark.parametrize(("written", "kind"), [
    ("Rebellen", "group"), ("ein Soldat", "group"), ("die Armee", "force"), ("das Parlament", "legislature"),
    ("die Regierung", "government"), ("der iranische/A Präsident", "person"), ("Raketen", "weapon"),
    ("Flugplätze", "place"),
])
def test_a_noun_tells_the_kind(written: str, kind: str) -> None:
    assert {found for found, _, _ in named(written, "de").values()} == {kind}
