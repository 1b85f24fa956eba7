"""Good examples pass the shapes, and bad ones fail for the reason that they name."""

from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph
from rdflib.namespace import SH

HOME = Path(__file__).parents[2] / "ontology"
GOOD = sorted(HOME.glob("examples/good-*.ttl"))
BAD = sorted(HOME.glob("examples/bad-*.ttl"))


@cache
def shapes() -> Graph:
    return Graph().parse(HOME / "shapes.ttl")


def messages(path: Path) -> list[str]:
    _, report, _ = validate(Graph().parse(path), shacl_graph=shapes())
    return [str(message) for message in report.objects(None, SH.resultMessage)]


def named(path: Path, word: str) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line.removeprefix(word) for line in lines if line.startswith(word))


@pytest.mark.parametrize("path", GOOD, ids=lambda p: p.stem)
def test_a_good_example_passes(path: Path) -> None:
    assert messages(path) == []


@pytest.mark.parametrize("path", BAD, ids=lambda p: p.stem)
def test_a_bad_example_fails_for_one_reason_which_it_names(path: Path) -> None:
    assert set(messages(path)) == {named(path, "# Fails: ")}


@pytest.mark.parametrize("path", GOOD + BAD, ids=lambda p: p.stem)
def test_an_example_says_in_its_first_line_what_it_shows(path: Path) -> None:
    assert named(path, "# ").endswith(".")


def test_every_message_of_the_shapes_is_a_sentence() -> None:
    found = [str(message) for message in shapes().objects(None, SH.message)]
    assert len(found) > 50
    assert [m for m in found if not (m[0].isupper() and m.endswith("."))] == []
