"""Numbers with what they count."""

from collections.abc import Callable
from typing import Any

import pytest

from kb.events.numbers import count_before, count_of, money
from kb.lang.pack import language_pack
from kb.records.sentence import Sentence

Maker = Callable[..., Sentence]


def table(language: str) -> Any:
    return language_pack(language).events.numbers


@pytest.mark.parametrize(
    ("language", "words", "count"),
    [
        ("de", "5.000||NUM Soldaten", "5000"),
        ("de", "rund||ADV 800||NUM Menschen", "800"),
        ("de", "zwölf||NUM schwere||ADJ Panzer", "12"),
        ("de", "fünfundzwanzig||NUM Panzer", "25"),
        ("de", "achtzehntausend||NUM Mann", "18000"),
        ("de", "drei||NUM Millionen||NOUN Menschen", "3000000"),
        ("de", "mehrere||DET Soldaten", "mehrere"),
        ("de", "15||NUM bis||ADP 20||NUM Hubschrauber", "15-20"),
        ("en", "5,000||NUM soldiers||NOUN", "5000"),
        ("en", "at||ADP least||ADJ six||NUM people||NOUN", "6"),
        ("en", "twenty-five||NUM tanks||NOUN", "25"),
        ("en", "two||NUM hundred||NUM tanks||NOUN", "200"),
        ("en", "15||NUM to||PART 20||NUM helicopters||NOUN", "15-20"),
        ("en", "several||ADJ soldiers||NOUN", "several"),
    ],
)
def test_a_number_before_a_noun_is_given_in_digits(language: str, words: str, count: str, sentence: Maker) -> None:
    made = sentence(words)
    found = count_before(made, len(made.tokens) - 1, table(language))
    assert found is not None
    assert found.text == count


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "im|in|ADP Jahr 2006||NUM griffen|angreifen|VERB Soldaten"),
        ("de", "eine|ein|DET Rakete"),
        ("de", "zwei||NUM der|der|DET Soldaten"),
        ("en", "the||DET soldiers||NOUN"),
        ("en", "in||ADP 2006||NUM ,||PUNCT soldiers||NOUN"),
    ],
)
def test_years_articles_and_parts_count_nothing(language: str, words: str, sentence: Maker) -> None:
    made = sentence(words)
    assert count_before(made, len(made.tokens) - 1, table(language)) is None


@pytest.mark.parametrize(
    ("language", "words", "amount"),
    [
        ("de", "für||ADP 5,3||NUM Milliarden||NOUN Euro||NOUN", "5,3 Milliarden Euro"),
        ("de", "über||ADP mehrere||DET Milliarden||NOUN US-Dollar||NOUN", "mehrere Milliarden US-Dollar"),
        ("en", "worth||ADP US$||SYM 40||NUM billion||NUM", "US$ 40 billion"),
        ("en", "about||ADV 20||NUM million||NUM euros||NOUN", "20 million euros"),
    ],
)
def test_money_is_kept_as_it_is_written(language: str, words: str, amount: str, sentence: Maker) -> None:
    made = sentence(words)
    found = money(made, 0, len(made.tokens) - 1, table(language))
    assert found is not None
    assert found.text == amount


def test_a_sum_of_money_counts_no_goods(sentence: Maker) -> None:
    made = sentence("a||DET $||SYM 40||NUM billion||NUM tanker||NOUN")
    assert count_of(made, 4, table("en")) is None


def test_a_vague_number_counts_by_itself(sentence: Maker) -> None:
    made = sentence("hundreds|hundred|NOUN of||ADP missiles|missile|NOUN")
    found = count_of(made, 0, table("en"))
    assert found is not None
    assert found.text == "hundreds"


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        (f"{'9' * 400}||NUM tanks||NOUN", False),
        (f"nine||NUM {'million||NUM ' * 80}tanks||NOUN", True),
    ],
)
def test_numbers_beyond_all_counting_break_nothing(words: str, counts: bool, sentence: Maker) -> None:
    made = sentence(words)
    assert (count_before(made, len(made.tokens) - 1, table("en")) is not None) == counts


def test_the_number_of_a_model_counts_nothing_where_another_does(sentence: Callable[..., Sentence]) -> None:
    made = sentence("eighteen||NUM Leopard||PROPN 2||NUM tanks|tank|NOUN")
    count = count_of(made, 3, language_pack("en").events.numbers)
    assert count is not None
    assert count.text == "18"
