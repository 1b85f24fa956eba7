"""SPARQL: a form with examples, and at the same address the endpoint of the SPARQL 1.1 protocol."""

from flask import Blueprint, Response, request

from kb.dumps.tables import as_csv, as_json
from kb.errors import KbError, QueryError
from kb.query.bind import example
from kb.query.guard import check
from kb.query.library import questions
from webui import present
from webui.answers import Answered, read_answer
from webui.contexts import Example, SparqlPage
from webui.errors import Problem, problem_of
from webui.frame import Frame, render, words
from webui.negotiate import respond
from webui.security import POLICY
from webui.settings import settings
from webui.turtle import describe_things

PAGE = Blueprint("sparql", __name__)
ACCEPT = {"json": "application/sparql-results+json", "csv": "text/csv", "ttl": "text/turtle"}
FOR_PAGE = "application/sparql-results+json, text/turtle"
QUERY_TYPE = "application/sparql-query"
MEGABYTE = 1024 * 1024


@PAGE.get("/sparql")
@PAGE.get("/sparql.<any(json, csv, ttl):form>")
def show(form: str | None = None) -> Response:
    """Show the form; with `query`, answer it: as a page to a browser, else as the protocol says."""
    if "query" not in request.args:
        _refuse_updates()
        return _let_editor_style(respond(form, {
            "html": lambda: _page("", None, None),
            "json": lambda: as_json(_examples()),
            "csv": lambda: as_csv(_examples()),
            "ttl": lambda: _turtle(_examples()),
        }))
    if form is None and _wants_page():
        return _answer_page(request.args["query"])
    return _answer(request.args["query"], ACCEPT[form] if form else request.headers.get("Accept", ""))


@PAGE.post("/sparql")
def ask() -> Response:
    """Answer a query sent as a form or as itself."""
    if request.mimetype == QUERY_TYPE:
        query = request.get_data(as_text=True)
    else:
        _refuse_updates()
        query = request.form.get("query", "")
    if not query:
        raise QueryError("no query was sent", "", f"send it as the form field query, or as {QUERY_TYPE}")
    return _answer(query, request.headers.get("Accept", ""))


def _refuse_updates() -> None:
    if "update" in request.values:
        raise QueryError("updates are refused: the site only reads", "", "write with kb ingest")
    if any(name in request.values for name in ("default-graph-uri", "named-graph-uri")):
        raise QueryError("graphs cannot be chosen by parameters", "", "name them in the query with GRAPH")


def _wants_page() -> bool:
    media = [*ACCEPT.values(), "application/json", "application/sparql-results+xml", "text/html"]
    accepted = request.accept_mimetypes
    return accepted.best_match(media) == "text/html" and "text/html" in accepted.values()


def _answer(query: str, accept: str) -> Response:
    check(query, settings().limits)
    found = settings().worker.run(query, accept)
    media_type = found.media_type if "charset=" in found.media_type else f"{found.media_type}; charset=utf-8"
    response = Response(found.body, content_type=media_type)
    response.vary.add("Accept")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _answer_page(query: str) -> Response:
    found: Answered | None = None
    problem: Problem | None = None
    try:
        check(query, settings().limits)
        found = read_answer(settings().worker.run(query, FOR_PAGE), query)
    except KbError as error:
        problem = problem_of(error)
    response = Response(_page(query, found, problem), status=problem.status if problem else 200)
    response.headers["Cache-Control"] = "no-cache"
    return _let_editor_style(response)


def _let_editor_style(response: Response) -> Response:
    """Let the editor put style attributes on its own elements; it cannot do without."""
    if settings().has_editor:
        response.headers["Content-Security-Policy"] = f"{POLICY}; style-src-attr 'unsafe-inline'"
    return response


def _page(query: str, found: Answered | None, problem: Problem | None) -> str:
    table, limits, examples = words(), settings().limits, _examples()
    page = SparqlPage(
        query=query or (examples[0].text if examples else ""),
        answer=found,
        problem=problem,
        examples=examples,
        limits=table(
            "sparql.limits_are", seconds=f"{limits.seconds:g}", rows=present.number(table, limits.rows),
            memory=limits.memory // MEGABYTE,
        ),
        has_editor=settings().has_editor,
    )
    return render("sparql.html", Frame(table("sparql.title"), "sparql"), page)


def _examples() -> tuple[Example, ...]:
    titles = words().section("question")
    return tuple(Example(q.name, titles.get(q.name, q.title), example(q)) for q in questions() if not q.is_page)


def _turtle(examples: tuple[Example, ...]) -> str:
    return describe_things(
        (f"#{each.name}", "sh:SPARQLExecutable", [("rdfs:label", each.title), ("sh:select", each.text)])
        for each in examples
    )
