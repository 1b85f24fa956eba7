"""Events of whole texts, read and parsed: what a sentence takes from its list, its clause above, or the one before."""

import pytest

from kb.pipeline import extract
from tests.kb.factory import make_document

Claims = list[tuple[str, str, dict[str, list[str]]]]


def claims_of(text: str, language: str = "en") -> Claims:
    found = extract(make_document(text, language=language)).claims
    return [(c.type, c.status, {role: [f.name for f in fs] for role, fs in c.roles.items()}) for c in found]


def only(found: Claims, kind: str) -> tuple[str, dict[str, list[str]]]:
    ((_, status, roles),) = [claim for claim in found if claim[0] == kind]
    return status, roles


def test_what_is_listed_after_options_and_a_colon_is_possible() -> None:
    text = "The Pentagon has laid three options before the president: bombing the launch sites, or hitting the port."
    found = [(status, roles["target"]) for kind, status, roles in claims_of(text) if kind == "StrikeOption"]
    assert ("possible", ["launch sites"]) in found


def test_what_somebody_considers_doing_is_possible() -> None:
    text = "Spain is considering moving an additional Patriot battery to the border."
    status, roles = only(claims_of(text), "Deployment")
    assert (status, roles["actor"]) == ("possible", ["Spain"])


def test_what_slams_into_something_is_the_weapon() -> None:
    _, roles = only(claims_of("The crew fled after a drone slammed into an oil tanker off Hodeidah."), "Strike")
    assert (roles["weapon"], roles["target"]) == (["drone"], ["oil tanker"])


def test_warships_that_are_sent_are_deployed_and_not_given_away() -> None:
    found = claims_of("Italy sent two frigates to Greece on Monday.")
    assert [kind for kind, *_ in found] == ["Deployment"]


def test_a_vehicle_with_the_name_of_a_weapon_is_one() -> None:
    _, roles = only(claims_of("Fiji has ordered 14 Bushmaster vehicles from Australia."), "ArmsDeal")
    assert (roles["recipient"], roles["quantity"]) == (["Fiji"], ["14"])


def test_the_class_of_a_system_makes_it_a_weapon() -> None:
    _, roles = only(claims_of("Rome delivered two air-defence systems to Belarus on Thursday."), "ArmsDelivery")
    assert roles == {
        "supplier": ["Italy"], "recipient": ["Belarus"], "item": ["air-defence systems"], "quantity": ["2"],
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Peru bought twelve jets from Sweden. The contract will be signed in the fall.", "en"),
        ("Peru kaufte zwölf Jets in Schweden. Der Vertrag soll im Herbst unterzeichnet werden.", "de"),
    ],
)
def test_a_contract_without_goods_is_that_for_the_goods_before_it(text: str, language: str) -> None:
    roles = claims_of(text, language)[-1][2]
    assert roles["recipient"] == ["Peru"]
    assert "jets" in roles["item"][0].lower()


def test_the_militia_is_the_one_whose_name_ends_so() -> None:
    text = (
        "Die RSF-Miliz beschoss am Montag ein Krankenhaus. "
        "Die Vereinten Nationen warfen dem Tschad vor, die Miliz mit Drohnen zu beliefern."
    )
    _, roles = only(claims_of(text, "de"), "ArmsDelivery")
    assert roles["recipient"] == ["RSF-Miliz"]
