"""`kb actor`: what an actor did, with whom, and says."""

from datetime import date
from pathlib import Path

import click

from kb.cli.filters import typed_day
from kb.cli.options import store_option
from kb.cli.output import FORMATS, print_rows
from kb.cli.tables import claim_lines, event_lines
from kb.cli.timeline import all_events
from kb.query.actors import actor_detail, find_actor
from kb.query.rows import ActorDetail, Count, Filter
from kb.query.voices import about_each_other
from kb.store import open_view


@click.command("actor", short_help="print what an actor did, with whom, and says")
@click.argument("name")
@store_option
@click.option("--about", metavar="NAME", help="Print what this actor and the other say about each other instead.")
@click.option("--as-of", metavar="DATE", help="Only what was published up to this day.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="Form.")
def command(name: str, store: Path, about: str | None, as_of: str | None, form: str) -> None:
    """Print an actor: spellings, with whom, event types and roles, events, and what it says.

    The other forms print the events of the actor, or the claims with --about.

    Example: kb actor Russia --about Ukraine
    """
    with open_view(store) as view:
        day = typed_day(as_of, "--as-of", date.today(), is_end=True)
        found = find_actor(view, name)
        if about is not None:
            rows = about_each_other(view, found.id, find_actor(view, about).id, as_of=day)
            print_rows(view, [row.claim for row in rows], form, claim_lines)
            return
        if form == "table":
            click.echo("\n".join(actor_lines(actor_detail(view, found.id, as_of=day))))
        print_rows(view, all_events(view, Filter(actor=found.id, as_of=day)), form, event_lines)


def actor_lines(detail: ActorDetail) -> list[str]:
    """Return an actor's head: names, counts, and what it says."""
    actor = detail.actor
    lines = [f"{actor.name} ({actor.kind}, {actor.id})"]
    others = [name for name in actor.names if name != actor.name]
    if others:
        lines.append(f"also: {', '.join(others)}")
    counts = (("with", detail.with_whom), ("types", detail.by_type), ("roles", detail.by_role))
    lines += [f"{title}: {count_words(found)}" for title, found in counts if found]
    for claim in detail.says:
        lines += claim_lines(claim)
    return [*lines, ""]


def count_words(counts: tuple[Count, ...]) -> str:
    """Return counts as "Ukraine 12, Iran 3"."""
    return ", ".join(f"{c.label} {c.count}" for c in counts)
