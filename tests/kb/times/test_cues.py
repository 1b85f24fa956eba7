"""Which two expressions are the ends of one range."""

from datetime import date

import pytest

from kb.times import tag

MONDAY = date(2025, 11, 10)


@pytest.mark.parametrize(
    ("language", "text", "is_range"),
    [
        ("de", "Er kam zwischen 1987 und 2003.", True),
        ("de", "Er kam von 1987 bis 2003.", True),
        ("de", "Er kam 1987 und in 2003 wieder.", False),
        ("en", "It happened between 1987 and 2003.", True),
        ("en", "It was founded in 1987 and in 2003 it was sold.", False),
        ("es", "Ocurrió entre 1987 y 2003.", True),
        ("es", "Fue fundada en 1987 y en 2003 fue vendida.", False),
    ],
)
def test_two_times_with_a_preposition_each_are_two(language: str, text: str, is_range: bool) -> None:
    first, last = tag(text, language=language, published=MONDAY)
    assert (first.interval == last.interval) is is_range
