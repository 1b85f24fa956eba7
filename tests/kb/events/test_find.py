"""Events of sentences built by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from kb.records.clause import ClauseKind, Voice
from tests.kb.events.told import roles

Maker = Callable[..., Any]


def test_a_delivery_has_supplier_recipient_item_and_quantity(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Norwegen||PROPN liefert|liefern|VERB der|der|DET Ukraine||PROPN zwölf||NUM Panzer",
        ("liefern", 1, ["SUBJ 0", "DAT 3", "OBJ 5"]),
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 3, "state"))
    assert event.type == "ArmsDelivery"
    assert roles(event) == {"supplier": ["Norwegen"], "recipient": ["Ukraine"], "item": ["Panzer"], "quantity": ["12"]}


def test_subject_and_object_are_told_apart_by_kind_where_the_parse_is_wrong(
    sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        "Panzer liefert|liefern|VERB Norwegen||PROPN an||ADP die|der|DET Ukraine||PROPN",
        ("liefern", 1, ["SUBJ 0", "OBJ 2", "PP 5 an"]),
    )
    [event] = events(made, "de", actor(made, 2, "state"), actor(made, 5, "state"))
    assert roles(event) == {"supplier": ["Norwegen"], "recipient": ["Ukraine"], "item": ["Panzer"]}


@pytest.mark.parametrize(
    ("goods", "kind"),
    [("Strom", None), ("Argumente", None), ("Panzer", "ArmsDelivery")],
)
def test_only_weapons_make_an_arms_delivery(
    goods: str, kind: str | None, sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(f"Norwegen||PROPN liefert|liefern|VERB {goods}", ("liefern", 1, ["SUBJ 0", "OBJ 2"]))
    found = events(made, "de", actor(made, 0, "state"))
    assert [event.type for event in found] == ([kind] if kind else [])


def test_a_passive_clause_has_its_attacker_as_agent(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "The||DET base|base|NOUN was|be|AUX attacked|attack|VERB by||ADP rebels|rebel|NOUN",
        ("attack", 3, ["SUBJ 1", "AGENT 5 by"], {"voice": Voice.PASSIVE}),
    )
    [event] = events(made, "en")
    assert (event.type, roles(event)) == ("Strike", {"attacker": ["rebels"], "target": ["base"]})


def test_a_threatened_attack_is_an_option_of_the_one_who_threatens(
    sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        "Israel||PROPN threatened|threaten|VERB to||PART attack||VERB Iran||PROPN",
        ("threaten", 1, ["SUBJ 0"]),
        ("attack", 3, ["SUBJ 0", "OBJ 4"], {"kind": ClauseKind.INFINITIVE, "parent": 0, "span": (2, 4)}),
    )
    [event] = events(made, "en", actor(made, 0, "state"), actor(made, 4, "state"))
    assert (event.type, event.status) == ("StrikeOption", "possible")
    assert roles(event) == {"planner": ["Israel"], "target": ["Iran"], "action": ["attack"]}


def test_a_noun_takes_its_attacker_from_the_verb_that_carries_it(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Israel||PROPN flog|fliegen|VERB Angriffe|Angriff|NOUN auf||ADP Damaskus||PROPN",
        ("fliegen", 1, ["SUBJ 0", "OBJ 2"]),
        modifiers={2: ["PP 4 auf"]},
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 4, "place"))
    assert (event.type, event.nominal, roles(event)) == (
        "Strike",
        True,
        {"attacker": ["Israel"], "target": ["Damaskus"]},
    )


def test_compounds_bring_their_first_part(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Die|der|DET Waffenlieferungen|Waffenlieferung|NOUN an||ADP Mali||PROPN begannen|beginnen|VERB",
        ("beginnen", 4, ["SUBJ 1"]),
        modifiers={1: ["PP 3 an"]},
    )
    [event] = events(made, "de", actor(made, 3, "state"))
    assert (event.type, roles(event)) == ("ArmsDelivery", {"recipient": ["Mali"], "item": ["Waffen"]})


def test_two_triggers_of_one_event_in_a_clause_make_one_mention(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rebels|rebel|NOUN killed|kill|VERB three||NUM soldiers|soldier|NOUN in||ADP an||DET attack||NOUN "
        "on||ADP a||DET base||NOUN",
        ("kill", 1, ["SUBJ 0", "OBJ 3", "PP 6 in"]),
        modifiers={6: ["PP 9 on"]},
    )
    found = events(made, "en")
    assert [event.type for event in found] == ["Strike"]
    assert roles(found[0])["killed"] == ["3"]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Der|der|DET Verteidiger traf|treffen|VERB den|der|DET Pfosten", ("treffen", 2, ["SUBJ 1", "OBJ 4"])),
        ("Die|der|DET Stimmung war|sein|AUX eine|ein|DET Bombenstimmung", ("sein", 2, ["SUBJ 1", "ATTR 4"])),
        ("Kritiker attackieren|attackieren|VERB scharf||ADV den|der|DET Plan", ("attackieren", 1, ["SUBJ 0"])),
    ],
)
def test_words_in_another_meaning_are_no_events(
    text: str, clause: tuple[str, int, list[str]], sentence: Maker, events: Maker
) -> None:
    assert events(sentence(text, clause), "de") == ()


def test_spans_are_never_longer_than_a_claim_may_be(sentence: Maker, actor: Maker, events: Maker) -> None:
    filler = " ".join(["sehr||ADV"] * 200)
    made = sentence(
        f"Israel||PROPN bombardierte|bombardieren|VERB {filler} Damaskus||PROPN",
        ("bombardieren", 1, ["SUBJ 0", "OBJ 202"]),
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 202, "place"))
    assert len(event.span) <= 600


def test_states_that_share_a_noun_act_each_for_itself(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Danish|danish|ADJ and||CCONJ Dutch|dutch|ADJ ministers|minister|NOUN sent|send|VERB tanks|tank|NOUN to||ADP "
        "Oman||PROPN",
        ("send", 4, ["SUBJ 3", "OBJ 5", "PP 7 to"]),
        modifiers={3: ["ADJ 0", "ADJ 2"]},
    )
    states = [
        actor(made, 0, "state", "Denmark", is_adjective=True),
        actor(made, 2, "state", "Netherlands", is_adjective=True),
        actor(made, 7, "state"),
    ]
    [event] = events(made, "en", *states)
    assert roles(event)["supplier"] == ["Denmark", "Netherlands"]


def test_who_orders_that_something_is_done_does_it(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rome||PROPN ordered|order|VERB that||SCONJ troops|troop|NOUN be|be|AUX sent|send|VERB to||ADP Mali||PROPN",
        ("order", 1, ["SUBJ 0"]),
        (
            "send",
            5,
            ["SUBJ 3", "PP 7 to"],
            {"kind": ClauseKind.COMPLEMENT, "parent": 0, "voice": Voice.PASSIVE, "span": (2, 7), "words": (4, 5)},
        ),
    )
    [event] = events(made, "en", actor(made, 0, "state", "Italy"), actor(made, 7, "state"))
    assert (event.type, roles(event)) == (
        "Deployment",
        {"actor": ["Italy"], "force": ["troops"], "place": ["Mali"]},
    )
    assert event.roles["actor"][0].inferred


def test_a_delivery_under_a_contract_is_a_deal(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Saab||PROPN won|win|VERB a||DET contract||NOUN to||PART supply||VERB Oman||PROPN with||ADP tanks|tank|NOUN",
        ("win", 1, ["SUBJ 0", "OBJ 3"]),
        (
            "supply",
            5,
            ["SUBJ 0", "OBJ 6", "PP 8 with"],
            {"kind": ClauseKind.INFINITIVE, "parent": 0, "parent_noun": 3, "span": (4, 8)},
        ),
    )
    found = events(made, "en", actor(made, 0, "organisation"), actor(made, 6, "state"))
    assert {event.type for event in found} == {"ArmsDeal"}
    assert roles(found[-1]) == {"supplier": ["Saab"], "recipient": ["Oman"], "item": ["tanks"]}


@pytest.mark.parametrize(("verb", "count"), [("demanded|demand", 0), ("said|say", 1)])
def test_attacks_that_somebody_should_end_are_old_news(
    verb: str, count: int, sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        f"Rome||PROPN {verb}|VERB that||SCONJ rebels|rebel|NOUN end||VERB attacks|attack|NOUN on||ADP Mali||PROPN",
        (verb.partition("|")[2], 1, ["SUBJ 0"]),
        ("end", 4, ["SUBJ 3", "OBJ 5"], {"kind": ClauseKind.COMPLEMENT, "parent": 0, "span": (2, 7)}),
        modifiers={5: ["PP 7 on"]},
    )
    found = events(made, "en", actor(made, 0, "state", "Italy"), actor(made, 7, "state"))
    assert [event.type for event in found] == ["Strike"] * count


def test_what_a_weapon_is_aimed_at_is_its_target(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rebels|rebel|NOUN fired|fire|VERB rockets|rocket|NOUN aimed|aim|VERB at||ADP a||DET base||NOUN",
        ("fire", 1, ["SUBJ 0", "OBJ 2"]),
        ("aim", 3, ["PP 6 at"], {"kind": ClauseKind.PARTICIPLE, "parent": 0, "parent_noun": 2, "span": (3, 6)}),
    )
    [event] = events(made, "en")
    assert roles(event) == {"attacker": ["Rebels"], "target": ["base"], "weapon": ["rockets"]}


def test_the_one_who_acts_in_a_passive_clause_acts_in_the_next(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Karadić||PROPN wurde|werden|AUX von||ADP Soldaten|Soldat|NOUN gefunden|finden|VERB und||CCONJ "
        "verhaftet|verhaften|VERB",
        ("finden", 4, ["SUBJ 0", "AGENT 3 von"], {"voice": Voice.PASSIVE, "span": (0, 4)}),
        ("verhaften", 6, ["SUBJ 0"], {"voice": Voice.PASSIVE, "span": (5, 6)}),
    )
    [event] = events(made, "de", actor(made, 0, "person"))
    assert roles(event) == {"agent": ["Soldaten"], "target": ["Karadić"]}


def test_a_negated_approval_is_a_rejection(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Der|der|DET Senat stimmte|stimmen|VERB dem|der|DET Vertrag nicht|nicht|PART zu||ADP",
        ("zustimmen", 2, ["SUBJ 1", "DAT 4"], {"negated": True}),
    )
    [event] = [e for e in events(made, "de", actor(made, 1, "legislature")) if e.type == "Vote"]
    assert roles(event)["outcome"] == ["rejected"]


def test_whom_an_attack_hurt_belongs_to_the_attack(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rebels|rebel|NOUN fired|fire|VERB rockets|rocket|NOUN at||ADP a||DET base||NOUN wounding|wound|VERB two||NUM "
        "soldiers|soldier|NOUN",
        ("fire", 1, ["SUBJ 0", "OBJ 2", "PP 5 at"]),
        ("wound", 6, ["SUBJ 0", "OBJ 8"], {"kind": ClauseKind.PARTICIPLE, "parent": 0, "span": (6, 8)}),
    )
    [event] = events(made, "en")
    assert roles(event) == {"attacker": ["Rebels"], "target": ["base"], "weapon": ["rockets"], "injured": ["2"]}


def test_an_article_tells_the_one_who_receives_from_the_one_who_sends(
    sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        "Schweden||PROPN liefert|liefern|VERB der|der|DET Ukraine||PROPN Panzer",
        ("liefern", 1, ["OBJ 0", "SUBJ 3", "OBJ 4"]),
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 3, "state"))
    assert roles(event) == {"supplier": ["Schweden"], "recipient": ["Ukraine"], "item": ["Panzer"]}


@pytest.mark.parametrize(("verb", "who"), [("prüft|prüfen", ["Rom"]), ("begrüßt|begrüßen", [])])
def test_who_weighs_the_sending_of_a_force_would_send_it(
    verb: str, who: list[str], sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        f"Rom||PROPN {verb}|VERB die|der|DET Entsendung einer|ein|DET Fregatte nach||ADP Mali||PROPN",
        (verb.partition("|")[2], 1, ["SUBJ 0", "OBJ 3"]),
        modifiers={3: ["GEN 5", "PP 7 nach"]},
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 7, "state"))
    assert roles(event).get("actor", []) == who


def test_an_article_after_a_preposition_says_nothing_of_who_acts(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Das|der|DET Lager wurde|werden|AUX von||ADP einer|ein|DET Miliz angegriffen|angreifen|VERB",
        ("angreifen", 6, ["SUBJ 1", "AGENT 5 von"], {"voice": Voice.PASSIVE}),
    )
    [event] = events(made, "de")
    assert roles(event) == {"attacker": ["Miliz"], "target": ["Lager"]}


def test_who_threatens_with_sanctions_would_impose_them(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN drohte|drohen|VERB mit||ADP Strafzöllen|Strafzoll auf||ADP Kupfer",
        ("drohen", 1, ["SUBJ 0", "PP 3 mit"]),
        modifiers={3: ["PP 5 auf"]},
    )
    [event] = events(made, "de", actor(made, 0, "state", "Italien"))
    assert (event.type, roles(event)["imposer"], roles(event)["target"]) == ("Sanction", ["Italien"], ["Kupfer"])


def test_a_number_up_to_which_forces_are_sent_counts_them(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN wird|werden|AUX bis||ADP zu||ADP 200||NUM Soldaten|Soldat nach||ADP Mali||PROPN entsenden||VERB",
        ("entsenden", 8, ["SUBJ 0", "PP 7 nach"], {"words": (1, 8)}),
    )
    [event] = events(made, "de", actor(made, 0, "state", "Italien"), actor(made, 7, "state"))
    expected = {"actor": ["Italien"], "force": ["Soldaten"], "place": ["Mali"], "quantity": ["200"]}
    assert roles(event) == expected


def test_a_treaty_that_is_signed_is_told_once(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN und||CCONJ Oslo||PROPN unterzeichneten|unterzeichnen|VERB ein|ein|DET "
        "Abkommen über||ADP Fische|Fisch",
        ("unterzeichnen", 3, ["SUBJ 0", "SUBJ 2", "OBJ 5"]),
        modifiers={5: ["PP 7 über"]},
    )
    found = events(made, "de", actor(made, 0, "state", "Italien"), actor(made, 2, "state", "Norwegen"))
    assert [event.type for event in found] == ["Agreement"]


def test_ships_that_are_sent_are_no_delivery(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN schickt|schicken|VERB einen|ein|DET Zerstörer nach||ADP Mali||PROPN",
        ("schicken", 1, ["SUBJ 0", "OBJ 3", "PP 5 nach"]),
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 5, "state"))
    assert (event.type, roles(event)["force"]) == ("Deployment", ["Zerstörer"])


def test_what_follows_somebodys_own_account_is_no_source(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN schickt|schicken|VERB nach||ADP eigenen|eigen|ADJ Angaben|Angabe eine|ein|DET "
        "Fregatte nach||ADP Mali||PROPN",
        ("schicken", 1, ["SUBJ 0", "PP 4 nach", "OBJ 6", "PP 8 nach"]),
    )
    [event] = events(made, "de", actor(made, 0, "state"), actor(made, 8, "state"))
    assert (event.type, roles(event)["force"]) == ("Deployment", ["Fregatte"])


def test_who_is_threatened_with_an_attack_is_its_target(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN drohte|drohen|VERB Oslo||PROPN mit||ADP Luftangriffen|Luftangriff",
        ("drohen", 1, ["SUBJ 0", "DAT 2", "PP 4 mit"]),
    )
    [event] = events(made, "de", actor(made, 0, "state", "Italien"), actor(made, 2, "state", "Norwegen"))
    assert (event.type, roles(event)["planner"], roles(event)["target"]) == ("StrikeOption", ["Italien"], ["Norwegen"])


@pytest.mark.parametrize(("how", "kind"), [("möglich", "StrikeOption"), ("schrecklich", "Strike")])
def test_an_attack_that_is_called_possible_is_an_option(
    how: str, kind: str, sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        f"Ein|ein|DET Angriff auf||ADP Mali||PROPN ist|sein|AUX {how}||ADJ",
        ("sein", 4, ["SUBJ 1", "ATTR 5"]),
        modifiers={1: ["PP 3 auf"]},
    )
    [event] = events(made, "de", actor(made, 3, "state"))
    assert event.type == kind


def test_an_agreement_on_a_delivery_is_a_deal_too(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN einigte|einigen|VERB sich||PRON auf||ADP die|der|DET Lieferung von||ADP Panzern|Panzer",
        ("einigen", 1, ["SUBJ 0", "PP 5 auf"]),
        modifiers={5: ["PP 7 von"]},
    )
    assert "ArmsDeal" in [event.type for event in events(made, "de", actor(made, 0, "state"))]


def test_the_whole_that_a_number_is_of_fills_the_role(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Lithuania||PROPN freed|free|VERB two||NUM of||ADP the||DET prisoners|prisoner|NOUN",
        ("free", 1, ["SUBJ 0", "OBJ 2"]),
    )
    [event] = events(made, "en", actor(made, 0, "state"))
    assert (event.type, roles(event)) == ("Detention", {"agent": ["Lithuania"], "target": ["prisoners"]})


def test_whom_a_verb_is_done_by_acts_though_the_parse_takes_it_for_active(
    sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        "Villages|village|NOUN shelled|shell|VERB by||ADP rebels|rebel|NOUN",
        ("shell", 1, ["SUBJ 0", "AGENT 3 by"]),
    )
    [event] = events(made, "en")
    assert roles(event) == {"attacker": ["rebels"], "target": ["Villages"]}


@pytest.mark.parametrize(("kind", "count"), [(ClauseKind.RELATIVE, 1), (ClauseKind.MAIN, 0)])
def test_a_word_that_speaks_against_an_event_does_so_in_its_own_clause(
    kind: ClauseKind, count: int, sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        "Goals|goal|NOUN bored|bore|VERB Merkel||PROPN who|who|PRON met|meet|VERB Macron||PROPN",
        ("bore", 1, ["SUBJ 0", "OBJ 2"], {"span": (0, 5)}),
        ("meet", 4, ["SUBJ 2", "OBJ 5"], {"kind": kind, "parent_noun": 2, "parent": 0, "span": (3, 5)}),
    )
    found = events(made, "en", actor(made, 2, "person"), actor(made, 5, "person"))
    assert [event.type for event in found] == ["Meeting"] * count
