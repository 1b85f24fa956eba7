"""What a filler is called."""

from collections.abc import Callable

import pytest

from kb.events.lexicon import lexicon_of
from kb.events.naming import common_name, name_filler
from kb.events.reading import read_sentence
from kb.records.mention import ActorMention
from kb.records.sentence import Sentence

Maker = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        (
            "de",
            "von||ADP militanten||ADJ Palästinensern|Palästinenser|NOUN|Case=Dat&Number=Plur",
            "militante Palästinenser",
        ),
        ("de", "den|der|DET israelischen||ADJ Städten|Stadt|NOUN|Case=Dat&Number=Plur", "israelische Städte"),
        ("de", "des|der|DET Treibstofflagers|Treibstofflager|NOUN", "Treibstofflager"),
        ("de", "keine||DET Soldaten|Soldat", "Soldaten"),
        ("de", "14||NUM flüchtige||ADJ Häftlinge|Häftling", "flüchtige Häftlinge"),
        ("de", "einstimmig||ADJ Sanktionen|Sanktion", "Sanktionen"),
        ("en", "the||DET armored||ADJ vehicles|vehicle|NOUN", "armored vehicles"),
    ],
)
def test_a_common_noun_is_named_in_the_nominative_without_article_and_number(
    language: str, words: str, name: str, sentence: Maker
) -> None:
    made = sentence(words)
    reading = read_sentence(made, lexicon_of(language), ())
    assert common_name(reading, len(made.tokens) - 1)[0] == name


def test_an_actor_is_named_as_the_document_names_it_most_fully(
    sentence: Maker, actor: Callable[..., ActorMention]
) -> None:
    made = sentence("der|der|DET Präsident")
    reading = read_sentence(made, lexicon_of("de"), (actor(made, 1, "person", "Joseph Kabila"),))
    filler = name_filler(reading, 1)
    assert filler is not None
    assert (filler.name, filler.actor) == ("Joseph Kabila", "person:joseph kabila")


def test_a_pronoun_that_nobody_stands_behind_names_nobody(sentence: Maker) -> None:
    reading = read_sentence(sentence("er|er|PRON kam|kommen|VERB"), lexicon_of("de"), ())
    assert name_filler(reading, 0) is None
