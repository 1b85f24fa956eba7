"""How far reports of events disagree, in numbers: the diagnostics of the R package eventreport, and three more.

The first six are its own, as `ontology/decisions/disagreement.md` defines them, with the same results; the
three after them say what one would take those for: what the package counts in different sets of events
for two columns of one table is counted here in one, and what depends on other events, on these alone.
"""

import math
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.errors import QueryError
from kb.records.claim import Cell


@dataclass(frozen=True, slots=True)
class Reported:
    """What one report says of one event in one variable; `None`: it says nothing."""

    event: str
    claim: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Value:
    """A value as text, and how many reports say it."""

    value: str
    reports: int


@dataclass(frozen=True, slots=True)
class EventDisagreement:
    """How far the reports of one event disagree in one variable.

    Args:
        event: Id of the event.
        reports: Number of its reports.
        told: Number of those that say something.
        values: Every value, the most frequent first; nothing is left out and nothing averaged.
        divergence: Number of different values less one; saying nothing is one of them.
        disagreement: Share of reports that say something else than most do, of those that say something.
        deviation: Standard deviation of two numbers or more.
        range: Largest number less the smallest.
    """

    event: str
    reports: int
    told: int
    values: tuple[Value, ...]
    divergence: int
    disagreement: float | None
    deviation: float | None
    range: float | None


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """How far the reports of a set of events disagree in one variable; `None` where nothing is left to average.

    Args:
        variable: Its name.
        events: Number of events.
        reports: Number of reports.
        mean_divergence: Different values less one, over all events.
        normalised_divergence: The same, divided by the different values of all reports.
        mean_deviation: Standard deviation, over events with two numbers or more.
        mean_range: Range, over events with a number; single reports count as 0.
        share_disagreeing: Share of events with more than one value, saying nothing being one.
        modal_confidence: Share of the most frequent value, over events of which something is said.
        share_contradicted: Share of events with more than one value, of those with two reports or more that
            say something: saying nothing contradicts nobody, and one report not itself.
        mean_range_reported: Range, over events with two numbers or more, as of the deviation.
        relative_divergence: Divergence by the most that its number of reports allows, over events with
            two reports or more; it does not depend on other events.
    """

    variable: str
    events: int
    reports: int
    mean_divergence: float | None
    normalised_divergence: float | None
    mean_deviation: float | None
    mean_range: float | None
    share_disagreeing: float | None
    modal_confidence: float | None
    share_contradicted: float | None
    mean_range_reported: float | None
    relative_divergence: float | None


def as_text(value: Cell) -> str:
    """Write a value so that equal ones are equal: numbers with 15 significant digits.

    >>> as_text(0.1 + 0.2) == as_text(0.3)
    True
    """
    return f"{value:.15g}" if isinstance(value, float | int) else str(value)


def by_event(reports: Iterable[Reported]) -> tuple[EventDisagreement, ...]:
    """Return how far the reports of each event disagree, events in the order in which they come."""
    values: dict[str, list[Cell]] = defaultdict(list)
    for report in reports:
        values[report.event].append(report.value)
    return tuple(_event(event, found) for event, found in values.items())


def diagnose(variable: str, reports: Iterable[Reported]) -> Diagnostics:
    """Return the diagnostics of a set of reports."""
    reports = list(reports)
    events = by_event(reports)
    distinct = len({_value(report.value) for report in reports})
    divergence = _mean([e.divergence for e in events])
    several = [e for e in events if e.told > 1]
    return Diagnostics(
        variable=variable,
        events=len(events),
        reports=len(reports),
        mean_divergence=divergence,
        normalised_divergence=None if divergence is None else divergence / distinct,
        mean_deviation=_mean([e.deviation for e in events]),
        mean_range=_mean([e.range for e in events]),
        share_disagreeing=_mean([float(e.divergence > 0) for e in events]),
        modal_confidence=_mean([e.values[0].reports / e.told for e in events if e.told]),
        share_contradicted=_mean([float(len(e.values) > 1) for e in several]),
        mean_range_reported=_mean([e.range for e in several]),
        relative_divergence=_mean([e.divergence / (e.reports - 1) for e in events if e.reports > 1]),
    )


def check_numbers(variable: str, reports: Iterable[Reported]) -> None:
    """Refuse a variable that holds texts, for whoever needs numbers.

    Raises:
        QueryError: if so.
    """
    for report in reports:
        if isinstance(report.value, str):
            raise QueryError(f"{variable} holds the text {report.value[:40]!r}", "", "choose a variable with numbers")


def _event(event: str, values: Sequence[Cell]) -> EventDisagreement:
    told = [value for value in values if value is not None]
    counts = Counter(as_text(value) for value in told)
    ranked = tuple(Value(*pair) for pair in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    numbers = [float(value) for value in told if not isinstance(value, str)]
    is_number = bool(numbers) and len(numbers) == len(told)
    return EventDisagreement(
        event=event,
        reports=len(values),
        told=len(told),
        values=ranked,
        divergence=len({_value(value) for value in values}) - 1,
        disagreement=1 - ranked[0].reports / len(told) if told else None,
        deviation=statistics.stdev(numbers) if is_number and len(numbers) > 1 else None,
        range=max(numbers) - min(numbers) if is_number else None,
    )


def _value(value: Cell) -> tuple[bool, str]:
    """Return a value as it is told from others; saying nothing is one, and no text."""
    return value is None, as_text(value)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return math.fsum(known) / len(known) if known else None
