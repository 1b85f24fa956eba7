"""In what claims contradict each other, and what is no contradiction."""

import pytest

from kb.records.claim import Claim
from kb.records.contradiction import find_contradictions
from tests.kb.factory import make_claim, make_document

DOCUMENT = make_document("It was said.")
RUSSIA, USA, MADURO = "iso:RU Russia", "iso:US United States", "person:nicolas-maduro Nicolás Maduro"


def claim(**values: object) -> Claim:
    return make_claim(DOCUMENT, "Strike", **values)  # type: ignore[arg-type]


CASES = {
    "alone": ([claim(killed="5")], ()),
    "the same number": ([claim(killed="5"), claim(killed="5")], ()),
    "other numbers": ([claim(killed="5"), claim(killed="5"), claim(killed="6")], ("killed",)),
    "a range that holds the other": ([claim(killed=("5", "6")), claim(killed="6")], ()),
    "amounts of other units": ([claim(value="$760 million"), claim(value="760 Millionen Dollar")], ()),
    "amounts of one unit": ([claim(value="$760 million"), claim(value="$1.5 million")], ("value",)),
    "so many of two things": ([claim(quantity="28", item="tanks"), claim(quantity="8", item="launchers")], ()),
    "so many of one thing": ([claim(quantity="28", item="Tanks"), claim(quantity="8", item="tanks")], ("quantity",)),
    "so many, and of what": ([claim(quantity="28", item="tanks"), claim(quantity="8")], ("quantity",)),
    "at least so many and more": ([claim(killed="at least 5"), claim(killed="6")], ()),
    "dozens": ([claim(killed="dozens"), claim(killed="scores")], ()),
    "two speakers": ([claim(speaker=RUSSIA), claim(speaker=USA)], ()),
    "a number and none": ([claim(killed="5"), claim()], ()),
    "a denial gives another number": ([claim(killed="5"), claim(killed="6", status="denied")], ("status",)),
    "asserted and denied": ([claim(), claim(status="denied")], ("status",)),
    "planned and denied": ([claim(status="planned"), claim(status="denied")], ()),
    "denied twice": ([claim(status="denied"), claim(status="denied")], ()),
    "days apart": ([claim(time="2025-11-01"), claim(time="2025-11-03")], ("time",)),
    "a day within a month": ([claim(time="2025-11-01/2025-11-30"), claim(time="2025-11-03")], ()),
    "planned for one day, took place on another": (
        [claim(time="2025-11-01", status="planned"), claim(time="2025-11-03")], (),
    ),
    "planned for two days": (
        [claim(time="2025-11-01", status="planned"), claim(time="2025-11-03", status="planned")], ("time",),
    ),
    "two states": ([claim(attacker=RUSSIA), claim(attacker=USA)], ("attacker",)),
    "a state and both": ([claim(attacker=RUSSIA), claim(attacker=(USA, RUSSIA))], ()),
    "a state and a person": ([claim(attacker=RUSSIA), claim(attacker=MADURO)], ()),
    "two that take part": ([claim(participant=RUSSIA), claim(participant=USA)], ()),
    "two outcomes": ([claim(outcome="passed"), claim(outcome="rejected")], ("outcome",)),
    "several": (
        [claim(time="2025-11-01", killed="5"), claim(time="2025-11-03", killed="6"), claim(status="denied")],
        ("killed", "status", "time"),
    ),
}


@pytest.mark.parametrize(("claims", "found"), CASES.values(), ids=list(CASES))
def test_what_is_found(claims: list[Claim], found: tuple[str, ...]) -> None:
    voices = [str(number) for number in range(len(claims))]
    assert find_contradictions(claims, voices) == found
    assert find_contradictions(claims[::-1], voices) == found


def test_nobody_contradicts_himself_in_one_text() -> None:
    claims = [claim(killed="5", time="2025-11-01"), claim(killed="6", time="2025-11-03", status="claimed")]
    assert find_contradictions(claims, ["a", "a"]) == ()
    assert find_contradictions(claims, ["a", "b"]) == ("killed", "time")
    assert find_contradictions([*claims, claims[0]], ["a", "a", "b"]) == ("killed", "time")
