"""Known names in a text: the longest that begins at each atom, and what it could be."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.actors.lexicon import Entry, Lexicon, Sense
from kb.actors.words import Atom
from kb.records.span import Span

JOINERS = "-‐‑/."
"""What may stand between two atoms of one word without ending a name: "US-Militär"."""
BETWEEN = frozenset({"", "-", "‐", "‑", ".", ". ", "'", "’", "/", " & ", "&", " - ", ", "})
ACRONYM = 6
"""Names in capitals up to this length have to stand in capitals: "US", "WHO"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a text.

    Args:
        entries: What it could be, in the order of the lexicon.
        is_genitive: Its last letter is the ending of a genitive.
        joined_left: It goes on to the left without a space ("Anti-NATO").
        joined_right: It goes on to the right ("US-Militär").
    """

    span: Span
    entries: tuple[Entry, ...]
    is_genitive: bool = False
    joined_left: bool = False
    joined_right: bool = False

    def of(self, *senses: Sense) -> Entry | None:
        """Return the first meaning that is of one of these senses."""
        return next((entry for entry in self.entries if entry.sense in senses), None)


def find_hits(text: str, atoms: Sequence[Atom], lexicon: Lexicon) -> list[Hit]:
    """Return the known names between atoms, none overlapping another."""
    hits: list[Hit] = []
    longest, lower, endings = lexicon.longest, lexicon.lower_case, lexicon.endings.genitive
    index = 0
    while index < len(atoms):
        first = atoms[index]
        if text[first.start].islower() and first.folded not in lower:
            index += 1
            continue
        may_begin = first.folded in longest or (endings and first.folded.endswith(endings))
        found = _hit_at(text, atoms, index, lexicon) if may_begin else None
        if found is None:
            index += 1
            continue
        hit, index = found
        hits.append(hit)
    return hits


def _hit_at(text: str, atoms: Sequence[Atom], index: int, lexicon: Lexicon) -> tuple[Hit, int] | None:
    """Return the longest hit that begins at an atom, and the index after it."""
    first = atoms[index]
    most = lexicon.longest.get(first.folded, 0)
    if first.folded.endswith(lexicon.endings.genitive):
        most = max(most, *(lexicon.longest.get(key, 0) for key in _readings(first.folded, lexicon)))
    if not most or _goes_on(text, first.start - 1):
        return None
    best, parts = None, ""
    for end in range(index, min(index + most, len(atoms))):
        if end > index and not _may_join(text, atoms[end - 1].end, atoms[end].start):
            break
        for reading in _readings(atoms[end].folded, lexicon):
            key = f"{parts} {reading}" if parts else reading
            entries = lexicon.find(key)
            if entries:
                hit = _make(text, first.start, atoms[end].end, entries, reading != atoms[end].folded)
                best = (hit, end + 1) if hit else best
                break
        parts = f"{parts} {atoms[end].folded}" if parts else atoms[end].folded
    return best


def _readings(folded: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return an atom as it stands, and without the ending of a genitive."""
    if not folded.endswith(lexicon.endings.genitive):
        return (folded,)
    cut = (folded[: -len(e)] for e in lexicon.endings.genitive if folded.endswith(e) and len(folded) > len(e) + 2)
    return (folded, *cut)


def _goes_on(text: str, offset: int) -> bool:
    return 0 <= offset < len(text) and (text[offset].isalnum() or text[offset] == "_")


def _may_join(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two atoms may stand within a name."""
    between = text[start:end]
    return between in BETWEEN or between.isspace()


def _make(text: str, start: int, end: int, entries: tuple[Entry, ...], is_genitive: bool) -> Hit | None:
    written = text[start:end]
    if _goes_on(text, end) and not _is_designation(text, end, entries):
        return None
    fitting = tuple(entry for entry in entries if _same_case(written, entry, is_genitive))
    if not fitting:
        return None
    if text[end : end + 1] == "." and "." in written:
        end += 1
    left = text[start - 1 : start] in JOINERS and _goes_on(text, start - 2)
    right = bool(text[end : end + 1]) and text[end] in "-‐‑/" and _goes_on(text, end + 1)
    return Hit(Span(start, end), fitting, is_genitive, bool(left and start), right)


def _is_designation(text: str, end: int, entries: tuple[Entry, ...]) -> bool:
    """Tell whether letters or figures go on after the figures of a weapon: "Su-30" in "Su-30MK"."""
    return text[end - 1].isdigit() and text[end].isalpha() and any(entry.sense is Sense.WEAPON for entry in entries)


def _same_case(written: str, entry: Entry, is_genitive: bool) -> bool:
    """Tell whether the capitals fit: acronyms exactly, other names at their beginning."""
    name = entry.name
    letters = "".join(c for c in name if c.isalpha())
    if letters.isupper() and len(letters) <= ACRONYM:
        plain = "".join(c for c in written if c.isalpha())
        return plain == letters or (is_genitive and plain[:-1] == letters) or plain == letters + "s"
    if entry.sense is Sense.ADJECTIVE or not name[0].isupper():
        return name[0].islower() or written[0].isupper()
    if "-" in name[1:4] or " " in name[1:4]:
        return any(c.isupper() for c in written)
    return written[0].isupper() and (not written.isupper() or len(written) > 3 or name.isupper())
