"""The status of an event, in short sentences that say the same in German and English."""

from collections.abc import Callable

import pytest

from kb.records.claim import Certainty, Claim, Status

Claimed = Callable[[str, str], tuple[Claim, ...]]

# language, text, type, status
CASES = [
    ("de", "Russland lieferte Raketen an den Iran.", "ArmsDelivery", "occurred"),
    ("en", "Russia delivered missiles to Iran.", "ArmsDelivery", "occurred"),
    ("de", "Der Sprecher sagte, Russland habe Raketen an den Iran geliefert.", "ArmsDelivery", "claimed"),
    ("en", "The spokesman said that Russia delivered missiles to Iran.", "ArmsDelivery", "claimed"),
    ("de", "Russland soll Raketen an den Iran geliefert haben.", "ArmsDelivery", "claimed"),
    ("en", "Russia reportedly delivered missiles to Iran.", "ArmsDelivery", "claimed"),
    ("de", "Laut der Zeitung lieferte Russland Raketen an den Iran.", "ArmsDelivery", "claimed"),
    ("en", "According to the newspaper, Russia delivered missiles to Iran.", "ArmsDelivery", "claimed"),
    ("de", "Der Sprecher bestritt, dass Russland Raketen an den Iran geliefert habe.", "ArmsDelivery", "denied"),
    ("en", "The spokesman denied that Russia delivered missiles to Iran.", "ArmsDelivery", "denied"),
    ("de", "Der Sprecher sagte, Russland habe keine Raketen an den Iran geliefert.", "ArmsDelivery", "denied"),
    ("en", "The spokesman said that Russia did not deliver missiles to Iran.", "ArmsDelivery", "denied"),
    ("de", "Israel warf Russland vor, Raketen an den Iran zu liefern.", "ArmsDelivery", "claimed"),
    ("en", "Israel accused Russia of supplying missiles to Iran.", "ArmsDelivery", "claimed"),
    ("de", "Moskau wies das zurück: Russland habe keine Raketen an den Iran geliefert.", "ArmsDelivery", "denied"),
    ("de", "Russland wird Raketen an den Iran liefern.", "ArmsDelivery", "planned"),
    ("en", "Russia will deliver missiles to Iran.", "ArmsDelivery", "planned"),
    ("de", "Russland kündigte an, Truppen nach Syrien zu entsenden.", "Deployment", "planned"),
    ("en", "Russia promised to send troops to Syria.", "Deployment", "planned"),
    ("de", "Russland könnte Raketen an den Iran liefern.", "ArmsDelivery", "possible"),
    ("en", "Russia could deliver missiles to Iran.", "ArmsDelivery", "possible"),
    ("de", "Die USA drohten, den Iran anzugreifen.", "StrikeOption", "possible"),
    ("en", "The United States threatened to attack Iran.", "StrikeOption", "possible"),
    ("en", "Norway is to deliver 20 tanks to Moldova.", "ArmsDelivery", "planned"),
    ("en", "The Security Council is due to discuss the attack on Kyiv.", "Meeting", "planned"),
    ("de", "Frankreich hat Peru 24 Kampfjets angeboten.", "ArmsDeal", "possible"),
    ("en", "France has offered Peru 24 fighter jets.", "ArmsDeal", "possible"),
    ("de", "Der Iran bat Russland um Raketen.", "ArmsRequest", "requested"),
    ("en", "Iran asked Russia for missiles.", "ArmsRequest", "requested"),
]


@pytest.mark.parametrize(("language", "text", "kind", "status"), CASES)
def test_status_follows_mood_voice_and_negation(
    claimed: Claimed, language: str, text: str, kind: str, status: str
) -> None:
    assert [c.status.value for c in claimed(text, language) if c.type == kind] == [status]


@pytest.mark.parametrize(("language", "text", "kind", "status"), [c for c in CASES if c[3] in ("claimed", "denied")])
def test_what_is_denied_or_claimed_shows_the_words_that_say_so(
    claimed: Claimed, language: str, text: str, kind: str, status: str
) -> None:
    claim = next(c for c in claimed(text, language) if c.type == kind)
    assert claim.evidence
    assert all(span.of(text).strip() for span in claim.evidence)


def test_an_authority_that_tells_its_own_act_makes_it_a_fact(claimed: Claimed) -> None:
    text = "Das russische Verteidigungsministerium erklärte, Russland habe Raketen an den Iran geliefert."
    claim = next(c for c in claimed(text, "de") if c.type == "ArmsDelivery")
    assert claim.status is Status.OCCURRED
    assert claim.said_by


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Russland lieferte Raketen an den Iran.", Certainty.CERTAIN),
        ("Russland lieferte wahrscheinlich Raketen an den Iran.", Certainty.PROBABLE),
        ("Russland könnte Raketen an den Iran liefern.", Certainty.POSSIBLE),
    ],
)
def test_certainty_follows_the_words_beside_the_verb(claimed: Claimed, text: str, certainty: Certainty) -> None:
    assert {c.certainty for c in claimed(text, "de") if c.type == "ArmsDelivery"} == {certainty}


@pytest.mark.parametrize("language", ["de", "en"])
def test_other_names_do_not_change_the_status(claimed: Claimed, language: str) -> None:
    twins = {
        "de": ("Der Sprecher sagte, {} habe Raketen an {} geliefert.", ("China", "Syrien"), ("Frankreich", "Ägypten")),
        "en": ("The spokesman said that {} had delivered missiles to {}.", ("China", "Syria"), ("France", "Egypt")),
    }
    pattern, *names = twins[language]
    found = [[c.status for c in claimed(pattern.format(*pair), language) if c.type == "ArmsDelivery"] for pair in names]
    assert found[0] == found[1] == [Status.CLAIMED]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "Das Parlament stimmt am kommenden Dienstag über das Gesetz ab.", "planned"),
        ("de", "Das Parlament stimmte am Dienstag über das Gesetz ab.", "occurred"),
        ("en", "Parliament votes on the bill next Tuesday.", "planned"),
        ("en", "Parliament voted on the bill last Tuesday.", "occurred"),
    ],
)
def test_what_is_told_in_the_present_and_lies_ahead_is_planned(
    claimed: Claimed, language: str, text: str, status: str
) -> None:
    assert [c.status.value for c in claimed(text, language) if c.type == "Vote"] == [status]
