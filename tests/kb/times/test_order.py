"""Slashed dates: the text's other dates tell whether the day or the month stands first."""

import pytest

from kb.times import tag


def values(text: str, language: str) -> list[str]:
    """Return the values of a text's dates."""
    return [m.value for m in tag(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He came on 3/4/2025.", ["2025-03-04"]),
        ("en", "He came on 24/12/2024 and on 3/4/2025.", ["2024-12-24", "2025-04-03"]),
        ("en", "He came on 12/24/2024 and on 3/4/2025.", ["2024-12-24", "2025-03-04"]),
        ("en", "He came on 24 December 2024 and on 3/4/2025.", ["2024-12-24", "2025-04-03"]),
        ("en", "He came on December 24, 2024 and on 3/4/2025.", ["2024-12-24", "2025-03-04"]),
        ("en", "On 1 May 2024, 2 May 2024 and May 3, 2024 and 5/6/2024.", [
            "2024-05-01", "2024-05-02", "2024-05-03", "2024-06-05",
        ]),
        ("en", "On 1 May 2024 and 12/24/2024 and 5/6/2024.", ["2024-05-01", "2024-12-24", "2024-05-06"]),
        ("de", "Er kam am 3/4/2025.", ["2025-04-03"]),
        ("de", "Er kam am 12/24/2024 und am 3/4/2025.", ["2024-12-24", "2025-03-04"]),
        ("en", "He came on 3-4-2025 and on 24-12-2024.", ["2025-04-03", "2024-12-24"]),
        ("en", "He came on 2025/04/03.", ["2025-04-03"]),
    ],
)
def test_the_order_is_that_of_the_text(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected
