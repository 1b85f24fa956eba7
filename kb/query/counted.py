"""Which documents count, and what events look like from them: today, or on a past day.

A document counts on a day if it was published up to that day and no version of it that was
published up to that day superseded it. A document without a day counts today and on no past day.
"""

from datetime import date
from typing import Any

from kb.records.event import derive_event
from kb.store.derived import event_columns, role_rows
from kb.store.loading import COUNTS, load_unsettled
from kb.store.view import View

EVENT = "seq, id, type, sequence, claims, origins, earliest, latest, edtf, words, leading"
ROLE = "event, position, role, name, actor, inferred"
STATUS = "event, status, origins"


def counted(as_of: date | None) -> str:
    """Return the condition on a document `d`; `:as_of` is the day."""
    return COUNTS if as_of is None else "d.published <= :as_of AND d.superseded_on > :as_of"


def as_of_values(as_of: date | None) -> dict[str, Any]:
    """Return the value that `counted` needs."""
    return {} if as_of is None else {"as_of": as_of.isoformat()}


def suffix(view: View, as_of: date | None) -> str:
    """Return what the names of the tables `event`, `event_role` and `event_status` end in for a day.

    Most events are on a past day what they are today; those that are not are worked out again, once
    a view and day.
    """
    if as_of is None:
        return ""
    name = f"_{as_of.isoformat().replace('-', '')}"
    if view.value("SELECT 1 FROM sqlite_temp_schema WHERE name = ?", (f"event{name}",)) is None:
        _work_out(view, as_of, name)
    return name


def _work_out(view: View, as_of: date, name: str) -> None:
    events, roles, statuses = _changed(view, as_of)
    _overlay(view, f"event{name}", EVENT, events, f"event WHERE claims > 0 AND settled <= '{as_of}'")
    settled = f"event IN (SELECT seq FROM event WHERE settled <= '{as_of}')"
    _overlay(view, f"event_role{name}", ROLE, roles, f"event_role WHERE {settled}")
    _overlay(view, f"event_status{name}", STATUS, statuses, f"event_status WHERE {settled}")


def _changed(view: View, as_of: date) -> tuple[list[Any], list[Any], list[Any]]:
    """Return rows of the events that were known on a day, and were not what they are today."""
    events, roles, statuses = [], [], []
    for seq, told in load_unsettled(view.index, as_of.isoformat()).items():
        event = derive_event(view.value("SELECT id FROM event WHERE seq = ?", (seq,)), seq, told)
        columns = event_columns(event)
        columns["leading"] = view.value("SELECT seq FROM claim WHERE id = ?", (event.leading,))
        events.append((seq, event.id, event.type, *columns.values()))
        roles += role_rows(view.index, seq, event)
        statuses += [(seq, status, origins) for status, origins in event.statuses.items()]
    return events, roles, statuses


def _overlay(view: View, name: str, columns: str, changed: list[Any], settled: str) -> None:
    """Make a table of the changed rows, and a view of them with the rows that are as they are today."""
    view.rows(f"CREATE TEMP TABLE {name}_changed ({columns})")
    view.rows(f"CREATE INDEX temp.{name}_key ON {name}_changed ({columns.partition(',')[0]})")
    marks = ", ".join("?" * (columns.count(",") + 1))
    view.index.executemany(f"INSERT INTO {name}_changed VALUES ({marks})", changed)
    view.rows(
        f"CREATE TEMP VIEW {name} AS SELECT {columns} FROM {settled} UNION ALL SELECT {columns} FROM {name}_changed"
    )
