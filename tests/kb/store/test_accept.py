"""Accept headers, as browsers, libraries and nobody send them."""

import pytest

from kb.store.accept import GRAPHS, RESULTS, choose

JSON, XML, CSV, TSV = RESULTS


@pytest.mark.parametrize(("accept", "chosen"), [
    ("", JSON),
    ("*/*", JSON),
    ("text/csv", CSV),
    ("TEXT/CSV", CSV),
    ("application/json", JSON),
    ("text/xml", XML),
    ("text/*", CSV),
    ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", XML),
    ("application/sparql-results+json;q=0, */*;q=0.1", XML),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", XML),
    ("image/png", JSON),
    ("text/csv;q=x", JSON),
    (";;;,,,", JSON),
])
def test_the_form_that_is_liked_best_is_chosen(accept: str, chosen: str) -> None:
    assert choose(accept, RESULTS) == chosen


def test_graphs_come_as_turtle_unless_something_else_is_liked() -> None:
    assert choose("", GRAPHS) == "text/turtle"
    assert choose("application/ld+json", GRAPHS) == "application/ld+json"
