"""Sentences and quotations by punctuation alone, for texts that no parser has read."""

import re
from bisect import bisect_right

from kb.records.span import Span

END = re.compile(
    r"""
      (?<![.\s]\w) (?<![.!?…])                                   # no initial, and only the first mark of a row
      (?<!\b\d) (?<!\b\d\d) (?<!\b\d\d\d)                       # no ordinal: "am 3. März"
      (?!\.[ ]\d(?<=\b[A-Z][a-zä]{2}\.[ ]\d)) (?!\.[ ]\d(?<=\b[A-Z][a-zä]{3}\.[ ]\d))  # no month: "Feb. 28"
      [.!?…]+ [\"'”’»“)\]]* \s+ (?=[\"'„“‘»«(\[¿¡]*[A-ZÄÖÜÀ-Þ0-9])
    | \n+
    """,
    re.VERBOSE,
)


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
        spans.append(Span(start, match.end()))
        start = match.end()
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


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
