"""When a saying is itself a claim, and what it says."""

from collections.abc import Callable

import pytest

from kb.records.claim import Claim

Claimed = Callable[[str, str], tuple[Claim, ...]]

# language, text, stance
CASES = [
    ("de", "Der Präsident warnte vor einer Eskalation.", "warn"),
    ("en", "The president warned of an escalation.", "warn"),
    ("de", "Der Präsident drohte mit einem Angriff auf den Iran.", "threaten"),
    ("en", "The president threatened to attack Iran.", "threaten"),
    ("de", "Die Opposition forderte den Rücktritt des Ministers.", "demand"),
    ("en", "The opposition demanded the resignation of the minister.", "demand"),
    ("de", "Der Iran warf Israel vor, den Vertrag zu brechen.", "accuse"),
    ("en", "Iran accused Israel of breaking the treaty.", "accuse"),
    ("de", "Der Minister verurteilte die Gewalt.", "condemn"),
    ("en", "The minister condemned the violence.", "condemn"),
    ("de", "Der Minister wies die Vorwürfe zurück.", "deny"),
    ("en", "The minister denied the accusations.", "deny"),
    ("de", "Der Minister begrüßte den Vertrag.", "support"),
    ("en", "The minister welcomed the treaty.", "support"),
    ("de", "Der Minister versprach, die Steuern zu senken.", "promise"),
    ("en", "The minister promised to cut taxes.", "promise"),
    ("de", "Der Präsident sagte am Freitag, dass er müde sei.", "say"),
    ("en", "The president said on Friday that he was tired.", "say"),
]


def statements(claims: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in claims if c.type == "Statement"]


@pytest.mark.parametrize(("language", "text", "stance"), CASES)
def test_a_saying_that_is_news_is_a_statement(claimed: Claimed, language: str, text: str, stance: str) -> None:
    found = statements(claimed(text, language))
    assert [c.roles["stance"][0].name for c in found] == [stance]
    assert found[0].roles["speaker"]
    assert found[0].quote == found[0].span.of(text)


QUIET = [
    ("de", "Der Präsident sagte, dass er müde sei."),
    ("en", "The president said that he was tired."),
    ("de", "Der Präsident verurteilte die Gewalt nicht."),
    ("en", "The president did not condemn the violence."),
    ("de", "Die Regierung beschloss am Freitag, die Steuern zu senken."),
]


@pytest.mark.parametrize(("language", "text"), QUIET)
def test_a_plain_saying_without_a_date_is_none(claimed: Claimed, language: str, text: str) -> None:
    assert statements(claimed(text, language)) == []


def test_who_only_reports_a_statement_is_not_its_speaker(claimed: Claimed) -> None:
    found = statements(claimed("Wie Reuters berichtet, warnte der Präsident vor einer Eskalation.", "de"))
    assert [[s.name for s in c.said_by] for c in found] == [["Reuters"]]


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("de", "Die Taliban erklärten, sie würden die Hauptstadt angreifen.", "threaten"),
        ("en", "North Korea said it would attack the capital.", "threaten"),
        ("en", 'The minister said: "We urge both sides to stop the fighting."', "demand"),
    ],
)
def test_what_is_said_shows_what_kind_of_saying_it_is(
    claimed: Claimed, language: str, text: str, stance: str
) -> None:
    assert stance in {c.roles["stance"][0].name for c in statements(claimed(text, language))}
