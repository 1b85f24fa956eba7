"""`kb ingest`: read documents into a store."""

import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import click

from kb.build import IngestReport, ingest
from kb.cli.options import Day, language_option, parser_option, store_option
from kb.engines.dask import spread as spread_by_dask
from kb.engines.local import spread
from kb.pipeline import use_parser
from kb.records.document import Document, SetAside
from kb.sources import Given, Item, read_items
from kb.tables import ingest_tables


@click.command("ingest", short_help="read documents into a store")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@click.option("--published", type=Day(), metavar="DAY", help="Publication day of texts that tell none themselves.")
@language_option
@parser_option
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True,
              help="What reads: processes of this machine, or workers of dask.distributed.")
@click.option("--scheduler", metavar="ADDRESS", help="Scheduler of dask that runs already (tcp://host:8786).")
@click.option("--base", metavar="IRI", help="Address that file names are put behind, instead of where they lie.")
@click.option("--columns", type=click.Path(path_type=Path, dir_okay=False), metavar="MAPPING.toml",
              help="SOURCE is a CSV table of reports, and this file says what its columns are.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes that read.")
def command(
    sources: tuple[str, ...], store: Path, published: date | None, language: str | None, base: str | None,
    columns: Path | None, jobs: int, parser: str | None,
    engine: str, scheduler: str | None,
) -> None:
    """Read documents, and add their claims to a store.

    SOURCE is a file, a folder, or - for standard input: text, HTML, RSS or Atom, JSON lines or
    WARC. A text that the store has already changes nothing; a changed text at the same address is
    a new version. What cannot be read is listed at the end, and everything else goes in.

    With --columns, each row of a CSV table is one claim: what one source says of one event. Rows
    with the same event id are about one event. fixtures/tables has a mapping to start from.

    Example: kb ingest --store store fixtures/articles
    """
    if parser:
        use_parser(parser)
    if columns is None:
        items = read_items(sources, Given(published, language, base))
        spreads = spread if engine == "local" else partial(spread_by_dask, shards=store / "shards", scheduler=scheduler)
        report = ingest(_documents(items), store, jobs=jobs, engine=spreads, on_document=_progress())
    else:
        report = ingest_tables(map(Path, sources), columns, store, base=base, on_remark=_remark)
    _clear_progress()
    print_report(report)
    if report.set_aside:
        click.get_current_context().exit(3)


def _documents(items: Iterable[Item | SetAside]) -> Iterator[Document | SetAside]:
    for item in items:
        if isinstance(item, Item) and item.remark:
            click.echo(f"kb: {item.document.address}: {item.remark}", err=True)
        yield item.document if isinstance(item, Item) else item


def _remark(line: str) -> None:
    click.echo(f"kb: {line}", err=True)


def _progress() -> Callable[[Document], None] | None:
    """Return what counts documents on a terminal; nothing is counted in a pipe."""
    if not sys.stderr.isatty():
        return None
    count = itertools.count(1)
    return lambda document: click.echo(f"\r\033[K{next(count)} read  {(document.title or '')[:60]}", err=True, nl=False)


def _clear_progress() -> None:
    if sys.stderr.isatty():
        click.echo("\r\033[K", err=True, nl=False)


def print_report(report: IngestReport) -> None:
    """Say what a batch did, and list what it set aside."""
    click.echo(
        f"{report.added} added, {report.superseded} new versions, {report.unchanged} unchanged; "
        f"{report.claims} claims, {report.events} events",
        err=True,
    )
    for aside in report.set_aside:
        click.echo(f"kb: {aside}", err=True)
    if report.set_aside:
        click.echo(f"{len(report.set_aside)} set aside", err=True)
