"""Laws of tables of reports that hold for all tables: nothing is lost, and a store of them is as good as any."""

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb.build import load, reindex
from kb.check import check
from kb.dumps.load import read_dump
from kb.dumps.manifest import dump as write_dump
from kb.query.diagnostics import Reported, diagnose
from kb.query.variables import Reports, reported
from kb.store import open_view
from kb.tables import ingest_tables
from tests.kb.query.asking import ask, bind
from tests.kb.store.comparing import dump, index_lines

MAPPING = Path(__file__).parents[2] / "fixtures" / "tables" / "harbour.toml"
HEAD = ("id", "event", "paper", "seen", "first_day", "last_day", "town", "group", "dead", "hurt")
FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DAYS = ("2025-06-01", "2025-06-02", "2025-06-04")
NUMBERS = ("NA", "0", "1", "7", "7.0", "2.5", "-3", "1e3")
TEXTS = ("NA", "", "Olm", "Olm ", "Tarvik", 'Two, "three"', "a\nb", "=1+1", "Ärø")


@st.composite
def tables(draw: st.DrawFn) -> list[dict[str, str]]:
    """Some rows, with ids of their own."""
    cells = {
        "event": st.sampled_from(["e1", "e2", "e3", ""]), "paper": st.sampled_from(["Star", "Gazette", "NA", "dpa"]),
        "seen": st.sampled_from([*DAYS, ""]), "first_day": st.sampled_from([*DAYS, ""]), "last_day": st.just(DAYS[-1]),
        "town": st.sampled_from(TEXTS), "group": st.sampled_from(TEXTS),
        "dead": st.sampled_from(NUMBERS), "hurt": st.sampled_from(NUMBERS),
    }
    rows = draw(st.lists(st.fixed_dictionaries(cells), min_size=1, max_size=7))
    return [{"id": f"r{number}", **row} for number, row in enumerate(rows)]


@contextmanager
def imported(rows: list[dict[str, str]]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "t.csv", rows)
        report = ingest_tables([folder / "t.csv"], MAPPING, folder / "store")
        assert (report.added, report.set_aside) == (len(rows), ())
        yield folder


def write(path: Path, rows: list[dict[str, str]]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD)
        writer.writeheader()
        writer.writerows(rows)


def told(rows: list[dict[str, str]], column: str) -> list[Reported]:
    """Return what the rows say, straight from the table; a row without an event is one of its own."""
    number = column in ("dead", "hurt")
    values = [None if row[column] == "NA" else float(row[column]) if number else row[column] for row in rows]
    return [Reported(row["event"] or row["id"], row["id"], value) for row, value in zip(rows, values, strict=True)]


@FEW
@given(tables())
def test_what_a_table_says_is_what_the_store_says(rows: list[dict[str, str]]) -> None:
    with imported(rows) as folder, open_view(folder / "store") as view:
        for column in ("dead", "hurt", "town", "group"):
            here = diagnose(column, reported(view, column, Reports()))
            assert here == diagnose(column, told(rows, column))
            values = sorted(str(row.get("value")) for row in ask(view, bind("reported_values", column=column)))
            assert values == sorted(str(row.value) for row in reported(view, column, Reports()))


@FEW
@given(tables())
def test_a_store_of_a_table_has_no_findings_and_comes_back_from_its_dump(rows: list[dict[str, str]]) -> None:
    with imported(rows) as folder:
        store = folder / "store"
        with open_view(store, exact=True) as view:
            assert list(map(str, check(view))) == []
            write_dump(view, "nq", folder / "d.nq", "0")
        load(read_dump(folder / "d.nq"), folder / "again")
        assert dump(folder / "again") == dump(store)
        assert index_lines(folder / "again") == index_lines(store)


@FEW
@given(tables())
def test_an_index_built_anew_is_the_same_and_the_table_twice_changes_nothing(rows: list[dict[str, str]]) -> None:
    with imported(rows) as folder:
        store = folder / "store"
        before = dump(store), index_lines(store)
        reindex(store)
        assert (dump(store), index_lines(store)) == before
        assert ingest_tables([folder / "t.csv"], MAPPING, store).unchanged == len(rows)
        assert (dump(store), index_lines(store)) == before


@FEW
@given(tables(), st.integers(1, 6))
def test_a_table_in_two_parts_makes_the_same_store(rows: list[dict[str, str]], cut: int) -> None:
    with imported(rows) as folder:
        for name, part in (("a.csv", rows[:cut]), ("b.csv", rows[cut:])):
            write(folder / name, part)
            ingest_tables([folder / name], MAPPING, folder / "parts")
        assert dump(folder / "parts") == dump(folder / "store")
