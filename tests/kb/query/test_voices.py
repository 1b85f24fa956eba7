"""Who denies what, and what two actors say about each other: typed rows and SPARQL are the same."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from kb.cli.main import group
from kb.query.voices import about_each_other, denials
from kb.store import View, open_view
from tests.kb.query.asking import ids
from tests.kb.world import make_world

ZAKHAROVA, USA = "person:maria-zakharova", "iso:US"


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with open_view(make_world(tmp_path_factory.mktemp("store"))) as opened:
        yield opened


def test_denials(view: View) -> None:
    rows = denials(view)
    assert [(row.status, row.said_by[0].name) for row in rows] == [("denied", "Maria Zakharova")]
    assert ids(view, "who_denies_what", "claim") == [row.id for row in rows]


def test_denials_of_one_actor_and_of_a_past_day(view: View) -> None:
    assert len(denials(view, actor=ZAKHAROVA)) == 1
    assert denials(view, actor=USA) == ()
    assert denials(view, as_of=date(2025, 11, 1)) == ()


@pytest.mark.parametrize("as_of", [None, date(2025, 11, 10), date(2025, 11, 1)])
@pytest.mark.parametrize("pair", [(ZAKHAROVA, USA), (USA, ZAKHAROVA), (ZAKHAROVA, "iso:RU"), (USA, "iso:XX")])
def test_what_two_say_about_each_other(view: View, pair: tuple[str, str], as_of: date | None) -> None:
    rows = about_each_other(view, *pair, as_of=as_of)
    assert ids(view, "about_each_other", "claim", one=pair[0], two=pair[1], as_of=as_of) == [r.claim.id for r in rows]


def test_who_says_it_and_of_whom_is_told(view: View) -> None:
    (row,) = about_each_other(view, USA, ZAKHAROVA)
    assert (row.who, row.whom, row.claim.type) == (ZAKHAROVA, USA, "Statement")


def test_the_command_line_prints_what_two_say_about_each_other(tmp_path: Path) -> None:
    store = str(make_world(tmp_path))
    found = CliRunner().invoke(group, ["actor", "United States", "--store", store, "--about", "Zakharova"])
    assert "Zakharova warned the United States on Friday" in found.stdout
    assert "Boats" not in found.stdout
