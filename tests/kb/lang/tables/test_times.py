"""The tables of time words: the same for each language, and told what is wrong with a bad one."""

from pathlib import Path

import pytest

from kb.errors import LanguageError
from kb.lang.pack import known_languages, language_pack
from kb.lang.tables.times import read_times
from kb.times.read import READERS

# Classes that code reads by name (the guide kb/lang/times.md lists them).
NEEDED = {
    "month", "weekday", "unit", "single", "plural", "season", "ordinal", "rel", "deictic", "daypart", "part",
    "approx", "reference", "frequency", "vague", "feast", "decade", "era", "half", "cue", "range", "weekend",
}


@pytest.mark.parametrize("language", known_languages())
def test_every_language_has_the_classes_that_code_reads(language: str) -> None:
    table = language_pack(language).times
    classes = {kind for kinds in table.words.values() for kind in kinds} | table.phrases.keys()
    assert classes >= NEEDED


@pytest.mark.parametrize("language", known_languages())
def test_every_pattern_is_read_by_a_function(language: str) -> None:
    assert {group.reads for group in language_pack(language).times.groups} <= READERS.keys()


@pytest.mark.parametrize("language", known_languages())
def test_months_and_weekdays_are_complete(language: str) -> None:
    words = language_pack(language).times.words.values()
    assert {int(kinds["month"]) for kinds in words if "month" in kinds} == set(range(1, 13))
    assert {int(kinds["weekday"]) for kinds in words if "weekday" in kinds} == set(range(1, 8))


SMALL = """
[order]
day_first = true
[endings]
"~" = ["e", "en"]
[words.rel]
-1 = ["letzt~", "ganz letzt~"]
[compounds]
pairs = []
[numbers]
parts = {}
multipliers = {}
joiners = []
[macros]
[[patterns]]
reads = "step"
of = ["[ rel ]"]
[tense]
past = []
perfect = []
future = []
"""


def table_of(text: str, folder: Path) -> Path:
    """Write a table."""
    path = folder / "times.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_endings_and_capitals_are_written_out(tmp_path: Path) -> None:
    table = read_times(table_of(SMALL, tmp_path))
    assert sorted(table.words) == ["LETZTE", "LETZTEN", "Letzte", "Letzten", "letzte", "letzten"]
    assert table.phrases == {"rel": {("ganz", "letzte"): "-1", ("ganz", "letzten"): "-1"}}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[macros]", "[makros]", "sections missing: \\['macros'\\], unknown: \\['makros'\\]"),
        ('-1 = ["letzt~", "ganz letzt~"]', '-1 = "letzte"', "words.rel.-1 is no list"),
        ('reads = "step"', "", "pattern without 'reads'"),
        ("[order]", "[order", "times.toml"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(old: str, new: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=message):
        read_times(table_of(SMALL.replace(old, new), tmp_path))
