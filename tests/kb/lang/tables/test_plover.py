"""The tables of political events: what is wrong in them is told, and both languages know every class."""

from pathlib import Path

import pytest

from kb.errors import LanguageError
from kb.lang.codes import HOME
from kb.lang.tables.plover import PloverTable, read_plover

CLASSES = {
    "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "DEMAND", "DISAPPROVE", "FIGHT",
    "INVESTIGATE", "MOBILIZE", "PROTEST", "REJECT", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_language_has_words_for_every_class_and_for_no_other(language: str) -> None:
    assert {deed.type for deed in read_plover(HOME / language / "plover.toml").deeds} == CLASSES


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('odd = ["x"]', "odd is no key"),
        ('[[deeds]]\ntype = "AID"', "no word calls it"),
        ('[[deeds]]\ntype = "AID"\nverbs = ["give"]\nwhen = ["x"]', "when is no key"),
        ('[[deeds]]\nverbs = ["give"]', "type is None"),
        ("carriers = [1]", "carriers is"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "plover.toml").write_text(text)
    with pytest.raises(LanguageError, match=what):
        read_plover(tmp_path / "plover.toml")


def test_a_language_without_a_table_codes_nothing(tmp_path: Path) -> None:
    assert read_plover(tmp_path / "plover.toml") == PloverTable()
