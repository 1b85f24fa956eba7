"""Words of several languages meet in what tables say they mean; others by their stem."""

import pytest

from kb.linking.concepts import kinds, meanings, stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("norwegische", "de"), ("Norwegian", "en")),
        (("Estland", "de"), ("Estonia", "en")),
        (("Flughafens", "de"), ("airports", "en")),
        (("Zivilisten", "de"), ("civilians", "en")),
        (("Geiseln", "de"), ("hostage", "en")),
    ],
)
def test_a_word_and_its_translation_mean_one_thing(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert meanings(*one) == meanings(*other) != ()


@pytest.mark.parametrize(
    "forms", [("Hafen", "Hafens"), ("Brücke", "Brücken"), ("Angriff", "Angriffe", "Angriffen"), ("bridge", "bridges")]
)
def test_endings_do_not_count(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("event_type", "one", "other", "same"),
    [
        ("Detention", ("Er wurde verhaftet.", "de"), ("He was arrested.", "en"), True),
        ("Detention", ("Er wurde verurteilt.", "de"), ("He was arrested.", "en"), False),
        ("Strike", ("Die Invasion begann.", "de"), ("the invasion began", "en"), True),
        ("Strike", ("Ein Anschlag traf das Dorf.", "de"), ("Artillery hit the village.", "en"), False),
    ],
)
def test_kinds_are_the_same_in_every_language(
    event_type: str, one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    mine, theirs = (kinds(text, event_type, language) for text, language in (one, other))
    assert mine
    assert theirs
    assert bool(mine & theirs) is same


def test_a_state_is_found_in_a_compound_too() -> None:
    assert "iso:KE" in meanings("Keniamission", "de")


def test_years_are_left_to_the_times() -> None:
    assert tokens("Im Jahr 2005 kamen 184 Boote", "de") == tokens("Im Jahr kamen 184 Boote", "de")


def test_a_language_without_tables_has_stems() -> None:
    assert meanings("Norwegian", "xx") == (stem("Norwegian"),)
