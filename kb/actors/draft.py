"""A mention before it is known whom it points to."""

from dataclasses import dataclass
from enum import StrEnum

from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind
from kb.records.span import Span


class Form(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    ROLE = "role"
    """by a noun: "der Präsident", "Rebellen" """
    ADJECTIVE = "adjective"
    """by an adjective or modifier that belongs to another word"""
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Draft:
    """A mention, read from its own words alone.

    Args:
        clause: Index of the smallest clause it stands in, -1 without clauses.
        core: The words of the name or noun itself, without what modifies it.
        name: Nominative without article, from these words alone.
        base: Nominative singular of the noun, in lower case, of a role.
        role: Words of the role beside a name ("Außenminister"), in lower case.
        beside: The phrase in apposition to a name ("X, ein Abgeordneter der Duma"), or `None`.
        is_definite: It begins with a definite article or points back by itself.
        is_possessed: It begins with "his", "seine": its owner has been named before.
        is_owned: Something says whose the role is.
        is_bare: A role noun without anything that says whose ("der Präsident").
    """

    span: Span
    core: Span
    kind: ActorKind
    form: Form
    name: str
    key: str
    sentence: int
    state: str | None = None
    gender: Gender = Gender.ANY
    is_plural: bool = False
    is_subject: bool = False
    is_definite: bool = False
    is_possessed: bool = False
    is_owned: bool = False
    is_bare: bool = False
    base: str = ""
    role: str = ""
    clause: int = -1
    beside: Span | None = None
