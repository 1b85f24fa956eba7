"""A text -> what stands between quotation marks."""

import re
from dataclasses import dataclass

from kb.records.document import BlockKind
from kb.records.reading import Block
from kb.records.sentence import Quotation
from kb.records.span import Span

MARK = re.compile("[\"“”„‟«»‹›‚‘’'‛〝〞＂「」『』]|``|''|,,")
PAIRS = {
    "„": "“”\"‟", "‚": "‘’'", "“": "”\"", "‘": "’'", "«": "»", "»": "«", "‹": "›", "›": "‹",
    '"': '"”“', "'": "'’", "”": "”", "``": "''\"”", ",,": "''\"“”", "‟": "”\"", "〝": "〞", "＂": "＂",
    "「": "」", "『": "』", "''": "''",
}
INNER = "‚‘’'‹›‛"
"""Marks of quotations within quotations; also apostrophes."""
LONGEST = 5000
"""Characters of the longest quotation: what is longer has lost its closing mark."""
SCARE_WORDS = 5
SCARE_WORDS_OF_HEADLINE = 4
CLOSED = re.compile(r"[.!?…,;:]$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark with what can be seen of its side."""

    text: str
    start: int
    end: int
    can_open: bool
    can_close: bool


def find_quotations(text: str, blocks: tuple[Block, ...]) -> tuple[Quotation, ...]:
    """Return the quotations of all blocks that are read, outer ones before those inside."""
    found: list[Quotation] = []
    for block in blocks:
        if block.kind.is_read:
            spans = _in_block(text, block.span)
            found += [_quotation(text, span, block) for span in spans]
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def _in_block(text: str, block: Span) -> list[tuple[Mark, Mark | None]]:
    """Pair the marks of a block; what is not closed goes to the end of the block."""
    pairs: list[tuple[Mark, Mark | None]] = []
    waiting: list[Mark] = []
    for mark in _marks(text, block):
        opener = _opener(waiting, mark)
        if opener is not None:
            first = waiting.index(opener)
            del waiting[first:]
            pairs.append((opener, mark))
        elif mark.can_open and mark.text in PAIRS:
            waiting.append(mark)
    # A quotation over several paragraphs has an opening mark at each, and one that closes the last.
    pairs += [(m, None) for m in waiting if m.text not in INNER and m.start == block.start]
    return pairs


def _opener(waiting: list[Mark], mark: Mark) -> Mark | None:
    """Return the innermost open mark that a mark closes."""
    if not mark.can_close:
        return None
    for opener in reversed(waiting):
        if mark.text in PAIRS[opener.text] and mark.start - opener.end <= LONGEST:
            return opener
    return None


def _marks(text: str, block: Span) -> list[Mark]:
    found = []
    for match in MARK.finditer(text, block.start, block.end):
        before = text[match.start() - 1] if match.start() > block.start else " "
        after = text[match.end()] if match.end() < block.end else " "
        mark = match.group()
        if mark in INNER and before.isalnum() and after.isalnum():
            continue
        opens = not after.isspace() and not before.isalnum()
        closes = not before.isspace() and not (after.isalnum() and mark in INNER)
        if mark in "„‚":
            opens, closes = True, False
        elif mark in '"＂' or mark in INNER or mark in "»«”“":
            pass
        found.append(Mark(mark, match.start(), match.end(), opens, closes))
    return found


def _quotation(text: str, pair: tuple[Mark, Mark | None], block: Block) -> Quotation:
    opener, closer = pair
    span = Span(opener.start, closer.end if closer else block.span.end)
    content = Span(opener.end, closer.start if closer else block.span.end)
    return Quotation(span, content, closer is not None and is_scare(text, span, content, block))


def is_scare(text: str, span: Span, content: Span, block: Block) -> bool:
    """Tell whether marks set off a term, a title or a doubt: few words, no sentence, no colon before."""
    words = content.of(text).split()
    if len(words) > (SCARE_WORDS_OF_HEADLINE if block.kind is BlockKind.HEADLINE else SCARE_WORDS):
        return False
    if CLOSED.search(content.of(text)) or re.match(r"\s*,", text[span.end : span.end + 2]):
        return False
    return not text[block.span.start : span.start].rstrip().endswith(":")
