"""Whether enough is said for an event: alternatives of filled roles, with their kinds."""

from kb.events.draft import Draft
from kb.events.frame import Frame

EVIDENCE = ("two", "after", "those", "who", "sure")
"""Two fillers of the first role; an event of a type told shortly before; a pronoun or number; somebody; anybody."""


def is_met(draft: Draft, frame: Frame, needs: tuple[str, ...]) -> bool:
    """Tell whether one of the alternatives holds: "item:weapon|aid+recipient"; none asks for nothing."""
    return not needs or any(_all_hold(draft, frame, need.split("+")) for need in needs)


def may_be_met(needs: tuple[str, ...], present: frozenset[str]) -> bool:
    """Tell whether a sentence with words of these kinds alone may hold one of the alternatives."""
    return not needs or any(all(_may_hold(atom, present) for atom in need.split("+")) for need in needs)


def _may_hold(atom: str, present: frozenset[str]) -> bool:
    name, _, kinds = atom.partition(":")
    return name in EVIDENCE or not kinds or not present.isdisjoint(kinds.split("|"))


def _all_hold(draft: Draft, frame: Frame, atoms: list[str]) -> bool:
    """Tell whether all of them hold; a noun of no known kind is not enough where it is all there is."""
    return all(_holds(draft, frame, atom, is_only=len(atoms) == 1) for atom in atoms)


def _holds(draft: Draft, frame: Frame, atom: str, *, is_only: bool) -> bool:
    name, _, kinds = atom.partition(":")
    if name in EVIDENCE:
        return _is_evident(draft, frame, name, kinds)
    if kinds:
        return any(_is_kind(filling.kinds, kinds) for filling in draft.fillings.get(name, ()))
    if name in draft.flags:
        return not is_only or name not in {role.name for role in frame.roles}
    known = any(filling.kinds for filling in draft.fillings.get(name, ()))
    return known or (draft.fills(name) and not (is_only and draft.fillings.get(name)))


def _is_evident(draft: Draft, frame: Frame, name: str, kinds: str) -> bool:
    """Tell whether evidence holds that is no role of its own."""
    if name == "two":
        return _count(draft, frame, kinds) >= 2
    if name == "after":
        return any(f"after {kind}" in draft.flags for kind in kinds.split("|"))
    if name == "those":
        return kinds in draft.flags
    is_somebody = name == "who" and any(role.name in draft.flags for role in frame.roles)
    return is_somebody or bool(draft.fillings)


def _count(draft: Draft, frame: Frame, kinds: str) -> int:
    """Count the fillers of the role that several parties share, the first of the frame."""
    role = frame.roles[0].name
    names = {f.filler.name for f in draft.fillings.get(role, ()) if _is_kind(f.kinds, kinds)}
    return len(names) + (role in draft.flags)


def _is_kind(kinds: frozenset[str], wanted: str) -> bool:
    named = {"person"} if "name" in kinds else set()
    return not wanted or bool((kinds | named) & set(wanted.split("|")))
