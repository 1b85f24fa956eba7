"""What a frame is: an event type with its roles, where each stands and what may fill it.

A frame names no language. The places below are those of clauses and noun phrases in every
language; which preposition belongs to which class, and which word calls which frame, stands in the
table `events.toml` of each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

CLAUSE_PLACES = frozenset({"subject", "object", "dative", "predicate", "guest", "denier"})
"""At a verb. Subject is the one who acts and object what is acted upon, whatever the voice.
Guest is the subject of a clause that tells what was done at the event ("agreed at a meeting"), denier
one who says not to have done it."""

NOUN_PLACES = frozenset({"genitive", "adjective", "compound", "apposition"})
"""At a noun. A compound is a noun before it or a first part written together with it."""

PREPOSITIONS = frozenset(
    {
        "about",
        "against",
        "aim",
        "inside",
        "at",
        "between",
        "by",
        "despite",
        "for",
        "from",
        "in",
        "of",
        "occasion",
        "over",
        "to",
        "with",
    }
)
"""Classes of prepositions: at a verb and at a noun alike."""

PLACES = CLAUSE_PLACES | NOUN_PLACES | PREPOSITIONS

ACTORS = ("state", "government", "legislature", "organisation", "force", "person", "group", "media")
"""Kinds that can act."""

POWERS = ("state", "government", "legislature", "organisation", "force", "person", "group")
"""Kinds that can act in politics or war."""

KINDS = frozenset(
    {
        *ACTORS,
        "weapon",
        "place",
        "facility",
        "vehicle",
        "aid",
        "measure",
        "pact",
        "mission",
        "sanction",
        "closable",
        "delivery",
        "quantifier",
        "goods",
        "bill",
        "cabinet",
        "lawmaker",
        "sea",
        "abstract",
        "time",
    }
)
"""What can fill a role: kinds of actor, and kinds of common noun from the tables."""

Valency = Mapping[str, tuple[str, ...]]
"""Role name to the places where it stands, the best first."""


@dataclass(frozen=True, slots=True)
class Role:
    """One role of a frame.

    Args:
        name: As in a claim.
        kinds: What may fill it; empty where anything may (free wording).
        prefers: Kinds that decide where several words could fill it.
        loose: A common noun of unknown kind may fill it too.
        spread: Words in several places fill it together ("A met B").
        common: Only a common noun may fill it where it is a force: soldiers are sent, Hezbollah is not.
        is_number: It is read by `kb.events.numbers`, not from the valency.
    """

    name: str
    kinds: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()
    loose: bool = False
    spread: bool = False
    common: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in one language, and what a careful reader takes from it."""

    language: str
    text: str
    roles: Mapping[str, tuple[str, ...]]
    type: str = ""


@dataclass(frozen=True)
class Frame:
    """One event type.

    Args:
        type: Name of the type, as in a claim.
        roles: In the order in which a claim gives them.
        verb: The usual valency of its verbs.
        noun: The usual valency of its nouns.
        patterns: Valencies of verbs and nouns that differ from the usual, by name.
        needs: What has to be filled before words are taken for such an event: alternatives, in
            each of which roles are joined by "+", and kinds follow a colon ("item:weapon").
        becomes: Status to the type that such an event is told as instead; "" where it is not told at all.
        renames: Role to its name in that type.
        examples: Two that run as tests.
    """

    type: str
    roles: tuple[Role, ...]
    verb: Valency
    noun: Valency
    patterns: Mapping[str, Valency] = field(default_factory=lambda: MappingProxyType({}))
    needs: tuple[str, ...] = ()
    becomes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    renames: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    examples: tuple[Example, ...] = ()

    def role(self, name: str) -> Role:
        """Return the role of that name."""
        return next(role for role in self.roles if role.name == name)

    def valency(self, pattern: str, *, nominal: bool) -> Valency:
        """Return where the roles stand at a word of the given pattern; "" is the usual one."""
        if pattern:
            return self.patterns[pattern]
        return self.noun if nominal else self.verb
