"""Actors: search, one by its name, and one with whom it appears and what it says."""

import difflib
import json
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from kb.errors import QueryError
from kb.query.claims import claim_rows
from kb.query.counted import as_of_values, counted, names, shown_name, suffix
from kb.query.keys import check_limit, make_page, read_key, read_number, write_key
from kb.query.rows import ActorDetail, ActorRow, Count, Page
from kb.records.reading import actor_of_counts
from kb.store.loading import find_actor_number
from kb.store.view import View

SAID = (
    "SELECT claim, actor FROM speaker WHERE actor {0}"
    " UNION SELECT claim, actor FROM role WHERE actor {0} AND role = 'speaker'"
)
"""Claims that an actor says, reports, or is told to have said."""
MOST_SAID = 200
MOST_WITH = 50
NEAR = 5


def search_actors(
    view: View, words: str, *, after: str | None = None, limit: int = 100, as_of: date | None = None
) -> Page[ActorRow]:
    """Return actors of whom one spelling holds every word, those with most events first.

    Raises:
        QueryError: if `after` is no key.
    """
    limit, values = check_limit(limit), as_of_values(as_of)
    parts = dict.fromkeys(words.lower().split())
    values |= {f"word{i}": part for i, part in enumerate(parts)}
    holds = " AND ".join(f"instr(lowered(n.name), :word{i})" for i in range(len(parts))) or "true"
    is_named = f"EXISTS (SELECT 1 FROM {names(as_of)} WHERE n.actor = a.seq AND {holds})"
    source, more = _counted_actors(view, as_of), "true"
    if after is not None:
        events, tie = read_key(after)
        values |= {"after": read_number(events, after), "tie": tie}
        more = "(a.events < :after OR (a.events = :after AND a.id > :tie))"
    found = view.rows(
        f"SELECT a.seq, a.events, a.id FROM {source} a WHERE {is_named} AND {more}"
        f" ORDER BY a.events DESC, a.id LIMIT {limit + 1}",
        values,
    )
    total = view.value(f"SELECT count(*) FROM actor a WHERE {is_named}", values)
    rows = actor_rows(view, [row[0] for row in found[:limit]], as_of)
    return make_page(rows, [write_key(events, key) for _, events, key in found], limit, total)


def _counted_actors(view: View, as_of: date | None) -> str:
    """Return the source of actors with how many events they have a role in."""
    if as_of is None:
        return "actor"
    counts = f"SELECT actor, count(DISTINCT event) AS events FROM event_role{suffix(view, as_of)} GROUP BY actor"
    return (
        "(SELECT b.seq, b.id, coalesce(r.events, 0) AS events"
        f" FROM actor b LEFT JOIN ({counts}) r ON r.actor = b.seq)"
    )


def actor_rows(view: View, actors: Sequence[int], as_of: date | None = None) -> tuple[ActorRow, ...]:
    """Return the rows of actors, by their numbers in the index and in that order."""
    listed = "IN (SELECT value FROM json_each(:actors))"
    values = {"actors": json.dumps(actors), **as_of_values(as_of)}
    source = _counted_actors(view, as_of)
    events = dict(view.rows(f"SELECT a.seq, a.events FROM {source} a WHERE a.seq {listed}", values))
    said = dict(view.rows(
        f"SELECT s.actor, count(*) FROM ({SAID.format(listed)}) s JOIN claim c ON c.seq = s.claim"
        f" JOIN document d ON d.seq = c.document WHERE {counted(as_of)} GROUP BY s.actor",
        values,
    ))
    spelled = view.rows(
        "SELECT a.seq, a.id, a.kind, a.state, n.name, sum(n.uses) FROM actor a"
        f" JOIN {names(as_of)} ON n.actor = a.seq WHERE a.seq {listed} GROUP BY a.seq, n.name ORDER BY a.seq, n.name",
        values,
    )
    rows = {}
    for (seq, key, kind, state), group in groupby(spelled, itemgetter(0, 1, 2, 3)):
        made = actor_of_counts(key, {row[4]: row[5] for row in group}, state=state)
        rows[seq] = ActorRow(key, made.name, kind, made.state, made.names, events.get(seq, 0), said.get(seq, 0))
    return tuple(rows[seq] for seq in actors if seq in rows)


