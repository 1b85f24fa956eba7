"""Who says what of whom: denials, and what two actors say about each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kb.query.actors import SAID
from kb.query.claims import claim_rows
from kb.query.counted import as_of_values, counted
from kb.query.rows import ClaimRow
from kb.store.loading import find_actor_number
from kb.store.view import View

MOST = 200
ORDER = "d.published IS NULL, d.published, d.id, c.start, c.id"


@dataclass(frozen=True, slots=True)
class AboutRow:
    """What one actor says that names another.

    Args:
        who: Id of the actor that says it.
        whom: Id of the actor that has a role in it.
        claim: The claim.
    """

    who: str
    whom: str
    claim: ClaimRow


def denials(
    view: View, *, actor: str | None = None, as_of: date | None = None, limit: int = MOST
) -> tuple[ClaimRow, ...]:
    """Return the claims that deny an event, in the order they were published.

    Args:
        view: The store.
        actor: Id of the actor that denies.
        as_of: Only what was published up to this day.
        limit: Rows at most.
    """
    values, condition = as_of_values(as_of), f"c.status = 'denied' AND {counted(as_of)}"
    if actor is not None:
        values["actor"] = find_actor_number(view.index, actor) or -1
        condition += f" AND c.seq IN (SELECT claim FROM ({SAID.format('= :actor')}))"
    return claim_rows(view, condition, values, ORDER, as_of=as_of, limit=limit)


def about_each_other(
    view: View, one: str, two: str, *, as_of: date | None = None, limit: int = MOST
) -> tuple[AboutRow, ...]:
    """Return what two actors say about each other, what the first says before what the second does."""
    return tuple(_about(view, one, two, as_of, limit)) + tuple(_about(view, two, one, as_of, limit))


def _about(view: View, who: str, whom: str, as_of: date | None, limit: int) -> Iterable[AboutRow]:
    values = {
        **as_of_values(as_of),
        "actor": find_actor_number(view.index, who) or -1,
        "other": find_actor_number(view.index, whom) or -1,
    }
    condition = (
        f"c.seq IN (SELECT claim FROM ({SAID.format('= :actor')}))"
        f" AND c.seq IN (SELECT claim FROM role WHERE actor = :other) AND {counted(as_of)}"
    )
    rows = claim_rows(view, condition, values, ORDER, as_of=as_of, limit=limit)
    return (AboutRow(who, whom, row) for row in rows)
