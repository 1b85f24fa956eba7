"""Values become terms, and nothing but terms."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from kb.errors import QueryError
from kb.query.bind import bind, with_prefixes

DL = "https://w3id.org/dateline/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(("values", "line"), [
    ({"actor": "iso:VE"}, "?event dl:hasFiller/dl:filledBy <https://w3id.org/dateline/actor/iso/VE> ."),
    ({"types": "Strike,Vote"}, f"FILTER(?type IN (<{DL}Strike>, <{DL}Vote>))"),
    ({"types": ("Strike",)}, f"FILTER(?type IN (<{DL}Strike>))"),
    ({"statuses": ["denied"]}, f"FILTER(?status IN (<{DL}status-denied>))"),
    ({"earliest": date(2025, 11, 1)}, f'FILTER(COALESCE(?latest >= "2025-11-01"^^<{XSD}date>, true))'),
    ({"latest": "2025-11-01"}, f'FILTER(COALESCE(?earliest <= "2025-11-01"^^<{XSD}date>, true))'),
    ({"publisher": 'The "Paper"'}, r'GRAPH ?paper { ?published prov:wasDerivedFrom/dc:publisher "The \"Paper\"" }'),
    ({"after": "123"}, "FILTER(?sequence > 123)"),
    ({"limit": 20}, "LIMIT 20"),
])
def test_a_value_stands_as_a_term_in_its_line(values: dict[str, Any], line: str) -> None:
    assert line in [part.strip() for part in bind("timeline", **values).splitlines()]


def test_lines_without_a_value_are_left_out() -> None:
    text = bind("timeline", actor=None, text="", types=())
    assert "$" not in text
    assert "FILTER(?type" not in text
    assert "LIMIT" not in text


def test_a_search_takes_a_line_for_each_word() -> None:
    assert bind("timeline", text="igla rakete").count("REGEX") == 2


def test_a_past_day_takes_the_question_that_works_it_out() -> None:
    assert '"2025-11-10"^^' in bind("timeline", as_of=date(2025, 11, 10))
    assert bind("timeline", as_of="2025-11-10") == bind("timeline_as_of", as_of="2025-11-10")


@pytest.mark.parametrize(("name", "values", "words"), [
    ("nothing", {}, "no question 'nothing'"),
    ("timeline", {"who": "x"}, "question 'timeline' has no 'who'; it has actor, other"),
    ("event", {}, "question 'event' needs 'id'; give id of the event"),
    ("event", {"id": "x> ?p ?o"}, "no id 'x> "),
    ("timeline", {"types": "Strike,Drop"}, "no 'Drop'; use one of Agreement"),
    ("timeline", {"statuses": "true"}, "no 'true'; use one of claimed"),
    ("timeline", {"earliest": "yesterday"}, "no day 'yesterday'; write it as YYYY-MM-DD"),
    ("timeline", {"limit": "10; DROP"}, "no number '10; DROP'"),
    ("timeline", {"limit": "١٠"}, "no number"),
    ("timeline", {"publisher": "x" * 3000}, "value of 3000 characters"),
])
def test_what_is_not_of_its_kind_is_refused(name: str, values: dict[str, Any], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        bind(name, **values)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_text_of_any_kind_is_only_ever_a_value(text: str) -> None:
    query = bind("timeline", publisher=text, actor=f"person:{text}", text=text)
    assert list(Store().query(query)) == []
    assert query.count("FILTER EXISTS {") >= (1 if text else 0)


def test_only_prefixes_that_are_used_are_declared() -> None:
    assert with_prefixes("ASK { ?s a dl:Claim }") == f"PREFIX dl: <{DL}>\nASK {{ ?s a dl:Claim }}\n"
