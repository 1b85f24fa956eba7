"""Words as the parser sees them, and where they stand in the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.text.parse import Parsed, model_folder, parse, visible


def words(text: str, parsed: Parsed) -> list[str]:
    """Return the words that were found in a text."""
    return [text[s:e] for s, e in zip(parsed.starts, parsed.ends, strict=True)]


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_sentence_is_one_tree(language: str) -> None:
    text = "Er kam. Sie ging. Wir bleiben."
    (parsed,) = parse([text], language)
    assert sum(head == i for i, head in enumerate(parsed.heads)) == 1
    assert parsed.deps.count("root") == 1


def test_what_cannot_be_seen_is_no_word_and_moves_nothing() -> None:
    text = "Iran\u200b  lie\u00adfert\x00 \u200fWaffen\u200e."
    (parsed,) = parse([text], "de")
    assert [w.replace("\u00ad", "") for w in words(text, parsed)] == ["Iran", "liefert", "Waffen", "."]


def test_quotation_marks_are_seen_as_those_of_a_typewriter() -> None:
    assert visible("„Ja“, it’s «so»")[0] == '"Ja", it\'s "so"'


def test_sentences_come_back_in_their_order() -> None:
    sentences = [f"Satz {i} ist da." for i in range(150)]
    found = [words(s, p)[1] for s, p in zip(sentences, parse(sentences, "de"), strict=True)]
    assert found == [str(i) for i in range(150)]


def test_a_language_without_model_has_words_and_no_relations() -> None:
    (parsed,) = parse(["Le gouvernement a livré."], "fr")
    assert model_folder("fr") is None
    assert set(parsed.deps) == {""}
    assert len(parsed.starts) == 5


def test_a_language_that_nobody_knows_has_words_too() -> None:
    (parsed,) = parse(["Aliquid novi."], "zz")
    assert len(parsed.starts) == 3


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("aÄ .,\n\t\u200b\u0301\x00“'-0"), max_size=40))
def test_words_lie_in_their_text_in_order(text: str) -> None:
    (parsed,) = parse([text], "de")
    assert all(0 <= s < e <= len(text) for s, e in zip(parsed.starts, parsed.ends, strict=True))
    assert all(e <= s for e, s in zip(parsed.ends, parsed.starts[1:], strict=False))
