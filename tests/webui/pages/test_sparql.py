import re
import time

import pytest
from flask.testing import FlaskClient

from kb.store.limits import Limits
from tests.webui.reading import sparql_behind, texts
from webui import create_app
from webui.settings import Settings

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
RESULTS = "application/sparql-results+json"


def test_the_protocol_answers_get_and_both_kinds_of_post(client: FlaskClient) -> None:
    answers = [
        client.get("/sparql", query_string={"query": COUNT}, headers={"Accept": RESULTS}),
        client.post("/sparql", data={"query": COUNT}, headers={"Accept": RESULTS}),
        client.post("/sparql", data=COUNT, content_type="application/sparql-query", headers={"Accept": RESULTS}),
    ]
    assert {answer.mimetype for answer in answers} == {RESULTS}
    assert len({answer.data for answer in answers}) == 1


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        (COUNT, "*/*", RESULTS),
        (COUNT, "", RESULTS),
        (COUNT, "application/json", RESULTS),
        (COUNT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (COUNT, "text/csv", "text/csv"),
        ("ASK { }", RESULTS, RESULTS),
        ("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 1", "text/turtle", "text/turtle"),
        ("DESCRIBE <https://w3id.org/dateline/actor/iso/RU>", "application/n-triples", "application/n-triples"),
    ],
)
def test_the_answer_has_the_form_that_is_accepted(client: FlaskClient, query: str, accept: str, media: str) -> None:
    answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, media)


@pytest.mark.parametrize(
    ("query", "status", "line"),
    [
        ("SELECT * WHERE { ?s ?p }", 400, "1:"),
        ("", 400, "empty"),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", 400, "INSERT is an update"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("LOAD <http://example.org/>", 400, "LOAD"),
        (f"SELECT * WHERE {{ {'{' * 5000} {'}' * 5000} }}", 503, "nested"),
        (f"ASK {{ }} {'#' * 30_000}", 503, "longer than"),
    ],
)
def test_a_query_that_is_wrong_or_too_heavy_is_refused_with_its_reason(
    client: FlaskClient, query: str, status: int, line: str
) -> None:
    answer = client.post("/sparql", data=query or " ", content_type="application/sparql-query")
    page = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/html"})
    assert (answer.status_code, line in answer.text) == (status, True)
    assert (page.status_code, line in page.text) == (status, True)
    assert client.get("/sparql.json", query_string={"query": "ASK {}"}).json["boolean"] is True


def test_a_query_that_takes_too_long_is_stopped_and_the_site_goes_on(store: object) -> None:
    app = create_app(store, limits=Limits(seconds=0.5), has_editor=False)  # type: ignore[arg-type]
    product = " ".join(f"GRAPH ?g{i} {{ ?s{i} ?p{i} ?o{i} }}" for i in range(6))
    heavy = f"SELECT (COUNT(*) AS ?n) WHERE {{ {product} }}"
    client, settings = app.test_client(), app.extensions["dateline"]
    assert isinstance(settings, Settings)
    began = time.monotonic()
    answer = client.post("/sparql", data={"query": heavy})
    assert (answer.status_code, "0.5 seconds" in answer.text) == (503, True)
    assert time.monotonic() - began < 30
    assert client.get("/timeline").status_code == 200
    settings.close()


@pytest.mark.parametrize("field", ["update", "default-graph-uri", "named-graph-uri"])
def test_updates_and_graphs_by_parameter_are_refused(client: FlaskClient, field: str) -> None:
    assert client.post("/sparql", data={field: "x", "query": COUNT}).status_code == 400


def test_rows_are_a_table_whose_names_lead_to_pages(client: FlaskClient) -> None:
    query = "SELECT ?a WHERE { GRAPH ?g { ?a a dl:Actor } } ORDER BY ?a LIMIT 3"
    page = client.get("/sparql", query_string={"query": f"PREFIX dl: <https://w3id.org/dateline/ns#> {query}"},
                      headers={"Accept": "text/html"}).text
    assert len(texts(page, "td")) == 3
    assert page.count('<td><a href="/actor/') == 3


def test_twelve_examples_answer_with_something(client: FlaskClient) -> None:
    examples = client.get("/sparql.json").json
    assert len(examples) >= 12
    for example in examples:
        answer = client.post("/sparql", data={"query": example["text"]}, headers={"Accept": f"{RESULTS}, text/turtle"})
        assert answer.status_code == 200, (example["name"], answer.text)


PAGES = (
    "/timeline", "/timeline?type=ArmsDelivery", "/timeline?actor=Russia", "/timeline?limit=2",
    "/timeline?as-of=2025-11-09", "/actors?limit=3", "/documents?limit=3",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_its_data_and_its_sparql_give_the_same_rows_in_the_same_order(client: FlaskClient, page: str) -> None:
    path, _, query = page.partition("?")
    rows = client.get(f"{path}.json?{query}").json["rows"]
    sparql = sparql_behind(client.get(page, headers={"Accept": "text/html"}).text)
    answer = client.post("/sparql", data={"query": sparql}, headers={"Accept": RESULTS}).get_json(force=True)
    names = [binding[answer["head"]["vars"][0]]["value"] for binding in answer["results"]["bindings"]]
    assert [re.sub("^.*/dateline/[a-z]+/", "", name).replace("/", ":") for name in names] == [row["id"] for row in rows]


@pytest.mark.parametrize(("accept", "media"), [
    (RESULTS, "text/plain"), ("*/*", "text/plain"), ("", "text/plain"), ("application/json", "application/json"),
    ("text/html,*/*;q=0.8", "text/html"),
])
def test_an_error_is_no_page_to_a_program(client: FlaskClient, accept: str, media: str) -> None:
    answer = client.post("/sparql", data={"query": "SELECT"}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (400, media)


@pytest.mark.parametrize("accept", ["text/csv", RESULTS])
def test_the_character_set_is_told_once(client: FlaskClient, accept: str) -> None:
    answer = client.post("/sparql", data={"query": COUNT}, headers={"Accept": accept})
    assert answer.headers["Content-Type"].count("charset=utf-8") == 1
