"""The tables of actors hold what they must, the same in every language, and say what is wrong with them."""

from collections import Counter
from pathlib import Path

import pytest

from kb.errors import LanguageError
from kb.lang.pack import known_languages, language_pack, reads_events
from kb.lang.tables.organisations import read_organisations
from kb.lang.tables.places import read_cities
from kb.lang.tables.roles import read_roles
from kb.lang.tables.states import read_states
from kb.lang.tables.toml import read_toml, strings
from kb.lang.tables.weapons import read_weapons
from kb.records.mention import ActorKind

LANGUAGES = [language for language in known_languages() if reads_events(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_the_same_states(language: str) -> None:
    codes = {state.code for state in language_pack(language).actors.states}
    assert codes == {state.code for state in language_pack("en").actors.states}
    assert len(codes) >= 195


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_states_have_adjectives_inhabitants_and_a_seat(language: str) -> None:
    states = language_pack(language).actors.states
    for field in ("adjectives", "people", "seats"):
        assert sum(bool(getattr(state, field)) for state in states) / len(states) > 0.85


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_means_two_states(language: str) -> None:
    states = language_pack(language).actors.states
    names = Counter(name for state in states for name in {state.name, *state.names, *state.seats})
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_bodies_and_media(language: str) -> None:
    kinds = Counter(body.kind for body in language_pack(language).actors.organisations)
    assert kinds[ActorKind.MEDIA] >= 150
    assert min(kinds[k] for k in (ActorKind.ORGANISATION, ActorKind.FORCE)) >= 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_body_has_one_kind_and_one_entry(language: str) -> None:
    ids = Counter(body.id for body in language_pack(language).actors.organisations)
    assert [name for name, count in ids.items() if count > 1] == []


def test_a_body_has_the_same_kind_in_every_language() -> None:
    kinds: dict[str, set[ActorKind]] = {}
    for language in LANGUAGES:
        for body in language_pack(language).actors.organisations:
            kinds.setdefault(body.id, set()).add(body.kind)
    assert [name for name, found in kinds.items() if len(found) > 1] == []


def test_there_are_three_hundred_weapons_and_each_class_has_some() -> None:
    weapons = language_pack("en").actors.weapons
    assert len(weapons) >= 300
    assert len({weapon.weapon_class for weapon in weapons}) >= 20


def test_a_weapon_stands_in_one_group() -> None:
    names = Counter(n for w in language_pack("en").actors.weapons if not w.needs_class for n in set(w.names))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_city_that_a_language_has_its_own_name_for_lies_in_a_known_state(language: str) -> None:
    tables = language_pack(language).actors
    codes = {state.code for state in tables.states}
    assert {target.rsplit(", ", 1)[1] for target in tables.places.cities.values()} <= codes
    assert {state for state in tables.places.regions.values() if state} <= codes


@pytest.mark.parametrize("key", ["kharkiv", "aleppo"])
def test_cities_are_found_by_their_spellings(key: str) -> None:
    assert language_pack("en").actors.cities.find(key)


def test_given_names_have_a_gender() -> None:
    given = language_pack("en").actors.given_names
    assert given["Angela"] == "feminine"
    assert given["Wladimir"] == "masculine"
    assert "Will" not in given


@pytest.mark.parametrize(
    ("read", "written", "words"),
    [
        (read_states, "[states]\nRU = { names = [] }", "name is None"),
        (read_states, "[states]\nRU = { name = 'Russia', seats = 'Moscow' }", "seats is 'Moscow'"),
        (read_states, "[states", "not TOML"),
        (read_organisations, "[club]\nx = ['X']", "no kind 'club'"),
        (read_organisations, "[media]\nx = ['@RU']", "x has no name"),
        (read_roles, "[person.other]\nx = ['X']", "no kind and gender person.other"),
        (read_weapons, "[classes]\nfighter = 'Su-30'", "fighter is 'Su-30'"),
        (read_cities, "1\tKyiv", "not eight fields"),
    ],
)
def test_a_wrong_table_is_told_with_file_and_way_out(read: object, written: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "table.toml"
    path.write_text(written, encoding="utf-8")
    assert callable(read)
    with pytest.raises(LanguageError) as caught:
        read(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert ";" in str(caught.value)


def test_a_missing_table_says_so(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="table is missing"):
        read_toml(tmp_path / "no.toml")


def test_a_list_holds_strings_only() -> None:
    with pytest.raises(LanguageError, match="give it a list of strings"):
        strings("here", {"words": ["a", 1]}, "words")
