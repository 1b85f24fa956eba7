"""The code of a claim follows from its type, its stance, its status, and how long ago it is."""

from datetime import date

import pytest

from kb.records.claim import Claim, ClaimTime, Status
from kb.records.interval import Interval
from kb.records.mention import Filler
from kb.records.plover import BY_TYPE, ClaimCode, Coding, code_claim
from kb.records.span import Span

TODAY = date(2025, 11, 10)
YEARS_AGO = ClaimTime(Interval(date(2015, 1, 1), date(2015, 12, 31)))


def make(kind: str, status: Status = Status.OCCURRED, time: ClaimTime | None = None, **roles: str) -> Claim:
    fillers = {role: (Filler(name),) for role, name in roles.items()}
    return Claim("d", kind, status, Span(0, 1), "x", time or ClaimTime(), fillers)


@pytest.mark.parametrize(
    ("claim", "event", "mode"),
    [
        (make("Strike"), "ASSAULT", ""),
        (make("StrikeOption", Status.POSSIBLE), "THREATEN", "violence"),
        (make("Detention"), "COERCE", "arrest"),
        (make("Vote", outcome="passed"), "AGREE", ""),
        (make("Vote", outcome="rejected"), "REJECT", ""),
        (make("Statement", stance="accuse"), "ACCUSE", "allege"),
        (make("Statement", stance="demand"), "REQUEST", ""),
        (make("Statement", stance="say"), None, ""),
    ],
)
def test_type_and_value_give_event_and_mode(claim: Claim, event: str | None, mode: str) -> None:
    code = code_claim(claim, TODAY)
    assert (code.event, code.mode) == (event, mode)


@pytest.mark.parametrize(
    ("status", "time", "auxiliary"),
    [
        (Status.OCCURRED, None, ()),
        (Status.CLAIMED, None, ()),
        (Status.PLANNED, None, ("future",)),
        (Status.POSSIBLE, None, ("hypothetical",)),
        (Status.DENIED, None, ("negated",)),
        (Status.FAILED, None, ("negated",)),
        (Status.OCCURRED, YEARS_AGO, ("historical",)),
        (Status.DENIED, YEARS_AGO, ("historical", "negated")),
    ],
)
def test_status_and_time_give_the_auxiliary_modes(
    status: Status, time: ClaimTime | None, auxiliary: tuple[str, ...]
) -> None:
    assert code_claim(make("Strike", status, time), TODAY).auxiliary == auxiliary


def test_nothing_is_historical_where_nobody_knows_the_day_of_publication() -> None:
    assert code_claim(make("Strike", time=YEARS_AGO), None).auxiliary == ()


@pytest.mark.parametrize("kind", BY_TYPE)
def test_every_type_has_a_context(kind: str) -> None:
    assert code_claim(make(kind), TODAY).contexts


def test_classes_of_the_first_edition_know_the_present_code() -> None:
    coding = Coding("INVESTIGATE", Span(0, 1), Span(0, 1))
    assert (coding.code, coding.record()["mode"]) == ("ACCUSE", "investigate")
    assert Coding("AID", Span(0, 1), Span(0, 1)).code == "AID"


def test_a_code_of_no_type_is_none() -> None:
    assert code_claim(make("Coup"), TODAY) == ClaimCode(None)
