"""`kb extract`: what is found in texts, as JSON lines, without a store."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import click

from kb.cli.options import Day, language_option, parser_option
from kb.pipeline import extract, extract_attributions, extract_codings, extract_status, extract_times, use_parser
from kb.records.document import SetAside
from kb.records.jsonl import attribution_record, claim_record, status_record, time_record
from kb.records.plover import code_claim
from kb.sources import Given, Item, read_items

Rows = list[dict[str, Any]]


def _claims(item: Item) -> Rows:
    day = item.document.published
    return [{**claim_record(c), "plover": code_claim(c, day).record()} for c in extract(item.document).claims]


def _times(item: Item) -> Rows:
    return [time_record(t) for t in extract_times(item.document)]


def _attributions(item: Item) -> Rows:
    return [attribution_record(a) for a in extract_attributions(item.document)]


def _codings(item: Item) -> Rows:
    return [coding.record() for coding in extract_codings(item.document)]


def _status(item: Item) -> Rows:
    found = extract_status(item.document, item.marks)
    return [status_record(span, status) for span, status in zip(item.marks, found, strict=True)]


LAYERS: dict[str, tuple[str, Callable[[Item], Rows]]] = {
    "claims": ("claims", _claims),
    "times": ("timex", _times),
    "attributions": ("attributions", _attributions),
    "status": ("status", _status),
    "plover": ("events", _codings),
}


@click.command("extract", short_help="print what is found in texts, without a store")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--layer", type=click.Choice(list(LAYERS)), default="claims", show_default=True, help="What to print.")
@click.option(
    "--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, help="Form of the output."
)
@click.option("--published", type=Day(), metavar="DAY", help="Publication day of texts that tell none themselves.")
@language_option
@parser_option
def command(
    inputs: tuple[str, ...], layer: str, form: str, published: date | None, language: str | None, parser: str | None
) -> None:
    """Print the claims of texts, or another layer, as JSON lines.

    INPUT is a file, a folder, or - for standard input: text, HTML, a feed, JSON lines or WARC.
    JSON lines ({"id", "lang", "date", "text"} a line) give one line per document, everything else
    one line per record.

    Example: kb extract --published 2025-11-10 article.txt
    """
    if parser:
        use_parser(parser)
    aside = print_layer(read_items(inputs, Given(published, language)), layer)
    if aside:
        click.get_current_context().exit(3)


def print_layer(items: Iterable[Item | SetAside], layer: str) -> int:
    """Print one layer of every item, and return how many inputs were set aside."""
    field, find = LAYERS[layer]
    aside = 0
    for item in items:
        if isinstance(item, SetAside):
            click.echo(f"kb: {item}", err=True)
            aside += 1
            continue
        rows = find(item)
        for line in [{"id": item.id, field: rows}] if item.from_lines else rows:
            click.echo(json.dumps(line, ensure_ascii=False))
    return aside
