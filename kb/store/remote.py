"""A SPARQL 1.1 service elsewhere, asked in the way that all of them understand.

Form POST, because Virtuoso hangs on direct POST; rows are asked for as JSON by exactly that media
type, and written in the wanted form here; what Virtuoso calls a `typed-literal` is read as a literal;
and an answer that it cut off at its time limit, which it sends with 200, is an error.
"""

import json
import urllib.error
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results, serialize
from SPARQLWrapper import JSON, POST, TURTLE, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from kb.errors import LimitError, QueryError, StoreError
from kb.store.accept import GRAPHS, RESULTS, choose
from kb.store.worker import Answer

PARTIAL = "S1TAT"
"""Virtuoso's X-SQL-State when it gave what it had found when its time was up."""
LARGEST = 256 * 1024 * 1024
GRAPH_FORMATS = (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.JSON_LD, RdfFormat.RDF_XML)
RESULT_FORMATS = (QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.CSV, QueryResultsFormat.TSV)


class RemoteStore:
    """A service that is asked; nothing is written to it.

    Args:
        endpoint: Its address for queries.
        timeout: Seconds to wait for an answer.

    Raises:
        StoreError: if the address is none of HTTP's.
    """

    def __init__(self, endpoint: str, *, timeout: float = 60.0) -> None:
        if urlsplit(endpoint).scheme not in ("http", "https"):
            raise StoreError("is no address of a service", endpoint, "give one that begins with http:// or https://")
        self.endpoint, self.timeout = endpoint, timeout

    def run(self, query: str, accept: str = "") -> Answer:
        """Answer a query.

        Args:
            query: SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.
            accept: HTTP's Accept header.

        Raises:
            QueryError: if the service says that the query is wrong.
            LimitError: if it takes too long, or the answer is cut off or too large.
            StoreError: if the service cannot be reached, or answers with something else.
        """
        wrapper = SPARQLWrapper(self.endpoint, agent="Dateline")
        wrapper.setMethod(POST)
        wrapper.setRequestMethod(URLENCODED)
        wrapper.setOnlyConneg(True)
        wrapper.setQuery(query)
        wrapper.setTimeout(max(1, round(self.timeout)))
        is_graph = wrapper.queryType in ("CONSTRUCT", "DESCRIBE")
        wrapper.setReturnFormat(TURTLE if is_graph else JSON)
        wrapper.addCustomHttpHeader("Accept", GRAPHS[0] if is_graph else RESULTS[0])
        body = self._ask(wrapper)
        try:
            return _graph(body, choose(accept, GRAPHS)) if is_graph else _rows(body, choose(accept, RESULTS))
        except (ValueError, SyntaxError) as error:
            what = f"answers with something else ({_short(error)})"
            raise StoreError(what, self.endpoint, "is it SPARQL 1.1?") from error

    def _ask(self, wrapper: Any) -> bytes:
        try:
            response: HTTPResponse = wrapper.query().response
            body = response.read(LARGEST + 1)
        except QueryBadFormed as error:
            raise QueryError(_short(error), self.endpoint, "correct the query") from error
        except TimeoutError as error:
            raise self._too_long() from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._too_long() from error
            raise StoreError(f"cannot be reached ({error.reason})", self.endpoint, "check the address") from error
        except (SPARQLWrapperException, HTTPException, OSError) as error:
            raise StoreError(f"does not answer ({_short(error)})", self.endpoint, "check the address") from error
        if response.headers.get("X-SQL-State") == PARTIAL:
            raise LimitError("gives a part of the answer only: its time was up", self.endpoint, "ask for less")
        if len(body) > LARGEST:
            raise LimitError(f"answers with more than {LARGEST} bytes", self.endpoint, "ask for less")
        return body

    def _too_long(self) -> LimitError:
        return LimitError(f"takes more than {self.timeout:g} seconds", self.endpoint, "ask for less, or give more time")


def _rows(body: bytes, media_type: str) -> Answer:
    found = parse_query_results(json.dumps(_plain(json.loads(body))).encode(), QueryResultsFormat.JSON)
    form = RESULT_FORMATS[RESULTS.index(media_type)]
    return Answer(form.media_type, found.serialize(format=form) or b"")


def _plain(value: Any) -> Any:
    """Read `typed-literal`, which is of SPARQL 1.0, as the literal that it is."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        plain = {key: _plain(part) for key, part in value.items()}
        return plain | {"type": "literal"} if plain.get("type") == "typed-literal" else plain
    return value


def _graph(body: bytes, media_type: str) -> Answer:
    form = GRAPH_FORMATS[GRAPHS.index(media_type)]
    triples = (quad.triple for quad in parse(body, RdfFormat.TURTLE))
    return Answer(form.media_type, serialize(triples, format=form) or b"")


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
