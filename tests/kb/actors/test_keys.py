"""Keys of actors."""

import pytest

from kb.actors.keys import actor_key, state_key
from kb.records.mention import ActorKind


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        (ActorKind.PERSON, "Nicolás Maduro", "person:nicolas-maduro"),
        (ActorKind.WEAPON, "Pantsir-S1", "weapon:pantsir-s1"),
        (ActorKind.FORCE, "israelische Streitkräfte", "force:israelische-streitkrafte"),
        (ActorKind.PERSON, "Владимир", "person:unnamed"),
    ],
)
def test_a_key_is_the_kind_and_the_folded_name(kind: ActorKind, name: str, key: str) -> None:
    assert actor_key(kind, name) == key


def test_a_state_is_known_by_its_iso_code() -> None:
    assert state_key("VE") == "iso:VE"
