"""Counted parts of months and years, nights between two days, midnights, and what lies beside an event."""

from datetime import date

import pytest

from kb.times import tag

MONDAY = date(2025, 11, 10)

CASES = [
    ("de", "Er kam am ersten Montag im Mai 2024.", "ersten Montag im Mai 2024", "2024-05-06", "2024-05-06"),
    ("de", "Er kam am letzten Freitag im März 2024.", "letzten Freitag im März 2024", "2024-03-29", "2024-03-29"),
    ("de", "Er kam in der ersten Maiwoche 2025.", "der ersten Maiwoche 2025", "P1W", "2025-05-01/2025-05-07"),
    ("de", "Er kam in der ersten Woche des Mai 2026.", "der ersten Woche des Mai 2026", "P1W", "2026-05-01/2026-05-10"),
    ("de", "Er kam in den letzten Oktobertagen.", "den letzten Oktobertagen", "PXD", "2025-10-21/2025-10-31"),
    ("de", "Er kam in den ersten drei Monaten des Jahres 2024.", "den ersten drei Monaten des Jahres 2024", "P3M",
     "2024-01/2024-03"),
    ("de", "Er kam in der vorletzten Woche.", "der vorletzten Woche", "2025-W44", "2025-10-27/2025-11-02"),
    ("de", "Er kommt übernächsten Freitag.", "übernächsten Freitag", "2025-11-21", "2025-11-21"),
    ("de", "Es brannte in der Nacht von Freitag auf Samstag.", "Nacht von Freitag auf Samstag", "2025-11-08TNI",
     "2025-11-07/2025-11-08"),
    ("de", "Es brannte in der Nacht vom 3. auf den 4. März.", "Nacht vom 3. auf den 4. März", "2025-03-04TNI",
     "2025-03-03/2025-03-04"),
    ("de", "Heute Nacht wurde er verhaftet.", "Heute Nacht", "2025-11-10TNI", "2025-11-09/2025-11-10"),
    ("de", "Heute Nacht wird er kommen.", "Heute Nacht", "2025-11-10TNI", "2025-11-10/2025-11-11"),
    ("de", "Seit Mitternacht gilt das Verbot.", "Mitternacht", "2025-11-10T00:00", "2025-11-10"),
    ("de", "Um Mitternacht begann der Angriff.", "Mitternacht", "2025-11-10T00:00", "2025-11-09/2025-11-10"),
    ("de", "Um Mitternacht wird er kommen.", "Mitternacht", "2025-11-10T24:00", "2025-11-10/2025-11-11"),
    ("de", "Zwei Tage nach dem Treffen trat er zurück.", "Zwei Tage", "P2D", "../2025-11-10"),
    ("de", "Vor mehr als zwei Jahren kam er.", "mehr als zwei Jahren", "P2Y", "../2023-12-31"),
    ("de", "In der Saison 2007/08 spielte er dort.", "der Saison 2007/08", "2007", "2007/2008"),
    ("de", "Im Spätsommer 2024 kam er.", "Spätsommer 2024", "2024-SU", "2024-08"),
    ("de", "Zu Jahresbeginn kam er.", "Jahresbeginn", "2025", "2025-01/2025-04"),
    ("de", "In den frühen Siebzigern kam er.", "den frühen Siebzigern", "197", "1970-01/1973-04"),
    ("en", "He came on the first Monday in May 2024.", "the first Monday in May 2024", "2024-05-06", "2024-05-06"),
    ("en", "He came in the first week of May 2025.", "the first week of May 2025", "P1W", "2025-05-01/2025-05-07"),
    ("en", "He came in the last two weeks of May 2025.", "the last two weeks of May 2025", "P2W",
     "2025-05-18/2025-05-31"),
    ("en", "He came in the first ten months of 2015.", "the first ten months of 2015", "P10M", "2015-01/2015-10"),
    ("en", "He came the week before last.", "the week before last", "2025-W44", "2025-10-27/2025-11-02"),
    ("en", "It burned on the night of Friday to Saturday.", "the night of Friday to Saturday", "2025-11-08TNI",
     "2025-11-07/2025-11-08"),
    ("en", "It burned on the night of 3-4 March.", "the night of 3-4 March", "2025-03-04TNI",
     "2025-03-03/2025-03-04"),
    ("en", "Since midnight the ban is in force.", "midnight", "2025-11-10T00:00", "2025-11-10"),
    ("en", "Two days after the vote he resigned.", "Two days", "P2D", "../2025-11-10"),
    ("en", "Three weeks before the vote he resigned.", "Three weeks", "P3W", "../2025-11-10"),
    ("en", "He came less than two years ago.", "less than two years ago", "2023", "2023-01-01/2025-11-10"),
    ("en", "He came a year and a half ago.", "a year and a half ago", "2024", "2024"),
    ("en", "He came in Q3 2024.", "Q3 2024", "2024-Q3", "2024-07/2024-09"),
    ("en", "He will come for the rest of the week.", "the rest of the week", "2025-W46", "2025-11-10/2025-11-16"),
]


@pytest.mark.parametrize(("language", "text", "words", "value", "edtf"), CASES)
def test_words_value_and_days(language: str, text: str, words: str, value: str, edtf: str) -> None:
    found = tag(text, language=language, published=MONDAY)
    assert [(m.span.of(text), m.value, m.edtf) for m in found] == [(words, value, edtf)]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Im März 2015 kam er. Am Tag darauf ging er.", "2015-03-02/2015-04-01"),
        ("en", "In March 2015 he came. The next day he left.", "2015-03-02/2015-04-01"),
        ("en", "In 2015 he came. The following month he left.", "2015-02/2016-01"),
    ],
)
def test_no_day_is_made_up_from_a_month_or_year(language: str, text: str, edtf: str) -> None:
    assert tag(text, language=language, published=MONDAY)[1].edtf == edtf


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Er war von Montag bis Freitag da.", "2025-11-03/2025-11-07"),
        ("de", "Er wird von Freitag bis Montag da sein.", "2025-11-14/2025-11-17"),
        ("de", "Er war vom 28. Dezember bis 3. März da.", "2024-12-28/2025-03-03"),
        ("de", "Er war vom 28. Dezember bis 3. Jänner 2024 da.", "2023-12-28/2024-01-03"),
        ("en", "He was there from Monday to Friday.", "2025-11-03/2025-11-07"),
        ("en", "He was there from Feb. 28 to March 3.", "2025-02-28/2025-03-03"),
    ],
)
def test_the_ends_of_a_range_lie_in_order(language: str, text: str, edtf: str) -> None:
    assert {m.edtf for m in tag(text, language=language, published=MONDAY)} == {edtf}


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Er war voriges Jahr im März da.", ["2024", "2024-03"]),
        ("en", "He was there last year in March.", ["2024", "2024-03"]),
        ("en", "On March 3 he came. On the 5th he left.", ["2025-03-03", "2025-03-05"]),
        ("en", "On March 3 he came. The next day he left.", ["2025-03-03", "2025-03-04"]),
        ("de", "Nachts ist es kalt.", ["XXXX-XX-XXTNI"]),
        ("en", "He was told to leave by February.", ["2026-02"]),
        ("en", "It should be completed in December.", ["2025-12"]),
        ("en", "It fell in January, compared to the same month a year ago.", ["2025-01", "2024-01"]),
        ("de", "Am Freitag kam er abends.", ["2025-11-07", "2025-11-07TEV"]),
    ],
)
def test_neighbours_give_what_words_leave_open(language: str, text: str, values: list[str]) -> None:
    assert [m.value for m in tag(text, language=language, published=MONDAY)] == values
