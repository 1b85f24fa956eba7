"""Which events go on with the time of one told before; the texts appear on Monday, 10 November 2025."""

from collections.abc import Callable
from datetime import date

import pytest

from kb.records.claim import Claim

Claimed = Callable[[str, str], tuple[Claim, ...]]
FRIDAY = date(2025, 11, 7)

GOES_ON = [
    ("de", "Am Freitag beschossen Rebellen die Stadt. Sie bombardierten auch eine Schule."),
    ("de", "Am Freitag beschossen Rebellen die Stadt. Dabei bombardierten sie auch eine Schule."),
    ("en", "On Friday, rebels shelled the city. They then bombed a school."),
]


@pytest.mark.parametrize(("language", "text"), GOES_ON)
def test_the_next_sentence_goes_on_with_the_day(claimed: Claimed, language: str, text: str) -> None:
    days = [c.time.interval.earliest for c in claimed(text, language) if c.type == "Strike"]
    assert days
    assert set(days) == {FRIDAY}


STARTS_ANEW = [
    ("de", "Am Freitag beschossen Rebellen die Stadt.\n\nDie Rebellen bombardierten eine Schule in Aleppo."),
    ("en", "On Friday, rebels shelled the city.\n\nThe rebels bombed a school in Aleppo."),
    ("en", "On Friday, rebels shelled the city. The rebels could bomb a school."),
]


@pytest.mark.parametrize(("language", "text"), STARTS_ANEW)
def test_another_paragraph_or_a_mere_possibility_does_not(claimed: Claimed, language: str, text: str) -> None:
    last = [c for c in claimed(text, language) if c.type in ("Strike", "StrikeOption")][-1]
    assert last.time.interval.earliest is None
