"""What only looks like a time: names, numbers, prices, scores, telephone numbers, titles."""

from datetime import date

import pytest

from kb.times import tag

MONDAY = date(2025, 11, 10)

TRAPS = {
    "en": {
        "names": [
            "Theresa May spoke. May she succeed.",
            "Mr. March met Ms. August.",
            "The march began in silence.",
            "You may go.",
            "She fell and will spring up.",
            "The fall of Rome is near.",
            "A fall from the roof killed him.",
            "The sun sat down.",
            "Black Friday deals and Super Tuesday voters.",
            "Boeing 1999 and Airbus 380 landed.",
            "F-16 and B-52 jets flew 2000 miles.",
            "The MH17 report and the A1900 motorway.",
        ],
        "second": [
            "A second attack failed.",
            "The second attack failed.",
            "He came second.",
            "Second, he lied.",
            "On second thought he left.",
        ],
        "numbers": [
            "About 5,000 people came.",
            "More than 1900 people marched on.",
            "Some 2,000 soldiers left.",
            "It weighs 1500 kg.",
            "They sold 2015 copies.",
            "He ran 1500 metres.",
            "It has 1984 pages.",
            "At 2000 feet it turned.",
            "1200 troops crossed.",
        ],
        "titles": [
            "He read the novel 1984.",
            "See chapter 3.2 and section 1984.",
            "See page 2001 and table 1999.",
            "Under article 1950 it is banned.",
            "UN Resolution 1701 was adopted.",
            "Resolutions 1701 and 1559 were adopted.",
            "Flight 1812 landed in room 1999.",
            "Version 2010 of Windows 2000 is old.",
            "No. 1945 in the list.",
            "Python 3.12.4 and 10.0.0.1 run.",
        ],
        "telephones": [
            "Call 555-010-1234 or +43 1 234 5678.",
            "Call (020) 7946 0123.",
            "Fax: 0043 1 1234567.",
            "Call 020-7946-0999.",
        ],
        "scores and prices": [
            "They won 3-2 against Spain.",
            "They won 3:2 again.",
            "It costs $1999 or 1,999 euros.",
            "It costs €2010.",
            "It fell by 1999 points.",
            "Shares lost 20.15 percent.",
            "A £1900 fine was paid.",
            "It rose 5%.",
        ],
        "ages": [
            "The 20-year-old man left.",
            "A 3-year-old boy and a six-month-old girl slept.",
        ],
        "addresses": [
            "See https://example.org/2025/11/07/news and a@2025.org",
            "See #2025 and @may2024.",
            "They offer 24/7 service.",
            "He lives at 10 Downing Street.",
        ],
    },
    "de": {
        "names": [
            "Herr August und Frau Mai kamen.",
            "Der Schauspieler Fritz Herbst starb, Frau Sommer nicht.",
            "Die Sonne sank.",
            "Der Marsch begann.",
            "Er sprach mit Robinson über Freitagsgebete.",
            "Die Su-30MK2 flog 1500 Kilometer.",
            "Der A380 und die MH17 flogen.",
        ],
        "numbers": [
            "Rund 2000 Menschen kamen.",
            "Etwa 1500 Soldaten zogen ab.",
            "Mindestens 1990 Häuser brannten.",
            "Er lief 1500 Meter.",
            "Das wiegt 1200 kg.",
            "Über 1800 Zuschauer kamen.",
            "Es sind 2015 Betriebe.",
        ],
        "titles": [
            "Er las George Orwells Roman 1984.",
            "Siehe Kapitel 3.2. und Seite 2001.",
            "Nach Artikel 1950 ist das verboten.",
            "Nach § 1995 ABGB gilt das.",
            "Die UN-Resolution 1701 wurde beschlossen.",
            "Die Resolutionen 1701 und 1559 gelten.",
            "Die Sicherheitsratsresolution 1701 gilt.",
            "Nr. 1945 der Liste.",
            "Punkt 3.2. der Liste.",
            "Zimmer 1999 im Haus.",
            "Version 2010 läuft.",
            "Python 3.12.4 läuft auf 10.0.0.1",
        ],
        "telephones": [
            "Rufen Sie 0664/1234567 oder +43 1 2345678 an.",
            "Tel. 01/234 56 78",
            "Tel. 0471 925 111",
            "Fax 0043 1 1234567",
        ],
        "scores and prices": [
            "Sie siegten mit 3:2 Toren.",
            "Sie siegten 3:2 in Wien.",
            "Das kostet 1990 Euro.",
            "Das kostet € 2010.",
            "Der Index fiel um 1999 Punkte.",
            "Er stieg um 20,15 Prozent.",
            "Das kostet 12.50 Franken.",
        ],
        "ages": [
            "Der 47-Jährige und die 20-jährige Frau gingen.",
            "Das Kind ist drei Jahre alt.",
            "Die 80-Jährigen sangen.",
        ],
        "addresses": [
            "Siehe https://example.org/2025/11/07/bericht und a@2025.org",
            "Siehe #2025 und @mai2024.",
            "Die PLZ 1010 gilt.",
        ],
    },
}
CASES = [
    pytest.param(language, text, id=text)
    for language, kinds in TRAPS.items()
    for texts in kinds.values()
    for text in texts
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_only_looks_like_a_time_is_left_alone(language: str, text: str) -> None:
    assert [m.span.of(text) for m in tag(text, language=language, published=MONDAY)] == []
