"""What is quoted counts from the day on which it was said."""

from datetime import date

import pytest

from kb.times import tag

MONDAY = date(2025, 11, 10)


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", '"We attacked yesterday," he said on Friday.', "yesterday", "2025-11-06"),
        ("en", 'On Friday he said: "We will attack tomorrow."', "tomorrow", "2025-11-08"),
        ("en", '"We attacked yesterday," he said.', "yesterday", "2025-11-09"),
        ("en", 'On Friday he said so. "We attacked yesterday," she said.', "yesterday", "2025-11-09"),
        ("en", "On Friday he said that they attacked yesterday.", "yesterday", "2025-11-09"),
        ("de", "„Gestern haben wir angegriffen“, sagte er am Freitag.", "Gestern", "2025-11-06"),
        ("de", "Am Freitag sagte er: „Wir greifen morgen an.“", "morgen", "2025-11-08"),
        ("de", "Am Freitag sagte er: „Vor drei Tagen kam er.“", "drei Tagen", "P3D"),
        ("de", "„Gestern haben wir angegriffen“, wird er am Freitag sagen.", "Gestern", "2025-11-09"),
    ],
)
def test_quoted_words_count_from_the_day_they_were_said(language: str, text: str, words: str, value: str) -> None:
    found = {m.span.of(text): m for m in tag(text, language=language, published=MONDAY)}
    assert found[words].value == value


def test_the_interval_moves_with_the_day_it_was_said() -> None:
    found = tag("Am Freitag sagte er: „Vor drei Tagen kam er.“", language="de", published=MONDAY)
    assert found[1].edtf == "2025-11-04"
