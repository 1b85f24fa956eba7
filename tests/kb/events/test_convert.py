"""Events told as another type."""

from collections.abc import Callable
from typing import Any

from kb.records.clause import ClauseKind
from tests.kb.events.told import roles

Maker = Callable[..., Any]


def test_a_demand_to_stop_sales_asks_for_no_weapons(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN fordert|fordern|VERB den|der|DET Verkauf von||ADP Panzern|Panzer zu||PART stoppen||VERB",
        ("fordern", 1, ["SUBJ 0"]),
        ("stoppen", 7, ["OBJ 3"], {"kind": ClauseKind.INFINITIVE, "parent": 0, "span": (2, 7), "words": (6, 7)}),
        modifiers={3: ["PP 5 von"]},
    )
    assert "ArmsRequest" not in [event.type for event in events(made, "de", actor(made, 0, "state"))]


def test_a_contract_for_weapons_is_a_deal_and_no_treaty(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN und||CCONJ Oslo||PROPN schlossen|schließen|VERB einen|ein|DET Vertrag über||ADP 12||NUM Panzer",
        ("schließen", 3, ["SUBJ 0", "SUBJ 2", "OBJ 5"]),
        modifiers={5: ["PP 8 über"]},
    )
    found = events(made, "de", actor(made, 0, "state", "Italien"), actor(made, 2, "state", "Norwegen"))
    assert [event.type for event in found] == ["ArmsDeal"]


def test_who_stops_help_does_not_get_it(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN setzte|aussetzen|VERB die|der|DET Militärhilfe aus||ADP",
        ("aussetzen", 1, ["SUBJ 0", "OBJ 3"]),
    )
    [event] = events(made, "de", actor(made, 0, "state", "Italien"))
    assert roles(event) == {"approver": ["Italien"], "item": ["Militärhilfe"]}
