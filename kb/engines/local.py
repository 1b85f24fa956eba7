"""Reading on this machine: in this process, or in several whose death loses nothing."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 8
"""Items a process that are given out before the first one has to be done."""
CHANCES = 2
"""Times that a task may be tried alone, after all that were under way have died together."""


def spread(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int, on_death: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield the result of every item, in the order of the items whatever the number of processes.

    Args:
        function: A function of a module, which processes can import.
        jobs: Number of processes; one is this process.
        on_death: Gives the result of an item of which a process died twice.
    """
    if jobs <= 1:
        yield from map(function, items)
        return
    crew = _Crew(function, jobs, on_death)
    try:
        yield from crew.results(items)
    finally:
        crew.close()


class _Crew(Generic[Item, Result]):
    """Some processes, with the tasks that they have, oldest first."""

    def __init__(
        self, function: Callable[[Item], Result], jobs: int, on_death: Callable[[Item], Result]
    ) -> None:
        self.function, self.jobs, self.on_death = function, jobs, on_death
        self.pool = self._new_pool(jobs)
        self.tasks: deque[tuple[Item, Future[Result]]] = deque()

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        for item in items:
            self._give(item)
            if len(self.tasks) >= self.jobs * AHEAD:
                yield self._oldest()
        while self.tasks:
            yield self._oldest()

    def close(self) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def _new_pool(self, jobs: int) -> ProcessPoolExecutor:
        ignore = (signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; this one alone answers it
        return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=signal.signal, initargs=ignore)

    def _give(self, item: Item) -> None:
        try:
            self.tasks.append((item, self.pool.submit(self.function, item)))
        except BrokenProcessPool:
            self._replace_pool()
            self.tasks.append((item, self.pool.submit(self.function, item)))

    def _oldest(self) -> Result:
        item, future = self.tasks.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._replace_pool()
            return self._alone(item)

    def _replace_pool(self) -> None:
        """Start again: what was done stays, what was under way is given out anew."""
        self.pool.shutdown(wait=True, cancel_futures=True)
        self.pool = self._new_pool(self.jobs)
        for number, (item, future) in enumerate(self.tasks):
            if not future.done() or future.cancelled() or future.exception() is not None:
                self.tasks[number] = item, self.pool.submit(self.function, item)

    def _alone(self, item: Item) -> Result:
        """Try an item in a process of its own: nobody knows which of several tasks was the deadly one."""
        for _ in range(CHANCES):
            with self._new_pool(1) as pool:
                try:
                    return pool.submit(self.function, item).result()
                except BrokenProcessPool:
                    continue
        return self.on_death(item)
