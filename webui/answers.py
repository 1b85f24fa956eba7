"""An answer of SPARQL as a table that a reader can follow: names of things here become links."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from kb.store.worker import Answer
from webui import addresses, present

SHOWN = 500
"""Rows of a table on the page."""
BASE = "https://w3id.org/dateline/"
PAGES = {"doc/": "document.show", "event/": "event.show", "actor/": "actor.show"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A value: its text, the page it leads to, and the language of its words."""

    text: str = ""
    address: str | None = None
    is_outward: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """One of: a truth (ASK), a graph (CONSTRUCT, DESCRIBE), rows (SELECT).

    Args:
        truth: Answer of ASK.
        graph: Turtle.
        names: Variables.
        rows: The first rows.
        total: Number of all rows.
        forms: Names and addresses of the same answer in other forms.
    """

    truth: bool | None = None
    graph: str | None = None
    names: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    total: int = 0
    forms: tuple[tuple[str, str], ...] = ()


def read_answer(answer: Answer, query: str) -> Answered:
    """Turn a worker's answer, as JSON results or Turtle, into what the page shows."""
    if answer.media_type == "text/turtle":
        return Answered(graph=answer.body.decode(), forms=_forms(query, ("ttl",)))
    found = json.loads(answer.body)
    if "boolean" in found:
        return Answered(truth=bool(found["boolean"]), forms=_forms(query, ("json",)))
    names = tuple(found["head"]["vars"])
    solutions = found["results"]["bindings"]
    rows = tuple(tuple(_cell(row.get(name)) for name in names) for row in solutions[:SHOWN])
    return Answered(names=names, rows=rows, total=len(solutions), forms=_forms(query, ("json", "csv")))


def _forms(query: str, suffixes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    names = {"json": "JSON", "csv": "CSV", "ttl": "Turtle"}
    return tuple((names[s], addresses.with_query(f"/sparql.{s}", [("query", query)])) for s in suffixes)


def _cell(value: Mapping[str, Any] | None) -> Cell:
    if value is None:
        return Cell()
    text = str(value["value"])
    if value["type"] != "uri":
        return Cell(text, language=value.get("xml:lang"))
    own = own_page(text)
    if own:
        return Cell(text.removeprefix(BASE), own)
    outward = present.outward(text)
    return Cell(text, outward, is_outward=outward is not None)


def own_page(iri: str) -> str | None:
    """Return the address of the page about a thing of this site, by its name in the graph."""
    path = iri.removeprefix(BASE).partition("#")[0]
    for prefix, endpoint in PAGES.items():
        if iri.startswith(BASE + prefix):
            name = unquote(path.removeprefix(prefix))
            return addresses.link(endpoint, name=name.replace("/", ":", 1) if prefix == "actor/" else name)
    return None
