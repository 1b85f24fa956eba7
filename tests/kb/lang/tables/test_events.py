"""A table of events that is wrong says what, where, and the way out."""

from pathlib import Path

import pytest

from kb.errors import LanguageError
from kb.lang.pack import HOME
from kb.lang.tables.events import read_events


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a copy of a good table that a test may spoil."""
    path = tmp_path / "events.toml"
    path.write_text((HOME / "en" / "events.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_tables_of_the_project_are_read(language: str) -> None:
    table = read_events(HOME / language / "events.toml")
    assert {group.type for group in (*table.verbs, *table.nouns)} == {
        "Agreement",
        "ArmsDeal",
        "ArmsDelivery",
        "ArmsRequest",
        "Deployment",
        "Detention",
        "DiplomaticAct",
        "Meeting",
        "Sanction",
        "Strike",
        "StrikeOption",
        "Vote",
    }


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        ("compounding = false", "", "compounding is missing"),
        ("compounding = false", 'compounding = "no"', "compounding has to be a bool"),
        ('[[verbs]]\ntype = "Strike"', '[[verbs]]\nkind = "Strike"', "kind is no key of a trigger"),
        ('[[governors]]\nstatus = "pledged"', '[[governors]]\nstatus = "sure"', "status has to be one of"),
        ('endings = ["', 'endings = [1, "', "endings has to hold words only"),
        ("[numbers]", "[numbers", "no TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(table: Path, good: str, bad: str, message: str) -> None:
    text = table.read_text(encoding="utf-8")
    assert good in text
    table.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(LanguageError, match=r"events\.toml") as caught:
        read_events(table)
    assert message in str(caught.value)
    assert caught.value.way_out
