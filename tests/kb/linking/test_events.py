"""Which claims are about one event, and which look alike and are not."""

from dataclasses import replace

import pytest

from kb.linking.compare import FORBIDDEN, compare
from kb.linking.events import Known, link
from kb.linking.profiles import Profile, make_profile
from kb.records.judgement import Matter
from tests.kb.factory import make_claim, make_document

NORWAY, ESTONIA, CHILE = "iso:NO Norway", "iso:EE Estonia", "iso:CL Chile"
THEME = ("boats", "estoni", "harbou")


def profile(address: str, kind: str = "ArmsDelivery", *, published: str = "2025-11-10", theme: tuple[str, ...] = (),
            language: str = "en", quote: str = "", **fields: str | tuple[str, ...]) -> Profile:
    text = quote or f"What {address} tells."
    document = make_document(text, address=address, published=published, language=language)
    claim = make_claim(document, kind, text, **fields)  # type: ignore[arg-type]
    return make_profile(claim, document, theme)


def joined(one: Profile, other: Profile) -> bool:
    """Tell whether a claim joins the event that another document's claim founded."""
    (found,) = link([one], [Known(other.claim, (other,))])
    return found.event == other.claim


DELIVERY = profile("a", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA, item="weapon:boats boats", theme=THEME,
                   quote="Norway delivered boats to Estonia.")


@pytest.mark.parametrize(
    "other",
    [
        profile("b", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA),
        profile("b", time="2025-11-07", recipient=ESTONIA, theme=THEME),
        profile("b", time="2025-11-03/2025-11-09", supplier=NORWAY, recipient=ESTONIA, theme=THEME),
        profile("b", supplier=NORWAY, recipient=ESTONIA, status="denied", theme=THEME, item="weapon:boats Boote"),
        profile("b", time="2025-11-07", supplier="iso:NO Norwegen", recipient="iso:EE Estland", language="de"),
        profile("b", time="2025-11-08", supplier=NORWAY, recipient=ESTONIA, item="weapon:boats boats", theme=THEME,
                quote="Boats from Norway reached Estonia."),
    ],
    ids=["the same", "fewer roles", "the week", "a denial", "in German", "a day off"],
)
def test_reports_of_one_happening_meet(other: Profile) -> None:
    assert joined(other, DELIVERY)


@pytest.mark.parametrize(
    "other",
    [
        profile("b", time="2025-11-07", supplier=NORWAY, recipient=CHILE, theme=THEME),
        profile("b", time="2025-10-07", supplier=NORWAY, recipient=ESTONIA, theme=THEME),
        profile("b", "ArmsDeal", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA, theme=THEME),
        profile("b", time="2025-11-07"),
        profile("b", supplier=NORWAY, published="2024-01-05"),
    ],
    ids=["another recipient", "another month", "another type", "nothing but the day", "long before"],
)
def test_what_looks_alike_stays_apart(other: Profile) -> None:
    assert not joined(other, DELIVERY)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"outcome": "passed"}, {"outcome": "rejected"}, False),
        ({"ayes": "49"}, {"ayes": "49"}, True),
        ({"ayes": "49", "nays": "51"}, {"ayes": "60", "nays": "40"}, False),
    ],
)
def test_two_votes_of_one_body_on_one_day_are_told_apart_by_what_came_of_them(
    one: dict[str, str], other: dict[str, str], same: bool
) -> None:
    votes = [
        profile(name, "Vote", time="2025-11-06", body="legislature:senate Senate", **fields)
        for name, fields in (("a", one), ("b", other))
    ]
    assert joined(*votes) is same


def test_a_speaker_who_accuses_and_denies_on_one_day_says_two_things() -> None:
    one, other = (
        profile(name, "Statement", time="2025-11-06", speaker="person:anna-berg Anna Berg", stance=stance, theme=THEME)
        for name, stance in (("a", "accuse"), ("b", "deny"))
    )
    assert not joined(one, other)


def test_a_day_that_texts_look_back_on_is_one_event_even_without_names() -> None:
    one = profile("a", "Strike", time="2001-09-11", published="2006-07-13")
    assert joined(one, profile("b", "Strike", time="2001-09-11", published="2010-09-13", target="towers", theme=THEME,
                               quote="What a tells of the towers."))


def test_different_days_veto_whatever_else_is_shared() -> None:
    other = replace(DELIVERY, document="b" * 16, interval=profile("c", time="2025-11-01").interval)
    assert compare(DELIVERY, other).points == FORBIDDEN


