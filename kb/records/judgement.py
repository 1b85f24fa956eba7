"""A decision that two things are one, or that they are not: logged, and never written over."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property


class Matter(StrEnum):
    """What a judgement is about."""

    EVENT = "event"
    """the claim on the left is about the event on the right"""
    ACTOR = "actor"
    """two keys name one actor"""
    ORIGIN = "origin"
    """the document on the left repeats the one on the right"""


@dataclass(frozen=True)
class Judgement:
    """Two things are the same, or not, with who or what rule says so and why.

    Args:
        left: Id of the claim, actor or document that was judged.
        right: Id of the event, actor or document that it was held against.
        same: They are one; a `False` keeps them apart for good.
        by: Name of the rule, or of the person.
        score: How sure, from 0 to 1.
        reasons: What spoke for it, each in a few words, sorted.
        at: When a person judged; a rule has no clock.
        after: Number of documents that had come in when a person judged.
        number: Its place among what people judged, from 1; several of one number are one decision.
        undoes: Number of the decision that it undoes.
    """

    matter: Matter
    left: str
    right: str
    same: bool
    by: str
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    at: datetime | None = None
    after: int | None = None
    number: int | None = None
    undoes: int | None = None

    @cached_property
    def id(self) -> str:
        """Name of the judgement: 16 hexadecimal digits made from what it decides, who did and when."""
        parts = [self.matter, self.left, self.right, str(self.same), self.by, str(self.at)]
        parts += [] if self.number is None else [str(self.number)]
        return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
