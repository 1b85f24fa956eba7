"""Tables of reports: each row a document with one claim; what cannot be read is one line."""

from datetime import date
from pathlib import Path

import pytest

from kb.errors import SourceError
from kb.records.document import SetAside
from kb.records.reading import Reading
from kb.sources import read_columns, read_table

MAPPING = """
table = "ledger"
type = "Strike"
language = "en"
missing = ["NA"]
[report]
id = "id"
event = "event"
publisher = "paper"
published = { column = "seen", pattern = '\\((\\d{4}-\\d\\d-\\d\\d)\\)' }
[time]
earliest = "first"
latest = "last"
[roles]
attacker = { column = "group", kind = "group" }
killed = "dead"
[cells]
numbers = ["dead", "lat"]
texts = ["group"]
"""
HEAD = "id,event,paper,seen,first,last,group,dead,lat"
GOOD = 'r1,e1,Star,"Star (2025-06-03), page 2",2025-06-02,2025-06-02,Harbour Guard,5,4.50'


def table(folder: Path, *lines: str, mapping: str = MAPPING, head: str = HEAD) -> list[Reading | SetAside]:
    (folder / "t.csv").write_text("\n".join((head, *lines)), encoding="utf-8")
    (folder / "t.toml").write_text(mapping, encoding="utf-8")
    return list(read_table(folder / "t.csv", read_columns(folder / "t.toml"), on_remark=REMARKS.append))


REMARKS: list[str] = []


def one(folder: Path, line: str) -> Reading:
    (found,) = table(folder, line)
    assert isinstance(found, Reading)
    return found


def test_a_row_is_a_document_with_one_claim(tmp_path: Path) -> None:
    reading = one(tmp_path, GOOD)
    document, (claim,) = reading.document, reading.claims
    assert (document.address, document.publisher, document.language) == ("urn:dateline:ledger/r1", "Star", "en")
    assert document.published == date(2025, 6, 3)
    assert (claim.type, claim.status, claim.given_event) == ("Strike", "occurred", "ledger/e1")
    assert claim.time.edtf == "2025-06-02"
    assert {role: [(f.name, f.actor) for f in found] for role, found in claim.roles.items()} == {
        "attacker": [("Harbour Guard", "group:harbour-guard")], "killed": [("5", None)],
    }
    assert claim.cells == {"dead": 5, "group": "Harbour Guard", "lat": 4.5}
    assert [actor.key for actor in reading.actors] == ["group:harbour-guard"]


def test_every_claim_has_its_words_in_the_text(tmp_path: Path) -> None:
    reading = one(tmp_path, GOOD)
    (claim,) = reading.claims
    assert claim.span.of(reading.document.text) == claim.quote
    assert claim.quote == "first: 2025-06-02\nlast: 2025-06-02\ngroup: Harbour Guard\ndead: 5"
    (filler,) = claim.roles["killed"]
    assert filler.span is not None
    assert filler.span.of(reading.document.text) == "dead: 5"


def test_a_missing_cell_is_not_an_empty_one(tmp_path: Path) -> None:
    missing, empty = (one(tmp_path, GOOD.replace("Harbour Guard", cell)) for cell in ("NA", ""))
    assert (missing.claims[0].cells["group"], empty.claims[0].cells["group"]) == (None, "")
    assert "attacker" not in missing.claims[0].roles | empty.claims[0].roles
    assert missing.document.id != empty.document.id


@pytest.mark.parametrize(("cell", "value"), [("4", 4), ("4.0", 4), ("-4.25", -4.25), ("1e3", 1000), ("0", 0)])
def test_equal_numbers_are_one_value_however_they_are_written(tmp_path: Path, cell: str, value: float) -> None:
    found = one(tmp_path, GOOD.replace("4.50", cell)).claims[0].cells["lat"]
    assert found == value
    assert isinstance(found, int) is (value == int(value))


