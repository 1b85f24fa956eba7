"""Which documents count, and what events look like from them: today, or on a past day.

A document counts on a day if it was published up to that day and no version of it that was
published up to that day superseded it. A document without a day counts today and on no past day.
"""

from datetime import date
from typing import Any

from kb.records.event import derive_event
from kb.store.derived import actor_keys, event_columns, role_rows
from kb.store.loading import COUNTS, find_actor_numbers, load_unsettled
from kb.store.view import View

EVENT = "seq, id, type, sequence, claims, origins, outlets, contradictions, earliest, latest, edtf, words, leading"
ROLE = "event, position, role, name, actor, inferred"
STATUS = "event, status, origins"


def counted(as_of: date | None) -> str:
    """Return the condition on a document `d`; `:as_of` is the day."""
    return COUNTS if as_of is None else "d.published <= :as_of AND d.superseded_on > :as_of"


def as_of_values(as_of: date | None) -> dict[str, Any]:
    """Return the value that `counted` needs."""
    return {} if as_of is None else {"as_of": as_of.isoformat()}


def names(as_of: date | None) -> str:
    """Return the source of spellings `n` of actors in the documents that count."""
    if as_of is None:
        return "actor_name n"
    return (
        "(SELECT s.actor, s.name, s.uses FROM spelling s JOIN document d ON d.seq = s.document"
        f" WHERE {counted(as_of)}) n"
    )


def shown_name(as_of: date | None) -> str:
    """Return the name that an actor `a` is shown by, as `kb.records.reading.actor_of_counts` chooses it."""
    return (
        f"(SELECT n.name FROM {names(as_of)} WHERE n.actor = a.seq GROUP BY n.name"
        " ORDER BY sum(n.uses) DESC, length(n.name) DESC, n.name LIMIT 1)"
    )


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
    ids = dict(view.rows("SELECT seq, id FROM event WHERE settled > ?", (as_of.isoformat(),)))
    told = load_unsettled(view.index, as_of.isoformat())
    derived = {seq: derive_event(ids[seq], seq, told[seq]) for seq in told}
    actors = find_actor_numbers(view.index, actor_keys(derived.values()))
    for seq, event in derived.items():
        columns = event_columns(event)
        columns["leading"] = view.value("SELECT seq FROM claim WHERE id = ?", (event.leading,))
        events.append((seq, event.id, event.type, *columns.values()))
        roles += role_rows(actors, seq, event)
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
