"""The status of the event that a given word names."""

import pytest

from kb.claims import judge_spans
from kb.records.document import Document
from kb.records.span import Span
from kb.text import read_text

CASES = [
    ("en", "The company sold its factory.", "sold", "occurred"),
    ("de", "Die Firma verkaufte ihre Fabrik.", "verkaufte", "occurred"),
    ("en", "The company will sell its factory.", "sell", "planned"),
    ("de", "Die Firma wird ihre Fabrik verkaufen.", "verkaufen", "planned"),
    ("en", "The company plans to sell its factory.", "sell", "planned"),
    ("de", "Die Firma plant, ihre Fabrik zu verkaufen.", "verkaufen", "planned"),
    ("en", "The company may sell its factory.", "sell", "possible"),
    ("de", "Die Firma könnte ihre Fabrik verkaufen.", "verkaufen", "possible"),
    ("en", "If the company sells its factory, workers will protest.", "sells", "possible"),
    ("de", "Wenn die Firma ihre Fabrik verkauft, protestieren die Arbeiter.", "verkauft", "possible"),
    ("en", "The company did not sell its factory.", "sell", "denied"),
    ("de", "Die Firma verkaufte ihre Fabrik nicht.", "verkaufte", "denied"),
    ("en", "The company announced that it would sell its factory.", "sell", "planned"),
    ("en", "The company began to sell its factory.", "sell", "occurred"),
    ("de", "Die Firma begann, ihre Fabrik zu verkaufen.", "verkaufen", "occurred"),
    ("en", "The minister spoke of a possible attack.", "attack", "possible"),
    ("de", "Der Minister sprach von einem möglichen Angriff.", "Angriff", "possible"),
    ("en", "The threat of an attack is real.", "attack", "possible"),
    ("en", "Shares fell on fears of a recession.", "recession", "possible"),
    ("en", "Shares fell on worries that the bank will fail.", "fail", "possible"),
    ("en", "The firm asked whether the bank would sell its shares.", "sell", "possible"),
    ("de", "Die Firma fragte, ob die Bank ihre Anteile verkauft.", "verkauft", "possible"),
    ("en", "The minister went on television to calm the public.", "calm", "possible"),
    ("en", "The index fell to close at its lowest level.", "close", "occurred"),
    ("en", "The company chose to sell its factory.", "sell", "occurred"),
    ("en", "The firm nearly sold its factory.", "sold", "denied"),
    ("de", "Die Firma hätte beinahe ihre Fabrik verkauft.", "verkauft", "denied"),
    ("en", "The trial is set to begin on Monday.", "trial", "planned"),
    ("en", "A conference to be held in May is being prepared.", "held", "planned"),
    ("en", "The plan was seen as not sufficient.", "seen", "occurred"),
    ("en", "Recent gains might not last.", "gains", "occurred"),
]


@pytest.mark.parametrize(("language", "text", "word", "status"), CASES)
def test_mood_negation_and_governing_words_decide(language: str, text: str, word: str, status: str) -> None:
    document = Document("test:text", text, language)
    start = text.index(word)
    found = judge_spans(document, read_text(document), (Span(start, start + len(word)),))
    assert [s.value for s in found] == [status]
