"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kb.errors import SourceError
from kb.sources.published import read_day

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day of the calendar, as people write it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that the words name."""
        if isinstance(value, date):
            return value
        try:
            return read_day(value, "")
        except SourceError as error:
            self.fail(f"{error.what}; {error.way_out}", param, ctx)


def store_option(function: F) -> F:
    """Add `--store DIR`."""
    return click.option(
        "--store", type=click.Path(path_type=Path), default=Path("store"), show_default=True,
        envvar="KB_STORE", show_envvar=True, metavar="DIR", help="Folder of the store.",
    )(function)
