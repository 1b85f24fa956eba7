"""What reports can be compared in: a column of a table, or what claims say: status, days, roles.

A report is a claim. A role that has several fillers in a claim is one value, "A; B".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kb.errors import QueryError
from kb.query.counted import as_of_values, counted
from kb.query.diagnostics import Reported
from kb.query.rows import Filter
from kb.query.select import claims_of, select_events
from kb.rdf.vocab import ROLES
from kb.records.claim import Cell
from kb.records.contradiction import NUMBERS
from kb.store.view import View

FIELDS = ("status", "certainty", "earliest", "latest", "edtf")
"""Columns of a claim that are variables."""
ROLE = (
    "(SELECT group_concat(name, '; ') FROM (SELECT coalesce(a.id, r.name) AS name FROM role r"
    " LEFT JOIN actor a ON a.seq = r.actor WHERE r.claim = c.seq AND r.role = :variable ORDER BY name))"
)


@dataclass(frozen=True, slots=True)
class Reports:
    """Which reports are looked at.

    Args:
        filter: Events that they are about.
        where: Column of a table to the text that it has to hold.
        least: Only events with so many of these reports.
        most: Only events with at most so many.
        blank_is_missing: A report that says "" says nothing.
    """

    filter: Filter = field(default_factory=Filter)
    where: Mapping[str, str] | None = None
    least: int = 1
    most: int | None = None
    blank_is_missing: bool = False


def columns(view: View) -> tuple[str, ...]:
    """Return the columns of all tables that came in, sorted."""
    return tuple(row[0] for row in view.rows("SELECT DISTINCT name FROM cell ORDER BY name"))


def reported(view: View, variable: str, wanted: Reports = Reports()) -> tuple[Reported, ...]:
    """Return what each report says in a variable: a column, or else a field or role of claims.

    Of a column only the rows of tables that have it are reports.

    Args:
        view: The store.
        variable: Its name; "role:killed" is the role also where a table has a column "killed".
        wanted: Which reports.

    Raises:
        QueryError: if there is no such variable.
    """
    known = columns(view)
    for name in (wanted.where or {}).keys() - set(known):
        raise QueryError(f"no column {name!r}", str(view.folder.path), f"it has {', '.join(known) or 'none'}")
    source, read = _source(view, variable, known, claims_of(view, wanted.filter.as_of))
    chosen = select_events(view, wanted.filter)
    values = {**chosen.values, **as_of_values(wanted.filter.as_of), "variable": variable.removeprefix("role:")}
    conditions = [f"c.event IN ({chosen.sql('e.seq')})", counted(wanted.filter.as_of), *_where(wanted, values)]
    rows = view.rows(
        f"SELECT (SELECT id FROM event WHERE seq = c.event), c.id, {source} AND {' AND '.join(conditions)}"
        " ORDER BY c.event, c.seq",
        values,
    )
    found = [Reported(event, claim, _kept(read(value), wanted)) for event, claim, value in rows]
    return _often_enough(found, wanted)


def _source(
    view: View, variable: str, known: tuple[str, ...], claims: str
) -> tuple[str, Callable[[Any], Cell]]:
    """Return the value and tables of a variable, up to a condition, and what reads the value."""
    if variable in known:
        return f"x.value {claims} JOIN cell x ON x.claim = c.seq WHERE x.name = :variable", lambda value: value
    role = variable.removeprefix("role:")
    if role in ROLES:
        return f"{ROLE} {claims} WHERE true", _number if role in NUMBERS else lambda value: value
    if variable in FIELDS:
        return f"c.{variable} {claims} WHERE :variable <> ''", lambda value: value
    has = ", ".join((*known, *FIELDS, *sorted(ROLES)))
    raise QueryError(f"no variable {variable!r}", str(view.folder.path), f"use one of {has}")


def _where(wanted: Reports, values: dict[str, Any]) -> list[str]:
    conditions = []
    for number, (name, text) in enumerate(sorted((wanted.where or {}).items())):
        values |= {f"column{number}": name, f"cell{number}": text}
        held = f"SELECT 1 FROM cell y WHERE y.claim = c.seq AND y.name = :column{number}"
        conditions.append(f"EXISTS ({held} AND CAST(y.value AS TEXT) = :cell{number})")
    return conditions


def _number(value: str | None) -> Cell:
    return int(value) if value is not None and value.isascii() and value.isdigit() else value


def _kept(value: Cell, wanted: Reports) -> Cell:
    return None if wanted.blank_is_missing and value == "" else value


def _often_enough(found: list[Reported], wanted: Reports) -> tuple[Reported, ...]:
    counts: dict[str, int] = {}
    for report in found:
        counts[report.event] = counts.get(report.event, 0) + 1
    most = wanted.most or len(found)
    return tuple(report for report in found if wanted.least <= counts[report.event] <= most)
