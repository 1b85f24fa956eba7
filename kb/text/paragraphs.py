"""A text -> its paragraphs: lines, or what lines broken at a fixed width belong together."""

import re
from itertools import pairwise

from kb.records.span import Span

LINE = re.compile("[^\n\r\u2028\u2029\x0b\x0c\x85]+")
BLANK = " \t\u00a0\u3000\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\ufeff\x00\xad"
INK = re.compile(f"[^{BLANK}]")
BREAK = re.compile("\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")

WIDTHS = (40, 100)
# Plain text is broken at 65 to 80 characters; the longest line of such a text lies between these.
FULL = 0.7
# In a broken text most lines that are not the last of their paragraph fill at least this share.
FEWEST_LINES = 4


def find_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, without blank space at their ends."""
    lines = [span for span in (_trimmed(text, m.start(), m.end()) for m in LINE.finditer(text)) if span]
    if not is_wrapped(text, lines):
        return lines
    joined: list[Span] = []
    for line in lines:
        if joined and _follows(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether the lines of a text were broken at a fixed width."""
    longest = max((len(line) for line in lines), default=0)
    if not WIDTHS[0] <= longest <= WIDTHS[1]:
        return False
    inner = [a for a, b in pairwise(lines) if _follows(text, a, b)]
    full = sum(len(a) >= FULL * longest for a in inner)
    open_ended = sum(text[a.end - 1] not in ".!?:" for a in inner)
    return len(inner) >= FEWEST_LINES and full >= FULL * len(inner) and open_ended > len(inner) / 2


def _follows(text: str, before: Span, after: Span) -> bool:
    """Tell whether one line break and no blank line lies between two lines."""
    return len(BREAK.findall(text, before.end, after.start)) == 1


def _trimmed(text: str, start: int, end: int) -> Span | None:
    first = INK.search(text, start, end)
    if first is None:
        return None
    while not INK.match(text, end - 1):
        end -= 1
    return Span(first.start(), end)
