"""Which claims of one event have one origin: copies, one agency's report, one outlet that others quote.

A copied text has the origin of what it repeats (`kb.linking.copies`). What is left is said word by word
differently and is still no second source: two texts of one paper, two papers that credit one agency, or
a paper that tells what another outlet reported. This is settled for one event at a time: a text may
quote an outlet for one thing and have seen the next for itself.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kb.records.claim import Claim, Status

OUTLET = "outlet "
"""Begins the name of an origin that is an outlet."""
_NOT_IN_NAME = re.compile(r"[^a-z0-9]+")
AGENCIES = {
    "agence-france-presse": "afp", "agenzia-nazionale-stampa-associata": "ansa", "anadolu-agency": "anadolu",
    "anadolu-ajansi": "anadolu", "associated-press": "ap", "deutsche-presse-agentur": "dpa",
    "evangelischer-pressedienst": "epd", "interfax-ukraine": "interfax", "islamic-republic-news-agency": "irna",
    "itar-tass": "tass", "katholische-nachrichten-agentur": "kna", "korean-central-news-agency": "kcna",
    "kyodo-news": "kyodo", "nachrichtenagentur-reuters": "reuters", "nachrichtenagentur-tass": "tass",
    "press-trust-of-india": "pti", "reuters-news": "reuters", "reuters-news-agency": "reuters", "ria-novosti": "ria",
    "schweizerische-depeschenagentur": "sda", "tass-news-agency": "tass", "the-associated-press": "ap",
    "thomson-reuters": "reuters", "united-press-international": "upi", "xinhua-news-agency": "xinhua",
    "yonhap-news-agency": "yonhap",
}
"""Full names of agencies, folded, and what they sign with."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with whom it comes from.

    Args:
        claim: The claim.
        origin: Origin of its document: copies of one text share one.
        outlet: Who published the document.
        credits: Agencies that the document says it is from.
        relays: Outlets and agencies that the claim is said to come from, the innermost first.
        speaker: Who says it, the innermost; "" where the document speaks.
    """

    claim: Claim
    origin: str
    outlet: str = ""
    credits: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()
    speaker: str = ""

    @property
    def voice(self) -> tuple[str, str]:
        """Who makes the claim, in which document."""
        return self.claim.document, self.speaker


def outlet_of(publisher: str | None, address: str) -> str:
    """Return who published a document; where nothing tells, each address is an outlet of its own.

    >>> outlet_of("Gazette", "https://example.org/a"), outlet_of(None, "https://example.org/a")
    ('Gazette', 'https://example.org/a')
    """
    return publisher or address


@lru_cache(maxsize=65536)
def fold_outlet(name: str) -> str:
    """Return the form under which the spellings of an outlet's name meet.

    >>> fold_outlet("Deutsche Presse-Agentur"), fold_outlet("DPA"), fold_outlet("media:dpa")
    ('dpa', 'dpa', 'dpa')
    """
    plain = unicodedata.normalize("NFKD", name.removeprefix("media:").casefold()).encode("ascii", "ignore").decode()
    folded = _NOT_IN_NAME.sub("-", plain).strip("-") or name
    return AGENCIES.get(folded, folded)


def settle_origins(told: Sequence[Told]) -> tuple[str, ...]:
    """Return the origin of each claim of one event: an outlet, or a document of which only copies are here."""
    known = {node for one in told for node in _quoted(one)}
    known |= {one.origin for one in told if one.origin != one.claim.document}
    nodes = [_nodes(one, known) for one in told]
    groups: dict[str, str] = {}
    for found in nodes:
        for node in found:
            groups[_root(groups, node)] = _root(groups, found[0])
    names: dict[str, str] = {}
    for node in sorted(groups, key=lambda node: (not node.startswith(OUTLET), OUTLET not in node, node)):
        names.setdefault(_root(groups, node), node)
    return tuple(names[_root(groups, found[0])] for found in nodes)


def _root(groups: dict[str, str], node: str) -> str:
    while groups.setdefault(node, node) != node:
        node = groups[node]
    return node


def _quoted(one: Told) -> tuple[str, ...]:
    """Return whom a claim is from, where it is not its own document's; denials apart, which are other reports."""
    return tuple(_as_quoted(one, name) for name in one.relays[:1] or one.credits)


def _as_quoted(one: Told, outlet: str) -> str:
    side = "denied" if one.claim.status is Status.DENIED else "told"
    return f"{side} by {OUTLET}{fold_outlet(outlet)}"


def _nodes(one: Told, known: Collection[str]) -> tuple[str, ...]:
    """Return what is one origin by this claim: whom it is from, or else its outlet; and the text that is copied.

    A copy is not its outlet's own, which may have other texts that are, unless others quote that outlet for it.

    Args:
        known: Outlets as they are quoted, and documents that are copied.
    """
    text = (one.origin,) if one.origin in known else ()
    if quoted := _quoted(one):
        return (*quoted, *text)
    as_quoted = _as_quoted(one, one.outlet)
    shared = (*text, *((as_quoted,) if as_quoted in known else ()))
    is_copy = one.origin != one.claim.document
    return shared if is_copy else (f"{OUTLET}{fold_outlet(one.outlet)}", *shared)
