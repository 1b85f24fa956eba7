"""Queries may leave the common prefixes undeclared, wherever they are sent."""

from kb.cli.query import declared
from kb.query.library import PREFIXES


def test_prefixes_that_a_query_lacks_are_declared() -> None:
    text = declared("ASK { ?c a dl:Claim }")
    assert f"PREFIX dl: <{PREFIXES['dl']}>" in text
    assert text.endswith("ASK { ?c a dl:Claim }")


def test_a_prefix_of_its_own_stays() -> None:
    assert declared("prefix dl: <urn:x> ASK { ?c a dl:Claim }").count("dl:") == 2