def find_actor(view: View, name: str) -> ActorRow:
    """Return the actor of an id, a spelling, or else the only one of whom a spelling holds all words.

    Raises:
        QueryError: if there is none, or several; it names those that are near.
    """
    found = find_actor_number(view.index, name) or view.value(
        "SELECT a.seq FROM actor_name n JOIN actor a ON a.seq = n.actor WHERE n.lower = ?"
        " ORDER BY a.events DESC, a.id LIMIT 1",
        (name.strip().lower(),),
    )
    if found and (rows := actor_rows(view, [found])):
        return rows[0]
    page = search_actors(view, name, limit=NEAR) if name.strip() else Page((), 0)
    if page.total == 1:
        return page.rows[0]
    near = [row.name for row in page.rows] or near_names(view, name)
    way_out = f"did you mean {', '.join(near)}?" if near else "list them with a search"
    raise QueryError(f"no actor {name!r}" if not page.rows else f"{page.total} actors are like {name!r}", "", way_out)


def near_names(view: View, name: str) -> list[str]:
    """Return spellings that look like a name, or of which a word does, the most like it first."""
    wanted = name.strip().lower()
    words: dict[str, str] = {}
    for lower, spelling in view.rows("SELECT lower, name FROM actor_name ORDER BY length(lower), lower, name"):
        for word in (lower, *lower.split()):
            if abs(len(word) - len(wanted)) <= max(2, len(wanted) // 3):
                words.setdefault(word, spelling)
    found = difflib.get_close_matches(wanted, words, NEAR, 0.7)
    return list(dict.fromkeys(words[word] for word in found))


def actor_detail(view: View, id: str, *, as_of: date | None = None) -> ActorDetail:  # noqa: A002
    """Return an actor, with whom it appears, in which types of event and roles, and what it says last.

    Raises:
        QueryError: if there is no such actor, or none on that day.
    """
    seq = find_actor_number(view.index, id)
    rows = () if seq is None else actor_rows(view, [seq], as_of)
    if not rows:
        raise QueryError(f"no actor {id!r}", str(view.folder.path), "look for it with a search")
    end, values = suffix(view, as_of), {"actor": seq, **as_of_values(as_of)}
    said = f"c.seq IN (SELECT claim FROM ({SAID.format('= :actor')})) AND {counted(as_of)}"
    return ActorDetail(
        actor=rows[0],
        with_whom=_with_whom(view, end, values, as_of),
        by_type=_counts(view, end, values, "e.type"),
        by_role=_counts(view, end, values, "r.role"),
        says=claim_rows(view, said, values, "d.published DESC, d.id, c.start, c.id", as_of=as_of, limit=MOST_SAID),
    )


def _events(end: str) -> str:
    """Return the condition on an event's number that the actor has a role in it."""
    if not end:
        return "IN (SELECT event FROM actor_event WHERE actor = :actor)"
    return f"IN (SELECT event FROM event_role{end} WHERE actor = :actor)"


def _with_whom(view: View, end: str, values: dict[str, Any], as_of: date | None) -> tuple[Count, ...]:
    rows = view.rows(
        f"SELECT a.id, {shown_name(as_of)}, count(DISTINCT r.event) AS number"
        f" FROM event_role{end} r JOIN actor a ON a.seq = r.actor"
        f" WHERE r.event {_events(end)} AND r.actor <> :actor"
        f" GROUP BY a.seq ORDER BY number DESC, a.id LIMIT {MOST_WITH}",
        values,
    )
    return tuple(Count(key, name or key, number) for key, name, number in rows)


def _counts(view: View, end: str, values: dict[str, Any], column: str) -> tuple[Count, ...]:
    rows = view.rows(
        f"SELECT {column}, count(DISTINCT e.seq) FROM event{end} e JOIN event_role{end} r ON r.event = e.seq"
        f" WHERE e.seq {_events(end)} AND r.actor = :actor GROUP BY 1 ORDER BY 2 DESC, 1",
        values,
    )
    return tuple(Count(value, value, number) for value, number in rows)
