"""Who said what, in short sentences that say the same in German and English."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.actors import find_actors
from kb.claims import find_attributions
from kb.records.document import Document
from kb.records.mention import Attribution
from kb.text import read_text

Said = Callable[[str, str], tuple[Attribution, ...]]

# language, text, whole content of one attribution, source as written
CASES = [
    ("de", "Der Minister sagte, dass die Lieferung begonnen hat.", "dass die Lieferung begonnen hat", "Der Minister"),
    ("en", "The minister said that the delivery has begun.", "that the delivery has begun", "The minister"),
    ("de", "Der Minister sagte, die Lieferung habe begonnen.", "die Lieferung habe begonnen", "Der Minister"),
    ("en", "The minister said the delivery had begun.", "the delivery had begun", "The minister"),
    ("de", "Die Lieferung habe begonnen, sagte der Minister.", "Die Lieferung habe begonnen", "der Minister"),
    ("en", "The delivery had begun, the minister said.", "The delivery had begun", "the minister"),
    ("de", "Die Lieferung habe begonnen, so der Minister.", "Die Lieferung habe begonnen", "der Minister"),
    ("de", "Wie der Minister mitteilte, hat die Lieferung begonnen.", "hat die Lieferung begonnen", "der Minister"),
    ("de", "Laut der Zeitung hat die Lieferung begonnen.", "hat die Lieferung begonnen", "der Zeitung"),
    ("en", "According to the newspaper, the delivery has begun.", "the delivery has begun", "the newspaper"),
    ("en", "The delivery has begun, according to the newspaper.", "The delivery has begun", "the newspaper"),
    ("de", "Nach Angaben der Polizei starben drei Menschen.", "starben drei Menschen", "Angaben der Polizei"),
    ("de", "Medienberichten zufolge starben drei Menschen.", "starben drei Menschen", "Medienberichten"),
    ("de", "Der Minister gab bekannt, dass er zurücktritt.", "dass er zurücktritt", "Der Minister"),
    ("de", "Die Polizei geht davon aus, dass drei Menschen starben.", "dass drei Menschen starben", "Die Polizei"),
    ("de", "Der Iran warf Israel vor, Raketen abgefeuert zu haben.", "Raketen abgefeuert zu haben", "Der Iran"),
    ("de", "Die Partei forderte die Regierung auf, zurückzutreten.", "zurückzutreten", "Die Partei"),
    ("de", "Der Sprecher brachte zum Ausdruck, dass er hofft.", "dass er hofft", "Der Sprecher"),
    ("en", "The spokesman pointed out that the talks had failed.", "that the talks had failed", "The spokesman"),
    ("en", "Iran denied supplying missiles to Russia.", "supplying missiles to Russia", "Iran"),
    ("en", "Israel accused Iran of supplying missiles.", "of supplying missiles", "Israel"),
    ("en", "Officials reported one soldier killed.", "one soldier killed", "Officials"),
    ("en", "The delivery had begun, said Smith to reporters.", "The delivery had begun", "Smith"),
    ("en", "It said that the delivery had begun.", "that the delivery had begun", "It"),
    ("de", "In dem Bericht heißt es, dass die Zahl steigt.", "dass die Zahl steigt", "dem Bericht"),
    ("de", "Berichte, wonach der Präsident floh, sind falsch.", "wonach der Präsident floh", "Berichte"),
    ("de", "Die Aussage des Ministers, dass er gehe, überraschte.", "dass er gehe", "des Ministers"),
    ("de", "Der Präsident warnte vor einer Eskalation.", "Der Präsident warnte vor einer Eskalation.", "Der Präsident"),
    ("en", "The president warned of an escalation.", "The president warned of an escalation.", "The president"),
    ("de", "Die Opposition forderte den Abzug der Truppen.", "Die Opposition forderte den Abzug der Truppen.",
     "Die Opposition"),
    ("de", "Der Minister sagte: „Wir liefern keine Waffen mehr.“", "„Wir liefern keine Waffen mehr.“", "Der Minister"),
    ("en", 'The minister said: "We will not send weapons."', '"We will not send weapons."', "The minister"),
    ("de", "„Wir liefern keine Waffen mehr“, sagte der Minister.", "„Wir liefern keine Waffen mehr“", "der Minister"),
    ("en", '"We will not send any weapons," the minister said.', '"We will not send any weapons,"', "the minister"),
    ("de", "»Wir liefern keine Waffen mehr«, so der Minister.", "»Wir liefern keine Waffen mehr«", "der Minister"),
]


@pytest.mark.parametrize(("language", "text", "content", "source"), CASES)
def test_content_and_source_are_found(said: Said, language: str, text: str, content: str, source: str) -> None:
    found = [
        (" ".join(s.of(text) for s in a.content), "".join(s.of(text) for s in a.source)) for a in said(text, language)
    ]
    assert (content, source) in found


PLAIN = [
    ("de", "Die Lieferung begann am Montag."),
    ("en", "The delivery began on Monday."),
    ("de", "Drei Menschen starben bei dem Unfall in der Stadt."),
    ("en", "Three people died in the accident in the city."),
    ("de", "Die Zeitung „Der Bote“ erscheint seit 1950."),
]


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_a_sentence_without_a_source_attributes_nothing(said: Said, language: str, text: str) -> None:
    assert said(text, language) == ()


def test_reported_speech_goes_on_with_the_last_source(said: Said) -> None:
    text = "Der Minister sagte, die Lieferung habe begonnen. Sie sei für den Winter bestimmt."
    last = said(text, "de")[-1]
    assert last.content[0].of(text) == "Sie sei für den Winter bestimmt."
    assert last.source[0].of(text) == "Der Minister"


CHAINS = [
    ("de", "Laut der Washington Post sagte Präsident Paul Miller, dass die Lieferung begonnen habe.",
     ("Paul Miller", "Washington Post")),
    ("en", "According to the Washington Post, President Paul Miller said that the delivery had begun.",
     ("Paul Miller", "Washington Post")),
    ("de", "Wie Reuters berichtet, erklärte Präsident Paul Miller, die Lieferung habe begonnen.",
     ("Paul Miller", "Reuters")),
]


@pytest.mark.parametrize(("language", "text", "chain"), CHAINS)
def test_the_innermost_speaker_comes_first(said: Said, language: str, text: str, chain: tuple[str, ...]) -> None:
    assert chain in {tuple(s.name for s in a.speakers) for a in said(text, language)}


def test_a_pronoun_is_told_by_the_name_it_stands_for(said: Said) -> None:
    text = "President Paul Miller visited Berlin. He said that the talks had failed."
    assert said(text, "en")[-1].source_text == "Paul Miller"


def test_i_is_the_author_that_the_title_names(said: Said) -> None:
    text = "Statement by President Paul Miller on the attack\n\nI condemn the attack on our embassy."
    assert said(text, "en")[-1].source_text == "Paul Miller"


@settings(deadline=None, max_examples=40)
@given(
    st.text(alphabet="Er sagte, „so“ der \"Mann\": laut X. «»()\n–;dass", max_size=120), st.sampled_from(["de", "en"])
)
def test_spans_lie_within_the_text_whatever_it_is(text: str, language: str) -> None:
    made = Document("test:text", text, language)
    read = read_text(made)
    for a in find_attributions(made, read, find_actors(made, read)):
        for span in (*a.content, *a.cue, *a.source, *a.addressee, *a.frame):
            assert 0 <= span.start < span.end <= len(text)
