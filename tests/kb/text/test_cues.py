"""One line alone tells what part of a page it is."""

import pytest

from kb.text.cues import Cue, find_cue
from kb.text.tables import tokens_table


@pytest.mark.parametrize(
    ("language", "line", "cue"),
    [
        ("de", "4 Kommentare", Cue.COMMENTS),
        ("de", "12 Leserkommentare zu diesem Artikel", Cue.COMMENTS),
        ("de", "Kommentare (17)", Cue.COMMENTS),
        ("de", "Kommentieren (1)", Cue.COMMENTS),
        ("de", "Drei Kommentare", Cue.COMMENTS),
        ("de", "Schreibe einen Kommentar", Cue.COMMENTS),
        ("de", "Diskutieren Sie mit!", Cue.COMMENTS),
        ("en", "3 Comments", Cue.COMMENTS),
        ("en", "1,204 comments", Cue.COMMENTS),
        ("en", "Comments (2)", Cue.COMMENTS),
        ("en", "7 thoughts on “A deal at last”", Cue.COMMENTS),
        ("en", "Leave a Reply", Cue.COMMENTS),
        ("en", "Join the conversation", Cue.COMMENTS),
        ("de", "2. Hedwig 12. März 2026 um 14:02 Uhr - Antworten", Cue.COMMENT_LINE),
        ("de", "Walter K. vor 3 Stunden", Cue.COMMENT_LINE),
        ("de", "Antworten", Cue.COMMENT_LINE),
        ("en", "Reader from Riga says:", Cue.COMMENT_LINE),
        ("en", "Tomas 14 October 2025 at 17:12", Cue.COMMENT_LINE),
        ("en", "2 hours ago", Cue.COMMENT_LINE),
        ("de", "Mehr zum Thema", Cue.LINKS_AFTER),
        ("de", "Lesen Sie auch", Cue.LINKS_AFTER),
        ("de", "Quellen:", Cue.LINKS_AFTER),
        ("de", "Schlagwörter: Iran, Türkei", Cue.LINKS_AFTER),
        ("en", "Related articles", Cue.LINKS_AFTER),
        ("en", "Sources", Cue.LINKS_AFTER),
        ("en", "Most read", Cue.LINKS_AFTER),
        ("en", "Tags: Iran, Turkey", Cue.LINKS_AFTER),
        ("de", "Freitag, 4. April 2025", Cue.DATELINE),
        ("de", "3. März 2024von 4,1 Minuten Lesezeit", Cue.DATELINE),
        ("de", "Von Maren Thiele, Nairobi", Cue.DATELINE),
        ("de", "Stand: 02.09.2025, 19:45 Uhr", Cue.DATELINE),
        ("en", "Friday, August 21, 2015", Cue.DATELINE),
        ("en", "SEOUL, 19 August 2025", Cue.DATELINE),
        ("en", "By Jane Doe and John Roe", Cue.DATELINE),
        ("en", "4 min read", Cue.DATELINE),
        ("de", "Bundesarchiv, CC BY-SA 3.0, via Wikimedia Commons", Cue.CREDIT),
        ("en", "Getty Images", Cue.CREDIT),
        ("de", "Foto: Der Präsident bei der Ankunft in Ankara.", Cue.CAPTION),
        ("en", "The minister arrives in Ankara on Monday. (AP Photo/Ann Smith)", Cue.CAPTION),
        ("de", "Folgen Sie uns auf Telegram und abonnieren Sie unseren Newsletter.", Cue.APPEAL),
        ("de", "Dieses Magazin lebt von Spenden. Unterstützen Sie uns mit einem Beitrag.", Cue.APPEAL),
        ("de", "Anzeige", Cue.APPEAL),
        ("en", "Support independent journalism. Donate today.", Cue.APPEAL),
        ("en", "Sign up for our daily newsletter", Cue.APPEAL),
        ("en", "Follow us on Facebook", Cue.APPEAL),
        ("en", "Advertisement", Cue.APPEAL),
        ("de", "Startseite > Politik > Ausland", Cue.LINKS),
        ("de", "Wir verwenden Cookies, um Ihnen das beste Angebot zu machen.", Cue.LINKS),
        ("de", "Artikel teilen", Cue.LINKS),
        ("en", "Skip to content", Cue.LINKS),
        ("en", "© 2025 The Daily News. All rights reserved.", Cue.LINKS),
        ("en", "Share on Facebook", Cue.LINKS),
    ],
)
def test_a_line_tells_what_it_is(language: str, line: str, cue: Cue) -> None:
    assert find_cue(line, tokens_table(language).blocks) is cue


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Die Regierung bat die Bürger um Spenden für die Opfer des Erdbebens."),
        ("de", "Der Sender kündigte einen neuen Newsletter an."),
        ("de", "Zwei Minister traten zurück, die Opposition fordert Neuwahlen."),
        ("de", "Von der Leyen reist nach Kiew"),
        ("de", "Am 3. März 2025 stimmte das Parlament über den Antrag ab."),
        ("en", "The president asked Congress for its support."),
        ("en", "Turkey will donate two drones to the Ukrainian army, officials said on Monday."),
        ("en", "He said he would comment on the deal next week."),
        ("en", "By Friday the troops had left the city."),
        ("en", "On May 3, 2025 parliament passed the bill by a narrow margin."),
    ],
)
def test_news_about_such_things_has_no_cue(language: str, line: str) -> None:
    assert find_cue(line, tokens_table(language).blocks) is None


def test_long_paragraphs_are_text_whatever_they_talk_about() -> None:
    text = "Folgen Sie uns auf Telegram. " * 30
    assert find_cue(text, tokens_table("de").blocks) is None
