"""Rows as JSON and CSV that a spreadsheet reads and never runs."""

import csv
import io
import json
from datetime import date
from itertools import pairwise

import pytest

from kb.dumps.tables import all_claims, as_csv, as_json, as_lines, write_table
from kb.query.rows import Count, EventRow, RoleRow, TimeRow
from kb.store import View

EVENT = EventRow(
    "00ff", "Vote", TimeRow(date(2025, 11, 6), None, "2025-11-06/..", 'since "Thursday"'),
    (RoleRow("body", "Senate", "legislature:senate"), RoleRow("ayes", "49")),
    {"occurred": 2, "denied": 1}, 3, 2, "a,\nb",
)


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_record_within_a_row_has_columns_of_its_own() -> None:
    (row,) = cells(as_csv([EVENT]))
    assert (row["time.earliest"], row["time.latest"], row["time.text"]) == ("2025-11-06", "", 'since "Thursday"')


def test_roles_and_statuses_are_written_as_people_read_them() -> None:
    (row,) = cells(as_csv([EVENT]))
    assert (row["roles"], row["statuses"]) == ("body: Senate; ayes: 49", "occurred: 2; denied: 1")


def test_lines_end_as_rfc_4180_says_and_line_breaks_stay_within_their_cell() -> None:
    text = as_csv([EVENT, EVENT])
    assert text.count("\r\n") == 3
    assert [row["quote"] for row in cells(text)] == ["a,\nb", "a,\nb"]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_begins_as_a_formula_is_put_behind_an_apostrophe(begin: str) -> None:
    (row,) = cells(as_csv([Count(f"{begin}cmd|' /C calc'!A0", "label", 1)]))
    assert row["value"] == f"'{begin}cmd|' /C calc'!A0"


@pytest.mark.parametrize("value", ["5,000 Igla-S", "Pantsir-S1", "a=b", ""])
def test_other_cells_stay_as_they_are(value: str) -> None:
    (row,) = cells(as_csv([Count(value, "label", -1)]))
    assert (row["value"], row["count"]) == (value, "-1")


def test_no_rows_are_an_empty_table() -> None:
    assert as_csv([]) == ""


def test_json_has_days_as_iso_text_and_keeps_every_letter() -> None:
    read = json.loads(as_json([EVENT]))[0]
    assert (read["time"]["earliest"], read["roles"][0]["name"]) == ("2025-11-06", "Senate")
    assert "ü" in as_json(["ü"])


def test_json_lines_have_one_record_a_line() -> None:
    assert [json.loads(line)["id"] for line in as_lines([EVENT, EVENT]).splitlines()] == ["00ff", "00ff"]


def test_a_table_of_a_store_has_every_claim_once(view: View) -> None:
    out = io.BytesIO()
    write_table(view, "csv", out)
    ids = [row["id"] for row in cells(out.getvalue().decode())]
    assert sorted(ids) == [row[0] for row in view.rows("SELECT id FROM claim ORDER BY id")]


def test_claims_of_one_event_stand_together(view: View) -> None:
    events = [row.event for rows in all_claims(view) for row in rows]
    changes = sum(one != other for one, other in pairwise(events))
    assert changes == len(set(events)) - 1
