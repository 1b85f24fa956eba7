"""Where what is told of an event comes from: documents that copy one another, one agency or outlet are one origin."""

from collections.abc import Iterable, Mapping, Sequence

from kb.query.rows import ClaimRow, OriginRow
from kb.records.claim import Status
from kb.records.origin import OUTLET, Told, fold_outlet, settle_origins


def origins_of(told: Sequence[Told]) -> dict[str, str]:
    """Return the origin of each claim of one event, by the id of the claim."""
    return {one.claim.id: origin for one, origin in zip(told, settle_origins(told), strict=True)}


def origin_rows(told: Sequence[Told], claims: Sequence[ClaimRow]) -> tuple[OriginRow, ...]:
    """Return the independent origins of an event, the one with most outlets first.

    Args:
        told: Its claims in the order of coming in.
        claims: The same in the order of being published.
    """
    origins = origins_of(told)
    grouped: dict[str, list[ClaimRow]] = {}
    for claim in claims:
        grouped.setdefault(origins[claim.id], []).append(claim)
    sources = {one.claim.id: one for one in told}
    rows = [_row(origin, found, sources) for origin, found in grouped.items()]
    return tuple(sorted(rows, key=lambda row: -len(row.outlets)))


def _row(origin: str, claims: Sequence[ClaimRow], sources: Mapping[str, Told]) -> OriginRow:
    documents = {claim.document.id: claim.document for claim in claims}
    told = [sources[claim.id] for claim in claims]
    said = {claim.status for claim in claims}
    return OriginRow(
        id=origin.rpartition(OUTLET)[2],
        name=_name(origin, told, claims),
        outlets=tuple(sorted({fold_outlet(one.outlet): one.outlet for one in reversed(told)}.values())),
        documents=tuple(documents.values()),
        statuses=tuple(status.value for status in Status if status.value in said),
        reasons=tuple(_reasons(told)),
    )


def _name(origin: str, told: Sequence[Told], claims: Sequence[ClaimRow]) -> str:
    """Return who it is as it is written: the text that is copied, who is quoted or credited, or the outlet."""
    originals = {one.origin for one in told if one.origin != one.claim.document}
    copied = (_shown(claim) for claim in claims if claim.document.id in originals)
    quoted = (speaker.name for claim in claims for speaker in claim.said_by if _is(origin, speaker.name))
    credited = (agency for one in told for agency in one.credits if _is(origin, agency))
    return next((name for names in (copied, quoted, credited) for name in names), _shown(claims[0]))


def _shown(claim: ClaimRow) -> str:
    return claim.document.publisher or claim.document.title or claim.document.address


def _is(origin: str, name: str) -> bool:
    return origin.endswith(OUTLET + fold_outlet(name))


def _reasons(told: Iterable[Told]) -> Iterable[str]:
    told = list(told)
    if any(one.origin != one.claim.document for one in told):
        yield "copy"
    if any(one.credits and not one.relays for one in told):
        yield "agency"
    if any(one.relays for one in told):
        yield "quoted"
