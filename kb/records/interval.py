"""A time as an interval of days, open where nothing is known."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Interval:
    """All days from `earliest` to `latest`, both included; `None` is an open side.

    Raises:
        ValueError: if `earliest` lies after `latest`.
    """

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"interval ends before it begins: {self.earliest} > {self.latest}")

    @property
    def is_open(self) -> bool:
        """Tell whether nothing at all is known of the time."""
        return self.earliest is None and self.latest is None

    def holds(self, other: "Interval") -> bool:
        """Tell whether every day that `other` allows is allowed here."""
        begins = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return begins and ends

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether some day is allowed by both."""
        return not (_before(self.latest, other.earliest) or _before(other.latest, self.earliest))


def _before(a: date | None, b: date | None) -> bool:
    return a is not None and b is not None and a < b
