"""The group of all commands, loaded one at a time so that each starts fast."""

import errno
import importlib
import sys

import click

from kb import __version__
from kb.errors import KbError

COMMANDS = {
    "ingest": "read documents into a store",
    "extract": "print what is found in texts, without a store",
    "explain": "show step by step how words are read",
    "timeline": "print events in the order of their time",
    "actor": "print what an actor did, with whom, and says",
    "event": "print an event with all its claims",
    "documents": "list the documents of a store",
    "disagreement": "print what claims contradict each other in, or how far reports disagree",
    "stats": "count events, claims and documents by type, status, month, source, language",
    "query": "put a SPARQL question to a store or a remote service",
    "dump": "write a store to files that can be cited",
    "load": "read a dump into an empty store",
    "check": "check a store against ontology, index and texts",
    "plans": "print what was planned, and what became of it",
    "link": "decide that a claim is about an event",
    "merge": "decide that two events are one",
    "split": "decide that claims are about another event",
    "undo": "undo a decision about events",
    "judgements": "print what was decided about events, and why",
    "reindex": "build the index of a store anew from its quads",
    "serve": "serve the site",
}
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kb.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kb")
def group() -> None:
    """Dateline: a timeline of who says what happened, when.

    Data goes to standard output, words to standard error. Exit codes: 0 done; 1 a finding of
    `kb check`, or an error that one line explains; 2 wrong options; 3 some inputs were set aside.
    """


def main() -> None:
    """Run the command line; an error of the user's input, or an output that is full, is one line and exit code 1."""
    try:
        group()
    except KbError as error:
        click.echo(f"kb: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        if error.errno not in FULL:
            raise
        click.echo(f"kb: output: cannot be written ({error.strerror}); free some space and run it again", err=True)
        sys.exit(1)
