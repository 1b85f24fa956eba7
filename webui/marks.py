"""A text cut into pieces, each with the claims that cover it, so that nested and crossing claims can be drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kb.query.rows import BlockRow, ClaimRow


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that the same claims cover.

    Args:
        text: The characters.
        claims: Ids of the claims that cover them.
        begins: Those of them that begin here.
        ends: Those of them that end here.
    """

    text: str
    claims: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A paragraph with its marks."""

    kind: str
    is_read: bool
    pieces: tuple[Piece, ...]


def mark_blocks(text: str, blocks: Sequence[BlockRow], claims: Sequence[ClaimRow]) -> tuple[MarkedBlock, ...]:
    """Cut a text into its paragraphs and these into pieces; no character is lost but white space between paragraphs."""
    return tuple(
        MarkedBlock(block.kind, block.is_read, _pieces(text, block.start, block.end, claims))
        for block in _whole(text, blocks)
    )


def _whole(text: str, blocks: Sequence[BlockRow]) -> Iterable[BlockRow]:
    """Put characters that no block holds into blocks of their own, unread."""
    at = 0
    for block in sorted(blocks, key=lambda b: (b.start, b.end)):
        start = max(block.start, at)
        if text[at:start].strip():
            yield BlockRow(at, start, "body", False)
        if start < block.end:
            yield BlockRow(start, block.end, block.kind, block.is_read)
        at = max(at, block.end)
    if text[at:].strip():
        yield BlockRow(at, len(text), "body", False)


def _pieces(text: str, start: int, end: int, claims: Sequence[ClaimRow]) -> tuple[Piece, ...]:
    inside = [c for c in claims if c.start < end and start < c.end]
    edges = (offset for claim in inside for offset in (claim.start, claim.end))
    cuts = sorted({start, end, *(_kept(offset, start, end) for offset in edges)})
    return tuple(
        Piece(
            text[a:b],
            tuple(c.id for c in inside if c.start <= a and b <= c.end),
            tuple(c.id for c in inside if c.start == a),
            tuple(c.id for c in inside if c.end == b),
        )
        for a, b in pairwise(cuts)
    )


def _kept(offset: int, start: int, end: int) -> int:
    return min(max(offset, start), end)
