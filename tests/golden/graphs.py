"""The graph that is made of a bundled article, and the one it was: python -m tests.golden.graphs writes them anew."""

from pathlib import Path

from rdflib import Graph

from kb.build import read_document
from kb.rdf.documents import reading_quads
from kb.sources import Given, Item, read_items

ARTICLES = Path(__file__).resolve().parent.parent.parent / "fixtures" / "articles"
TEXTS = sorted(
    p for p in ARTICLES.rglob("*") if p.suffix in (".txt", ".html") and p.with_suffix(".ttl").exists()
)
"""Those that have a graph; one more: make an empty file for it, and write all anew."""


def made_of(text: Path) -> Graph:
    """Return the graph of an article as it is read today."""
    folder = text.parent.relative_to(ARTICLES).as_posix()
    (item,) = read_items([str(text)], Given(base=f"https://articles.example/{folder}"))
    assert isinstance(item, Item)
    triples = (f"{q.subject} {q.predicate} {q.object} ." for q in reading_quads(read_document(item.document)))
    graph = Graph()
    graph.bind("dl", "https://w3id.org/dateline/ns#")
    graph.parse(data="\n".join(triples), format="nt")
    return graph


def kept(text: Path) -> Graph:
    """Return the graph that was kept of an article."""
    return Graph().parse(text.with_suffix(".ttl"), format="turtle")


if __name__ == "__main__":
    for path in TEXTS:
        made_of(path).serialize(path.with_suffix(".ttl"), format="turtle")
