"""`kb ingest --columns`, `kb disagreement` and `kb stats` over the bundled table."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb.cli.main import group

TABLES = Path(__file__).parents[3] / "fixtures" / "tables"


def run(*words: str) -> Result:
    return CliRunner().invoke(group, list(words), catch_exceptions=False)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("store"))
    found = run("ingest", "--store", path, "--columns", str(TABLES / "harbour.toml"), str(TABLES / "harbour.csv"))
    assert (found.exit_code, found.stderr) == (0, "7 added, 0 new versions, 0 unchanged; 7 claims, 3 events\n")
    return path


def test_the_same_table_twice_changes_nothing(store: str) -> None:
    found = run("ingest", "--store", store, "--columns", str(TABLES / "harbour.toml"), str(TABLES / "harbour.csv"))
    assert found.stderr.startswith("0 added, 0 new versions, 7 unchanged")


def test_a_later_row_of_a_known_event_joins_it_and_a_bad_one_is_listed(store: str, tmp_path: Path) -> None:
    head = (TABLES / "harbour.csv").read_text(encoding="utf-8").splitlines()[0]
    more = ("n1,h-3,Echo,2025-09-16,2025-09-13,2025-09-13,Olm,NA,3,0", "n2,h-3,Echo,soon,2025-09-13,,Olm,NA,3,0")
    (tmp_path / "more.csv").write_text("\n".join((head, *more)), encoding="utf-8")
    fresh = str(tmp_path / "store")
    run("ingest", "--store", fresh, "--columns", str(TABLES / "harbour.toml"), str(TABLES / "harbour.csv"))
    found = run("ingest", "--store", fresh, "--columns", str(TABLES / "harbour.toml"), str(tmp_path / "more.csv"))
    assert found.exit_code == 3
    assert "1 added, 0 new versions, 0 unchanged; 1 claims, 0 events" in found.stderr
    assert "more.csv:3: date 'soon' names no day; write it as YYYY-MM-DD\n1 set aside" in found.stderr
    assert run("check", "--store", fresh).exit_code == 0


def test_a_mapping_of_a_type_or_role_that_is_none_is_refused(tmp_path: Path) -> None:
    text = (TABLES / "harbour.toml").read_text(encoding="utf-8")
    for wrong, words in ((text.replace('"Strike"', '"Riot"'), "type 'Riot' is none"),
                         (text.replace("killed =", "ayes ="), "Strike has no role 'ayes'; use one of attacker")):
        (tmp_path / "wrong.toml").write_text(wrong, encoding="utf-8")
        found = CliRunner().invoke(group, ["ingest", "--store", str(tmp_path / "s"), "--columns",
                                           str(tmp_path / "wrong.toml"), str(TABLES / "harbour.csv")])
        assert words in str(found.exception)


def test_contradictions_are_printed_value_by_value(store: str) -> None:
    lines = run("disagreement", "--store", store).stdout.splitlines()
    assert [line.strip() for line in lines if ": Seamen's Union  (" in line] == [
        "7: Seamen's Union  (1 outlet, 1 origin)", "Customs Police: Seamen's Union  (1 outlet, 1 origin)",
    ]
    assert "2025-09-13" not in "".join(lines)


def test_contradictions_as_a_table_have_a_row_a_value(store: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("disagreement", "--store", store, "--format", "csv").stdout)))
    killed = [(row["value"], row["voices"]) for row in rows if row["matter"] == "killed"]
    assert killed == [("5", "Coast Courier; Northern Star"), ("6", "Morning Gazette"), ("7", "Seamen's Union")]


def test_diagnostics_of_a_column_and_of_a_role_are_the_same_where_they_hold_the_same(store: str) -> None:
    words = ("disagreement", "--store", store, "--format", "json", "--variable", "dead", "--variable", "killed")
    column, role = json.loads(run(*words).stdout)
    assert column.pop("variable") != role.pop("variable")
    assert column == role
    assert (column["events"], column["reports"], column["mean_divergence"]) == (3, 7, pytest.approx(2 / 3))


@pytest.mark.parametrize(("options", "reports"), [
    (("--least", "2"), 6), (("--most", "1"), 1), (("--where", "town=Olm"), 2), (("--publisher", "Seamen's Union"), 4),
])
def test_a_set_of_reports_can_be_narrowed(store: str, options: tuple[str, ...], reports: int) -> None:
    found = run("disagreement", "--store", store, "--format", "json", "--variable", "dead", *options)
    assert json.loads(found.stdout)[0]["reports"] == reports


def test_a_variable_that_is_none_is_told_those_that_are(store: str) -> None:
    found = CliRunner().invoke(group, ["disagreement", "--store", store, "--variable", "deaths"])
    assert "no variable 'deaths'; use one of dead, group, hurt, town, status, " in str(found.exception)


def test_each_event_can_be_printed(store: str) -> None:
    found = run("disagreement", "--store", store, "--variable", "dead", "--by-event", "--format", "json")
    assert json.loads(found.stdout)[0]["values"] == [
        {"value": "5", "reports": 2}, {"value": "6", "reports": 1}, {"value": "7", "reports": 1},
    ]


def test_a_timeline_says_outlets_and_origins_and_keeps_only_what_is_contradicted(store: str) -> None:
    found = run("timeline", "--store", store, "--contradicted").stdout
    assert "(4 outlets, 4 origins)  contradicted: injured, killed" in found
    assert "2025-09-13" not in found


def test_an_event_opens_its_origins(store: str) -> None:
    name = json.loads(run("timeline", "--store", store, "--format", "json").stdout)[0]["id"]
    found = run("event", "--store", store, name).stdout
    assert "4 outlets, 4 origins\n  Coast Courier: occurred\n" in found
    assert "killed  contradicted\n    5: Coast Courier, Northern Star  (2 outlets, 2 origins)\n" in found


def test_stats_count_everything_once(store: str) -> None:
    found = json.loads(run("stats", "--store", store, "--format", "json").stdout)
    counts = {part: {row["value"]: row["count"] for row in found[part]} for part in found if part.endswith("s")
              and isinstance(found[part], list)}
    assert counts == {
        "types": {"Strike": 3}, "statuses": {"occurred": 7}, "languages": {"en": 7},
        "months": {"2025-06": 1, "2025-08": 1, "2025-09": 1},
        "sources": {"Coast Courier": 2, "Morning Gazette": 2, "Northern Star": 2, "Seamen's Union": 1},
    }
    assert (found["events"], found["claims"], found["documents"], found["contradicted"]) == (3, 7, 7, 2)


def test_stats_of_a_filter_count_what_it_leaves(store: str) -> None:
    rows = csv.DictReader(io.StringIO(run("stats", "--store", store, "--from", "2025-08", "--format", "csv").stdout))
    assert {(row["what"], row["value"]): row["count"] for row in rows} == {
        ("events by type", "Strike"): "2", ("claims by status", "occurred"): "3",
        ("events by month", "2025-08"): "1", ("events by month", "2025-09"): "1",
        ("documents by source", "Coast Courier"): "1", ("documents by source", "Morning Gazette"): "1",
        ("documents by source", "Northern Star"): "1", ("documents by language", "en"): "3",
    }
