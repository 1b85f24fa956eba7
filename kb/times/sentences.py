"""Sentences and quotations by punctuation alone, for texts that no parser has read."""

import re
from bisect import bisect_right

from kb.records.span import Span

END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»“)\]]*\s+(?=[\"'„“‘»«(\[¿¡]*[A-ZÄÖÜÀ-Þ0-9])|\n+")
MARKS = ".!?…"
INITIAL_OR_NUMBER = re.compile(r"(?:[.\s]\w|\b\d{1,3})\Z")
"""What a point after is no end: an initial ("J. Miller"), an ordinal ("am 3. März")."""
MONTH = re.compile(r"\b[A-Z][a-zä]{2,3}\Z")
"""A short word with a point before a number is a month: "Feb. 28"."""
LONGEST_BEFORE = 5
LONGEST_HEADING = 70


QUOTED = re.compile(
    r"""„[^“”\n]{1,600}[“”] | “[^”\n]{1,600}” | »[^«\n]{1,600}« | «[^»\n]{1,600}»
      | \"[^\"\n]{1,600}\" | ``[^'\n]{1,600}''""",
    re.VERBOSE,
)


def quoted(text: str) -> "Places":
    """Return the stretches of a text between quotation marks."""
    return Places(tuple(Span(*match.span()) for match in QUOTED.finditer(text)))


def split(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text; together they hold all of it."""
    spans, start = [], 0
    for match in END.finditer(text):
        if text[match.start()] in MARKS and not _ends(text, match):
            continue
        spans.append(Span(start, match.end()))
        start = match.end()
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


def is_heading(text: str, span: Span) -> bool:
    """Tell whether a sentence is a short line without a mark at its end."""
    words = text[span.start : span.end]
    return len(span) <= LONGEST_HEADING and words.endswith("\n") and words.rstrip()[-1:] not in (*MARKS, ",", ";")


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words before a mark let a sentence end there."""
    before = text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
    if INITIAL_OR_NUMBER.search(before):
        return False
    return not (text[match.end() : match.end() + 1].isdigit() and MONTH.search(before))


class Places:
    """Finds the span, of spans in order, that holds an offset."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self.spans = spans
        self._starts = [span.start for span in spans]

    def hold(self, span: Span) -> bool:
        """Tell whether one of the spans holds another."""
        index = self.index(span.start)
        return index >= 0 and self.spans[index].holds(span)

    def index(self, offset: int) -> int:
        """Return the index of the last span that begins at or before an offset, -1 if there is none."""
        return bisect_right(self._starts, offset) - 1
