"""The guide to the tables of times names all that code reads from them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import kb.times
from kb.lang.pack import HOME
from kb.lang.tables.times import SECTIONS
from kb.times.read import READERS

GUIDE = (HOME / "times.md").read_text(encoding="utf-8")
ASKING = {"value", "all", "shared", "constant", "_first", "phrase_before"}


def asked(folder: Path) -> Iterator[str]:
    """Give every class and constant that code asks a match for by name."""
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ASKING:
                yield from _strings(node.args)
            if isinstance(node, ast.For) and _name(node.target) == "kind" and isinstance(node.iter, ast.Tuple):
                yield from _strings(node.iter.elts)


def _strings(nodes: list[ast.expr]) -> Iterator[str]:
    yield from (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def named(text: str) -> set[str]:
    """Return the words that a page writes as code."""
    return {word for code in re.findall(r"`([^`]+)`", text) for word in re.findall(r"\w+", code)}


def test_every_class_and_constant_that_code_asks_for_is_told() -> None:
    classes = set(asked(Path(kb.times.__file__).parent)) - {""}
    assert len(classes) > 50
    assert classes - named(GUIDE) == set()


def test_every_reading_and_section_is_told() -> None:
    assert (READERS.keys() | SECTIONS) - named(GUIDE) == set()
