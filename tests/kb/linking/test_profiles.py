"""What is compared of a claim, and the keys it is looked up by."""

from datetime import date

import pytest
from hypothesis import given

from kb.linking.profiles import blocking_keys, make_profile, months, read_profile, write_profile
from kb.records.claim import Claim
from kb.records.interval import Interval
from tests.kb.factory import make_claim, make_document
from tests.strategies import claims

DOCUMENT = make_document("Norway delivered boats to Estonia. The Senate voted 49 to 51.", published="2025-11-10")


@given(claims())
def test_a_profile_comes_back_from_its_line(claim: Claim) -> None:
    profile = make_profile(claim, DOCUMENT, ("boats",))
    assert read_profile(write_profile(profile)) == profile


@pytest.mark.parametrize(
    ("status", "time", "interval"),
    [
        ("occurred", "", Interval(None, date(2025, 11, 10))),
        ("claimed", "2025-11-01/", Interval(date(2025, 11, 1), date(2025, 11, 10))),
        ("planned", "", Interval()),
        ("denied", "", Interval()),
        ("occurred", "2025-11-07", Interval(date(2025, 11, 7), date(2025, 11, 7))),
        ("occurred", "2025-12-01/", Interval(date(2025, 12, 1), None)),
    ],
)
def test_what_has_happened_lies_before_it_was_published(status: str, time: str, interval: Interval) -> None:
    claim = make_claim(DOCUMENT, "ArmsDelivery", status=status, time=time)
    assert make_profile(claim, DOCUMENT).interval == interval


@pytest.mark.parametrize(
    ("time", "filed"),
    [
        ("2025-11-07", ("2025-11",)),
        ("2025-10-20/2025-11-07", ("2025-10", "2025-11")),
        ("2024-12-20/2025-01-10", ("2024-12", "2025-01")),
        ("2015-01-01/2025-11-10", ("2025-10", "2025-11")),
        ("", ("2025-10", "2025-11")),
    ],
)
def test_a_claim_is_filed_under_its_months_or_those_of_its_publication(time: str, filed: tuple[str, ...]) -> None:
    assert months(make_profile(make_claim(DOCUMENT, "Vote", time=time), DOCUMENT)) == filed


def test_spellings_of_one_actor_give_one_key() -> None:
    german = make_claim(DOCUMENT, "Statement", time="2025-11-07", speaker="person:marija-sacharowa Marija Sacharowa")
    english = make_claim(DOCUMENT, "Statement", time="2025-11-07", speaker="person:maria-zakharova Maria Zakharova")
    keys = [set(blocking_keys(make_profile(claim, DOCUMENT))) for claim in (german, english)]
    assert any(key.startswith("Statement|person:") for key in keys[0] & keys[1])


def test_claims_of_one_day_share_a_key_whoever_is_named() -> None:
    one = make_claim(DOCUMENT, "Strike", time="2001-09-11")
    other = make_claim(DOCUMENT, "Strike", time="2001-09-11", attacker="group:hijackers hijackers")
    assert set(blocking_keys(make_profile(one, DOCUMENT))) & set(blocking_keys(make_profile(other, DOCUMENT)))


def test_without_actor_and_day_the_theme_gives_the_keys() -> None:
    keys = blocking_keys(make_profile(make_claim(DOCUMENT, "Strike"), DOCUMENT, ("harbou",)))
    assert "Strike|~harbou" in keys


def test_other_types_share_no_key() -> None:
    claims = [make_claim(DOCUMENT, kind, time="2025-11-07") for kind in ("Vote", "Strike")]
    vote, strike = (make_profile(claim, DOCUMENT) for claim in claims)
    assert not set(blocking_keys(vote)) & set(blocking_keys(strike))


def test_numbers_are_kept_apart_from_names() -> None:
    profile = make_profile(make_claim(DOCUMENT, "Vote", body="Senate", ayes="49", nays="51"), DOCUMENT)
    assert (dict(profile.roles), dict(profile.numbers)) == ({"body": {"=senate"}}, {"ayes": {"49"}, "nays": {"51"}})
