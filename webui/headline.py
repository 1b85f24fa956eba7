"""What an event is, in one line: who does it to whom, and about what."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.query.rows import RoleRow


@dataclass(frozen=True, slots=True)
class Line:
    """The parts of an event's line: those who act, how they speak, those acted upon, and what it is about."""

    who: tuple[RoleRow, ...]
    does: tuple[RoleRow, ...]
    whom: tuple[RoleRow, ...]
    what: tuple[RoleRow, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Names of the roles that make each part, in their order."""

    who: tuple[str, ...]
    whom: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    does: tuple[str, ...] = ()


PATTERNS = {
    "ArmsDelivery": Pattern(("supplier",), ("recipient",), ("quantity", "item", "value")),
    "ArmsDeal": Pattern(("supplier", "approver"), ("recipient",), ("quantity", "item", "value")),
    "ArmsRequest": Pattern(("requester",), ("addressee",), ("quantity", "item")),
    "Vote": Pattern(("body",), (), ("measure", "outcome")),
    "StrikeOption": Pattern(("planner",), ("target",), ("action", "place")),
    "Strike": Pattern(("attacker",), ("target",), ("weapon", "place")),
    "Deployment": Pattern(("actor",), ("place",), ("quantity", "force")),
    "Statement": Pattern(("speaker",), ("addressee",), ("topic",), ("stance",)),
    "Meeting": Pattern(("participant",), (), ("place",)),
    "Agreement": Pattern(("party",), (), ("subject",)),
    "Sanction": Pattern(("imposer",), ("target",), ("measure",)),
    "Detention": Pattern(("agent",), ("target",), ("place",)),
    "DiplomaticAct": Pattern(("actor",), ("target",), ("act",)),
}
COUNTED = {"quantity"}
"""Roles that stand before the next filler without a comma: "5000 Igla-S"."""


def line_of(kind: str, roles: Iterable[RoleRow]) -> Line:
    """Sort the fillers of an event into the parts of its line."""
    fillers = list(roles)
    pattern = PATTERNS.get(kind, Pattern(tuple(dict.fromkeys(r.role for r in fillers))))
    return Line(*(_pick(fillers, part) for part in (pattern.who, pattern.does, pattern.whom, pattern.what)))


def plain_line(line: Line) -> str:
    """Write a line without marks: "Russia → Venezuela: 5000 Igla-S"."""
    who, does, whom = (", ".join(r.name for r in part) for part in (line.who, line.does, line.whom))
    acting = f"{who} {does}".strip()
    sides = f"{acting or '…'} → {whom}" if whom else acting
    what = "".join(r.name + separator(r, i == len(line.what) - 1) for i, r in enumerate(line.what))
    return f"{sides}: {what}" if sides and what else sides or what


def separator(row: RoleRow, is_last: bool) -> str:
    """Return what stands between a filler of the last part and the next."""
    if is_last:
        return ""
    return " " if row.role in COUNTED else ", "


def _pick(fillers: list[RoleRow], names: tuple[str, ...]) -> tuple[RoleRow, ...]:
    found = [row for name in names for row in fillers if row.role == name]
    unique = {(row.role, row.name): row for row in found}
    return tuple(row for row in unique.values() if not _is_told(row, found))


def _is_told(row: RoleRow, others: list[RoleRow]) -> bool:
    """Tell whether an amount stands in what it counts already: "29" in "29 launchers"."""
    return row.role in COUNTED and any(row.name in other.name.split() for other in others if other is not row)
