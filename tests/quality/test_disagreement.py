"""The diagnostics are those of the R package eventreport, to 1e-9, on the data that came with it.

The data lie beside the checkout; where they do not, there is nothing to measure, and the tests over made-up
reports in tests/kb/query/test_diagnostics.py hold what each figure means.
"""

import csv
import gzip
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kb.cli.main import group
from kb.query.diagnostics import Diagnostics, Reported, by_event, diagnose
from kb.query.variables import Reports, reported
from kb.store import View, open_view
from kb.tables import ingest_tables
from tests.kb.query.asking import ask, bind

HOME = Path(__file__).parents[2].parent / "shared" / "bench" / "reports"
pytestmark = pytest.mark.skipif(not (HOME / "expected.json").exists(), reason="the data are not here")
NUMBERS = (
    "deaths_best", "deaths_low", "deaths_high", "injuries_best", "injuries_low", "injuries_high", "latitude",
    "longitude", "geo_precision", "actor1_precision", "actor2_precision", "displacement", "damage",
)
TEXTS = (
    "actor1", "actor1_type", "actor1_subtype", "actor1_violence", "actor2", "actor2_type", "location", "city",
    "date_start", "date_end", "country", "event_context", "target",
)
MAPPING = f"""
table = "maverick"
type = "Strike"
language = "en"
missing = ['\\N']
[report]
id = "id"
event = "event_id"
publisher = "source_author"
title = "source"
published = {{ column = "source", pattern = '\\((\\d{{4}}-\\d{{2}}-\\d{{2}})\\)' }}
[time]
earliest = "date_start"
latest = "date_end"
[roles]
attacker = {{ column = "actor1", kind = "group" }}
place = {{ column = "city", kind = "place" }}
killed = "deaths_best"
injured = "injuries_best"
[cells]
numbers = {json.dumps(NUMBERS)}
texts = {json.dumps(TEXTS)}
"""
SETS = {
    "all": Reports(),
    "multi": Reports(least=2),
    "single": Reports(most=1),
    "kenya": Reports(where={"country": "Kenya"}),
    "ivory_coast": Reports(where={"country": "Ivory Coast"}),
    "blank_as_missing": Reports(blank_is_missing=True),
}
FIGURES = {
    ("mean_dscore", False): "mean_divergence", ("mean_dscore", True): "normalised_divergence",
    ("mean_sd", None): "mean_deviation", ("mean_range", None): "mean_range",
    ("share_disagreement", None): "share_disagreeing", ("modal_confidence", None): "modal_confidence",
}
TABLE = {
    "Mean divergence": "mean_divergence", "Normalized divergence": "normalised_divergence",
    "Mean standard deviation": "mean_deviation", "Mean range": "mean_range",
}


def expected() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HOME / "expected.json").read_text(encoding="utf-8"))
    return found


CALLS = expected()["diagnostics"] if (HOME / "expected.json").exists() else []