BAD = {
    "no number": (GOOD.replace(",5,", ",five,"), "t.csv:3: dead 'five' is no number; write it in digits"),
    "infinite": (GOOD.replace("4.50", "Inf"), "t.csv:3: lat 'Inf' is no number"),
    "too large": (GOOD.replace(",5,", f",{10**30},"), "is too large"),
    "no day": (GOOD.replace("2025-06-02,2025-06-02", "2025-06-31,2025-06-31"), "t.csv:3: date '2025-06-31' is no day"),
    "no id": (GOOD.replace("r1", ""), "t.csv:3: has no id"),
    "a cell too many": (GOOD + ",1", "t.csv:3: has 10 cells, and the table 9 columns"),
    "the id of another": (GOOD.replace("5", "6").replace("r1", "r0"), "t.csv:3: has the id of "),
}


@pytest.mark.parametrize(("line", "words"), BAD.values(), ids=list(BAD))
def test_a_bad_row_is_one_line_and_the_rest_goes_in(tmp_path: Path, line: str, words: str) -> None:
    first, bad, last = table(tmp_path, GOOD.replace("r1", "r0"), line, GOOD.replace("r1", "r2"))
    assert isinstance(first, Reading)
    assert isinstance(last, Reading)
    assert words in str(bad)
    assert "\n" not in str(bad)


def test_a_row_that_ends_before_it_begins_goes_in_without_a_time_and_says_so(tmp_path: Path) -> None:
    REMARKS.clear()
    reading = one(tmp_path, GOOD.replace("2025-06-02,2025-06-02", "2025-06-02,2025-06-01"))
    assert reading.claims[0].time.interval.is_open
    assert [line.partition("t.csv")[2] for line in REMARKS] == [
        ":2: ends before it begins (2025-06-02, 2025-06-01); it goes in without a time"
    ]


def test_lines_are_counted_through_breaks_in_cells(tmp_path: Path) -> None:
    _, bad = table(tmp_path, GOOD.replace("page 2", "page\n2"), "r2")
    assert "t.csv:4: " in str(bad)


WRONG = {
    "no TOML": ("table =", "is no mapping of columns"),
    "no table": ("type = 'Strike'\nlanguage = 'en'", "has no 'table'"),
    "no id": (MAPPING.replace('id = "id"', ""), "has no column for the id"),
    "a word that is none": (MAPPING + "\n[colour]", "'colour' is nothing a mapping has"),
    "a part that is none": (MAPPING.replace("publisher", "paper"), "'paper' is nothing a mapping has in [report]"),
    "a kind that is none": (MAPPING.replace('"group" }', '"crowd" }'), "'attacker' has kind 'crowd'; use one of state"),
    "a pattern that is none": (MAPPING.replace("'\\(", "'(\\("), "is none"),
    "no list": (MAPPING.replace('["group"]', '"group"'), "'texts' is no list of texts"),
    "a status that is none": ("status = 'certain'" + MAPPING, "status 'certain' is none; use one of occurred"),
    "a column that is none": (MAPPING.replace('"dead"\n', '"deaths"\n'), "t.csv:1: has no column 'deaths'; it"),
}


@pytest.mark.parametrize(("mapping", "words"), WRONG.values(), ids=list(WRONG))
def test_a_wrong_mapping_is_refused_in_one_line(tmp_path: Path, mapping: str, words: str) -> None:
    with pytest.raises(SourceError) as raised:
        table(tmp_path, GOOD, mapping=mapping)
    assert words in str(raised.value)


def test_a_table_with_one_column_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="has two columns 'lat'"):
        table(tmp_path, GOOD + ",1", head=HEAD + ",lat")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"id\n\xff\xfe")
    (tmp_path / "t.toml").write_text(MAPPING, encoding="utf-8")
    with pytest.raises(SourceError, match="is not UTF-8 at byte 3"):
        list(read_table(tmp_path / "t.csv", read_columns(tmp_path / "t.toml")))
