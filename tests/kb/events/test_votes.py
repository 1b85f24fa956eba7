"""How a vote went."""

from collections.abc import Callable

import pytest

from kb.events.lexicon import lexicon_of
from kb.events.reading import read_sentence
from kb.events.votes import read_outcome, read_votes
from kb.records.sentence import Sentence

Maker = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("language", "words", "outcome", "votes"),
    [
        ("de", "mit||ADP 49||NUM zu||ADP 51||NUM Stimmen|Stimme", "rejected", {"ayes": "49", "nays": "51"}),
        ("de", "mit||ADP 310||NUM gegen||ADP 250||NUM Stimmen|Stimme", "passed", {"ayes": "310", "nays": "250"}),
        ("de", "bei||ADP fünf||NUM Enthaltungen|Enthaltung", "", {"abstentions": "5"}),
        ("de", "mit||ADP einer|ein|DET Enthaltung", "passed", {"abstentions": "1"}),
        ("de", "70||NUM dagegen||ADV", "", {"nays": "70"}),
        ("en", "by||ADP 51||NUM votes|vote|NOUN to||ADP 49||NUM", "passed", {"ayes": "51", "nays": "49"}),
        ("en", "failed|fail|VERB 49-51||NUM", "rejected", {"ayes": "49", "nays": "51"}),
        ("en", "54||NUM of||ADP the||DET required||ADJ 60||NUM votes|vote|NOUN", "rejected", {"ayes": "54"}),
        ("en", "with||ADP 12||NUM abstentions|abstention|NOUN", "", {"abstentions": "12"}),
        ("en", "from||ADP 1990||NUM to||ADP 1995||NUM", "passed", {}),
        ("en", "by||ADP 118||NUM to||ADP 3||NUM", "rejected", {"ayes": "3", "nays": "118"}),
        ("en", "down||ADV ,||PUNCT 34||NUM -||PUNCT 19||NUM", "rejected", {"ayes": "19", "nays": "34"}),
    ],
)
def test_numbers_of_votes_are_read_by_side(
    language: str, words: str, outcome: str, votes: dict[str, str], sentence: Maker
) -> None:
    reading = read_sentence(sentence(words), lexicon_of(language), ())
    assert {role: filler.name for role, filler in read_votes(reading, outcome=outcome).items()} == votes


@pytest.mark.parametrize(
    ("language", "words", "outcome"),
    [
        ("de", "ein|ein|DET Versuch der|der|PRON scheiterte|scheitern|VERB", "rejected"),
        ("de", "wurde|werden|AUX angenommen|annehmen|VERB", "passed"),
        ("en", "passed|pass|VERB unanimously||ADV", "passed"),
        ("en", "fell|fall|VERB short||ADV", "rejected"),
        ("en", "the||DET vote||NOUN is|be|AUX due||ADJ", ""),
    ],
)
def test_the_outcome_is_read_from_words(language: str, words: str, outcome: str, sentence: Maker) -> None:
    assert read_outcome(read_sentence(sentence(words), lexicon_of(language), ())) == outcome
