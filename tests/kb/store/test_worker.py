"""Queries that go well, wrong, and too far."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kb.errors import LimitError, QueryError, StoreError
from kb.store.limits import Limits
from kb.store.worker import SparqlWorker
from tests.kb.building import build_store
from tests.kb.factory import make_claim, make_document, make_reading

MANY = "VALUES ?a { " + "1 " * 150 + "} VALUES ?b { " + "1 " * 150 + "} VALUES ?c { " + "1 " * 150 + "} "
FOREVER = "SELECT (COUNT(*) AS ?n) { " + MANY + MANY.replace("?a", "?d").replace("?b", "?e").replace("?c", "?f") + "}"
COUNT = "SELECT (COUNT(*) AS ?n) { ?claim a dl:Claim }"
PREFIXES = {"dl": "https://w3id.org/dateline/ns#"}


def ask_too_much(worker: SparqlWorker) -> None:
    with pytest.raises(LimitError):
        worker.run(FOREVER)


def ask_often(worker: SparqlWorker) -> None:
    for _ in range(10_000):
        worker.run(COUNT, prefixes=PREFIXES)


def reading(number: int):  # type: ignore[no-untyped-def]
    document = make_document(f"Russia delivered {number} tanks.", address=f"a{number}")
    return make_reading(document, make_claim(document, "ArmsDelivery", supplier="iso:RU Russia"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_store(tmp_path_factory.mktemp("store"), reading(1))


@pytest.fixture(scope="module")
def worker(store: Path) -> Iterator[SparqlWorker]:
    limits = Limits(seconds=20, memory=256 * 1024 * 1024, rows=1000, size=100_000, workers=1)
    opened = SparqlWorker(store, limits)
    yield opened
    opened.close()


@pytest.mark.parametrize(("accept", "media_type", "body"), [
    ("", "application/sparql-results+json", b'"value":"1"'),
    ("text/csv", "text/csv; charset=utf-8", b"n\r\n1\r\n"),
    ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", b"?n\n1\n"),
    ("application/sparql-results+xml", "application/sparql-results+xml", b"<binding"),
    ("text/html, application/json;q=0.5", "application/sparql-results+json", b'"value":"1"'),
])
def test_rows_come_in_the_form_that_is_liked(worker: SparqlWorker, accept: str, media_type: str, body: bytes) -> None:
    answer = worker.run(COUNT, accept, prefixes=PREFIXES)
    assert answer.media_type == media_type
    assert body in answer.body


@pytest.mark.parametrize(("accept", "media_type"), [
    ("", "text/turtle"),
    ("application/n-triples", "application/n-triples"),
    ("application/ld+json", "application/ld+json"),
])
def test_graphs_come_in_the_form_that_is_liked(worker: SparqlWorker, accept: str, media_type: str) -> None:
    answer = worker.run("CONSTRUCT { ?c a dl:Claim } WHERE { ?c a dl:Claim }", accept, prefixes=PREFIXES)
    assert answer.media_type == media_type
    assert b"Claim" in answer.body


def test_yes_and_no_come_as_json_where_csv_is_asked_for(worker: SparqlWorker) -> None:
    assert worker.run("ASK { ?s ?p ?o }", "text/csv").body == b'{"head":{},"boolean":true}'


@pytest.mark.parametrize(("query", "position"), [
    ("SELECT * { ?s ?p }", "1:19"),
    ("SELECT *\n{ ?s ?p ?o", "2:"), ("", "1:1"), ("INSERT DATA { <a:b> <a:b> 1 }", "1:"),
])
def test_a_wrong_query_gets_its_position(worker: SparqlWorker, query: str, position: str) -> None:
    with pytest.raises(QueryError, match=f"error at {position}"):
        worker.run(query)


@pytest.mark.parametrize(("query", "limit"), [
    ("SELECT * { VALUES ?a { " + "1 " * 1001 + "} }", "more than 1000 rows"),
    ("SELECT * { VALUES ?a { " + "1 " * 90 + "} BIND(\"" + "x" * 2000 + "\" AS ?b) }", "more than 100000 bytes"),
    ("CONSTRUCT { <a:b> <a:c> ?x } WHERE { " + MANY + "BIND(RAND() AS ?x) }", "more than 1000 triples"),
    ("SELECT * { " + MANY + "VALUES ?d { " + "1 " * 150 + "} } ORDER BY ?a ?b", "more than 256 megabytes"),
    ("SELECT (" + "(" * 5000 + "1" + ")" * 5000 + " AS ?n) {}", "nested too deeply"),
    ("SELECT * { ?s ?p ?o } #" + "x" * 20_000, "longer than 20000 characters"),
])
def test_what_is_too_much_is_an_error_that_names_the_limit(worker: SparqlWorker, query: str, limit: str) -> None:
    with pytest.raises(LimitError, match=limit):
        worker.run(query)
    assert b'"value":"1"' in worker.run(COUNT, prefixes=PREFIXES).body


def test_a_query_that_takes_too_long_is_killed_and_the_next_one_runs(store: Path) -> None:
    worker = SparqlWorker(store, Limits(seconds=0.3))
    with pytest.raises(LimitError, match=r"takes more than 0\.3 seconds"):
        worker.run(FOREVER)
    assert b'"value":"1"' in worker.run(COUNT, prefixes=PREFIXES).body
    worker.close()


def test_a_query_waits_for_a_free_worker_and_not_for_ever(store: Path) -> None:
    worker = SparqlWorker(store, Limits(seconds=1.5, wait=0.1, workers=1))
    worker.run(COUNT, prefixes=PREFIXES)
    heavy = threading.Thread(target=ask_too_much, args=(worker,))
    heavy.start()
    with pytest.raises(LimitError, match="all 1 workers are busy"):
        ask_often(worker)
    heavy.join()
    worker.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can refuse connections; elsewhere the guard has to")
def test_a_worker_reaches_nothing_outside_even_if_the_guard_let_it(worker: SparqlWorker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/sparql"
        with pytest.raises(QueryError, match="not permitted"):
            worker.run(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")


def test_a_store_of_many_files_is_read_to_its_end(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    store = Store(str(tmp_path / "quads"))
    for number in range(8):  # each load makes a file for every order that Oxigraph keeps quads in
        store.bulk_load(f"<a:{number}> <a:p> <a:{number}> <a:g> .".encode(), RdfFormat.N_QUADS)
    del store
    worker = SparqlWorker(tmp_path, Limits(workers=1))
    answer = worker.run("SELECT (COUNT(*) AS ?n) { GRAPH <a:g> { ?s <a:p> ?s } }", "text/csv")
    assert answer.body == b"n\r\n8\r\n"
    worker.close()


def test_what_is_written_meanwhile_is_seen_by_the_next_query(tmp_path: Path) -> None:
    build_store(tmp_path, reading(1))
    worker = SparqlWorker(tmp_path)
    assert b"n\r\n1\r\n" in worker.run(COUNT, "text/csv", prefixes=PREFIXES).body
    build_store(tmp_path, reading(2))
    assert b"n\r\n2\r\n" in worker.run(COUNT, "text/csv", prefixes=PREFIXES).body
    worker.close()


def test_no_store_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is no store"):
        SparqlWorker(tmp_path)


def run_forever(worker: SparqlWorker, told: list[str]) -> threading.Thread:
    def ask() -> None:
        with pytest.raises(LimitError) as error:
            worker.run(FOREVER)
        told.append(str(error.value))

    thread = threading.Thread(target=ask)
    thread.start()
    return thread


def await_process(worker: SparqlWorker) -> None:
    end = time.monotonic() + 20
    while not worker._busy and time.monotonic() < end:
        time.sleep(0.02)
    assert worker._busy


def test_who_finds_no_place_to_wait_is_told_at_once(store: Path) -> None:
    opened, told = SparqlWorker(store, Limits(seconds=60, wait=60, workers=1, waiting=0)), []
    thread = run_forever(opened, told)
    await_process(opened)
    with pytest.raises(LimitError, match="all 1 workers are busy"):
        opened.run(COUNT)
    opened.close()
    thread.join(20)
    assert not thread.is_alive()


def test_closing_ends_a_query_that_runs(store: Path) -> None:
    opened, told = SparqlWorker(store, Limits(seconds=60, workers=1)), []
    thread = run_forever(opened, told)
    await_process(opened)
    opened.close()
    thread.join(20)
    assert len(told) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the timer ends it")
def test_a_query_does_not_outlive_the_process_that_asked(store: Path) -> None:
    code = (
        "import os, sys, threading, time; from pathlib import Path; from kb.store.limits import Limits;"
        "from kb.store.worker import SparqlWorker; w = SparqlWorker(Path(sys.argv[1]), Limits(seconds=300));"
        "threading.Thread(target=w.run, args=(sys.argv[2],), daemon=True).start()\n"
        "while not w._busy: time.sleep(0.02)\n"
        "print(next(iter(w._busy))._process.pid, flush=True); time.sleep(1); os.kill(os.getpid(), 9)"
    )
    command = [sys.executable, "-c", code, str(store), FOREVER]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    worker, end = Path("/proc") / made.stdout.strip(), time.monotonic() + 20
    while is_running(worker) and time.monotonic() < end:
        time.sleep(0.05)
    assert not is_running(worker)


def is_running(process: Path) -> bool:
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
