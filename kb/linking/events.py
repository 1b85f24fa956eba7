"""Which event each claim of a document is about: one known already, or a new one."""

from collections.abc import Collection, Sequence

from kb.linking.groups import RULE, Groups, Known, Link
from kb.linking.profiles import Profile
from kb.linking.rarity import ANY, Rarity

__all__ = ["RULE", "Known", "Link", "link"]


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
    groups = Groups(tuple(claims), tuple(sorted(known, key=lambda k: k.event)), frozenset(apart), rarity)
    groups.join_all()
    return tuple(groups.outcome(index) for index in range(len(claims)))
