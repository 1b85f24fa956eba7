"""The tables of saying: complete in every language, and wrong entries named."""

from pathlib import Path

import pytest

from kb.errors import LanguageError
from kb.lang.pack import language_pack
from kb.lang.tables.speech import STANCES, SpeechTable, read_speech

LANGUAGES = ["de", "en"]


@pytest.fixture(params=LANGUAGES)
def table(request: pytest.FixtureRequest) -> SpeechTable:
    return language_pack(request.param).speech


def test_a_language_knows_250_verbs_and_100_nouns_of_saying(table: SpeechTable) -> None:
    assert len({word for group in table.verbs for word in group.words}) >= 250
    assert len({word for group in table.nouns for word in group.words}) >= 100


def test_every_stance_has_a_verb(table: SpeechTable) -> None:
    assert {group.stance for group in table.verbs} == STANCES


def test_a_verb_that_takes_a_noun_says_where_it_stands(table: SpeechTable) -> None:
    assert [group.words for group in table.verbs if "noun" in group.takes and not group.noun] == []


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ('[[verbs]]\nwords = "say"\nstance = "shout"\neffect = "claimed"', "stance is 'shout'"),
        ('[[verbs]]\nwords = "say"\nstance = "say"\neffect = "true"', "effect is 'true'"),
        ('[[verbs]]\nwords = "say"\nstance = "say"\neffect = "claimed"\ntakes = ["song"]', "takes holds 'song'"),
        ('[[verbs]]\nstance = "say"\neffect = "claimed"', "words is None"),
        ('[[verbs]]\nwords = "say"\nstance = "say"\neffect = "claimed"\ncolour = "red"', "unknown key 'colour'"),
        ('[hearsay]\nadverbs = "allegedly"', "adverbs is 'allegedly'"),
        ("[phrases]\nbehind = []", "unknown key 'behind'"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, lines: str, fault: str) -> None:
    path = tmp_path / "speech.toml"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(LanguageError, match=fault):
        read_speech(path)
