"""Roles that an event takes from one told just before: "the contract was signed" is that for the jets before it."""

from dataclasses import replace

from kb.records.mention import EventMention

BARE = "bare"
"""Flag of a deal whose goods were told before."""

INHERITED = ("supplier", "recipient", "item")


def with_goods(mention: EventMention, flags: frozenset[str], before: EventMention | None) -> EventMention:
    """Return a deal with the parties and goods of the delivery or deal before it, where it names no goods itself.

    Args:
        flags: Evidence of the draft that the mention was made of.
        before: The last mention with goods.
    """
    if mention.type != "ArmsDeal" or BARE not in flags or before is None or "item" in mention.roles:
        return mention
    if "after ArmsDeal" not in flags and "after ArmsDelivery" not in flags:
        return mention
    named = {filler.name for fillers in mention.roles.values() for filler in fillers}
    taken = {
        role: tuple(replace(filler, inferred=True, span=None) for filler in before.roles[role])
        for role in INHERITED
        if role in before.roles and role not in mention.roles
        if not named & {filler.name for filler in before.roles[role]}
    }
    return replace(mention, roles={**mention.roles, **taken})
