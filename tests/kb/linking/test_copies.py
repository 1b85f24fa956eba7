"""Copies of one text, and of one agency's report, have one origin."""

import random

import pytest
from hypothesis import given

from kb.linking.copies import SAMPLE, credited, find_origin, read_signature, repeated, signature
from kb.records.judgement import Matter
from tests.kb.factory import make_document
from tests.strategies import TEXTS


def prose(seed: int, words: int) -> str:
    chance = random.Random(seed)
    return " ".join(f"word{chance.randrange(10**6)}" for _ in range(words))


REPORT = prose(1, 300)
BACKGROUND = prose(2, 600)


@given(TEXTS)
def test_a_signature_comes_back_from_its_bytes(text: str) -> None:
    mine = signature(f"Berlin (dpa) - {text}")
    assert read_signature(mine.write()) == mine


def test_a_signature_stays_small_for_any_length() -> None:
    for words in (10, 300, 5000):
        mine = signature(prose(3, words))
        assert len(mine.hashes) <= SAMPLE
        assert len(mine.write()) < 600


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (REPORT, REPORT, 1.0, 1.0),
        (REPORT, f"{REPORT} {prose(4, 30)}", 0.9, 1.0),
        (REPORT, f"{BACKGROUND} {REPORT}", 0.9, 1.0),
        (REPORT, f"{REPORT[: len(REPORT) // 2]} {prose(5, 150)}", 0.3, 0.7),
        (REPORT, BACKGROUND, 0.0, 0.05),
        (REPORT, REPORT.upper(), 1.0, 1.0),
        ("too short", "too short", 0.0, 0.0),
        ("", "", 0.0, 0.0),
    ],
)
def test_how_much_is_repeated_is_known_roughly(one: str, other: str, least: float, most: float) -> None:
    assert least <= repeated(signature(one), signature(other)) <= most


def test_copies_share_a_lookup_key() -> None:
    assert set(signature(REPORT).lookups) & set(signature(f"{BACKGROUND} {REPORT}").lookups)


@pytest.mark.parametrize("words", range(10, 60, 5))
def test_copies_of_a_few_sentences_share_one_too(words: int) -> None:
    report = prose(words, words)
    assert set(signature(report).lookups) & set(signature(f"{report} More soon.").lookups)


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Berlin (dpa/AFP) - Der Bundestag", ("AFP", "DPA")),
        ("LONDON (Reuters) - The minister", ("REUTERS",)),
        ("Die Regierung (Reuters, dpa) will", ("DPA", "REUTERS")),
        ("He spoke to Reuters on Monday.", ()),
        ("Die Apa-Gruppe wuchs.", ()),
        ("", ()),
    ],
)
def test_a_credit_is_told_from_a_mention(text: str, agencies: tuple[str, ...]) -> None:
    assert credited(text) == agencies


def test_a_copy_has_the_origin_of_what_it_repeats_and_a_judgement_says_so() -> None:
    copy = make_document(f"{REPORT} And more.", address="copy")
    origin, judgement = find_origin(copy, signature(copy.text), [("a" * 16, "b" * 16, signature(REPORT))])
    assert origin == "b" * 16
    assert judgement is not None
    assert (judgement.matter, judgement.left, judgement.right) == (Matter.ORIGIN, copy.id, "a" * 16)


def test_a_text_of_its_own_is_its_own_origin() -> None:
    own = make_document(BACKGROUND)
    assert find_origin(own, signature(own.text), [("a" * 16, "a" * 16, signature(REPORT))]) == (own.id, None)


def test_of_two_originals_the_one_that_more_is_repeated_of_counts_whatever_the_order() -> None:
    copy = make_document(REPORT)
    half = f"{REPORT[: int(len(REPORT) * 0.7)]} {prose(6, 90)}"
    known = [("a" * 16, "a" * 16, signature(half)), ("b" * 16, "b" * 16, signature(REPORT))]
    found = {find_origin(copy, signature(copy.text), order)[0] for order in (known, known[::-1])}
    assert found == {"b" * 16}


def test_less_has_to_be_repeated_where_both_name_their_agency() -> None:
    shared = REPORT[: int(len(REPORT) * 0.4)]
    one, other = (f"Berlin (dpa) - {shared} {prose(seed, 180)}" for seed in (7, 8))
    document = make_document(one)
    with_credit = find_origin(document, signature(one), [("a" * 16, "a" * 16, signature(other))])[0]
    without = find_origin(document, signature(one[14:]), [("a" * 16, "a" * 16, signature(other[14:]))])[0]
    assert (with_credit, without) == ("a" * 16, document.id)
