"""What tests look at in an event."""

from kb.records.mention import EventMention


def roles(event: EventMention) -> dict[str, list[str]]:
    """Return the names that fill each role."""
    return {role: [f.name for f in fillers] for role, fillers in event.roles.items()}
