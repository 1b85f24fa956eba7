"""Which time expression dates an event; the texts appear on Monday, 10 November 2025."""

from collections.abc import Callable
from datetime import date

import pytest

from kb.claims.article import Article
from kb.claims.dating import fits, time_told
from kb.records.claim import Claim, ClaimTime, Status
from kb.records.document import Document
from kb.records.interval import Interval
from kb.records.mention import TimeMention
from kb.records.sentence import ReadText
from kb.records.span import Span

Claimed = Callable[[str, str], tuple[Claim, ...]]
TODAY = date(2025, 11, 10)
FRIDAY = date(2025, 11, 7)

# language, text, type, earliest, latest
CASES = [
    ("de", "Am Freitag lieferte Russland Raketen an den Iran.", "ArmsDelivery", FRIDAY, FRIDAY),
    ("en", "On Friday, Russia delivered missiles to Iran.", "ArmsDelivery", FRIDAY, FRIDAY),
    ("de", "Russland lieferte Raketen an den Iran.", "ArmsDelivery", None, None),
    ("en", "Russia delivered missiles to Iran.", "ArmsDelivery", None, None),
    ("de", "Am Freitag kündigte Russland an, Truppen nach Syrien zu entsenden.", "Deployment", None, None),
    ("de", "Am Freitag stürmten Rebellen den Palast und entführten den Präsidenten.", "Detention", FRIDAY, FRIDAY),
    ("en", "On Friday, rebels stormed the palace and captured the president.", "Detention", FRIDAY, FRIDAY),
    ("de", "Der Sprecher sagte am Freitag, Russland werde Raketen an den Iran liefern.", "ArmsDelivery", None, None),
]


@pytest.mark.parametrize(("language", "text", "kind", "earliest", "latest"), CASES)
def test_the_time_beside_the_event_dates_it(
    claimed: Claimed, language: str, text: str, kind: str, earliest: date | None, latest: date | None
) -> None:
    found = [c.time.interval for c in claimed(text, language) if c.type == kind]
    assert found == [Interval(earliest, latest)]


def test_the_time_of_the_saying_dates_the_statement(claimed: Claimed) -> None:
    text = "Am Freitag drohten die USA, den Iran anzugreifen."
    times = {c.type: c.time.interval for c in claimed(text, "de")}
    assert times["Statement"] == Interval(FRIDAY, FRIDAY)
    assert times["StrikeOption"] == Interval()


def test_what_was_told_at_a_time_had_happened_by_then(claimed: Claimed) -> None:
    text = "Der Sprecher sagte am Freitag, Russland habe Raketen an den Iran geliefert."
    claim = next(c for c in claimed(text, "de") if c.type == "ArmsDelivery")
    assert claim.time.interval == Interval(None, FRIDAY)


def article() -> Article:
    return Article(Document("test:text", "am Freitag", "de", TODAY), ReadText(()))


def mention(earliest: date | None, latest: date | None) -> TimeMention:
    return TimeMention(Span(3, 10), "Freitag", "DATE", "2025-11-07", Interval(earliest, latest))


@pytest.mark.parametrize(
    ("earliest", "latest", "status", "can"),
    [
        (FRIDAY, FRIDAY, Status.OCCURRED, True),
        (FRIDAY, FRIDAY, Status.PLANNED, False),
        (TODAY, TODAY, Status.PLANNED, True),
        (None, TODAY, Status.PLANNED, False),
        (None, TODAY, Status.OCCURRED, True),
        (date(2025, 12, 1), date(2025, 12, 31), Status.OCCURRED, False),
        (date(2025, 12, 1), date(2025, 12, 31), Status.PLANNED, True),
        (None, None, Status.OCCURRED, False),
    ],
)
def test_a_plan_lies_ahead_and_an_event_behind(
    earliest: date | None, latest: date | None, status: Status, *, can: bool
) -> None:
    assert fits(article(), mention(earliest, latest), status) is can


def test_recently_ends_when_it_was_said() -> None:
    recently = ClaimTime(Interval(None, TODAY), "kürzlich", Span(0, 8), "../2025-11-10")
    told = time_told(article(), recently, mention(FRIDAY, FRIDAY))
    assert (told.interval, told.text, told.edtf) == (Interval(None, FRIDAY), "kürzlich", "../2025-11-07")


def test_a_day_that_is_named_stays() -> None:
    day = date(2025, 11, 3)
    named = ClaimTime(Interval(day, day), "am 3. November", Span(0, 14), "2025-11-03")
    assert time_told(article(), named, mention(FRIDAY, FRIDAY)) is named
