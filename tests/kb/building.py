"""Stores for tests, made from readings by the way that everything written takes, without reading texts."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from kb.build import Builder, Traits, make_entry, stored_rarity, write_changes
from kb.records.judgement import Judgement, Matter
from kb.records.reading import Reading
from kb.store import Writer, open_writer


def put(
    writer: Writer, reading: Reading, joins: Mapping[str, str] | None = None, origin: str | None = None
) -> None:
    """Add a reading whose links are told instead of found.

    Args:
        joins: Id of a claim to the id of the event that it is about; other claims found their own.
        origin: Id of the document that it copies.
    """
    joins = joins or {}
    reading = replace(reading, supersedes=writer.current_version(reading.document.address))
    events = {claim.id: joins.get(claim.id, claim.id) for claim in reading.claims}
    traits = Traits.of(reading, partial(stored_rarity, writer))
    entry = make_entry(reading, traits, events, origin or reading.document.id, {})
    judgements = [Judgement(Matter.EVENT, claim, event, True, "test") for claim, event in joins.items()]
    writer.add(entry, lambda changes: write_changes(entry, judgements, changes))


def build_store(path: Path, *readings: Reading) -> Path:
    """Make a store of readings, linked as everything is that comes in."""
    with open_writer(path) as writer:
        builder = Builder(writer)
        for reading in readings:
            builder.add(reading)
    return path
