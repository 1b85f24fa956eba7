"""The process that runs visitors' queries; `kb.store.worker` starts it and kills it.

It imports nothing of Dateline, so that it is there in the time that Python takes to start. Its
standard input gives one JSON object a query, each behind its length; its standard output takes one
JSON object and then the answer, each behind its length.

    python -P sandbox.py QUADS MEMORY ROWS SIZE
"""

import ctypes
import errno
import fcntl
import io
import itertools
import json
import os
import resource
import signal
import struct
import sys
from typing import IO, Any

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse_query_results,
    serialize,
)

LENGTH = struct.Struct(">Q")

LOAD_WORD, JUMP_IF_EQUAL, ANSWER = 0x20, 0x15, 0x06
REFUSE, ALLOW = 0x00050000, 0x7FFF0000
SET_NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER_MODE = 38, 22, 2
SOCKET_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Machine to the number of its architecture, and that of the call `socket`."""

RESULTS = {f.media_type.partition(";")[0]: f for f in (
    QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.CSV, QueryResultsFormat.TSV
)}
GRAPHS = {f.media_type: f for f in (
    RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.JSON_LD, RdfFormat.RDF_XML
)}


class TooMuchError(Exception):
    """An answer has more rows or bytes than it may have; the message names the limit."""


class Bounded(io.BytesIO):
    """A buffer that holds so many bytes and no more."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.left = size

    def write(self, data: Any, /) -> int:
        """Add bytes.

        Raises:
            OSError: if they are too many; Oxigraph hands it on.
        """
        self.left -= len(data)
        if self.left < 0:
            raise OSError("answer too large")
        return super().write(data)


def read_message(stream: IO[bytes]) -> bytes | None:
    """Return the next message, or `None` at the end."""
    head = stream.read(LENGTH.size)
    return stream.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None


def write_message(stream: IO[bytes], message: bytes) -> None:
    """Write a message behind its length."""
    stream.write(LENGTH.pack(len(message)))
    stream.write(message)


def answer(store: Store, request: dict[str, Any], rows: int, size: int) -> tuple[str, bytes]:
    """Run a query and return media type and bytes of its answer.

    Raises:
        SyntaxError: if it is no query.
        TooMuchError: if the answer is too large.
    """
    found = store.query(
        request["query"], prefixes=request["prefixes"], use_default_graph_as_union=request["union"]
    )
    if isinstance(found, QueryTriples):
        return _graph(found, GRAPHS[request["graph"]], rows, size)
    form = RESULTS[request["results"]]
    if isinstance(found, QueryBoolean):
        form = form if form in (QueryResultsFormat.JSON, QueryResultsFormat.XML) else QueryResultsFormat.JSON
        return form.media_type, found.serialize(format=form) or b""
    return _rows(found, form, rows, size)


def _graph(found: QueryTriples, form: RdfFormat, rows: int, size: int) -> tuple[str, bytes]:
    triples = list(itertools.islice(found, rows + 1))
    if len(triples) > rows:
        raise TooMuchError(f"more than {rows} triples")
    out = _bounded(size, lambda buffer: serialize(triples, buffer, format=form))
    return form.media_type, out


def _rows(found: QuerySolutions, form: QueryResultsFormat, rows: int, size: int) -> tuple[str, bytes]:
    """Write the answer as JSON first: Oxigraph's writer is fast, and the rows can be counted in it."""
    written = _bounded(size, lambda buffer: found.serialize(buffer, QueryResultsFormat.JSON))
    again = parse_query_results(written, QueryResultsFormat.JSON)
    if isinstance(again, QuerySolutions) and sum(1 for _ in itertools.islice(again, rows + 1)) > rows:
        raise TooMuchError(f"more than {rows} rows")
    if form == QueryResultsFormat.JSON:
        return form.media_type, written
    parsed = parse_query_results(written, QueryResultsFormat.JSON)
    return form.media_type, _bounded(size, lambda buffer: parsed.serialize(buffer, form))


def _bounded(size: int, write: Any) -> bytes:
    buffer = Bounded(size)
    try:
        write(buffer)
    except OSError as error:
        if buffer.left < 0:
            raise TooMuchError(f"more than {size} bytes") from error
        raise
    return buffer.getvalue()


def handle(store: Store, request: dict[str, Any], rows: int, size: int) -> tuple[dict[str, Any], bytes]:
    """Run a query and return what is said of its answer, and the answer."""
    try:
        media_type, body = answer(store, request, rows, size)
    except SyntaxError as error:
        return {"wrong": str(error)}, b""
    except TooMuchError as error:
        return {"limit": str(error)}, b""
    except MemoryError:
        return {"limit": "more memory than it may take"}, b""
    except (OSError, ValueError) as error:
        return {"wrong": str(error)}, b""
    return {"media_type": media_type}, body


def limit_memory(extra: int) -> None:
    """Allow so many bytes of address space beyond what is taken now, where the system can hold to it."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            taken = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # macOS has no such file, and does not hold to the limit either
        return
    resource.setrlimit(resource.RLIMIT_AS, (taken + extra, taken + extra))


def close_network() -> None:
    """Let the process make no connection to anywhere, where the system can see to it (Linux).

    A filter of system calls (https://docs.kernel.org/userspace-api/seccomp_filter.html) answers
    `socket` with "not permitted"; it holds for every thread that is begun afterwards.
    """
    known = SOCKET_CALLS.get(os.uname().machine)
    if sys.platform != "linux" or known is None:
        return
    architecture, socket = known
    steps = (
        (LOAD_WORD, 0, 0, 4), (JUMP_IF_EQUAL, 0, 3, architecture),
        (LOAD_WORD, 0, 0, 0), (JUMP_IF_EQUAL, 0, 1, socket),
        (ANSWER, 0, 0, REFUSE | errno.EPERM), (ANSWER, 0, 0, ALLOW),
    )
    program = b"".join(struct.pack("=HBBI", *step) for step in steps)
    held = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("@HP", len(steps), ctypes.addressof(held))
    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    system.prctl(SET_SECCOMP, FILTER_MODE, head, 0, 0)


def heed_parent(heeds: bool) -> None:
    """Let the system end this process (SIGIO) if standard input closes in the middle of a query.

    Oxigraph hears of nothing while it computes; without this a query would outlive a parent that was
    killed until its time is over.
    """
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(0, fcntl.F_GETFL)
    fcntl.fcntl(0, fcntl.F_SETFL, flags | os.O_ASYNC if heeds else flags & ~os.O_ASYNC)


def main() -> None:
    """Answer queries until standard input ends."""
    quads, memory, rows, size = sys.argv[1], *map(int, sys.argv[2:5])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    close_network()
    store = Store.read_only(quads)
    store.query("ASK { ?s ?p ?o }")
    limit_memory(memory)
    write_message(sys.stdout.buffer, b"{}")
    sys.stdout.buffer.flush()
    while (message := read_message(sys.stdin.buffer)) is not None:
        request = json.loads(message)
        signal.setitimer(signal.ITIMER_REAL, request["seconds"])  # ends a query whose parent was killed
        heed_parent(True)
        head, body = handle(store, request, rows, size)
        heed_parent(False)
        signal.setitimer(signal.ITIMER_REAL, 0)
        write_message(sys.stdout.buffer, json.dumps(head).encode())
        write_message(sys.stdout.buffer, body)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
