"""Where sentences end, and where a dot is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.records.span import Span
from kb.text.sentences import LONGEST, find_sentences
from kb.text.tables import tokens_table


def sentences(language: str, text: str) -> list[str]:
    """Return the sentences of a text."""
    words = tokens_table(language).sentences
    return [span.of(text) for span in find_sentences(text, Span(0, len(text)), words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. März kam er.| Am 10. November 2025 ging er."),
        ("de", "Der 2. Weltkrieg endete 1945.| Danach war Frieden."),
        ("de", "Das sagte Dr. Müller, z. B. am Abend des 1. Mai."),
        ("de", "Es kostete 3,5 Mio. Euro.| Die Regierung zahlte."),
        ("de", "Kaiser Wilhelm II. floh.| Er ging nach Doorn."),
        ("de", "Es gab Raketen, Drohnen usw.| Die Lieferung dauerte."),
        ("de", "George W. Bush kam.| J. F. Kennedy nicht."),
        ("de", "Das besagt Art. 5 des Vertrags.| Angriffe dieser Art.| Es gilt."),
        ("de", "„Das ist gut.| Wir gehen.“| Er lachte."),
        ("de", "„Wie?“, fragte er.| „Nein!“| Sie ging."),
        ("de", "Er sprach vom „Krieg der Welten“.| Niemand glaubte ihm."),
        ("de", "Die Wagen waren ausgebrannt.|Ein Defekt ist möglich."),
        ("de", "Sie warten … und warten.| Vergeblich …| Der Zug kam."),
        ("de", "Um 12 Uhr war es vorbei.| Präsident Meier ging."),
        ("en", 'Mr. Smith of the U.S. Army said "We go."| He left at 5 p.m.| The U.S. agreed.'),
        ("en", "John F. Kennedy died in Nov. 1963.| It cost $3.5 million."),
        ("en", '"What?" he asked.| "Yes!"| She left.'),
        ("en", "No. 5 is alive.| He said no.| They left."),
        ("en", "Gen. Mark Milley met Lt. Col. Smith.| Both left."),
        ("en", 'He called it "a shame".| Nobody laughed.'),
        ("en", "It happened (see below).| We know."),
        ("en", "See www.Example.com for more.| Or ask."),
        ("en", "Iran attacked!| Why now?| Nobody knows."),
    ],
)
def test_sentences_end_at_the_bars(language: str, text: str) -> None:
    parts = text.split("|")
    assert sentences(language, "".join(parts)) == [p.strip() for p in parts]


def test_what_has_no_end_is_cut_at_commas() -> None:
    text = "word, " * 2000
    found = sentences("en", text)
    assert all(len(s) <= LONGEST for s in found)
    assert all(s.endswith(",") for s in found)


def test_a_word_longer_than_any_sentence_is_cut() -> None:
    assert [len(s) for s in sentences("en", "x" * 5000)] == [LONGEST, LONGEST, 5000 - 2 * LONGEST]


@given(st.text(st.sampled_from("aB.!?…\"„“”») 3,\u200b\x00"), max_size=80))
def test_sentences_hold_all_but_white_space_in_order(text: str) -> None:
    spans = find_sentences(text, Span(0, len(text)), tokens_table("de").sentences)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join(s.of(text) for s in spans).replace(" ", "") == text.replace(" ", "")