def close(one: float | None, other: float | str) -> bool:
    if one is None or other == "NaN":
        return one is None and other == "NaN"
    return math.isclose(one, float(other), rel_tol=1e-9, abs_tol=1e-9)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    yield from imported(tmp_path_factory.mktemp("all"), HOME / "maverick.csv.gz")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """The package's own sample: the first hundred rows by event."""
    folder = tmp_path_factory.mktemp("small")
    with gzip.open(HOME / "maverick.csv.gz", "rt", encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    rows = sorted(rows, key=lambda row: row[head.index("event_id")])[:100]
    with open(folder / "small.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    yield from imported(folder, folder / "small.csv")


def imported(folder: Path, table: Path) -> Iterator[View]:
    (folder / "maverick.toml").write_text(MAPPING, encoding="utf-8")
    report = ingest_tables([table], folder / "maverick.toml", folder / "store")
    assert report.set_aside == ()
    with open_view(folder / "store") as opened:
        yield opened


def test_every_report_is_a_claim_and_every_event_one(view: View) -> None:
    about = expected()["data_sets"]["all"]
    assert view.value("SELECT count(*) FROM claim") == about["rows"]
    assert view.value("SELECT count(*) FROM event WHERE claims > 0") == about["events"]


@pytest.mark.parametrize("call", CALLS, ids=lambda c: f"{c['function']}-{c['data']}-{c['params'].get('normalize')}")
def test_a_call_of_the_package_has_the_same_result(call: dict[str, Any], request: pytest.FixtureRequest) -> None:
    view = request.getfixturevalue("small" if call["data"] == "small" else "view")
    wanted = SETS.get(call["data"], Reports())
    figure = FIGURES.get((call["function"], call["params"].get("normalize")))
    for variable, result in call["result"].items():
        found = diagnosed(view, variable, wanted)
        if figure is not None:
            assert close(getattr(found, figure), result), (variable, result, found)
        else:
            assert_table(found, result)


@pytest.mark.parametrize(("name", "options"), [
    ("all", ()), ("multi", ("--least", "2")), ("single", ("--most", "1")), ("kenya", ("--where", "country=Kenya")),
    ("blank_as_missing", ("--blank-is-missing",)),
])
def test_the_command_line_has_the_same_figures(view: View, name: str, options: tuple[str, ...]) -> None:
    words = ["disagreement", "--store", str(view.folder.path), "--format", "json", *options]
    chosen = ("deaths_best", "latitude", "city", "actor2")
    printed = CliRunner().invoke(group, [*words, *(w for variable in chosen for w in ("--variable", variable))])
    rows = {row["variable"]: row for row in json.loads(printed.stdout)}
    for call in CALLS:
        figure = FIGURES.get((call["function"], call["params"].get("normalize")))
        if call["data"] == name and figure is not None:
            assert all(close(rows[v][figure], call["result"][v]) for v in chosen if v in call["result"])


KEPT: dict[tuple[int, str, int], Diagnostics] = {}


def diagnosed(view: View, variable: str, wanted: Reports) -> Diagnostics:
    key = id(view), variable, id(wanted)
    if key not in KEPT:
        KEPT[key] = diagnose(variable, reported(view, variable, wanted))
    return KEPT[key]


def assert_table(found: Diagnostics, result: dict[str, str]) -> None:
    """Hold a row of the package's table, texts with two decimals, against the figures."""
    for title, text in result.items():
        name = TABLE.get(title) or ("share_disagreeing" if title.startswith("Share") else "modal_confidence")
        value = getattr(found, name)
        assert (value is None) == (text == ""), title
        assert value is None or abs(value - float(text)) <= 0.005 + 1e-9, title


def test_each_event_has_the_figures_of_the_package(view: View) -> None:
    with gzip.open(HOME / "expected_per_event.csv.gz", "rt", encoding="utf-8") as file:
        rows = {row["event_id"]: row for row in csv.DictReader(file)}
    names = {row["event"].split("/")[-1]: row["name"].partition("/")[2] for row in ask(view, NAMED)}
    for variable in (*NUMBERS, *TEXTS):
        for event in by_event(reported(view, variable)):
            row = rows[names[event.event]]
            assert str(event.divergence) == row[f"dscore:{variable}"]
            told = row[f"disagreement:{variable}"]
            assert (event.disagreement is None) == (told == "\\N")
            assert event.disagreement is None or close(event.disagreement, float(told))


NAMED = """
PREFIX dl: <https://w3id.org/dateline/ns#>
SELECT DISTINCT ?event ?name WHERE {
  GRAPH <https://w3id.org/dateline/graph/derived> { ?event dl:hasClaim ?claim }
  GRAPH ?document { ?claim dl:givenEvent ?name }
}
"""


@pytest.mark.parametrize("variable", ["deaths_best", "latitude", "city", "actor2"])
@pytest.mark.parametrize("where", [None, "Kenya"])
def test_the_rows_of_sparql_have_the_same_figures(view: View, variable: str, where: str | None) -> None:
    values = {"where": "country", "holds": where} if where else {}
    rows = ask(view, bind("reported_values", column=variable, **values))
    read = float if variable in NUMBERS else str
    reports = [Reported(r["event"], r["claim"], read(r["value"]) if "value" in r else None) for r in rows]
    found = diagnose(variable, reports)
    here = diagnosed(view, variable, SETS["kenya"] if where else SETS["all"])
    assert (found.events, found.reports) == (here.events, here.reports)
    for name in FIGURES.values():
        one, other = getattr(found, name), getattr(here, name)
        assert (one is None) == (other is None)
        assert one is None or close(one, other)
    (row,) = ask(view, bind("disagreement", column=variable, **values))
    assert int(row["events"]) == here.events
    for name in ("mean_divergence", "share_disagreeing", "modal_confidence", "mean_range"):
        assert close(float(row[name]) if name in row else None, getattr(here, name) or "NaN"), name
