"""An event in the making: a trigger with the roles found so far."""

from dataclasses import dataclass, field

from kb.events.governors import NONE, Governor
from kb.events.roles import Fillings
from kb.events.triggers import Hit
from kb.records.mention import Filler
from kb.records.span import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of an event while a sentence is read.

    Args:
        type: Event type.
        hit: The trigger.
        span: The clause or noun phrase that tells it.
        fillings: Roles found, with the words that they were read from.
        governor: What stands over it.
        status: What the words themselves settle, or "".
        labels: Roles in free wording or closed words: action, act, measure, outcome.
        numbers: Roles that are numbers.
        flags: Evidence that is no role: "happens", "governed", the status that governs it, "votes", "context", "near".
        is_core: A noun that is what its clause is about, not said in passing.
    """

    type: str
    hit: Hit
    span: Span
    fillings: Fillings = field(default_factory=dict)
    governor: Governor = NONE
    status: str = ""
    labels: dict[str, Filler] = field(default_factory=dict)
    numbers: dict[str, tuple[Filler, ...]] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    is_core: bool = True

    def fills(self, role: str) -> bool:
        """Tell whether a role has any filler."""
        return bool(self.fillings.get(role)) or role in self.labels or role in self.numbers

    def heads(self) -> frozenset[int]:
        """Return the words that fill its roles."""
        return frozenset(f.head for fillings in self.fillings.values() for f in fillings)
