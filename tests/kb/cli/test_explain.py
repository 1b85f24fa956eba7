"""`kb explain` shows how words are read, and what decided."""

import json
import re
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kb.cli.explain import command
from kb.cli.explaining import RULES
from kb.cli.steps import CUES, ORIGINS
from kb.errors import LanguageError
from kb.lang.codes import HOME
from kb.times.explain import Origin

DENIAL = "Russland habe am Freitag keine Raketen an Venezuela geliefert, sagte Außenministerin Maria Sacharowa."


def run(*words: str) -> Result:
    return CliRunner().invoke(command, words, catch_exceptions=False)


def record(*words: str) -> Any:
    return json.loads(run(*words, "--format", "json").output)


def test_an_expression_is_shown_step_by_step() -> None:
    assert run("vorige Woche", "--published", "2025-11-10").output == (
        "“vorige Woche”  0-12\n"
        "  words     “vorige” rel -1, “Woche” single W\n"
        "  pattern   [ <pre> the ? rel single ] read as step\n"
        "  reading   step, unit W, steps -1\n"
        "  anchor    2025-11-10: the day of publication\n"
        "  days      2025-11-03 to 2025-11-09\n"
        "  value     DATE 2025-W45\n"
        "  edtf      2025-11-03/2025-11-09\n"
    )


@pytest.mark.parametrize(
    ("words", "row"),
    [
        (("el lunes pasado",), "anchor    no day to count from is known; --published gives one"),
        (("am Freitag wurde gewählt", "--published", "2025-11-10"), "side      behind, by the nearest verb “wurde”"),
        (("seit 2015", "--published", "2025-11-10"), "cue       since: from its begin to the day counted from"),
        (("von 2015 bis 2017",), "range     one end of “von 2015 bis 2017”"),
        (("every Monday",), "days      none: it names no place on the calendar"),
        (("Anfang März 2015",), "value     DATE 2015-03 START"),
    ],
)
def test_a_step_has_a_row_where_there_is_something_to_tell(words: tuple[str, ...], row: str) -> None:
    assert row in run(*words).output


def test_words_without_times_are_told_beside_the_output() -> None:
    result = run("nichts dergleichen")
    assert (result.stdout, result.stderr) == ("", "kb: no time expression is found in it\n")


def test_the_steps_are_json_too() -> None:
    (steps,) = record("vorige Woche", "--published", "2025-11-10")
    assert steps["words"][0] == {"text": "vorige", "class": "rel", "value": "-1"}
    assert (steps["anchor"], steps["anchored_by"], steps["value"]) == ("2025-11-10", "published", "2025-W45")


def section(output: str, name: str) -> str:
    """Return the lines of a section."""
    found = re.search(rf"^{name}.*?(?=^[A-Z]{{4,}}|\Z)", output, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


def test_a_sentence_is_shown_with_what_decided_each_part() -> None:
    output = run("--text", DENIAL, "--published", "2025-11-10").output
    assert output.startswith("language de, published 2025-11-10, parser kb/lang/de/model\n")
    assert "days      2025-11-07" in section(output, "TIMES")
    assert "liefern  “habe keine geliefert”" in section(output, "CLAUSES")
    assert "OBJ       keine Raketen" in section(output, "CLAUSES")
    assert "“sagte”  rule verb:" in section(output, "ATTRIBUTIONS")
    assert "ArmsDelivery  trigger “geliefert”, a verb" in section(output, "EVENTS")
    claims = section(output, "CLAIMS")
    assert "ArmsDelivery  denied, certain" in claims
    assert "said by   Maria Sacharowa" in claims
    assert "decided   a negation stands over it" in claims
    assert "“keine”" in claims


def test_a_sentence_is_json_too() -> None:
    found = record("--text", DENIAL, "--published", "2025-11-10")
    assert [clause["negated"] for clause in found["sentences"][0]["clauses"]] == [True, False]
    assert found["events"][0]["status_by"] == "negation"
    (claim,) = found["claims"]
    assert claim["status_by"] == "negation"
    assert {DENIAL[e["start"] : e["end"]] for e in claim["evidence"]} == {e["text"] for e in claim["evidence"]}


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Russia delivered missiles to Venezuela on Friday.", "plain"),
        ("Russia may deliver missiles to Venezuela.", "governor"),
        ("According to Moldova's government, Russia delivered missiles to Venezuela.", "voice"),
        ("Venezuela asked Russia for missiles.", "type"),
        ("Russia reportedly delivered missiles to Venezuela.", "hearsay"),
    ],
)
def test_the_rule_that_decided_the_status_has_a_name(text: str, decided: str) -> None:
    found = record("--text", text, "--language", "en", "--published", "2025-11-10")
    assert decided in [claim["status_by"] for claim in found["claims"]]
    assert decided in RULES


def test_a_language_with_times_alone_shows_them() -> None:
    output = run("--text", "El Gobierno anunció el viernes un acuerdo con la oposición.", "--language", "es").output
    assert output.startswith("language es, published unknown, parser none\n")
    assert "“el viernes”" in output
    assert section(output, "CLAIMS") == "CLAIMS  none\n"


def test_a_parser_that_the_user_names_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    name = str(HOME / "en" / "model")
    monkeypatch.setenv("KB_PARSER", "")
    output = run("--text", "Russia delivered missiles on Friday.", "--language", "en", "--parser", name).output
    assert output.splitlines()[0].endswith(f"parser {name}")


@pytest.mark.parametrize("words", [(), ("gestern", "--text", "Er kam gestern.")])
def test_one_of_expression_and_text_is_needed(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(command, words)
    assert result.exit_code == 2
    assert "give an EXPRESSION or --text" in result.output


def test_a_language_without_tables_is_an_error() -> None:
    with pytest.raises(LanguageError, match=r"no tables for language 'fr'.*give --language"):
        run("--text", "Le gouvernement a livré des missiles.", "--language", "fr")


def test_every_origin_and_cue_has_words() -> None:
    assert set(ORIGINS) == set(Origin)
    assert {"since", "from", "until", "by", "before", "after", "within"} == set(CUES)


def test_the_status_of_an_event_is_explained_as_its_claim_has_it() -> None:
    text = "Das Parlament stimmt am kommenden Dienstag über das Gesetz ab."
    shown = run("--text", text, "--language", "de", "--published", "2026-03-12").output
    assert "status    planned: it is told in the present, and lies ahead" in shown
    assert "Vote  planned, certain" in shown
