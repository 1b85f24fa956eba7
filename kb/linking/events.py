"""Which event each claim of a document is about: one known already, or a new one."""

from collections.abc import Collection, Sequence
from datetime import date

from kb.linking.groups import RULE, Groups, Known, Link, Merge
from kb.linking.profiles import Profile
from kb.linking.rarity import ANY, Rarity

__all__ = ["RULE", "Known", "Link", "Merge", "link", "link_and_merge"]


def link(
    claims: Sequence[Profile],
    known: Collection[Known] = (),
    apart: Collection[tuple[str, str]] = (),
    rarity: Rarity = ANY,
) -> tuple[Link, ...]:
    """Return the event of every claim of one document.

    The claims, and the known events as sets of claims, are put together two by two, those first that
    on average most speaks for; a group without a known event founds one, named after its first claim.

    Args:
        claims: Of one document, in the order of the text.
        known: Events that share a blocking key with one of them.
        apart: Pairs of claim and event that a standing judgement keeps apart.
        rarity: How rare the words of the claims are.
    """
    return link_and_merge(claims, known, apart, rarity)[0]


def link_and_merge(
    claims: Sequence[Profile],
    known: Collection[Known] = (),
    apart: Collection[tuple[str, str]] = (),
    rarity: Rarity = ANY,
) -> tuple[tuple[Link, ...], tuple[Merge, ...]]:
    """Return the same, and which known events the new claims show to be one."""
    groups = Groups(tuple(claims), tuple(sorted(known, key=_age)), frozenset(apart), rarity)
    groups.join_all()
    return tuple(groups.outcome(index) for index in range(len(claims))), tuple(groups.merges)


def _age(known: Known) -> tuple[date, str]:
    return known.profiles[0].published or date.max, known.event
