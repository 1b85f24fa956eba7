"""Texts that repeat one another, or one agency's report, have one origin.

A text is kept as a sample of its shingles (five words in a row), those whose hash is small: of
every length the same part, so that a short text is found inside a long one, in 260 bytes at most
(and some more for what it is about). Similar are texts of which the smaller one's sample lies for
the most part in the other's.
"""

import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from kb.linking.theme import theme
from kb.records.document import Document
from kb.records.judgement import Judgement, Matter

RULE = "text repeated"

SHINGLE = 5
SAMPLE = 64
"""Hashes kept of a text at most: a share of one half is then known to within a tenth or so."""
LOOKUP_SCALE = 5
"""One shingle of 2 to the 5th is a key to look a text up by: eight keys for an article of 250 words."""
LOOKUPS = 32
SMALLEST = 4
"""A text of three sentences may have no such shingle; it is looked up by its smallest hashes, as its copies are."""
LEAST = 6
"""Fewer hashes than these say nothing."""
REPEATED = 0.5
REPEATED_FROM_AGENCY = 0.25
"""Both name the agency that they have it from, so that less of it has to be word for word."""

AGENCIES = (
    "AFP", "ANI", "ANSA", "AP", "APA", "ADN", "Anadolu", "Belga", "ČTK", "DPA", "EFE", "Interfax", "IRNA", "KCNA",
    "KNA", "Kyodo", "PAP", "PTI", "Reuters", "RIA", "SDA", "SID", "TASS", "UPI", "Ukrinform", "Xinhua", "Yonhap", "epd",
)
_AGENCY = re.compile(rf"(?<![\w-])(?:{'|'.join(AGENCIES)})(?![\w-])", re.IGNORECASE)
_CREDIT = re.compile(rf"[(/]\s*(?:{_AGENCY.pattern}[\s/,]*)+[)/]|(?:{_AGENCY.pattern})\s*[-–—:]", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Signature:
    """What is kept of a text to find its copies.

    Args:
        scale: One shingle of 2 to this power was kept.
        hashes: The hashes kept, 32 bits each, sorted.
        agencies: Agencies that are credited, in upper case, sorted.
        theme: What the text is about, for its claims to be compared by.
    """

    scale: int
    hashes: tuple[int, ...]
    agencies: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()

    @property
    def lookups(self) -> tuple[int, ...]:
        """The keys under which a text is stored, and looked up: copies share one of them."""
        chosen = (h for i, h in enumerate(self.hashes) if i < SMALLEST or h >> (32 - LOOKUP_SCALE) == 0)
        return tuple(chosen)[:LOOKUPS]

    def write(self) -> bytes:
        """Return the signature as bytes."""
        head = struct.pack(f"<B{len(self.hashes)}I", self.scale, *self.hashes)
        words = f"{','.join(self.agencies)};{','.join(self.theme)}"
        return struct.pack("<H", len(self.hashes)) + head + words.encode()


def read_signature(data: bytes) -> Signature:
    """Return the signature that some bytes hold."""
    (count,) = struct.unpack_from("<H", data)
    scale, *hashes = struct.unpack_from(f"<B{count}I", data, 2)
    agencies, _, words = data[2 + struct.calcsize(f"<B{count}I") :].decode().partition(";")
    return Signature(scale, tuple(hashes), *(tuple(part.split(",")) if part else () for part in (agencies, words)))


def signature(text: str, language: str = "") -> Signature:
    """Return what is kept of a text to find its copies."""
    words = _WORD.findall(text.lower())
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))} if words else set()
    hashes = sorted({crc32(shingle.encode()) for shingle in shingles})
    scale = 0
    while len(hashes) > SAMPLE:
        scale += 1
        hashes = [h for h in hashes if h >> (32 - scale) == 0]
    return Signature(scale, tuple(hashes), credited(text), theme(text, language))


def credited(text: str) -> tuple[str, ...]:
    """Return the agencies that a text says it is from, as in "Berlin (dpa/AFP) -".

    >>> credited("Berlin (dpa/AFP) - Der Bundestag hat am Freitag beschlossen.")
    ('AFP', 'DPA')
    """
    found = {a.upper() for credit in _CREDIT.finditer(text) for a in _AGENCY.findall(credit.group())}
    return tuple(sorted(found))


def repeated(one: Signature, other: Signature) -> float:
    """Return how much of the shorter of two texts is word for word in the other, from 0 to 1."""
    scale = max(one.scale, other.scale)
    mine, theirs = ({h for h in s.hashes if scale == 0 or h >> (32 - scale) == 0} for s in (one, other))
    least = min(len(mine), len(theirs))
    return len(mine & theirs) / least if least >= LEAST else 0.0


def find_origin(
    document: Document, mine: Signature, known: Iterable[tuple[str, str, Signature]]
) -> tuple[str, Judgement | None]:
    """Return the origin of a document, and the judgement that it repeats another one.

    Args:
        document: The new document.
        mine: Its signature.
        known: Documents that share a lookup key with it: id, origin, signature.
    """
    shares = [(repeated(mine, theirs), name, origin, theirs) for name, origin, theirs in known if name != document.id]
    copies = [(share, name, origin) for share, name, origin, theirs in shares if share >= _needed(mine, theirs)]
    if not copies:
        return document.id, None
    share, name, origin = min(copies, key=lambda c: (-c[0], c[1]))
    reason = f"{round(100 * share)} % of the shorter text is word for word in the other"
    return origin, Judgement(Matter.ORIGIN, document.id, name, True, RULE, round(share, 2), (reason,))


def _needed(mine: Signature, theirs: Signature) -> float:
    return REPEATED_FROM_AGENCY if set(mine.agencies) & set(theirs.agencies) else REPEATED
