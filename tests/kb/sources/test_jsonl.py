"""JSON lines: each line for itself."""

import json
from datetime import date

import pytest

from kb.records.document import DateSource, SetAside
from kb.records.span import Span
from kb.sources.item import Given, Item
from kb.sources.jsonl import read_lines

GOOD = {"id": "a/1", "lang": "en", "date": "2025-11-10", "text": "The Senate met on Monday."}


def read(*lines: object) -> list[Item | SetAside]:
    return list(read_lines([x if isinstance(x, str) else json.dumps(x) for x in lines], "in.jsonl", Given()))


def test_a_line_becomes_a_document() -> None:
    (item,) = read({**GOOD, "title": "T", "publisher": "P", "status": [{"start": 4, "end": 10}]})
    assert isinstance(item, Item)
    document = item.document
    assert (item.id, document.address) == ("a/1", "urn:dateline:a/1")
    assert (document.published, document.published_from) == (date(2025, 11, 10), DateSource.GIVEN)
    assert (document.title, document.publisher, document.language) == ("T", "P", "en")
    assert item.marks == (Span(4, 10),)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"id": "x", "text": "cut', "is no JSON"),
        ("[1, 2]", 'has no "text"'),
        ({"id": "x"}, 'has no "text"'),
        ({**GOOD, "text": "  "}, "is empty"),
        ({**GOOD, "date": "2025-02-30"}, "is no day of the calendar"),
        ({**GOOD, "date": "0000-00-00"}, "is no day of the calendar"),
        ({**GOOD, "lang": 7}, '"lang" is no string'),
        ("[" * 100_000, "is no JSON"),
        ('{"id": "x", "text": "half \\ud800 pair"}', "surrogate"),
    ],
)
def test_a_broken_line_in_the_middle_is_set_aside_and_the_rest_is_read(line: object, what: str) -> None:
    first, aside, last = read(GOOD, line, {**GOOD, "id": "a/2"})
    assert isinstance(first, Item)
    assert isinstance(last, Item)
    assert isinstance(aside, SetAside)
    assert what in aside.what
    assert aside.where == "in.jsonl:2"


def test_a_text_without_name_is_addressed_by_its_content() -> None:
    one, two = read({"text": "The Senate met."}, {"text": "The Senate met."})
    assert isinstance(one, Item)
    assert isinstance(two, Item)
    assert one.document.address == two.document.address
    assert one.document.address.startswith("urn:sha256:")


def test_the_url_is_the_address_unless_it_is_none() -> None:
    good, bad = read({**GOOD, "url": "https://a.example/x"}, {**GOOD, "url": "javascript:alert(1)"})
    assert isinstance(good, Item)
    assert isinstance(bad, Item)
    assert good.document.address == "https://a.example/x"
    assert bad.document.address == "urn:dateline:a/1"
