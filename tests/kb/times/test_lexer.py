"""Words of time, digits of all kinds, and digits that belong to names."""

import subprocess
import sys

import pytest

from kb.times.match import matcher


def classes(text: str, language: str = "de") -> dict[str, list[str]]:
    """Return the words of a text with their classes, those of patterns' own words left out."""
    lexed = matcher(language).lex(text)
    return {x.text: sorted(k for k in x.classes if not k.startswith("=")) for x in lexed.lexemes}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("7.11.2025", "dotted"),
        ("7. 11. 2025", "dotted"),
        ("7.11.", "dotted_short"),
        ("7/11/2025", "slashed"),
        ("11/2025", "month_year"),
        ("2025-11-07", "stamp"),
        ("2025-11-07T14:05:00+01:00", "stamp"),
        ("2014/15", "years"),
        ("14:05", "clock"),
        ("14.05", "dot_clock"),
        ("5.000", "number"),
        ("2025", "year"),
        ("31", "day"),
        ("578", "old_year"),
    ],
)
def test_digits_have_the_class_of_their_form(text: str, kind: str) -> None:
    assert kind in classes(text)[text]


@pytest.mark.parametrize("text", ["F-16", "MH17", "30MK2", "US$1999", "T-2025", "#2025", "5%"])
def test_digits_of_a_name_or_measure_are_nothing(text: str) -> None:
    assert not any("day" in kinds or "year" in kinds for kinds in classes(text).values())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Freitagabend", ["Freitag", "abend"]),
        ("SONNTAGmorgen", ["SONNTAG", "morgen"]),
        ("Jahresende", ["Jahres", "ende"]),
        ("dreitägige", ["drei", "tägige"]),
        ("Neunzigerjahre", ["Neunziger", "jahre"]),
        ("Wochenende", ["Wochenende"]),
        ("Montage", ["Montage"]),
    ],
)
def test_a_compound_is_cut_where_both_parts_are_known(word: str, parts: list[str]) -> None:
    assert list(classes(word)) == parts


def test_a_capital_in_the_table_is_needed_in_the_text() -> None:
    assert "month" in classes("May", "en")["May"]
    assert classes("may", "en")["may"] == []


def test_the_tagger_needs_no_parser() -> None:
    code = """
import sys
from kb.times import tag
tag("heute", language="de")
print([name for name in ("spacy", "kb.text", "dateparser") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
