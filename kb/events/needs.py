"""Whether enough is said for an event: alternatives of filled roles, with their kinds."""

from kb.events.draft import Draft
from kb.events.frame import Frame


def is_met(draft: Draft, frame: Frame, needs: tuple[str, ...]) -> bool:
    """Tell whether one of the alternatives holds: "item:weapon|aid+recipient"; none asks for nothing."""
    return not needs or any(all(_holds(draft, frame, atom) for atom in need.split("+")) for need in needs)


def _holds(draft: Draft, frame: Frame, atom: str) -> bool:
    name, _, kinds = atom.partition(":")
    if name in draft.flags:
        return True
    if name == "two":
        return _count(draft, frame, kinds) >= 2
    if not kinds:
        return draft.fills(name)
    return any(_is_kind(filling.kinds, kinds) for filling in draft.fillings.get(name, ()))


def _count(draft: Draft, frame: Frame, kinds: str) -> int:
    """Count the fillers of the role that several parties share, the first of the frame."""
    names = {f.filler.name for f in draft.fillings.get(frame.roles[0].name, ()) if _is_kind(f.kinds, kinds)}
    return len(names)


def _is_kind(kinds: frozenset[str], wanted: str) -> bool:
    return not wanted or bool(kinds & set(wanted.split("|")))
