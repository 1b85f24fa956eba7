"""What ontology/README.md says holds."""

import re
from pathlib import Path

from rdflib import Graph

from kb.rdf.names import BASE, NS

HOME = Path(__file__).parents[2] / "ontology"
README = (HOME / "README.md").read_text(encoding="utf-8")


def test_every_term_it_names_is_in_the_ontology() -> None:
    terms = {str(s).removeprefix(NS) for s in Graph().parse(HOME / "dateline.ttl").subjects()}
    named = {name.rstrip("-") for name in re.findall(r"(?<![\w/])dl:([\w-]+)", README)}
    assert len(named) > 30
    assert named - terms == set()


def test_every_file_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not (HOME / link).exists()] == []


def test_its_question_is_answered_by_its_example() -> None:
    example = Graph().parse(HOME / "examples/good-delivery.ttl")
    query = re.search(r"```sparql\n(.*?)```", README, re.DOTALL)
    assert query is not None
    flat = re.sub(rf"GRAPH (\?document|<{BASE}graph/derived>) \{{([^}}]*)\}}", r"\2 .", query.group(1))
    rows = [tuple(map(str, row)) for row in example.query(flat)]
    assert rows == [("Estonia", "Estonia denied that any boats had arrived")]


def test_its_claims_are_those_of_the_example_file() -> None:
    names = set(re.findall(r"(?:claim|event):[0-9a-f]{16}", README))
    example = (HOME / "examples/good-delivery.ttl").read_text(encoding="utf-8")
    assert names
    assert [name for name in names if f"\n{name} a " not in example] == []
