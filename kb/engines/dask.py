"""Reading on many machines, by dask.distributed: batches of items, each kept as a file as soon as it is done.

A shard is the pickled results of one batch, named by what is in the batch, written to a temporary file and renamed.
So a batch that was done before is not done again, and one that is done twice at once is still one. Workers on other
machines need the folder of shards under the same path.
"""

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from importlib import import_module
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Generic, TypeVar

from kb.errors import StoreError

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 100
AHEAD = 2
"""Batches a worker that are given out before the first one has to be done."""


def spread(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    on_death: Callable[[Item], Result],
    *,
    shards: Path,
    scheduler: str | None = None,
    batch: int = BATCH,
) -> Iterator[Result]:
    """Yield the result of every item, in the order of the items.

    Args:
        function: A function of a module, which workers can import.
        jobs: Workers on this machine, where no scheduler is named.
        on_death: Gives the result of an item that ends each worker that reads it.
        shards: Folder for what is done; a shard goes once its results have been taken.
        scheduler: Address of a scheduler that runs already ("tcp://host:8786").
        batch: Items a task.

    Raises:
        StoreError: if dask.distributed is not installed, or no scheduler answers.
    """
    library = _library()
    shards.mkdir(parents=True, exist_ok=True)
    with _connected(library, scheduler, jobs) as client:
        crew = _Crew(library, client, function, on_death, shards)
        rest, waiting = iter(items), deque[tuple[list[Item], Any]]()
        while True:
            while len(waiting) < crew.room and (group := list(islice(rest, batch))):
                waiting.append((group, crew.give(group)))
            if not waiting:
                break
            yield from crew.take(*waiting.popleft())
    with suppress(OSError):  # another run may keep something there
        shards.rmdir()


def _library() -> Any:
    """Import what only those need who read by it: it is large, and an extra of the package."""
    try:
        return import_module("distributed")
    except ModuleNotFoundError:
        raise StoreError("dask.distributed is not installed", "--engine dask", "install dateline-kb[dask]") from None


def _connected(library: Any, scheduler: str | None, jobs: int) -> Any:
    try:
        if scheduler:
            return library.Client(scheduler, timeout="5s")
        return library.Client(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
    except OSError:
        raise StoreError("no scheduler answers", str(scheduler), "start one: dask scheduler") from None


@dataclass(frozen=True, slots=True)
class _Crew(Generic[Item, Result]):
    """The workers of a scheduler, with what they are to do."""

    library: Any
    client: Any
    function: Callable[[Item], Result]
    on_death: Callable[[Item], Result]
    folder: Path

    @property
    def room(self) -> int:
        """How many batches may be out at once."""
        return AHEAD * max(len(self.client.nthreads()), 1)

    def give(self, group: Sequence[Item]) -> Any:
        """Give out a batch."""
        return self.client.submit(_make_shard, self.function, group, self.folder, pure=False)

    def take(self, group: Sequence[Item], future: Any) -> Iterator[Result]:
        """Yield the results of a batch; where it ended its workers, item by item, since one alone may be to blame."""
        self.library.wait(future)
        if future.status == "finished":
            path = _shard(group, self.folder)  # nothing has to be fetched from a worker, which may be gone by now
            yield from pickle.loads(path.read_bytes())
            path.unlink(missing_ok=True)
        elif not isinstance(future.exception(), self.library.KilledWorker):
            raise future.exception()
        elif len(group) == 1:
            yield self.on_death(group[0])
        else:
            for item in group:
                yield from self.take([item], self.give([item]))


def _shard(items: Sequence[Any], folder: Path) -> Path:
    return folder / f"{blake2b(pickle.dumps(list(items)), digest_size=16).hexdigest()}.shard"


def _make_shard(function: Callable[[Item], Result], items: Sequence[Item], folder: Path) -> None:
    """Do a batch, unless it is there."""
    path = _shard(items, folder)
    if not path.exists():
        results = [function(item) for item in items]
        with NamedTemporaryFile(dir=folder, suffix=".tmp", delete=False) as file:
            pickle.dump(results, file)
        os.replace(file.name, path)
