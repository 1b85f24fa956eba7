"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kb.errors import QueryError
from kb.lang.pack import known_languages
from kb.lang.typed import parse_typed

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day of the calendar, as people write it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that the words name."""
        if isinstance(value, date):
            return value
        try:
            found = parse_typed(str(value), today=date.today())
        except QueryError as error:
            self.fail(str(error), param, ctx)
        if found.earliest is None or found.earliest != found.latest:
            self.fail(f"{value!r} names no single day; write it as YYYY-MM-DD", param, ctx)
        return found.earliest


def store_option(function: F) -> F:
    """Add `--store DIR`."""
    return click.option(
        "--store", type=click.Path(path_type=Path), default=Path("store"), show_default=True,
        envvar="KB_STORE", show_envvar=True, metavar="DIR", help="Folder of the store.",
    )(function)


def parser_option(function: F) -> F:
    """Add `--parser NAME`."""
    return click.option(
        "--parser", envvar="KB_PARSER", show_envvar=True, metavar="NAME",
        help="spaCy pipeline that you have installed (de_core_news_lg), instead of the one that ships.",
    )(function)


def language_option(function: F) -> F:
    """Add `--language CODE`."""
    known = ", ".join(known_languages())
    return click.option(
        "--language", metavar="CODE", help=f"Language of the texts ({known}), instead of finding it out.",
    )(function)
