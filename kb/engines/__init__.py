"""How reading spreads over processes and machines."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Spread(Protocol):
    """What gives a function all items, and their results in the order of the items."""

    def __call__(
        self, function: Callable[[Item], Result], items: Iterable[Item], jobs: int,
        on_death: Callable[[Item], Result], /,
    ) -> Iterator[Result]:
        """Yield the result of every item, by so many processes; `on_death` gives it where a process died of one."""
