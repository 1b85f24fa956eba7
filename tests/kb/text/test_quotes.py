"""Quotation marks of all kinds, over sentences, nested, left open; marks that only set off a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.document import BlockKind
from kb.records.reading import Block
from kb.records.sentence import Quotation
from kb.records.span import Span
from kb.text.quotes import find_quotations


def quotations(text: str, *more: str) -> tuple[str, tuple[Quotation, ...]]:
    """Return a text of some paragraphs, and its quotations."""
    blocks, whole = [], ""
    for paragraph in (text, *more):
        start = len(whole) + (1 if whole else 0)
        whole = f"{whole}\n{paragraph}" if whole else paragraph
        blocks.append(Block(Span(start, start + len(paragraph)), BlockKind.BODY))
    return whole, find_quotations(whole, tuple(blocks))


@pytest.mark.parametrize(
    "text",
    [
        "Er sagte: „[Das ist alles vorbei].“",
        "Er sagte: „[Das ist alles vorbei].”",
        'Er sagte: „[Das ist alles vorbei]."',
        "Er sagte: »[Das ist alles vorbei].«",
        "Er sagte: «[Das ist alles vorbei].»",
        "He said, “[all of this is over].”",
        'He said, "[all of this is over]."',
        "He said, ``[all of this is over].''",
        "Er sagte: ”[Das ist alles vorbei].”",
        "He said: '[all of this is over].'",
        "Er sagte: ,,[Das ist alles vorbei].''",
    ],
)
def test_marks_of_every_kind_make_a_quotation(text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    content = text[text.index("[") + 1 : text.index("]")] + "."
    whole, found = quotations(plain)
    assert [q.content.of(whole) for q in found] == [content]
    assert not found[0].is_scare


def test_a_quotation_goes_over_sentences() -> None:
    whole, found = quotations("„Wir gehen. Sie bleiben. Das ist so“, sagte er.")
    assert [q.content.of(whole) for q in found] == ["Wir gehen. Sie bleiben. Das ist so"]


def test_quotations_stand_in_quotations() -> None:
    whole, found = quotations("„Das ‚alte‘ Haus ist weg“, sagte er.")
    assert [q.content.of(whole) for q in found] == ["Das ‚alte‘ Haus ist weg", "alte"]


def test_an_open_mark_at_each_paragraph_goes_to_its_end() -> None:
    whole, found = quotations("„Erstens sind wir müde.", "„Zweitens gehen wir.“")
    assert [q.content.of(whole) for q in found] == ["Erstens sind wir müde.", "Zweitens gehen wir."]


@pytest.mark.parametrize("text", ["It's John's and the soldiers' house.", "Ein „offenes Zitat", "5'10\" tall"])
def test_apostrophes_and_lost_marks_are_no_quotation(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "is_scare"),
    [
        ("Der „Krieg“ war vorbei.", True),
        ("Die Zeitung „Der Bote“ schrieb das.", True),
        ("He spoke of a “terror state” in the east.", True),
        ("Er sagte: „Nie wieder“ und ging.", False),
        ("„Ja“, sagte sie.", False),
        ("Moskau nannte die Lieferung „eine Provokation, die nicht ohne Antwort bleibt“.", False),
    ],
)
def test_marks_that_set_off_a_term_are_told_apart(text: str, is_scare: bool) -> None:
    assert [q.is_scare for q in quotations(text)[1]] == [is_scare]


@given(st.text(st.sampled_from("ab \"„“”»«‚‘’'.,:\n"), max_size=60))
def test_contents_lie_in_their_marks_whatever_the_text(text: str) -> None:
    found = find_quotations(text, (Block(Span(0, len(text)), BlockKind.BODY),))
    assert all(q.span.start < q.content.start <= q.content.end <= q.span.end <= len(text) for q in found)
