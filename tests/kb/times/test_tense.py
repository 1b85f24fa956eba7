"""Verbs tell where a weekday lies: by the parse where there is one, else by their words."""

from dataclasses import replace

import pytest

from kb.lang.pack import language_pack
from kb.records.clause import Clause, ClauseKind, Tense
from kb.records.document import BlockKind
from kb.records.sentence import Sentence, Token
from kb.records.span import Span
from kb.times.tense import Side, TenseCues

CUES = {language: TenseCues(language_pack(language).times) for language in ("de", "en")}


@pytest.mark.parametrize(
    ("language", "sentence", "direction"),
    [
        ("de", "Er wurde am Freitag verhaftet.", -1),
        ("de", "Er sagte am Freitag ab.", -1),
        ("de", "Er wird am Freitag kommen.", 1),
        ("de", "Er soll am Freitag kommen.", 1),
        ("de", "Treffen am Freitag in Wien", 0),
        ("en", "He was arrested on Friday.", -1),
        ("en", "He resigned on Friday.", -1),
        ("en", "He will come on Friday.", 1),
        ("en", "Talks on Friday in Rome", 0),
    ],
)
def test_words_of_a_sentence_tell(language: str, sentence: str, direction: int) -> None:
    at = sentence.index("Fri" if language == "en" else "Freitag")
    assert CUES[language].by_words(sentence, at).direction == direction


def sentence_of(words: str, predicate: tuple[int, ...], tense: Tense, **more: object) -> Sentence:
    """Make a sentence of one clause whose predicate is some of its words."""
    tokens, start = [], 0
    for word in words.split():
        tokens.append(Token(Span(start, start + len(word)), word, word.lower(), "X"))
        start += len(word) + 1
    span = Span(0, len(words))
    clause = Clause("x", predicate[-1], predicate, span, tense=tense, **more)  # type: ignore[arg-type]
    return Sentence(0, span, BlockKind.BODY, 0, tuple(tokens), (clause,))


@pytest.mark.parametrize(
    ("words", "predicate", "tense", "direction"),
    [
        ("Er ist am Freitag gekommen", (1, 4), Tense.PRESENT, -1),
        ("Er kommt am Freitag", (1,), Tense.PRESENT, 1),
        ("Er kam am Freitag", (1,), Tense.NONE, -1),
        ("Ein Treffen ist am Freitag geplant", (2, 5), Tense.PRESENT, 1),
        ("Er ringt am Freitag", (1,), Tense.NONE, 0),
    ],
)
def test_the_predicate_tells(words: str, predicate: tuple[int, ...], tense: Tense, direction: int) -> None:
    start = words.index("Freitag")
    assert CUES["de"].by_clause(sentence_of(words, predicate, tense), Span(start, start + 7)).direction == direction


@pytest.mark.parametrize(
    ("words", "direction"), [("Luego llegará.", 1), ("Luego llegaron.", -1), ("Allá.", 0), ("Luego Panorará.", 0)]
)
def test_endings_of_a_table_tell_past_and_future(words: str, direction: int) -> None:
    table = replace(language_pack("en").times, past=("-aron",), future=("-ará",))
    assert TenseCues(table).by_words(words, 0).direction == direction


def test_an_infinitive_asks_the_clause_over_it() -> None:
    words = "Er soll kommen um am Freitag zu singen"
    outer = sentence_of(words, (1, 2), Tense.PRESENT)
    inner = Clause("singen", 7, (6, 7), Span(15, len(words)), ClauseKind.INFINITIVE, parent=0, tense=Tense.NONE)
    sentence = Sentence(0, outer.span, BlockKind.BODY, 0, outer.tokens, (*outer.clauses, inner))
    start = words.index("Freitag")
    assert CUES["de"].by_clause(sentence, Span(start, start + 7)) == Side(1, "clause", "soll kommen")
