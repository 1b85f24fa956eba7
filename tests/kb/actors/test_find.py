"""Laws of the mentions of a document."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kb.actors.writing import actors, named, write

WORDS = st.sampled_from([
    "der/D", "Präsident", "Nicolas/P", "Maduro/P", "Maduros/P", "russische/A", "US-Soldaten", "Hamas/P",
    "von", "in", "Moskau/P", "und", ",", "Raketen", "Su-30MK2", "Er/R", "sagte/V", "13", "(", ")", "||", "Bank",
    "Vereinten/A", "Nationen", "al-Gaddafi/P", "Die/D", "Regierung", "USA/P", "Trump-Regierung", "-",
])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25), st.sampled_from(["de", "en"]))
def test_mentions_are_sorted_lie_in_the_text_and_nest_only_as_modifiers(words: list[str], language: str) -> None:
    written = " ".join(words).strip("| ") or "x"
    document, read = write(" || ".join(part.strip() or "x" for part in written.split("||")), language)
    del read
    found = actors(" || ".join(part.strip() or "x" for part in written.split("||")), language)
    assert list(found) == sorted(found, key=lambda m: (m.span.start, -m.span.end))
    assert all(m.name and m.key and m.span.of(document.text).strip() for m in found)
    whole = [m for m in found if not m.is_adjective]
    assert all(one.span.end <= other.span.start for one, other in pairwise(whole))


def test_the_same_text_gives_the_same_mentions() -> None:
    written = "Präsident Nicolas/P Maduro/P traf/V die USA/P in Moskau/P ."
    assert actors(written, "de") == actors(written, "de")


def test_an_adjective_within_a_longer_name_is_given_too() -> None:
    found = actors("das russische/A Außenministerium", "de")
    assert [(m.name, m.is_adjective) for m in found] == [("russisches Außenministerium", False), ("Russland", True)]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_text_without_actors_has_none(language: str) -> None:
    assert named("es/R regnete/V heftig/ADV .", language) == {}
