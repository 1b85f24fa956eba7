"""Events that a table gives: its reports of one name are about one event, whatever else they say."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from kb.linking.events import Link
from kb.records.claim import Claim
from kb.records.judgement import Judgement, Matter

RULE = "table"
REASON = "given by the table"


def given_key(name: str) -> str:
    """Return the key under which claims of an event that a table gives are stored and looked up."""
    return f"given|{name}"


def link_given(
    claims: Iterable[Claim], known: Mapping[str, Sequence[str]], apart: Collection[tuple[str, str]] = ()
) -> tuple[Link, ...]:
    """Return the event of every claim of a document that is a row of a table; without a name it founds its own.

    Args:
        claims: In the order of the text.
        known: Name that the table gives, to the events that have a claim of that name, the oldest first.
        apart: Pairs of claim and event that a standing judgement keeps apart.
    """
    founded: dict[str, str] = {}
    links = []
    for claim in claims:
        name = claim.given_event or ""
        events = (*known.get(name, ()), *((founded[name],) if name in founded else ()))
        event = next((event for event in events if (claim.id, event) not in apart), claim.id)
        if event == claim.id and name:
            founded.setdefault(name, claim.id)
        links.append(Link(claim.id, event, None if event == claim.id else _judgement(claim.id, event)))
    return tuple(links)


def _judgement(claim: str, event: str) -> Judgement:
    return Judgement(Matter.EVENT, claim, event, True, RULE, 1.0, (REASON,))
