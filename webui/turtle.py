"""Turtle of what is not in the store: examples, files, numbers."""

from collections.abc import Iterable

PREFIXES = """\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def describe_things(things: Iterable[tuple[str, str, Iterable[tuple[str, str | int]]]]) -> str:
    """Write things as Turtle.

    Args:
        things: Address, class, and pairs of property and value; classes and properties are prefixed names.
    """
    return PREFIXES + "".join(_thing(*thing) for thing in things)


def _thing(address: str, kind: str, pairs: Iterable[tuple[str, str | int]]) -> str:
    lines = "".join(f" ;\n    {name} {_literal(value)}" for name, value in pairs)
    return f"\n<{address}> a {kind}{lines} .\n"


def _literal(value: str | int) -> str:
    return str(value) if isinstance(value, int) else f'"{value.translate(ESCAPES)}"'
