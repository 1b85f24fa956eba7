"""Whole texts, read with the parsers that ship."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.records.clause import Clause, Function
from kb.records.document import BlockKind
from kb.records.sentence import ReadText, Sentence
from kb.text import read_text
from tests.kb.factory import make_document

PAGE = """Raketen für Moldau

Freitag, 4. April 2025

Russland hat am Montag „neue“ Raketen geliefert. Die Regierung dementierte das.

Mehr zum Thema

Was dahinter steckt

2 Kommentare

Hans am 5. April 2025 um 11:20: Das war klar! Sie liefern immer.
"""


def read(text: str, language: str) -> ReadText:
    """Read a text."""
    return read_text(make_document(text, language=language))


def only(text: str, language: str) -> Sentence:
    """Read a text of one sentence."""
    (sentence,) = read(text, language).sentences
    return sentence


def roles(sentence: Sentence, predicate: str) -> set[str]:
    """Return the arguments of a predicate as "SUBJ Russland", "PP an Türkei"."""
    (clause,) = (c for c in sentence.clauses if c.predicate == predicate)
    return {named(sentence, clause, f) for f in range(len(clause.arguments))}


def named(sentence: Sentence, clause: Clause, index: int) -> str:
    """Return one argument in words."""
    argument = clause.arguments[index]
    words = (argument.function.value, argument.preposition, sentence.tokens[argument.head].text)
    return " ".join(filter(None, words))


def test_only_what_is_read_has_words() -> None:
    found = read(PAGE, "de")
    assert [(s.block, bool(s.tokens)) for s in found.sentences] == [
        (BlockKind.HEADLINE, True), (BlockKind.DATELINE, False), (BlockKind.BODY, True), (BlockKind.BODY, True),
        (BlockKind.LINKS, False), (BlockKind.LINKS, False), (BlockKind.COMMENT, False), (BlockKind.COMMENT, False),
        (BlockKind.COMMENT, False),
    ]
    assert [s.index for s in found.sentences] == list(range(9))
    assert [s.paragraph for s in found.sentences] == [0, 1, 2, 2, 3, 4, 5, 6, 6]


def test_quotations_of_the_text_are_found() -> None:
    found = read(PAGE, "de")
    assert [(q.content.of(PAGE), q.is_scare) for q in found.quotations] == [("neue", True)]


@pytest.mark.parametrize(
    ("language", "text", "predicate", "expected"),
    [
        ("de", "Russland liefert Raketen an die Türkei.", "liefern", {"SUBJ Russland", "OBJ Raketen"}),
        ("de", "Russland hat im Mai Raketen an Ankara geliefert.", "liefern", {"SUBJ Russland", "OBJ Raketen"}),
        ("de", "Im Mai lieferte Russland Raketen.", "liefern", {"SUBJ Russland", "OBJ Raketen", "PP in Mai"}),
        ("de", "Der Minister sagte, dass Russland Raketen liefere.", "liefern", {"SUBJ Russland", "OBJ Raketen"}),
        ("de", "Der Minister sagte, Russland habe Raketen geliefert.", "liefern", {"SUBJ Russland", "OBJ Raketen"}),
        ("de", "Die Raketen wurden von Russland geliefert.", "liefern", {"SUBJ Raketen", "AGENT von Russland"}),
        ("de", "Die Polizei lieferte den Mann an Polen aus.", "ausliefern", {"SUBJ Polizei", "OBJ Mann"}),
        ("de", "Den Mann lieferte die Polizei aus.", "ausliefern", {"SUBJ Polizei", "OBJ Mann"}),
        ("de", "Die Regierung will dem Land Waffen liefern.", "liefern", {"SUBJ Regierung", "DAT Land", "OBJ Waffen"}),
        ("de", "Russland drohte, die Stadt anzugreifen.", "angreifen", {"SUBJ Russland", "OBJ Stadt"}),
        ("de", "Die Raketen, die Russland lieferte, sind alt.", "liefern", {"SUBJ Russland", "OBJ Raketen"}),
        ("en", "Russia delivered missiles to Turkey.", "deliver", {"SUBJ Russia", "OBJ missiles"}),
        ("en", "The missiles were delivered by Russia.", "deliver", {"SUBJ missiles", "AGENT by Russia"}),
        ("en", "The minister said that Russia had delivered missiles.", "deliver", {"SUBJ Russia", "OBJ missiles"}),
        ("en", "The missiles that Russia delivered are old.", "deliver", {"SUBJ Russia", "OBJ missiles"}),
        ("en", "Russia threatened to attack the city.", "attack", {"SUBJ Russia", "OBJ city"}),
        ("en", "The president urged Congress to block the sale.", "block", {"SUBJ Congress", "OBJ sale"}),
        ("en", "Iran built drones and sold them to Russia.", "sell", {"SUBJ Iran", "OBJ them"}),
    ],
)
def test_who_does_what_however_it_is_put(language: str, text: str, predicate: str, expected: set[str]) -> None:
    assert expected <= roles(only(text, language), predicate)


@pytest.mark.parametrize(
    ("language", "plain", "changed"),
    [
        ("de", "Russland hat Raketen geliefert.", "Russland hat angeblich gestern Raketen geliefert."),
        ("de", "Russland hat Raketen geliefert.", "Moldau hat Raketen geliefert."),
        ("en", "Russia has delivered missiles.", "Russia has reportedly delivered missiles."),
    ],
)
def test_adverbs_and_other_names_change_no_function(language: str, plain: str, changed: str) -> None:
    functions = [[a.function for a in c.arguments] for t in (plain, changed) for c in only(t, language).clauses]
    assert functions[0] == functions[1] == [Function.SUBJ, Function.OBJ]


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Russland hat die Raketen nicht geliefert."), ("en", "Russia has not delivered the missiles.")],
)
def test_negation_is_seen(language: str, text: str) -> None:
    assert [c.negated for c in only(text, language).clauses] == [True]


def test_a_phrase_knows_its_modifiers() -> None:
    sentence = only("Die russische Lieferung von Raketen an die Türkei begann.", "de")
    (delivery,) = (p for p in sentence.phrases if p.lemma == "Lieferung")
    found = {(m.function.value, m.preposition) for m in delivery.modifiers}
    assert found == {("ADJ", None), ("PP", "von"), ("PP", "an")}


BAD = [
    "", " \n\u200b\n", "\x00" * 50, ".", "„", "und und und", "KEIN SATZZEICHEN NUR GROSSBUCHSTABEN UND MEHR",
    "🚀🚀 Raketen 🚀!", "\u202eRaketen\u202c geliefert.", "e\u0301" * 300, "( ( ( ( [ „ ‚ «", "a" * 10_000,
    "Er sagte, dass " * 300, "Waffen, " * 1500 + "Ende.", "Das. " * 500, "x\n" * 1000,
]


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("language", ["de", "en", "zz"])
def test_bad_input_is_read_with_exact_offsets(language: str, text: str) -> None:
    check(text, read(text, language))


def check(text: str, found: ReadText) -> None:
    """Check that everything found lies where it says."""
    for sentence in found.sentences:
        assert sentence.span.end <= len(text)
        assert all(t.text == t.span.of(text) and sentence.span.holds(t.span) for t in sentence.tokens)
        for clause in sentence.clauses:
            assert sentence.span.holds(clause.span)
            assert all(sentence.span.holds(a.span) for a in clause.arguments)
            assert clause.parent is None or 0 <= clause.parent < len(sentence.clauses)
        for phrase in sentence.phrases:
            assert phrase.span.holds(phrase.core)
            assert phrase.core.of(text)


PIECES = st.sampled_from([
    "Der Minister", " sagte", ", ", "dass ", "Russland", " Raketen", " geliefert", " habe", ".", " und", "\n\n", "„",
    "“", " wurde", " nicht", " von", " die", " Türkei", " an", " 3 Kommentare", "!", " zu", " liefern", " um", " aus",
])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_words_in_any_order_are_read_with_exact_offsets(text: str) -> None:
    check(text, read(text, "de"))


def test_reading_twice_gives_the_same() -> None:
    assert read(PAGE, "de") == read(PAGE, "de")
