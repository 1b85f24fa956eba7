"""Texts that nobody would print: read without a crash, every span in its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.pipeline import Extraction, extract
from kb.records.document import Document
from kb.records.span import Span
from tests.kb.claims.conftest import TODAY

SENTENCES = {
    "de": "Er sagte: {}Russland habe Raketen an den Iran geliefert{}, und ging.",
    "en": "He said: {}Russia has delivered missiles to Iran{}, and left.",
}
MARKS = [*"„“”‟»«›‹‚‘’‛\"'「」『』＂", "``", "''", ",,", ""]
CLOSING = MARKS[::5]
WORDS = ["sagte", "dass", "laut", "so", "Reuters", "said", "nicht", ",", ":", "."]
TEXTS = [
    "RUSSLAND LIEFERTE RAKETEN AN DEN IRAN, SAGTE DER SPRECHER. „WIR HELFEN NICHT.“",
    "RUSSIA DELIVERED MISSILES TO IRAN, THE SPOKESMAN SAID. \"WE WILL NOT HELP.\"",
    "der sprecher sagte russland habe raketen geliefert israel protestierte die usa drohten mit einem angriff",
    "the spokesman said russia delivered missiles israel protested the united states threatened an attack",
    "Der Sprecher said, dass Russia Raketen delivered an den Iran, according to Reuters zufolge.",
    "🚀 Russland 🇷🇺 lieferte 👨‍👩‍👧 Raketen 🚀🚀 an den Iran 🇮🇷, sagte der Sprecher 😀: „Ja 👍🏽!“",
    "Ru\u0308ssland lie\u0301ferte Ra\u0308keten an den Iran, sagte der Spre\u0327cher: „Wir ha\u0302lfen.“",
    "Russia\u200b deliv\u00adered missiles\ufeff to\u200e Iran, the spokes\u2060man said.",
    "„„„„„ »»»»» ««««« ‹‹‹ ››› “““ ””” ‚‚‚ ‘‘‘ ''' \"\"\" ``` ,,,",
    ": : : sagte : , , , so : „ : “ laut : zufolge : nach Angaben : dass dass dass",
    "said said that that said according to to said , said : \" said",
    "Laut laut laut laut Reuters zufolge zufolge so so so so Reuters.",
    "...!!!???---–––()[]{}<>/\\|&%$§#*+~^°`´",
    "\n\n\n„\n\n“\n\nsagte er\n\n:\n\n",
    "„Er sagte: ‚Sie sagte: »Er sagte: ›Sie sagte: „Ja.“‹«‘“",
]


def spans_of(found: Extraction) -> list[Span]:
    """Return all spans of attributions and claims."""
    said = [s for a in found.attributions for s in (*a.content, *a.cue, *a.source, *a.addressee, *a.frame)]
    told = [s for c in found.claims for s in (c.span, *c.evidence)]
    return said + told + [s.span for s in found.read.sentences]


def check(text: str, language: str) -> None:
    found = extract(Document("test:text", text, language, TODAY))
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(found))
    assert all(c.quote == c.span.of(text) for c in found.claims)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("text", TEXTS)
def test_strange_texts_are_read(text: str, language: str) -> None:
    check(text, language)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("opened", MARKS)
def test_marks_of_all_kinds_may_close_any_other_or_none(opened: str, language: str) -> None:
    for closed in CLOSING:
        check(SENTENCES[language].format(opened, closed), language)


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("de", "Er sagte, dass Russland Raketen liefere, "),
        ("en", "he said that Russia delivers missiles to Iran "),
        ("de", "„Er kommt“, sagte er, »ja "),
        ("en", "according to Reuters and TASS "),
        ("de", "Reuters, TASS, "),
    ],
)
def test_a_sentence_without_end_is_read(language: str, unit: str) -> None:
    check(unit * 150, language)


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=80), st.sampled_from(["de", "en"]))
def test_any_characters_are_read(text: str, language: str) -> None:
    check(text, language)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from([*MARKS, *WORDS]), max_size=40))
def test_any_row_of_marks_and_words_of_saying_is_read(words: list[str]) -> None:
    check(" ".join(words), "de")
