"""Visitors' queries, each in a process that may die of it."""

import contextlib
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb.errors import LimitError, QueryError, StoreError
from kb.store import sandbox
from kb.store.accept import GRAPHS, RESULTS, choose
from kb.store.folder import Folder, explained
from kb.store.limits import Limits
from kb.store.snapshot import SHARED, Snapshot
from kb.store.view import last_batch

START = 20.0
"""Seconds that a worker may take to open the store."""
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives, written in one of the forms of SPARQL 1.1."""

    media_type: str
    body: bytes


class SparqlWorker:
    """Runs queries over a read-only copy of a store, in processes of its own.

    A process that takes too long or too much is killed and another one started. Any number of
    threads may ask.
    """

    def __init__(self, path: Path, limits: Limits = Limits()) -> None:  # noqa: B008
        self.folder = Folder(Path(path))
        self.folder.check_version()
        self.limits = limits
        self._free = threading.BoundedSemaphore(limits.workers)
        self._places = threading.BoundedSemaphore(limits.workers + limits.waiting)
        self._lock = threading.Lock()
        self._idle: list[_Process] = []
        self._busy: set[_Process] = set()

    def run(self, query: str, accept: str = "", *, prefixes: dict[str, str] | None = None) -> Answer:
        """Answer a query that `kb.query.guard` has let through.

        Args:
            query: SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE; graphs that it does not name are
                all graphs together.
            accept: HTTP's Accept header.
            prefixes: Prefixes that it may use undeclared.

        Raises:
            QueryError: if it is wrong; the position is in the message.
            LimitError: if it needs more than it may take, or all workers are busy.
        """
        if len(query) > self.limits.length:
            raise LimitError(f"is longer than {self.limits.length} characters", "query", "ask for less at once")
        with self._place():
            return self._ask({
                "query": query, "prefixes": prefixes or {}, "union": True,
                "results": choose(accept, RESULTS), "graph": choose(accept, GRAPHS),
                "seconds": self.limits.seconds + 1,
            })

    def close(self) -> None:
        """End all processes; a query that runs ends with an error."""
        with self._lock:
            while self._idle:
                self._idle.pop().end()
            for process in self._busy:
                process.kill()

    @contextlib.contextmanager
    def _place(self) -> Iterator[None]:
        """Wait for a free worker, if not too many wait already."""
        busy = LimitError(f"all {self.limits.workers} workers are busy", "query", "try again in a moment")
        if not self._places.acquire(blocking=False):
            raise busy
        try:
            if not self._free.acquire(timeout=self.limits.wait):
                raise busy
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._places.release()

    def _ask(self, request: dict[str, Any]) -> Answer:
        process = self._take()
        with self._lock:
            self._busy.add(process)
        try:
            head, body = process.ask(request, self.limits.seconds)
        except BaseException:
            process.end()
            raise
        finally:
            with self._lock:
                self._busy.discard(process)
        with self._lock:
            self._idle.append(process)
        if "wrong" in head:
            raise QueryError(_plain(head["wrong"]), "query", "correct it there")
        if "limit" in head:
            raise LimitError(f"gives {head['limit']}", "query", "add a LIMIT, or ask for less")
        return Answer(head["media_type"], body)

    def _take(self) -> "_Process":
        """Return a process over the store as it stands, a new one if need be."""
        with explained(self.folder.path):
            batch = last_batch(self.folder)
        with self._lock:
            fresh = [process for process in self._idle if process.snapshot.batch == batch]
            for process in self._idle:
                if process not in fresh:
                    process.end()
            self._idle = fresh
            if self._idle:
                return self._idle.pop()
        return _Process(self.folder, self.limits)


class _Process:
    """One sandbox: a process and the copy of the quads that it reads."""

    def __init__(self, folder: Folder, limits: Limits) -> None:
        with explained(folder.path):
            self.snapshot: Snapshot = SHARED.borrow(folder, lambda: last_batch(folder))
            self._said = tempfile.TemporaryFile()  # noqa: SIM115, closed by end()
        self.limits = limits
        arguments = [str(self.snapshot.quads), str(limits.memory), str(limits.rows), str(limits.size)]
        self._process = subprocess.Popen(
            [sys.executable, "-P", sandbox.__file__, *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said,
            env={**os.environ, "MALLOC_ARENA_MAX": "1", "RUST_BACKTRACE": "0"},
        )
        try:
            self._read(time.monotonic() + START)
        except LimitError as error:
            words = self._last_words()
            self.end()
            raise StoreError("its query worker does not start", str(folder.path), words) from error

    def ask(self, request: dict[str, Any], seconds: float) -> tuple[dict[str, Any], bytes]:
        """Send a query and return what is said of the answer, and the answer.

        Raises:
            LimitError: if it takes too long or the process dies of it; it is of no use afterwards.
        """
        end = time.monotonic() + seconds
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            sandbox.write_message(self._process.stdin, json.dumps(request).encode("utf-8", "surrogatepass"))
            self._process.stdin.flush()
        return json.loads(self._read(end)), self._read(end)

    def kill(self) -> None:
        """Stop the query that runs; who asked for it ends the process."""
        self._process.kill()

    def end(self) -> None:
        """Kill the process and give the copy back."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        self._process.wait()
        self._said.close()
        SHARED.give_back(self.snapshot)

    def _read(self, end: float) -> bytes:
        length = sandbox.LENGTH.unpack(self._bytes(sandbox.LENGTH.size, end))[0]
        return self._bytes(length, end)

    def _bytes(self, number: int, end: float) -> bytes:
        assert self._process.stdout is not None
        handle, found = self._process.stdout.fileno(), bytearray()
        waiting = select.poll()  # unlike select(), it takes handles of any number
        waiting.register(handle, select.POLLIN)
        while len(found) < number:
            if not waiting.poll(max(0.0, end - time.monotonic()) * 1000):
                raise LimitError(f"takes more than {self.limits.seconds:g} seconds", "query", "ask for less")
            part = os.read(handle, min(number - len(found), MEGABYTE))
            if not part:
                raise self._death()
            found += part
        return bytes(found)

    def _death(self) -> LimitError:
        if self._process.wait() == -signal.SIGSEGV:  # what the end of the stack looks like from outside
            return LimitError("is nested too deeply", "query", "write it flatter")
        words = self._last_words()
        if "memory allocation" in words or "MemoryError" in words:
            memory = self.limits.memory // MEGABYTE
            return LimitError(f"needs more than {memory} megabytes of memory", "query", "ask for less")
        return LimitError(f"ended its worker ({words[-200:] or 'without a word'})", "query", "ask for less")

    def _last_words(self) -> str:
        self._said.seek(0)
        return self._said.read().decode("utf-8", "replace").strip()[-500:]


def _plain(words: str) -> str:
    """Shorten Oxigraph's message: where, and what it had expected, without lists of characters.

    >>> _plain("error at 1:26: expected one of LATERAL, SERVICE, [_]")
    'error at 1:26: expected one of LATERAL, SERVICE'
    """
    words = re.sub(r"\[[^\]]*\]\s*(\|\s*)?|'[^']*'\s*\.\.=?\s*'[^']*'", "", words.replace("\n", " "))
    return re.sub(r"(,\s*)+(?=,|$)", "", re.sub(r"\s+", " ", words)).strip(" ,]|")[:300]
