"""What stands around every page: its language, its addresses in other forms, and the words of templates."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from flask import Flask, Response, g, render_template, request

from webui import addresses, headline, present
from webui.words import LANGUAGES, Words, load_words

PRESENTERS: dict[str, Callable[..., Any]] = {
    "number": present.number,
    "day": present.day,
    "interval": present.interval,
    "type_name": present.type_name,
    "role_name": present.role_name,
    "status_name": present.status_name,
    "kind_name": present.kind_name,
    "value_name": present.value_name,
    "matter": present.matter_name,
    "matters": present.matter_names,
}
"""Functions that templates call without naming the language."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the layout of a page needs.

    Args:
        title: Of the page, without the site's name.
        sparql: The question that gives the page's rows, or `None`.
        section: Which entry of the navigation it belongs to.
    """

    title: str
    section: str
    sparql: str | None = None


def words() -> Words:
    """Return the table of the language that this request is answered in."""
    if "words" not in g:
        g.words = load_words(_language())
    return cast(Words, g.words)


def _language() -> str:
    chosen = request.args.get("lang")
    if chosen in LANGUAGES:
        return chosen
    return request.accept_languages.best_match(LANGUAGES, default=LANGUAGES[0]) or LANGUAGES[0]


def render(template: str, frame: Frame, page: object) -> str:
    """Fill a template with its frame and its one context."""
    return render_template(template, frame=frame, page=page)


def install(app: Flask) -> None:
    """Give templates their words and helpers, and answers their language."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        link=addresses.link,
        here=addresses.here,
        as_form=addresses.as_form,
        outward=present.outward,
        shortened=present.shortened,
        statuses_of=present.statuses,
        side_of=present.side,
        line_of=headline.line_of,
        separator=headline.separator,
        FORMS=addresses.FORMS,
        LANGUAGES=LANGUAGES,
        STATUSES=present.STATUSES,
    )

    @app.context_processor
    def add_words() -> dict[str, Any]:
        table = words()
        return {"t": table, **{name: partial(function, table) for name, function in PRESENTERS.items()}}

    @app.after_request
    def add_language(response: Response) -> Response:
        if response.mimetype == "text/html":
            response.headers["Content-Language"] = words().code
        return response
