"""`kb query`: a SPARQL question to a store, or to a remote service."""

import re
import sys
from pathlib import Path

import click

from kb.cli.options import store_option
from kb.errors import QueryError
from kb.query import guard
from kb.query.library import PREFIXES
from kb.store.limits import Limits
from kb.store.remote import RemoteStore
from kb.store.worker import SparqlWorker

MEDIA_TYPES = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
}
MEMORY = 4 * 1024**3
ROWS = 10_000_000
SIZE = 1024**3
# The user's own machine and data: bounds only against a question that would take it all.


@click.command("query", short_help="put a SPARQL question to a store or a remote service")
@click.argument("file", metavar="FILE|-")
@store_option
@click.option("--endpoint", metavar="URL", help="Ask this SPARQL 1.1 service instead of the store.")
@click.option("--format", "form", type=click.Choice(list(MEDIA_TYPES)), help="json, xml, csv, tsv for rows (csv "
              "unless told otherwise); ttl, nt for graphs.")
@click.option("--timeout", type=click.FloatRange(0.1), default=60.0, show_default=True, metavar="SECONDS",
              help="Give up after so long.")
def command(file: str, store: Path, endpoint: str | None, form: str | None, timeout: float) -> None:
    """Put the SPARQL 1.1 query in FILE, or on standard input, to a store.

    SELECT, ASK, CONSTRUCT and DESCRIBE; the common prefixes (dl:, sem:, prov:, ...) need no
    declaration. Updates, SERVICE and LOAD are refused.

    Example: echo 'SELECT ?c WHERE { ?c a dl:Strike } LIMIT 5' | kb query -
    """
    text = read_query(file)
    guard.check(text)
    accept = MEDIA_TYPES[form] if form else "text/csv, text/turtle"
    if endpoint:
        click.echo(RemoteStore(endpoint, timeout=timeout).run(declared(text), accept).body, nl=False)
        return
    limits = Limits(seconds=timeout, memory=MEMORY, rows=ROWS, size=SIZE, workers=1)
    worker = SparqlWorker(store, limits)
    try:
        click.echo(worker.run(text, accept, prefixes=PREFIXES).body, nl=False)
    finally:
        worker.close()


def declared(text: str) -> str:
    """Return a query with the common prefixes declared that it does not declare itself.

    >>> declared("PREFIX dl: <urn:x> ASK {}").splitlines()[-1]
    'PREFIX dl: <urn:x> ASK {}'
    """
    own = set(re.findall(r"(?i)\bPREFIX\s+([\w-]*):", text))
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items() if name not in own) + text


def read_query(file: str) -> str:
    """Return the text of a query.

    Raises:
        QueryError: if the file cannot be read as text.
    """
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"cannot be read ({error})", file, "give a file with a SPARQL query, or -") from error
