"""What a visitor may not ask, wherever it hides."""

import pytest

from kb.errors import LimitError, QueryError
from kb.query.guard import check
from kb.store.limits import Limits


@pytest.mark.parametrize("text", [
    "SELECT * { ?s ?p ?o }",
    "prefix dl: <https://w3id.org/dateline/ns#> ask { ?s a dl:Claim }",
    "# SERVICE\nSELECT * { ?service ?load 'SERVICE' ; ?p \"LOAD\" }",
    "SELECT * { ?s ?p '''it's SERVICE''' , \"\"\"say \"LOAD\" \"\"\" }",
    "SELECT * { <http://example.org/SERVICE> <http://example.org/LOAD#x> ?o }",
    "BASE <http://example.org/> PREFIX load: <x#> ASK { load:load load:SERVICE ?x }",
    "SELECT * { ?s a schema:Service , dl:Delete }",
    "DESCRIBE <a:b>",
    "CONSTRUCT WHERE { ?s ?p ?o }",
])
def test_questions_are_let_through(text: str) -> None:
    check(text)


@pytest.mark.parametrize(("text", "words"), [
    ("INSERT DATA { <a:b> <a:b> 1 }", "1:1: INSERT is an update"),
    ("\n  delete where { ?s ?p ?o }", "2:3: DELETE is an update"),
    ("PREFIX a: <b:> CLEAR ALL", "1:16: CLEAR is an update"),
    ("WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "1:1: WITH is an update"),
    ("LOAD <http://example.org/x>", "1:1: LOAD is an update"),
    ("SELECT * { ?s ?p ?o } ; LOAD <a:b>", "1:25: LOAD is not allowed"),
    ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "1:12: SERVICE is not allowed"),
    ("SELECT * { service silent ?x { ?s ?p ?o } }", "1:12: SERVICE is not allowed"),
    ("SELECT * { ?s ?p ?o #\nSERVICE <a:b> {} }", "2:1: SERVICE is not allowed"),
    ("SELECT * { SERVICE:x { ?s ?p ?o } }", "1:12: SERVICE:X is not allowed"),
    ("SELECT * { ?s ?p trueSERVICE<a:b> { ?s ?p ?o } }", "1:18: TRUESERVICE is not allowed"),
    ("SELECT * { ?s ?p 1.5e3SERVICE<a:b> { ?s ?p ?o } }", "E3SERVICE is not allowed"),
    ("SELECT * { FILTER(1<2)SERVICE?x{ ?s ?p ?o } }", "1:23: SERVICE is not allowed"),
    ("SELECT * FROM <http://example.org/x> { ?s ?p ?o }", "1:10: FROM is not allowed"),
    ("SELECT * { ?s ?p 'x }\n SERVICE <a:b> {}", "1:18: the string that begins here has no end"),
    ("SELECT * { ?s ?p \"\"\"x }", "has no end"),
    (f"SELECT * {{ {'a' * 150}:SERVICE ?x {{}} }} LOAD <a:b>", "LOAD is not allowed"),
    ("HELLO", "1:1: HELLO begins no query"),
    ("", "is empty"),
    ("# nothing", "is empty"),
])
def test_others_are_refused_with_their_place(text: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        check(text)


@pytest.mark.parametrize(("text", "words"), [
    ("SELECT (" + "(" * 5000 + "1" + ")" * 5000 + " AS ?x) {}", "1:68: more than 60 nested brackets"),
    ("SELECT * " + "{" * 61 + "}" * 61, "more than 60 nested brackets"),
    ("SELECT * { ?s ?p ?o }" + " " * 200, "longer than 100 characters"),
])
def test_what_is_too_long_or_too_deep_is_refused_with_the_limit(text: str, words: str) -> None:
    with pytest.raises(LimitError, match=words):
        check(text, Limits(length=100 if "longer" in words else 20_000))


def test_brackets_in_strings_are_not_counted() -> None:
    check("SELECT * { ?s ?p '" + "(" * 500 + "' }")
