"""What is read from the bundled articles changes only when somebody has looked at the change."""

from pathlib import Path

import pytest
from rdflib.compare import graph_diff, to_isomorphic

from tests.golden.graphs import ARTICLES, TEXTS, kept, made_of


@pytest.mark.parametrize("text", TEXTS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_an_article_gives_the_graph_that_was_kept(text: Path) -> None:
    today, before = to_isomorphic(made_of(text)), to_isomorphic(kept(text))
    if today != before:
        _, gone, new = graph_diff(before, today)
        told = "\n".join(sorted([*(f"- {line}" for line in lines(gone)), *(f"+ {line}" for line in lines(new))]))
        pytest.fail(f"{told}\nif this is right: python -m tests.golden.graphs")


def lines(graph: object) -> list[str]:
    """Return the triples of a graph in short."""
    return [" ".join(term.n3() for term in triple) for triple in graph]  # type: ignore[attr-defined]


def test_every_article_has_its_claims_and_many_their_graph() -> None:
    texts = [p for p in ARTICLES.rglob("*") if p.suffix in (".txt", ".html")]
    assert [t for t in texts if not t.with_suffix(".json").exists()] == []
    assert len(TEXTS) >= 12
