"""Quotations are anchored at their own time: "gestern" in what was said on Friday is Thursday."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kb.records.span import Span
from kb.times.cells import Cell
from kb.times.sentences import Places


class Told(NamedTuple):
    """A day that a text names, and where."""

    span: Span
    cell: Cell


class Speeches:
    """The quotations of a text, each with the day on which its words were said."""

    def __init__(self, quotations: Places, sentences: Places, days: Iterable[Told]) -> None:
        self._quotations, self._sentences = quotations, sentences
        self._days: dict[int, list[Told]] = {}
        for day in days:
            if day.cell.unit == "D" and not day.cell.is_before_christ and not quotations.hold(day.span):
                self._days.setdefault(sentences.index(day.span.start), []).append(day)

    def said_on(self, span: Span, published: date) -> date | None:
        """Return the day on which quoted words were said, `None` for words outside, and where none is told.

        It is told in the sentence that a quotation begins or ends in, outside of its marks, and
        lies before the publication.
        """
        if not self._quotations.hold(span):
            return None
        quotation = self._quotations.spans[self._quotations.index(span.start)]
        around = {self._sentences.index(quotation.start), self._sentences.index(quotation.end - 1)}
        days = [day for index in around for day in self._days.get(index, ()) if day.cell.first < published]
        nearest = min(days, key=lambda day: _distance(day.span, quotation), default=None)
        return None if nearest is None else nearest.cell.first


def _distance(span: Span, quotation: Span) -> int:
    return quotation.start - span.end if span.end <= quotation.start else span.start - quotation.end
