"""Acronyms that a document defines in brackets."""

import pytest

from tests.kb.actors.writing import actors


@pytest.mark.parametrize(
    ("written", "name", "language"),
    [
        ("The Zorgan Liberation Front ( ZLF ) attacked/V . || The ZLF left/V .", "Zorgan Liberation Front", "en"),
        ("The Zorgan Liberation Front [ ZLF ] attacked/V . || The ZLF left/V .", "Zorgan Liberation Front", "en"),
        ("Das deutsche/A Innenministerium ( BMI/P ) prüft/V . || Das BMI/P schweigt/V .",
         "deutsches Innenministerium", "de"),
    ],
)
def test_an_acronym_in_brackets_means_the_name_before_it(written: str, name: str, language: str) -> None:
    bodies = [m for m in actors(written, language) if not m.is_adjective]
    assert {m.name for m in bodies} == {name}
    assert len({m.key for m in bodies}) == 1
    assert len(bodies) == 3


@pytest.mark.parametrize(
    "written",
    [
        "The Zorgan Liberation Front and/C ZLF attacked/V .",
        "John Zorg ( ZLF ) attacked/V .",
    ],
)
def test_what_is_not_in_brackets_or_behind_a_person_is_an_actor_of_its_own(written: str) -> None:
    assert {m.name for m in actors(written, "en")} >= {"ZLF"}
