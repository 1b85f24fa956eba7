"""Quads <-> files: one order, so that the same quads always give the same bytes.

The order is by graph, subject, predicate (the type first) and object. Only one graph, or one run of
a large graph, is held in memory.
"""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kb.errors import StoreError
from kb.rdf.names import PREFIXES
from kb.rdf.vocab import TYPE

FORMATS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
}
"""Formats of RDF files by the ending of their names; Turtle alone has no graphs."""
RUN = 500_000
"""Quads sorted in memory at once: about 300 MB."""
PIECE = 10_000
"""Quads handed to the serialiser at once."""


def sort_quads(quads: Iterable[Quad]) -> list[Quad]:
    """Return the quads of one graph in the order of files."""
    return sorted(quads, key=_key)


def sorted_quads(quads: Iterable[Quad], run: int = RUN) -> Iterator[Quad]:
    """Return any number of quads of one graph in the order of files, with runs on disk where they are many."""
    source = iter(quads)
    first = sort_quads(islice(source, run))
    if len(first) < run:
        yield from first
        return
    with tempfile.TemporaryDirectory() as folder:
        runs = [_write_run(first, Path(folder) / "0")]
        while more := sort_quads(islice(source, run)):
            runs.append(_write_run(more, Path(folder) / str(len(runs))))
        yield from heapq.merge(*(parse(path=path, format=RdfFormat.N_QUADS) for path in runs), key=_key)


def write_quads(quads: Iterable[Quad], form: str, out: IO[bytes]) -> None:
    """Write quads in the order in which they come.

    Args:
        form: A key of `FORMATS`. Turtle leaves the graphs out.
    """
    source, writer = iter(quads), _Writer(form, out)
    while piece := list(islice(source, PIECE)):
        writer.write(piece)
    writer.close()


def write_turtle(quads: Iterable[Quad]) -> str:
    """Return a few quads as Turtle with the prefixes they need, in the order of files.

    What stands in several graphs is written once.
    """
    triples = {str(quad.triple): quad for quad in quads}
    body = _body(sort_quads(triples.values()), "ttl")
    used = {prefix: iri for prefix, iri in PREFIXES.items() if f"{prefix}:" in body}
    return _header(used) + ("\n" + body if body else "")


def read_quads(source: IO[bytes], form: str, where: str) -> Iterator[Quad]:
    """Read quads from a file.

    Args:
        form: A key of `FORMATS` that has graphs.
        where: What the file is called in messages.

    Raises:
        StoreError: if the file is not what its format says, with the line.
    """
    try:
        yield from parse(source, format=FORMATS[form])
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"is no {FORMATS[form].name} ({error})", where, "use a dump as kb dump wrote it") from error


class _Writer:
    """Pieces of one file: head, body, tail."""

    def __init__(self, form: str, out: IO[bytes]) -> None:
        self.form, self.out = form, out
        self.count = 0
        out.write({"nq": b"", "jsonld": b"["}.get(form, _header(PREFIXES).encode()))

    def write(self, piece: list[Quad]) -> None:
        body = _body(piece, self.form)
        if self.form == "jsonld" and self.count:
            body = "," + body
        self.out.write(body.encode())
        self.count += 1

    def close(self) -> None:
        if self.form == "jsonld":
            self.out.write(b"]\n")


def _body(piece: list[Quad], form: str) -> str:
    """Serialise without the head, whose prefixes the serialiser writes in no order."""
    prefixes = PREFIXES if form in ("trig", "ttl") else None
    data: list[Quad] | list[Triple] = [quad.triple for quad in piece] if form == "ttl" else piece
    text = (serialize(data, format=FORMATS[form], prefixes=prefixes) or b"").decode()
    if form == "jsonld":
        return text.strip()[1:-1]
    lines = text.splitlines(keepends=True)
    return "".join(lines[sum(line.startswith("@prefix ") for line in lines[: len(PREFIXES)]) :]) if prefixes else text


def _header(prefixes: dict[str, str]) -> str:
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(prefixes.items()))


def _write_run(quads: list[Quad], path: Path) -> Path:
    serialize(quads, path, format=RdfFormat.N_QUADS)
    return path


def _key(quad: Quad) -> tuple[str, str, bool, str, str]:
    """Sort by names without their brackets, so that a thing comes before its parts."""
    subject, predicate, value = quad.subject, quad.predicate, quad.object
    name = subject.value if isinstance(subject, NamedNode) else str(subject)
    text = value.value if isinstance(value, NamedNode) else str(value)
    return str(quad.graph_name), name, predicate != TYPE, predicate.value, text
