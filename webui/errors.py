"""What a reader is told when a page cannot be given: one clear line, and a way out."""

from dataclasses import dataclass

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from kb.errors import KbError, LimitError, QueryError, StoreError
from webui.frame import Frame, render, words
from webui.negotiate import wanted_form

SERVICE = ("sparql.show", "sparql.ask")
TITLED = (400, 404, 405, 413, 500, 503)


class MissingError(KbError):
    """A page of something that the store does not hold."""


class NoActorError(QueryError):
    """A name in a filter that is no actor's, or several actors'.

    Args:
        error: What is wrong with it.
        name: The name.
    """

    def __init__(self, error: QueryError, name: str) -> None:
        super().__init__(error.what, error.where, error.way_out)
        self.name = name


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a page or as JSON.

    Args:
        status: HTTP status.
        line: What is wrong, in one line.
        way_out: What the reader can do, or "".
        search: Name to look for among the actors, or "".
    """

    status: int
    line: str
    way_out: str = ""
    search: str = ""


def install(app: Flask) -> None:
    """Turn errors into pages."""

    @app.errorhandler(KbError)
    def explain(error: KbError) -> Response:
        return answer(problem_of(error))

    @app.errorhandler(HTTPException)
    def explain_http(error: HTTPException) -> Response:
        response = answer(Problem(error.code or 500, _http_line(error)))
        if isinstance(error, MethodNotAllowed) and error.valid_methods:
            response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
        return response

    @app.errorhandler(Exception)
    def explain_fault(error: Exception) -> Response:
        app.logger.error("%s %s", request.method, request.path, exc_info=error)
        return answer(Problem(500, words()("error.what_500")))


def problem_of(error: KbError) -> Problem:
    """Return an error of the family as a problem."""
    line = f"{error.where}: {error.what}" if error.where else error.what
    return Problem(status_of(error), line, error.way_out, error.name if isinstance(error, NoActorError) else "")


def status_of(error: KbError) -> int:
    """Return the HTTP status of an error of the family."""
    if isinstance(error, MissingError):
        return 404
    if isinstance(error, (LimitError, StoreError)):
        return 503
    return 400 if isinstance(error, QueryError) else 500


def answer(problem: Problem) -> Response:
    """Write a problem in the form that was asked for."""
    form = wanted_form(_suffix() or _of_program())
    if form == "json":
        response = jsonify({"ok": False, "status": problem.status, "error": problem.line, "way_out": problem.way_out})
    elif form == "html":
        response = Response(render("error.html", Frame(_title(problem.status), "error"), problem))
    else:
        line = f"{problem.line}; {problem.way_out}" if problem.way_out else problem.line
        response = Response(f"{line}\n", content_type="text/plain; charset=utf-8")
    response.status_code = problem.status
    response.headers["Cache-Control"] = "no-store"
    return response


def _suffix() -> str | None:
    suffix = request.path.rpartition(".")[2]
    return suffix if suffix in ("json", "csv", "ttl") else None


def _of_program() -> str | None:
    """Return "text", or the form it likes, for a program that asks the SPARQL service and names no page."""
    if request.endpoint not in SERVICE or "text/html" in request.accept_mimetypes.values():
        return None
    form = wanted_form(None)
    return "text" if form == "html" else form


def _title(status: int) -> str:
    return words()(f"error.title_{status if status in TITLED else 400 if status < 500 else 500}")


def _http_line(error: HTTPException) -> str:
    table = words()
    if error.code == 404:
        return table("error.what_404", where=request.path)
    if isinstance(error, MethodNotAllowed):
        return table("error.what_405", method=request.method, allowed=", ".join(sorted(error.valid_methods or ())))
    if error.code == 413:
        return table("error.what_413", limit=request.max_content_length or 0)
    return error.description or error.name
