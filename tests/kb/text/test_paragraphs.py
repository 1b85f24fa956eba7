"""Lines are paragraphs, unless they were broken at a fixed width."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kb.text.paragraphs import INK, find_paragraphs

WRAPPED = """Der Minister sprach gestern in der Hauptstadt vor vielen
Zuhörern über die Lieferung von Raketen, die sein Land vor
einem Jahr bestellt hatte und die nun endlich kommen soll.

Die Opposition kritisierte das Vorhaben scharf und kündigte
an, im Parlament dagegen zu stimmen, sobald der Entwurf dort
vorliegt, was nach Ostern der Fall sein soll.
"""


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text."""
    return [span.of(text) for span in find_paragraphs(text)]


def test_every_line_is_a_paragraph() -> None:
    assert paragraphs("Titel\nEin Satz.\n\n  Noch einer. \r\nEnde") == ["Titel", "Ein Satz.", "Noch einer.", "Ende"]


def test_lines_broken_at_a_width_are_joined_up_to_the_blank_line() -> None:
    found = paragraphs(WRAPPED)
    assert [p.split()[0] for p in found] == ["Der", "Die"]
    assert found[0].endswith("kommen soll.")


def test_long_lines_are_no_broken_ones() -> None:
    line = "Ein langer Satz, der für sich allein schon einen ganzen Absatz füllt, wie ihn Zeitungen im Netz schreiben."
    assert len(paragraphs("\n".join([line] * 8))) == 8


def test_lines_of_blanks_and_invisible_characters_are_no_paragraphs() -> None:
    assert paragraphs("A\n \u200b\u200f \n\x00\nB") == ["A", "B"]


@given(st.text(st.sampled_from("ab .\n\r\u2028\t\u200b\x00\x0c")))
def test_paragraphs_hold_every_visible_character_once_and_in_order(text: str) -> None:
    spans = find_paragraphs(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    inside = {i for span in spans for i in range(span.start, span.end)}
    visible = {m.start() for m in INK.finditer(text) if m.group() not in "\n\r\u2028\x0c"}
    assert visible <= inside
