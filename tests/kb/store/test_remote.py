"""Services that answer well, badly, in part and not at all."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from kb.errors import KbError, LimitError, QueryError, StoreError
from kb.store.remote import RemoteStore

ROWS = {"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {
    "type": "typed-literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer",
}}]}}
Reply = tuple[int, dict[str, str], bytes]


@contextmanager
def service(reply: Callable[[dict[str, list[str]], dict[str, str]], Reply]) -> Iterator[str]:
    """A service on this machine that answers by a function of form and headers."""
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            status, headers, body = reply(form, dict(self.headers))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    thread.join()
    server.server_close()


def rows(_: object, __: object) -> Reply:
    return 200, {"Content-Type": "application/sparql-results+json"}, json.dumps(ROWS).encode()


def test_it_posts_a_form_and_asks_for_json_by_name() -> None:
    seen = []

    def reply(form: dict[str, list[str]], headers: dict[str, str]) -> Reply:
        seen.append((form, headers["Accept"], headers["Content-Type"]))
        return rows(None, None)

    with service(reply) as address:
        RemoteStore(address).run("SELECT ?n { ?n ?p ?o }", "text/csv")
    assert seen == [(
        {"query": ["SELECT ?n { ?n ?p ?o }"]}, "application/sparql-results+json", "application/x-www-form-urlencoded",
    )]


@pytest.mark.parametrize(("accept", "body"), [
    ("text/csv", b"n\r\n7\r\n"),
    ("text/tab-separated-values", b"?n\n7\n"),
])
def test_typed_literals_of_old_services_are_read(accept: str, body: bytes) -> None:
    with service(rows) as address:
        assert RemoteStore(address).run("SELECT ?n { ?n ?p ?o }", accept).body == body


def test_graphs_come_as_turtle_and_leave_as_asked() -> None:
    def reply(_: object, headers: dict[str, str]) -> Reply:
        assert headers["Accept"] == "text/turtle"
        return 200, {"Content-Type": "text/turtle"}, b"<a:b> <a:c> <a:d> ."

    with service(reply) as address:
        found = RemoteStore(address).run("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples")
    assert (found.media_type, found.body) == ("application/n-triples", b"<a:b> <a:c> <a:d> .\n")


@pytest.mark.parametrize(("reply", "error", "words"), [
    ((400, {}, b"SP030: syntax error, line 1"), QueryError, "SP030"),
    ((500, {}, b"oh"), StoreError, "does not answer"),
    ((404, {}, b""), StoreError, "does not answer"),
    ((503, {}, b""), StoreError, "cannot be reached|does not answer"),
    ((200, {"X-SQL-State": "S1TAT"}, json.dumps(ROWS).encode()), LimitError, "a part of the answer"),
    ((200, {}, b"<html>hello</html>"), StoreError, "answers with something else"),
    ((200, {}, b'{"boolean": 3}'), StoreError, "answers with something else"),
])
def test_a_bad_answer_is_an_error_that_says_so(reply: Reply, error: type[KbError], words: str) -> None:
    with service(lambda *_: reply) as address, pytest.raises(error, match=words):
        RemoteStore(address).run("SELECT ?n { ?n ?p ?o }")


def test_a_slow_answer_is_given_up() -> None:
    def slow(*_: object) -> Reply:
        time.sleep(1.3)
        return rows(None, None)

    with service(slow) as address, pytest.raises(LimitError, match="takes more than 1 seconds"):
        RemoteStore(address, timeout=1.0).run("SELECT ?n { ?n ?p ?o }")


def test_nobody_there_is_said_so() -> None:
    with service(rows) as address:
        pass
    with pytest.raises(StoreError, match="cannot be reached"):
        RemoteStore(address).run("ASK { ?s ?p ?o }")


def test_a_file_is_no_service() -> None:
    with pytest.raises(StoreError, match="is no address of a service"):
        RemoteStore("file:///etc/passwd")
