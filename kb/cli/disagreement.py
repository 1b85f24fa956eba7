"""`kb disagreement`: what claims contradict each other in, and how far reports disagree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import click

from kb.cli.filters import filter_options, read_filter
from kb.cli.options import store_option
from kb.cli.tables import event_lines, printable, spread_lines, voice_words
from kb.cli.timeline import all_events
from kb.dumps.tables import as_csv, as_json
from kb.errors import QueryError
from kb.query.diagnostics import Diagnostics, EventDisagreement, by_event, diagnose
from kb.query.disagreement import differs
from kb.query.events import event_detail
from kb.query.rows import EventRow, Filter, Spread
from kb.query.variables import Reports, reported
from kb.store import View, open_view


@click.command("disagreement", short_help="print what claims contradict each other in, or how far reports disagree")
@store_option
@filter_options
@click.option("--variable", "variables", multiple=True, metavar="NAME",
              help="Column of a table, or a role, status, earliest, latest: print its diagnostics; may be repeated.")
@click.option("--where", multiple=True, metavar="COLUMN=TEXT", help="Only reports that hold this; may be repeated.")
@click.option("--least", type=click.IntRange(1), default=1, show_default=True, metavar="N",
              help="Only events with so many of these reports.")
@click.option("--most", type=click.IntRange(1), metavar="N", help="Only events with at most so many.")
@click.option("--blank-is-missing", is_flag=True, help='A report that says "" says nothing.')
@click.option("--by-event", is_flag=True, help="Print each event, and not all together.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="Form.")
def command(
    store: Path, variables: tuple[str, ...], where: tuple[str, ...], least: int, most: int | None,
    blank_is_missing: bool, by_event: bool, form: str, **given: Any,
) -> None:
    """Print what claims contradict each other in: every value with who says it, none averaged.

    With --variable, print how far reports disagree in it, by the diagnostics of the R package
    eventreport and three more: ontology/decisions/disagreement.md says what they are.

    Example: kb disagreement --variable killed --type Strike
    """
    with open_view(store) as view:
        narrowed = read_filter(view, date.today(), given)
        wanted = Reports(narrowed, read_where(where), least, most, blank_is_missing)
        if not variables:
            print_spreads(view, narrowed, form)
        elif by_event:
            print_rows([row for name in variables for row in event_figures(view, name, wanted)], form)
        else:
            print_rows([diagnose(name, reported(view, name, wanted)) for name in variables], form)


def read_where(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return the columns and what they have to hold.

    Raises:
        QueryError: if a pair is none.
    """
    for pair in pairs:
        if "=" not in pair:
            raise QueryError(f"{pair!r} is no pair", "--where", "write COLUMN=TEXT")
    return {column: text for column, _, text in (pair.partition("=") for pair in pairs)}


def event_figures(view: View, variable: str, wanted: Reports) -> tuple[EventDisagreement, ...]:
    """Return how far the reports of each event disagree."""
    return by_event(reported(view, variable, wanted))


def print_spreads(view: View, narrowed: Filter, form: str) -> None:
    """Print the events whose claims contradict each other, with the matters in which claims differ."""
    rows = contradictions(view, narrowed)
    if form != "table":
        found = [spread for _, spreads in rows for spread in spreads]
        click.echo(as_json(found) if form == "json" else as_csv(saying_rows(found)), nl=False)
        return
    for event, spreads in rows:
        click.echo("\n".join([*event_lines(event), *(f"    {line}" for s in spreads for line in spread_lines(s)), ""]))


def contradictions(view: View, narrowed: Filter) -> Iterator[tuple[EventRow, tuple[Spread, ...]]]:
    """Yield events with contradicting claims, each with what they differ in."""
    for event in all_events(view, narrowed):
        if event.contradictions:
            detail = event_detail(view, event.id, as_of=narrowed.as_of)
            yield event, tuple(spread for spread in detail.spread if differs(spread))


@dataclass(frozen=True, slots=True)
class SayingRow:
    """One value of one matter of one event, as a row of a table."""

    event: str
    matter: str
    is_contradicted: bool
    value: str
    outlets: int
    origins: int
    voices: tuple[str, ...]
    claims: tuple[str, ...]


def saying_rows(spreads: Iterable[Spread]) -> Iterator[SayingRow]:
    """Yield each value with who says it."""
    for spread in spreads:
        for one in spread.sayings:
            names = tuple(dict.fromkeys(voice_words(voice) for voice in one.voices))
            yield SayingRow(
                spread.event, spread.matter, spread.is_contradicted, one.value, one.outlets, one.origins, names,
                tuple(voice.claim for voice in one.voices),
            )


def print_rows(rows: list[Diagnostics] | list[EventDisagreement], form: str) -> None:
    """Print figures: a line for each, names before numbers."""
    if form != "table":
        click.echo(as_json(rows) if form == "json" else as_csv(rows), nl=False)
        return
    for row in rows:
        for field in fields(row):
            click.echo(printable(f"{field.name.replace('_', ' '):<24}{figure_words(getattr(row, field.name))}"))
        click.echo("")


def figure_words(value: object) -> str:
    """Return a figure as it is read: six digits behind the point, a dash for none."""
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.6f}"
    if isinstance(value, tuple):
        return ", ".join(f"{one.value or repr(one.value)} ({one.reports})" for one in value)
    return str(value)