def test_claims_of_one_document_are_put_together_and_named_after_the_first() -> None:
    text = "Norway delivered boats to Estonia on Friday. The boats from Norway are in Estonia."
    document = make_document(text)
    first, second = text.split(". ")
    claims = [
        make_claim(document, "ArmsDelivery", first, time="2025-11-07", supplier=NORWAY, recipient=ESTONIA),
        make_claim(document, "ArmsDelivery", second, supplier=NORWAY, recipient=ESTONIA),
    ]
    links = link([make_profile(claim, document) for claim in claims])
    assert [found.event for found in links] == [claims[0].id, claims[0].id]
    assert links[0].judgement is None


def test_a_judgement_says_rule_score_and_reasons() -> None:
    other = profile("b", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA)
    (found,) = link([other], [Known(DELIVERY.claim, (DELIVERY,))])
    judgement = found.judgement
    assert judgement is not None
    assert (judgement.matter, judgement.left, judgement.right, judgement.same) == (
        Matter.EVENT, other.claim, DELIVERY.claim, True,
    )
    assert {"on the same day", "same recipient"} <= set(judgement.reasons)
    assert 0.5 < judgement.score <= 1


def test_a_pair_that_is_kept_apart_stays_apart() -> None:
    other = profile("b", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA)
    (found,) = link([other], [Known(DELIVERY.claim, (DELIVERY,))], {(other.claim, DELIVERY.claim)})
    assert found.event == other.claim


def test_one_event_takes_one_group_of_a_document() -> None:
    two = [profile("b", time="2025-11-07", recipient=ESTONIA, supplier=NORWAY),
           profile("b", time="2025-11-07", recipient=ESTONIA, supplier=CHILE, quote="Something else altogether.")]
    two = [replace(p, document="b" * 16) for p in two]
    kept = link(two, [Known(DELIVERY.claim, (DELIVERY,))], {(two[1].claim, two[0].claim)})
    assert [found.event for found in kept].count(DELIVERY.claim) == 1


def test_one_day_and_one_state_alone_are_too_little() -> None:
    one, other = (profile(name, "Strike", time="2025-11-06", attacker=NORWAY, target=target, quote=f"{target} was hit.")
                  for name, target in (("a", "village"), ("b", "bridge")))
    assert not joined(one, other)


def test_an_actor_that_acts_in_one_and_is_acted_on_in_the_other_keeps_them_apart() -> None:
    one = profile("a", "Strike", time="2025-11-06", attacker=NORWAY, target=CHILE, theme=THEME)
    other = profile("b", "Strike", time="2025-11-06", attacker=CHILE, target=NORWAY, theme=THEME)
    assert not joined(one, other)


def test_a_sentence_that_names_nobody_goes_on_with_the_event_before_it() -> None:
    text = "Norway attacked the port. Four people were killed. Chile attacked the bridge."
    document = make_document(text)
    strikes = [
        make_claim(document, "Strike", "Norway attacked the port", attacker=NORWAY, target="place:port port"),
        make_claim(document, "Strike", "Four people were killed", killed="4"),
        make_claim(document, "Strike", "Chile attacked the bridge", attacker=CHILE, target="place:bridge bridge"),
    ]
    links = link([make_profile(claim, document) for claim in strikes])
    assert [found.event for found in links] == [strikes[0].id, strikes[0].id, strikes[2].id]


def test_what_one_document_says_in_several_claims_counts_together() -> None:
    boats = "weapon:boats boats"
    halves = [profile("b", time="2025-11-07", supplier=NORWAY, quote="Norway delivered boats."),
              profile("b", time="2025-11-07", recipient=ESTONIA, item=boats, quote="Boats came to Estonia.")]
    halves = [replace(half, document="b" * 16) for half in halves]
    links = link(halves, [Known(DELIVERY.claim, (DELIVERY,))])
    assert {found.event for found in links} == {DELIVERY.claim}


def test_the_order_of_known_events_changes_nothing() -> None:
    other = profile("b", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA)
    second = profile("c", time="2025-11-07", supplier=NORWAY, recipient=ESTONIA, theme=THEME)
    known = [Known(p.claim, (p,)) for p in (DELIVERY, second)]
    assert link([other], known) == link([other], known[::-1])


def test_no_claims_are_no_links() -> None:
    assert link([], [Known(DELIVERY.claim, (DELIVERY,))]) == ()
