"""A clause while it is put together."""

from dataclasses import dataclass

from kb.records.clause import Argument, ClauseKind, Voice
from kb.text.predicates import Predicate


@dataclass(slots=True)
class Draft:
    """A clause while it is put together.

    Args:
        first: Index of the clause that it is coordinated with.
        words: Words that stand in it and in no clause below it.
    """

    predicate: Predicate
    voice: Voice
    kind: ClauseKind
    marker: str | None
    parent: int | None
    parent_noun: int | None
    first: int | None
    arguments: list[Argument]
    words: list[int]
