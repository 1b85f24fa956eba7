"""`kb explain`: how words are read, step by step."""

import json
from datetime import date

import click

from kb.cli.explaining import text_lines, times_lines
from kb.cli.options import Day, parser_option
from kb.errors import LanguageError
from kb.explain import explain_text, explain_words, steps_record, text_record
from kb.lang.pack import known_languages
from kb.pipeline import use_parser
from kb.records.document import Document
from kb.sources import Given
from kb.sources.raw import RawText, settle


@click.command("explain", short_help="show step by step how words are read")
@click.argument("expression", required=False)
@click.option("--text", metavar="SENTENCES", help="Explain all that is found in sentences, instead of times alone.")
@click.option("--published", type=Day(), metavar="DAY", help="Publication day: what “yesterday” is counted from.")
@click.option("--language", metavar="CODE", help="Language of the words, instead of finding it out.")
@parser_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form.")
def command(
    expression: str | None, text: str | None, published: date | None, language: str | None, form: str,
    parser: str | None,
) -> None:
    """Show how a time expression is read: words, pattern, reading, anchor, days and value.

    With --text it shows the times, clauses, attributions, events and claims of sentences, and
    what decided each of them.

    Example: kb explain "vorige Woche" --published 2025-11-10
    """
    if (expression is None) == (text is None):
        raise click.UsageError("give an EXPRESSION or --text, and not both")
    if parser:
        use_parser(parser)
    if text is not None:
        _show_text(_document(text, language, published), form)
    else:
        _show_words(str(expression), language, published, form)


def _show_words(words: str, language: str | None, published: date | None, form: str) -> None:
    steps = explain_words(words, language=language, published=published)
    if form == "json":
        click.echo(_json([steps_record(one) for one in steps]))
        return
    if not steps:
        click.echo("kb: no time expression is found in it", err=True)
    click.echo("".join(f"{line}\n" for line in times_lines(steps)), nl=False)


def _show_text(document: Document, form: str) -> None:
    explained = explain_text(document)
    lines = [_json(text_record(explained))] if form == "json" else text_lines(explained)
    click.echo("".join(f"{line}\n" for line in lines), nl=False)


def _document(text: str, language: str | None, published: date | None) -> Document:
    document = settle(RawText(text), "", "--text", Given(published, language)).document
    if document.language not in known_languages():
        known = ", ".join(known_languages())
        raise LanguageError(f"no tables for language {document.language!r}", way_out=f"give --language: {known}")
    return document


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2)
