"""A whole store has no findings; whatever is damaged is found, and said in a sentence with a way out."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kb.check import Finding, check
from kb.rdf import vocab
from kb.rdf.names import BASE, DERIVED, IDENTITY
from kb.store import open_view
from tests.kb.world import make_world

Damage = Callable[[Store], None]
PROBABLE, FAILED = vocab.concept("certainty", "probable"), vocab.concept("status", "failed")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_world(tmp_path_factory.mktemp("world") / "store")


@pytest.fixture
def store(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "store"))


def findings(path: Path) -> list[Finding]:
    with open_view(path, exact=True) as view:
        return list(check(view))


def replace_object(predicate: NamedNode, value: NamedNode | Literal, graph: NamedNode | None = None) -> Damage:
    """Give the first quad of a property another object."""
    def damage(quads: Store) -> None:
        old = min(quads.quads_for_pattern(None, predicate, None, graph), key=str)
        quads.remove(old)
        quads.add(Quad(old.subject, old.predicate, value, old.graph_name))
    return damage


def remove(predicate: NamedNode, graph: NamedNode | None = None) -> Damage:
    """Take out the first quad of a property."""
    def damage(quads: Store) -> None:
        quads.remove(min(quads.quads_for_pattern(None, predicate, None, graph), key=str))
    return damage


def add(subject: str, predicate: NamedNode, value: NamedNode | Literal, graph: NamedNode) -> Damage:
    return lambda quads: quads.add(Quad(NamedNode(BASE + subject), predicate, value, graph))


def remove_graph(quads: Store) -> None:
    first = min((n for n in quads.named_graphs() if "/doc/" in str(n)), key=str)
    quads.remove_graph(first)


def test_a_whole_store_has_no_findings(whole: Path) -> None:
    assert findings(whole) == []


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (replace_object(vocab.EXACT, Literal("other words")), "its words are not characters"),
        (replace_object(vocab.SHA256, Literal("0" * 64)), "its SHA-256 is not that of its text"),
        (replace_object(vocab.TEXT, Literal("another text")), "its address and text make it document"),
        (replace_object(vocab.CERTAINTY, PROBABLE), "the index differs from the quads in certainty"),
        (replace_object(vocab.STATUS, FAILED), "what it says is not what its id was made from"),
        (replace_object(vocab.END, Literal(10**6)), "lies outside of the text|ends at 1000000|are not characters"),
        (replace_object(vocab.TITLE, Literal("=1+1")), "the index differs from the quads in title"),
        (remove(vocab.CERTAINTY), "A claim has exactly one known degree of certainty"),
        (remove(vocab.EVENT_TYPE), "it cannot be read"),
        (remove(vocab.ISSUED), "Where a day of publication was found is told only with that day"),
        (remove(vocab.LABEL, DERIVED), "it cannot be read|the quads do not|An actor has a name|one claim"),
        (replace_object(vocab.ORIGINS, Literal(7), DERIVED), "its quads are not what its claims tell"),
        (replace_object(vocab.HAS_ORIGIN, NamedNode(BASE + "doc/" + "0" * 16)), "in its origin"),
        (remove(vocab.HAS_CLAIM, DERIVED), "its quads are not what its claims tell: claims"),
        (remove(vocab.LEADING_CLAIM, DERIVED), "the index has it and the quads do not"),
        (replace_object(vocab.ALT_LABEL, Literal("Nobody"), DERIVED), "the index has other names, kind or state"),
        (replace_object(vocab.LEFT, NamedNode(BASE + "claim/" + "0" * 16)), "which the store does not have"),
        (remove(vocab.JUDGED_BY, IDENTITY), "A judgement says who or what rule judged"),
        (add("graph/other", vocab.LABEL, Literal("x"), NamedNode(BASE + "graph/other")), "none of a store's"),
        (remove_graph, "the index has it and the quads do not"),
    ],
)
def test_what_is_damaged_in_the_quads_is_found(store: Path, damage: Damage, sentence: str) -> None:
    quads = Store(str(store / "quads"))
    damage(quads)
    quads.flush()
    del quads
    found = "\n".join(map(str, findings(store)))
    assert any(part in found for part in sentence.split("|")), found


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE claim SET status = 'failed' WHERE seq = 1", "the index differs from the quads in status"),
        ("UPDATE role SET name = 'nobody' WHERE claim = 1 AND position = 0", "in roles"),
        ("DELETE FROM speaker", "in speakers"),
        ("UPDATE event SET earliest = '2000-01-01' WHERE seq = 1", "in earliest"),
        ("UPDATE event_status SET origins = 9", "in statuses"),
        ("UPDATE event_role SET name = 'nobody'", "in roles"),
        ("UPDATE document SET origin = 'nowhere' WHERE seq = 1", "in its origin"),
        ("DELETE FROM actor_name", "the index does not have it"),
        ("UPDATE document SET id = 'ffffffffffffffff' WHERE seq = 1", "the index does not have it"),
    ],
)
def test_what_is_damaged_in_the_index_is_found_with_reindex_as_way_out(store: Path, sql: str, sentence: str) -> None:
    with sqlite3.connect(store / "index.sqlite") as index:
        index.execute(sql)
    found = [str(finding) for finding in findings(store)]
    assert any(sentence in line and line.endswith("run kb reindex") for line in found), found


def test_a_finding_says_where_what_and_the_way_out() -> None:
    finding = Finding("claim 00ff", "A claim has exactly one known status.", "run kb reindex")
    assert str(finding) == "claim 00ff: A claim has exactly one known status; run kb reindex"
