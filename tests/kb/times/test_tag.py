"""Expressions of both languages with what they mean, and the laws that hold for all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kb.records.interval import Interval
from kb.records.mention import TimeMention
from kb.times import tag

MONDAY = date(2025, 11, 10)


def one(text: str, language: str, published: date | None = MONDAY) -> TimeMention:
    """Return the only expression of a text."""
    found = tag(text, language=language, published=published)
    assert len(found) == 1, [m.text for m in found]
    return found[0]


def days(mention: TimeMention) -> str | None:
    """Write an interval as "2025-11-03/2025-11-09", open sides as ".."."""
    if mention.interval is None:
        return None
    ends = (mention.interval.earliest, mention.interval.latest)
    return "/".join(".." if end is None else end.isoformat() for end in ends)


GERMAN = [
    ("Sie trafen sich am 7. November 2025.", "7. November 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Am Freitag, dem 7. November 2025.", "Freitag, dem 7. November 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Das war am Fr., 7. Nov. 2025, in Wien.", "Fr., 7. Nov. 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Stand: 7.11.2025", "7.11.2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Stand: 07.11.25", "07.11.25", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Stand: 2025-11-07", "2025-11-07", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Das war am 7.11. bekannt geworden.", "7.11.", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Der Vertrag vom 3. März wurde verlängert.", "3. März", "2025-03-03", "2025-03-03/2025-03-03"),
    ("Im März 2015 wurde gewählt.", "März 2015", "2015-03", "2015-03-01/2015-03-31"),
    ("Im Jänner 2024 wurde gewählt.", "Jänner 2024", "2024-01", "2024-01-01/2024-01-31"),
    ("Im Feber 2024 wurde gewählt.", "Feber 2024", "2024-02", "2024-02-01/2024-02-29"),
    ("Im Oktober wurde gewählt.", "Oktober", "2025-10", "2025-10-01/2025-10-31"),
    ("Im Dezember wird gewählt.", "Dezember", "2025-12", "2025-12-01/2025-12-31"),
    ("Im Dezember wurde gewählt.", "Dezember", "2024-12", "2024-12-01/2024-12-31"),
    ("Anfang März 2024 wurde gewählt.", "Anfang März 2024", "2024-03", "2024-03-01/2024-03-10"),
    ("Mitte März 2024 wurde gewählt.", "Mitte März 2024", "2024-03", "2024-03-11/2024-03-20"),
    ("Ende Februar 2024 wurde gewählt.", "Ende Februar 2024", "2024-02", "2024-02-21/2024-02-29"),
    ("2019 wurde gewählt.", "2019", "2019", "2019-01-01/2019-12-31"),
    ("Im Jahr 2019 wurde gewählt.", "Jahr 2019", "2019", "2019-01-01/2019-12-31"),
    ("Im Jahre 578 starb er.", "Jahre 578", "0578", "0578-01-01/0578-12-31"),
    ("Heuer wurde gewählt.", "Heuer", "2025", "2025-01-01/2025-12-31"),
    ("Im Vorjahr wurde gewählt.", "Vorjahr", "2024", "2024-01-01/2024-12-31"),
    ("Voriges Jahr wurde gewählt.", "Voriges Jahr", "2024", "2024-01-01/2024-12-31"),
    ("Im August vergangenen Jahres wurde gewählt.", "August vergangenen Jahres", "2024-08", "2024-08-01/2024-08-31"),
    ("Er kommt heute.", "heute", "2025-11-10", "2025-11-10/2025-11-10"),
    ("Er kam gestern.", "gestern", "2025-11-09", "2025-11-09/2025-11-09"),
    ("Er kam vorgestern.", "vorgestern", "2025-11-08", "2025-11-08/2025-11-08"),
    ("Er kommt übermorgen.", "übermorgen", "2025-11-12", "2025-11-12/2025-11-12"),
    ("Am Freitag hatte er gesprochen.", "Freitag", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Am Freitag wird er sprechen.", "Freitag", "2025-11-14", "2025-11-14/2025-11-14"),
    ("Am Montag hatte er gesprochen.", "Montag", "2025-11-10", "2025-11-10/2025-11-10"),
    ("Am vergangenen Montag hatte er gesprochen.", "vergangenen Montag", "2025-11-03", "2025-11-03/2025-11-03"),
    ("Am gestrigen Sonntag hatte er gesprochen.", "Sonntag", "2025-11-09", "2025-11-09/2025-11-09"),
    ("Am Freitagabend hatte er gesprochen.", "Freitagabend", "2025-11-07TEV", "2025-11-07/2025-11-07"),
    ("In der Nacht zum Samstag hatte er gesprochen.", "Nacht zum Samstag", "2025-11-08TNI", "2025-11-07/2025-11-08"),
    ("Vorige Woche war er da.", "Vorige Woche", "2025-W45", "2025-11-03/2025-11-09"),
    ("Nächste Woche kommt er.", "Nächste Woche", "2025-W47", "2025-11-17/2025-11-23"),
    ("Ende nächster Woche kommt er.", "Ende nächster Woche", "2025-W47", "2025-11-21/2025-11-23"),
    ("Letzten Monat war er da.", "Letzten Monat", "2025-10", "2025-10-01/2025-10-31"),
    ("Am Wochenende war er da.", "Wochenende", "2025-W45-WE", "2025-11-08/2025-11-09"),
    ("Im dritten Quartal 2024 sank der Umsatz.", "dritten Quartal 2024", "2024-Q3", "2024-07-01/2024-09-30"),
    ("Im ersten Halbjahr 2024 sank der Umsatz.", "ersten Halbjahr 2024", "2024-H1", "2024-01-01/2024-06-30"),
    ("Im Sommer 2024 sank der Umsatz.", "Sommer 2024", "2024-SU", "2024-06-01/2024-08-31"),
    ("In den neunziger Jahren war er da.", "den neunziger Jahren", "199", "1990-01-01/1999-12-31"),
    ("In den 1990er-Jahren war er da.", "den 1990er-Jahren", "199", "1990-01-01/1999-12-31"),
    ("In den 80er Jahren war er da.", "den 80er Jahren", "198", "1980-01-01/1989-12-31"),
    ("Im 19. Jahrhundert war er da.", "19. Jahrhundert", "18", "1800-01-01/1899-12-31"),
    ("Vor drei Tagen war er da.", "drei Tagen", "P3D", "2025-11-07/2025-11-07"),
    ("Vor zwei Wochen war er da.", "zwei Wochen", "P2W", "2025-10-27/2025-11-02"),
    ("Vor fünf Jahren war er da.", "fünf Jahren", "P5Y", "2020-01-01/2020-12-31"),
    ("Seit 2015 ist er da.", "2015", "2015", "2015-01-01/2025-11-10"),
    ("Er bleibt bis Dezember 2026.", "Dezember 2026", "2026-12", "../2026-12-31"),
    ("Vor dem 3. März 2024 war er da.", "dem 3. März 2024", "2024-03-03", "../2024-03-02"),
    ("Nach dem 3. März 2024 war er da.", "dem 3. März 2024", "2024-03-03", "2024-03-04/.."),
    ("Ab 1. Juli 2026 gilt es.", "1. Juli 2026", "2026-07-01", "2026-07-01/.."),
    ("Seit zwei Jahren ist er da.", "zwei Jahren", "P2Y", "2023-01-01/2025-11-10"),
    ("Seit Jahren ist er da.", "Jahren", "PXY", "../2025-11-10"),
    ("In den letzten zwei Wochen war er da.", "den letzten zwei Wochen", "P2W", "2025-10-27/2025-11-10"),
    ("In den vergangenen Monaten war er da.", "den vergangenen Monaten", "PXM", "../2025-11-10"),
    ("Kürzlich war er da.", "Kürzlich", "PAST_REF", "../2025-11-10"),
    ("Bald kommt er.", "Bald", "FUTURE_REF", "2025-11-10/.."),
    ("Zu Ostern 2024 war er da.", "Ostern 2024", "2024-03-31", "2024-03-31/2024-04-01"),
    ("Zu Pfingsten 2024 war er da.", "Pfingsten 2024", "2024-05-19", "2024-05-19/2024-05-20"),
    ("Sie sprachen drei Stunden.", "drei Stunden", "PT3H", None),
    ("Sie sprachen eineinhalb Stunden.", "eineinhalb Stunden", "PT1.5H", None),
    ("Sie berieten stundenlang.", "stundenlang", "PTXH", None),
    ("Nach zweistündiger Beratung ging er.", "zweistündiger", "PT2H", None),
    ("Er saß drei Jahre und vier Monate.", "drei Jahre und vier Monate", "P3Y4M", None),
    ("Er saß fünfundzwanzig Jahre.", "fünfundzwanzig Jahre", "P25Y", None),
    ("Sie treffen sich jeden Montag.", "jeden Montag", "XXXX-WXX-1", None),
    ("Sie treffen sich montags.", "montags", "XXXX-WXX-1", None),
    ("Sie treffen sich täglich.", "täglich", "P1D", None),
    ("Sie treffen sich alle vier Jahre.", "alle vier Jahre", "P4Y", None),
]

ENGLISH = [
    ("They met on 7 November 2025.", "7 November 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("They met on November 7, 2025.", "November 7, 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("They met on Friday, Nov. 7, 2025, there.", "Friday, Nov. 7, 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("They met on the 7th of November 2025.", "the 7th of November 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Filed 2025-11-07.", "2025-11-07", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Filed 11/7/2025.", "11/7/2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("They met on March 3.", "March 3", "2025-03-03", "2025-03-03/2025-03-03"),
    ("They met in May 2015.", "May 2015", "2015-05", "2015-05-01/2015-05-31"),
    ("They met in May.", "May", "2025-05", "2025-05-01/2025-05-31"),
    ("They met in early March 2024.", "early March 2024", "2024-03", "2024-03-01/2024-03-10"),
    ("They met in mid-December 2024.", "mid-December 2024", "2024-12", "2024-12-11/2024-12-20"),
    ("They met at the end of June 2024.", "the end of June 2024", "2024-06", "2024-06-21/2024-06-30"),
    ("They met in December.", "December", "2024-12", "2024-12-01/2024-12-31"),
    ("They will meet in December.", "December", "2025-12", "2025-12-01/2025-12-31"),
    ("They met last September.", "last September", "2025-09", "2025-09-01/2025-09-30"),
    ("They met in 2019.", "2019", "2019", "2019-01-01/2019-12-31"),
    ("They met today.", "today", "2025-11-10", "2025-11-10/2025-11-10"),
    ("They met yesterday.", "yesterday", "2025-11-09", "2025-11-09/2025-11-09"),
    ("They met the day before yesterday.", "the day before yesterday", "2025-11-08", "2025-11-08/2025-11-08"),
    ("They met on Friday.", "Friday", "2025-11-07", "2025-11-07/2025-11-07"),
    ("They will meet on Friday.", "Friday", "2025-11-14", "2025-11-14/2025-11-14"),
    ("They met last Monday.", "last Monday", "2025-11-03", "2025-11-03/2025-11-03"),
    ("They met on Friday morning.", "Friday morning", "2025-11-07TMO", "2025-11-07/2025-11-07"),
    ("They met last night.", "last night", "2025-11-09TNI", "2025-11-09/2025-11-09"),
    ("They were hit overnight.", "overnight", "2025-11-10TNI", "2025-11-09/2025-11-10"),
    ("They met last week.", "last week", "2025-W45", "2025-11-03/2025-11-09"),
    ("They met last month.", "last month", "2025-10", "2025-10-01/2025-10-31"),
    ("They met last year.", "last year", "2024", "2024-01-01/2024-12-31"),
    ("Earlier this year they met.", "Earlier this year", "2025", "2025-01-01/2025-11-10"),
    ("They met this summer.", "this summer", "2025-SU", "2025-06-01/2025-08-31"),
    ("They met in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3", "2024-07-01/2024-09-30"),
    ("They met in the 1990s.", "the 1990s", "199", "1990-01-01/1999-12-31"),
    ("They met in the 19th century.", "the 19th century", "18", "1800-01-01/1899-12-31"),
    ("They met three days ago.", "three days ago", "2025-11-07", "2025-11-07/2025-11-07"),
    ("They met about two weeks ago.", "about two weeks ago", "2025-W44", "2025-10-27/2025-11-02"),
    ("They met five years ago.", "five years ago", "2020", "2020-01-01/2020-12-31"),
    ("They have met since 2015.", "2015", "2015", "2015-01-01/2025-11-10"),
    ("They will meet by December.", "December", "2025-12", "../2025-12-31"),
    ("They met before 3 March 2024.", "3 March 2024", "2024-03-03", "../2024-03-02"),
    ("They will meet within 48 hours.", "48 hours", "PT48H", "2025-11-10/2025-11-12"),
    ("They met over the past two weeks.", "the past two weeks", "P2W", "2025-10-27/2025-11-10"),
    ("They met over the past week.", "the past week", "P1W", "2025-11-03/2025-11-10"),
    ("They recently met.", "recently", "PAST_REF", "../2025-11-10"),
    ("They met on Good Friday 2024.", "Good Friday 2024", "2024-03-29", "2024-03-29/2024-03-29"),
    ("They met on Thanksgiving 2024.", "Thanksgiving 2024", "2024-11-28", "2024-11-28/2024-11-28"),
    ("They talked for three hours.", "three hours", "PT3H", None),
    ("They talked for twenty-five minutes.", "twenty-five minutes", "PT25M", None),
    ("A three-year siege followed.", "three-year", "P3Y", None),
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1", None),
    ("They meet daily.", "daily", "P1D", None),
    ("They died in 480 BC.", "480 BC", "BC0480", None),
]


@pytest.mark.parametrize(("text", "words", "value", "interval"), GERMAN)
def test_german_words_mean_these_days(text: str, words: str, value: str, interval: str | None) -> None:
    mention = one(text, "de")
    assert mention.span.of(text) == words
    assert (mention.value, days(mention)) == (value, interval)


@pytest.mark.parametrize(("text", "words", "value", "interval"), ENGLISH)
def test_english_words_mean_these_days(text: str, words: str, value: str, interval: str | None) -> None:
    mention = one(text, "en")
    assert mention.span.of(text) == words
    assert (mention.value, days(mention)) == (value, interval)


RANGES = [
    ("de", "Er war vom 3. bis 5. März 2024 da.", ["3.", "5. März 2024"], "2024-03-03/2024-03-05"),
    ("de", "Er war vom 3. bis zum 5. März 2024 da.", ["3.", "5. März 2024"], "2024-03-03/2024-03-05"),
    ("de", "Er war von 2015 bis 2017 da.", ["2015", "2017"], "2015-01-01/2017-12-31"),
    ("de", "Er war zwischen März und Mai 2024 da.", ["März", "Mai 2024"], "2024-03-01/2024-05-31"),
    ("de", "Er war am Montag und Dienstag vergangener Woche da.", ["Montag", "Dienstag vergangener Woche"], None),
    ("en", "He was there from 3 to 5 March 2024.", ["3", "5 March 2024"], "2024-03-03/2024-03-05"),
    ("en", "He was there Nov. 3-5, 2024.", ["Nov. 3", "5, 2024"], "2024-11-03/2024-11-05"),
    ("en", "He was there between 2015 and 2017.", ["2015", "2017"], "2015-01-01/2017-12-31"),
    ("en", "He was there in 1939-45.", ["1939", "45"], "1939-01-01/1945-12-31"),
    ("en", "He was there in the spring and summer of 1988.", ["the spring", "summer of 1988"], "1988-03-01/1988-08-31"),
]


@pytest.mark.parametrize(("language", "text", "words", "interval"), RANGES)
def test_both_ends_of_a_range_mean_the_whole_range(
    language: str, text: str, words: list[str], interval: str | None
) -> None:
    found = tag(text, language=language, published=MONDAY)
    assert [m.span.of(text) for m in found] == words
    assert interval is None or {days(m) for m in found} == {interval}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Gestern war er da."),
        ("de", "Am Freitag war er da."),
        ("en", "Last week he was there."),
        ("en", "In May he left."),
    ],
)
def test_without_a_day_to_count_from_there_is_no_interval(language: str, text: str) -> None:
    assert one(text, language, None).interval is None


def test_what_stands_in_full_needs_no_publication_date() -> None:
    assert days(one("Am 7. November 2025 war er da.", "de", None)) == "2025-11-07/2025-11-07"


def test_a_date_that_no_calendar_has_is_none() -> None:
    assert tag("Am 30. Februar 2024 war er da.", language="de", published=MONDAY) == ()


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Am 3. März 1848 kam er. Drei Tage später ging er.", ["1848-03-03", "1848-03-06"]),
        ("de", "Am 3. März 1848 kam er. Am Tag darauf ging er.", ["1848-03-03", "1848-03-04"]),
        ("en", "On 3 March 1848 he came. The following day he left.", ["1848-03-03", "1848-03-04"]),
        ("en", "On 3 March 1848 he came. A week earlier she had come.", ["1848-03-03", "1848-W08"]),
        ("en", "In December 1848 he came. In January he left.", ["1848-12", "1849-01"]),
        ("en", "On 3 March 1848 he came. On 5 April he left.", ["1848-03-03", "1848-04-05"]),
    ],
)
def test_a_narrative_counts_from_the_last_date_told(language: str, text: str, values: list[str]) -> None:
    assert [m.value for m in tag(text, language=language, published=MONDAY)] == values


def test_a_preposition_that_decides_belongs_to_the_words() -> None:
    mention = one("Er ist seit 2015 da.", "de")
    assert (mention.text, mention.edtf) == ("seit 2015", "2015-01-01/2025-11-10")


DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
LANGUAGES = st.sampled_from(["de", "en"])
GERMAN_MONTHS = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
    "August", "September", "Oktober", "November", "Dezember",
]
ENGLISH_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
]
WRITERS = {
    "de": [
        lambda d: f"{d.day}. {GERMAN_MONTHS[d.month - 1]} {d.year}",
        lambda d: f"{d.day}.{d.month}.{d.year}",
        lambda d: d.isoformat(),
    ],
    "en": [
        lambda d: f"{ENGLISH_MONTHS[d.month - 1]} {d.day}, {d.year}",
        lambda d: f"{d.day} {ENGLISH_MONTHS[d.month - 1]} {d.year}",
        lambda d: f"{d.month}/{d.day}/{d.year}",
        lambda d: d.isoformat(),
    ],
}
LEADS = {"de": "Das geschah am {}.", "en": "It happened on {}."}


def length_of(interval: Interval | None) -> timedelta:
    """Return the days from begin to end of an interval that is closed."""
    assert interval is not None
    assert interval.earliest is not None
    assert interval.latest is not None
    return interval.latest - interval.earliest


def moved_by(interval: Interval | None, by: timedelta) -> Interval:
    """Return a closed interval so much later."""
    length = length_of(interval)
    assert interval is not None
    assert interval.earliest is not None
    return Interval(interval.earliest + by, interval.earliest + by + length)


@given(DAY, LANGUAGES, st.integers(0, 9))
def test_a_day_written_in_any_style_is_that_day(day: date, language: str, style: int) -> None:
    writers = WRITERS[language]
    mention = one(LEADS[language].format(writers[style % len(writers)](day)), language)
    assert mention.interval == Interval(day, day)
    assert mention.edtf == day.isoformat()


@given(DAY, LANGUAGES)
def test_a_month_never_is_a_single_day(day: date, language: str) -> None:
    months = {"de": GERMAN_MONTHS, "en": ENGLISH_MONTHS}[language]
    for words in (months[day.month - 1], f"{months[day.month - 1]} {day.year}"):
        mention = one({"de": f"Das war im {words}.", "en": f"It was in {words}."}[language], language)
        assert length_of(mention.interval) >= timedelta(days=27)


RELATIVE = {
    "de": ["gestern", "vorige Woche", "letzten Monat", "vor drei Tagen", "voriges Jahr", "nächste Woche", "am Freitag"],
    "en": ["yesterday", "last week", "last month", "three days ago", "last year", "next week", "on Friday"],
}


@given(DAY, LANGUAGES, st.integers(0, 6), st.integers(1, 300))
def test_weeks_later_the_same_words_mean_weeks_later(day: date, language: str, which: int, weeks: int) -> None:
    words = RELATIVE[language][which]
    assume("onat" not in words and "month" not in words and "ear" not in words and "ahr" not in words)
    text = {"de": f"Er war {words} da.", "en": f"He was there {words}."}[language]
    later = timedelta(days=7 * weeks)
    before, after = one(text, language, day).interval, one(text, language, day + later).interval
    assert after == moved_by(before, later)


@given(st.dates(date(1950, 1, 1), date(2050, 12, 28)), LANGUAGES, st.integers(-40, 40))
def test_years_later_the_same_words_mean_years_later(day: date, language: str, years: int) -> None:
    assume((day.month, day.day) != (2, 29))
    text = {"de": "Er war voriges Jahr im März da.", "en": "He was there last year in March."}[language]
    before = tag(text, language=language, published=day)
    after = tag(text, language=language, published=day.replace(year=day.year + years))
    assert [int(m.value[:4]) + years for m in before] == [int(m.value[:4]) for m in after]


WORDS = (
    "am im seit bis vor nach 3. 7.11. 2025 März Mai Freitag drei Tage Tagen Woche letzten nächste Anfang Ende "
    "Jahr und - , . \n on in last next the of May second week 1990s 20 Uhr 10:30 p.m. heute today BC Ostern "
    "jeden every Quartal half"
)
PIECES = st.sampled_from(WORDS.split(" "))


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80), LANGUAGES, st.none() | DAY)
def test_spans_hold_their_words_in_order_and_the_same_text_gives_the_same(
    text: str, language: str, published: date | None
) -> None:
    found = tag(text, language=language, published=published)
    assert found == tag(text, language=language, published=published)
    ends = 0
    for mention in found:
        assert ends <= mention.span.start < mention.span.end <= len(text)
        assert mention.text in text
        assert mention.span.of(text) in mention.text
        ends = mention.span.end
