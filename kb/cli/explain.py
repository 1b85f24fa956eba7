"""`kb explain`: how words are read, step by step."""

import importlib
import json
from datetime import date

import click

from kb.cli.options import Day, parser_option
from kb.cli.steps import times_lines
from kb.times.explain import explain_times, likeliest, steps_record


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
    if text is not None:
        # Sentences need a parser, which takes longer to load than an expression to explain.
        importlib.import_module("kb.cli.explaining").show_text(text, language, published, parser, form)
    else:
        _show_words(str(expression), language, published, form)


def _show_words(words: str, language: str | None, published: date | None, form: str) -> None:
    steps = explain_times(words, language=language or likeliest(words), published=published)
    if form == "json":
        click.echo(json.dumps([steps_record(one) for one in steps], ensure_ascii=False, indent=2))
        return
    if not steps:
        click.echo("kb: no time expression is found in it", err=True)
    click.echo("".join(f"{line}\n" for line in times_lines(steps)), nl=False)
