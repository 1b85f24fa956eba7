"""Claims of one document that only repeat another one are left out."""

from collections.abc import Sequence

from kb.records.claim import Claim


def without_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims without those that say nothing that another one does not say."""
    return list({claim.id: claim for claim in claims}.values())
