"""Agencies that a text says it is from, and those that it only tells of."""

import pytest

from kb.linking.origins import credits_of


@pytest.mark.parametrize(("text", "agencies"), [
    ("Berlin (dpa/AFP) - Der Rat tagt.", ("AFP", "DPA")),
    ("LONDON (Reuters) - The council meets.", ("REUTERS",)),
    ("Der Rat tagt.\n\nQuelle: sender.example, abc/dpa", ("DPA",)),
    ("Der Rat tagt. Mit Material von AFP und Reuters.", ("AFP", "REUTERS")),
    ("Der Rat tagt, mit Informationen von der Deutschen Presse-Agentur", ("DPA",)),
    ("The council meets. The Associated Press contributed to this report.", ("AP",)),
    ("The council meets.\nWith files from Reuters", ("REUTERS",)),
    ("Der Rat tagt.\ndpa/epd\n", ("DPA", "EPD")),
    ("He told Reuters that the council meets.", ()),
    ("Wie Reuters berichtet, tagt der Rat.", ()),
    ("The council, AP said, meets.", ()),
    ("Die Quelle sagte dem Rat, dass er tagt.", ()),
    ("The app is named SID and the city is Apa.", ()),
    ("", ()),
])
def test_a_credit_is_told_from_a_report_about_an_agency(text: str, agencies: tuple[str, ...]) -> None:
    assert credits_of(text) == agencies


def test_no_bundled_article_takes_long() -> None:
    assert credits_of("a, b/ " * 20_000) == ()
