"""What the roles of two claims say about their being one event."""

import re
from collections.abc import Iterator, Mapping

from kb.linking.evidence import Evidence
from kb.linking.profiles import Profile

_OF_STATE = re.compile("[a-z]+:[a-z]{2}-")

DECISIVE: Mapping[str, tuple[str, ...]] = {
    "Vote": ("body", "outcome"),
    "Detention": ("target",),
    "Statement": ("speaker", "stance"),
    "Sanction": ("target",),
    "DiplomaticAct": ("target",),
    "Strike": ("target",),
    "ArmsDelivery": ("recipient",),
    "ArmsDeal": ("recipient",),
    "ArmsRequest": ("requester",),
}
"""Roles in which two different fillers make two events."""
THINGS = frozenset({"item", "measure", "place", "subject", "topic", "weapon"})
"""Roles that say less of which event it is than those who act in it."""
ACTING = frozenset({"actor", "agent", "attacker", "imposer", "planner", "requester", "speaker", "supplier"})
ACTED_ON = frozenset({"addressee", "recipient", "target"})
LISTED = frozenset({"outcome", "stance"})
"""Roles of which each claim has one of a few values."""
SURE = ("iso:", "person:", "place:", "legislature:")
"""Kinds of actor of which each has one name."""


def compare_roles(one: Profile, other: Profile) -> Iterator[Evidence]:
    """Yield who fills the same role in two claims, and where they differ."""
    shared = 0
    for role in sorted(one.roles.keys() & other.roles.keys()):
        mine, theirs = one.roles[role], other.roles[role]
        if same := mine & theirs:
            shared += 1
            yield _same(role, same)
        elif _are_names(role, mine | theirs, one.language == other.language):
            yield _other(one.type, role, mine | theirs)
        elif one.language == other.language and role not in THINGS:
            feature = "other nouns" if role in DECISIVE.get(one.type, ()) else "told otherwise"
            yield Evidence(feature, 1.0, f"{role} told otherwise")
    if _fillers(one, ACTING) & _fillers(other, ACTED_ON) or _fillers(one, ACTED_ON) & _fillers(other, ACTING):
        yield Evidence("other way round", 1.0, "the other way round")
    elif not shared and _fillers(one) & _fillers(other):
        yield Evidence("other role", 1.0, "same actor in another role")


def _same(role: str, fillers: frozenset[str]) -> Evidence:
    if role not in LISTED and not any(map(is_name, fillers)):
        return Evidence("same nouns", 1.0, f"same {role}")
    return Evidence("same thing" if role in THINGS or role in LISTED else "same actor", 1.0, f"same {role}")


def _other(kind: str, role: str, fillers: frozenset[str]) -> Evidence:
    """Bodies and forces have many names; people, states and places have one."""
    if role == "place":
        feature = "other place" if all(filler.startswith("place:") for filler in fillers) else "told otherwise"
        return Evidence(feature, 1.0, "at another place")
    if role not in DECISIVE.get(kind, ()):
        return Evidence("told otherwise", 1.0, f"{role} told otherwise")
    if role in LISTED:
        return Evidence("other value", 1.0, f"another {role}")
    is_sure = all(filler.startswith(SURE) for filler in fillers)
    return Evidence("other actor" if is_sure else "other name", 1.0, f"another {role}")


def _are_names(role: str, fillers: frozenset[str], is_one_language: bool) -> bool:
    """Tell whether different fillers are different things: words may be another name of one.

    Those of a list say what they mean. What a state calls its own bodies, each language calls otherwise.
    """
    if role in LISTED:
        return True
    return all(is_name(f) and (is_one_language or not _OF_STATE.match(f)) for f in fillers)


def is_name(filler: str) -> bool:
    """Tell whether a filler is a name, and not words like "the soldiers" that many things answer to."""
    return not filler.startswith(("=", "group:"))


def _fillers(profile: Profile, roles: frozenset[str] | None = None) -> set[str]:
    """Return what fills some roles, or any but those with a list of values."""
    chosen = (r for r in profile.roles if (r not in LISTED if roles is None else r in roles))
    return {filler for role in chosen for filler in profile.roles[role]}
