"""What a visitor's query may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one query.

    Args:
        seconds: Time from when it begins to when its answer is whole.
        wait: Seconds it may wait for a free worker.
        memory: Bytes of address space of a worker, beyond what it has when it is ready.
        rows: Rows or triples of an answer.
        size: Bytes of an answer.
        length: Characters of a query.
        workers: Queries that run at one time.
        waiting: Queries that may wait for a free worker; each holds a thread that no page can have.
    """

    seconds: float = 10.0
    wait: float = 5.0
    memory: int = 512 * 1024 * 1024
    rows: int = 10_000
    size: int = 16 * 1024 * 1024
    length: int = 20_000
    workers: int = 2
    waiting: int = 2
