"""HTTP's Accept header -> the form that an answer is written in."""

from collections.abc import Sequence

RESULTS = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
"""Forms of SELECT and ASK, the usual one first."""
GRAPHS = ("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml")
"""Forms of CONSTRUCT and DESCRIBE, the usual one first."""
ALIASES = {"application/json": RESULTS[0], "application/xml": RESULTS[1], "text/xml": RESULTS[1]}


def choose(accept: str, offered: Sequence[str]) -> str:
    """Return the offered media type that a header likes best; the first one if it likes none.

    >>> choose("text/csv;q=0.5, application/sparql-results+xml", RESULTS)
    'application/sparql-results+xml'
    >>> choose("text/html", GRAPHS)
    'text/turtle'
    """
    liked = dict(_read(accept))
    return max(offered, key=lambda kind: _quality(kind, liked))


def _read(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.split(","):
        kind, *parameters = (word.strip() for word in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        kind = ALIASES.get(kind.lower(), kind.lower())
        found.append((kind, float(quality) if quality.replace(".", "", 1).isdigit() else 0.0))
    return found


def _quality(kind: str, liked: dict[str, float]) -> float:
    ranges = (kind, kind.partition("/")[0] + "/*", "*/*")
    return next((liked[name] for name in ranges if name in liked), 0.0)
