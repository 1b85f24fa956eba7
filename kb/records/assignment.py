"""Which event a claim was about, and from when to when: kept for claims that were judged anew."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Assignment:
    """A claim was about an event.

    Args:
        claim: Its id.
        number: Its place among the assignments of the claim, from 0.
        event: Id of the event.
        since: The day from which it was, `None` from the beginning.
        until: The day from which it was no longer, `None` while it is.
    """

    claim: str
    number: int
    event: str
    since: date | None = None
    until: date | None = None
