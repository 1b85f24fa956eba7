"""Publication dates are found where a page has them, and never made up."""

from datetime import date

import pytest

from kb.errors import SourceError
from kb.sources.published import find_dateline, read_day

DAY = date(2025, 11, 7)


@pytest.mark.parametrize(
    "words",
    ["2025-11-07", "20251107", "2025-11-07T23:30:00-05:00", "7. November 2025", "Nov. 7, 2025", "7.11.2025",
     "Friday, 7 November 2025 14:05 CET", "11/7/2025"],
)
def test_a_date_field_gives_its_day(words: str) -> None:
    assert read_day(words, "x") == DAY


@pytest.mark.parametrize(
    "words", ["2025-02-30", "0000-01-01", "yesterday", "März 2015", "2025", "30. Februar 2025", ""]
)
def test_a_field_without_a_day_of_the_calendar_is_refused(words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_day(words, "lines.jsonl:3")
    assert str(caught.value).startswith("lines.jsonl:3: ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ein Titel\n\n7. November 2025von 4,1 Minuten Lesezeit\n\nText.", "de"),
        ("A title\n\nNov. 7, 2025\n\nText.", "en"),
        ("A title\n\nFriday, 7 November 2025 14:05 CET\n\nText.", "en"),
        ("A title\n\nBy Jane Doe | 7 November 2025, 16:05\n\nText.", "en"),
        ("Ein Titel\n\nStand: 07.11.2025, 19:45 Uhr\n\nText.", "de"),
        ("Ein Titel\n\nBerlin, 7. November 2025 (dpa) - Der Bundestag hat am Montag getagt.", "de"),
        ("A title\n\nPARIS (November 7, 2025) - The ministers met.", "en"),
        ("Ein Titel\n\nKarlsruhe, 7. November 2025. Die Anwaltschaft hat einen Mann festnehmen lassen.", "de"),
        ("Ein Titel\n\nVeröffentlicht am 7. November 2025 um 8:40 Uhr\n\nText.", "de"),
    ],
)
def test_a_dateline_gives_the_day(text: str, language: str) -> None:
    assert find_dateline(text, language) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "Der Anschlag vom 7. November 2025 und seine Folgen\n\nText ohne Datum.",
        "Ein Titel\n\nAm 7. November 2025 begann die Offensive im Norden des Landes, wie es heißt.",
        "Ein Titel\n\nText.\n\nKommentare im November 2025",
        "A title\n\nIn March 2015 the ministers met.",
        "Call 7.11.20255 now",
        "Kein Datum",
    ],
)
def test_a_date_in_a_sentence_or_headline_is_no_dateline(text: str) -> None:
    assert find_dateline(text, "de") is None
