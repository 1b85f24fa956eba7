"""A document with everything that is kept of it: the unit that is stored, superseded and cited."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from kb.records.claim import Claim
from kb.records.document import BlockKind, Document
from kb.records.mention import ActorMention
from kb.records.sentence import ReadText
from kb.records.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A paragraph of a document, and what it is for."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that fills roles.

    Args:
        key: Identifier: "iso:VE", or one made from the kind and folded name ("person:maria-zakharova").
        kind: The value of an `ActorKind`.
        name: The spelling it is shown by.
        names: Every spelling met, sorted; it holds `name`.
        state: ISO 3166 code of the state it is, belongs to or stands for.
    """

    key: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One version of a document as it was read.

    Args:
        blocks: Its paragraphs in order.
        claims: What it says, in the order of the text.
        actors: Who its claims name, as it spells them, sorted by key.
        supersedes: `Document.id` of the version that it replaces.
        version: Version of the software that read it.
    """

    document: Document
    blocks: tuple[Block, ...] = ()
    claims: tuple[Claim, ...] = ()
    actors: tuple[Actor, ...] = ()
    supersedes: str | None = None
    version: str = ""


def blocks_of(read: ReadText) -> tuple[Block, ...]:
    """Return the paragraphs that the sentences of a text stand in, in order."""
    found = []
    for (_, kind), group in groupby(read.sentences, key=lambda s: (s.paragraph, s.block)):
        sentences = list(group)
        found.append(Block(Span(sentences[0].span.start, sentences[-1].span.end), kind))
    return tuple(found)


def actors_of(claims: Iterable[Claim], mentions: Iterable[ActorMention] = ()) -> tuple[Actor, ...]:
    """Return the actors that fill roles or speak in some claims, with the spellings used there.

    What the mentions of the same text know of an actor (its state) is added; who is only
    mentioned and does nothing is left out.
    """
    names: dict[str, list[str]] = {}
    for key, name in (pair for claim in claims for pair in _named(claim)):
        names.setdefault(key, []).append(name)
    known = {m.key: m for m in mentions if m.key in names}
    for key, mention in known.items():
        names[key].append(mention.name)
    return tuple(
        make_actor(key, names[key], state=known[key].state if key in known else None) for key in sorted(names)
    )


def make_actor(key: str, names: Iterable[str], *, state: str | None = None) -> Actor:
    """Return an actor shown by its most frequent spelling, of equally frequent ones by the longest."""
    return actor_of_counts(key, Counter(names), state=state)


def actor_of_counts(key: str, counts: Mapping[str, int], *, state: str | None = None) -> Actor:
    """Return an actor from how often each spelling was met."""
    spellings = tuple(sorted(counts))
    name = max(spellings, key=lambda n: (counts[n], len(n)))
    kind, _, rest = key.partition(":")
    if kind == "iso":
        return Actor(key, "state", name, spellings, rest)
    return Actor(key, kind, name, spellings, state)


def _named(claim: Claim) -> list[tuple[str, str]]:
    found = [(f.actor, f.name) for fillers in claim.roles.values() for f in fillers]
    found += [(s.actor, s.name) for s in claim.said_by]
    return [(key, name) for key, name in found if key is not None]
