"""One thing that speaks for or against two claims being about one event."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """A feature of a pair of claims.

    Args:
        feature: Its name, under which `kb.linking.weights` has its weight.
        value: How much there is of it.
        words: The same for people to read.
    """

    feature: str
    value: float
    words: str
