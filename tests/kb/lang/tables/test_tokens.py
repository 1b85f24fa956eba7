"""The table of small words says what is wrong in it, where, and what to do."""

from pathlib import Path

import pytest

from kb.errors import LanguageError
from kb.lang.pack import HOME
from kb.lang.tables.tokens import read_tokens

GOOD = (HOME / "en" / "tokens.toml").read_text(encoding="utf-8")


def changed(folder: Path, old: str, new: str) -> Path:
    """Write the English table with one change."""
    assert old in GOOD
    path = folder / "tokens.toml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("verb_second = false\n", "", "missing key 'verb_second'"),
        ("verb_second = false\n", "verb_second = false\nnew = 1\n", "unknown key 'new'"),
        ('dative = ""\n', "", "missing key 'dative'"),
        ('dative = ""\n', "dative = 3\n", "3 is no str"),
        ("joined = false", 'joined = "no"', "'no' is no bool"),
        ("comments = [\n", "comments = [\n'(',\n", "bad pattern"),
        ("[sentences]", "[sentences", "Expected ']'"),
    ],
)
def test_a_wrong_table_is_refused_with_place_and_way_out(tmp_path: Path, old: str, new: str, what: str) -> None:
    path = changed(tmp_path, old, new)
    with pytest.raises(LanguageError) as caught:
        read_tokens(path)
    assert what in caught.value.what
    assert str(path) in caught.value.where
    assert caught.value.way_out


def test_words_are_parted_by_commas_and_lines(tmp_path: Path) -> None:
    table = read_tokens(changed(tmp_path, 'dative = ""', 'dative = "help, obey\\nthank"'))
    assert table.verbs.dative == {"help", "obey", "thank"}
    assert table.code == tmp_path.name


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_language_has_its_table(language: str) -> None:
    table = read_tokens(HOME / language / "tokens.toml")
    assert table.verbs.speech
    assert table.sentences.never_end
    assert table.blocks.comments.search("3 kommentare" if language == "de" else "3 comments")


def test_modals_and_auxiliaries_of_german_have_their_forms() -> None:
    verbs = read_tokens(HOME / "de" / "tokens.toml").verbs
    assert verbs.modals | verbs.perfect | verbs.passive | verbs.statal <= set(verbs.forms.values())
    assert not verbs.subjunctive_1 & verbs.subjunctive_2
