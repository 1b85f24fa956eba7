"""Every question with a name runs, and says what it asks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.errors import QueryError
from kb.query.bind import KINDS, bind, example
from kb.query.guard import check
from kb.query.library import FOLDER, Question, find_question, questions
from kb.store import View, open_view
from tests.kb.query.asking import ask
from tests.kb.world import make_world

EXAMPLES = [q for q in questions() if not q.is_page]


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


@pytest.mark.parametrize("question", EXAMPLES, ids=lambda q: q.name)
def test_every_example_finds_something(view: View, question: Question) -> None:
    assert ask(view, example(question))


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_a_visitor_may_ask_every_question(question: Question) -> None:
    if question.is_page and not question.example and any(p.required for p in question.parameters):
        check(bind(question.name, id="00ff"))
    else:
        check(example(question))


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_every_parameter_is_of_a_kind_and_stands_in_the_text(question: Question) -> None:
    for parameter in question.parameters:
        assert parameter.kind in KINDS
        assert f"${parameter.name}" in question.text
    assert set(re.findall(r"\$(\w+)", question.text)) == {p.name for p in question.parameters}


def test_there_are_enough_examples() -> None:
    assert len(EXAMPLES) >= 12


def test_every_file_has_a_title_of_its_own() -> None:
    titles = [question.title for question in questions()]
    assert len(titles) == len(set(titles)) == len(list(FOLDER.glob("*.rq")))


def test_a_name_that_is_none_is_told_the_names() -> None:
    with pytest.raises(QueryError, match=r"no question 'time'; names are .*timeline"):
        find_question("time")


def test_a_parameter_that_cannot_be_read_is_said_with_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.rq").write_text("# title: Odd\n# parameter: odd\nASK { ?s ?p ?o }\n")
    monkeypatch.setattr("kb.query.library.FOLDER", tmp_path)
    questions.cache_clear()
    with pytest.raises(QueryError, match=r"odd\.rq: parameter 'odd'; write: name \(kind\): what it is"):
        questions()
    questions.cache_clear()
