"""Weapon systems by class: many, each in one class, with their variants."""

from collections import Counter

import pytest

from kb.lang.codes import HOME
from kb.lang.tables.weapons import read_weapons

WEAPONS = read_weapons(HOME / "shared" / "weapons.toml")
CLASS_OF = {name: weapon.weapon_class for weapon in WEAPONS for name in weapon.names}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Pantsir-S1", "air_defence"), ("S-400", "air_defence"), ("IRIS-T SLM", "air_defence"),
        ("Su-30MK2", "fighter"), ("F-16", "fighter"), ("Rafale", "fighter"), ("Igla-S", "manpads"),
        ("Su-25", "attack_aircraft"),
    ],
)
def test_a_system_has_the_class_that_everybody_gives_it(name: str, wanted: str) -> None:
    assert CLASS_OF[name] == wanted


def test_there_are_more_than_a_thousand_systems_and_variants_in_every_class() -> None:
    assert len(WEAPONS) > 1000
    assert min(Counter(weapon.weapon_class for weapon in WEAPONS).values()) >= 10


def test_a_name_that_counts_alone_is_in_one_class() -> None:
    classes: dict[str, set[str]] = {}
    for weapon in WEAPONS:
        for name in weapon.names if not weapon.needs_class else ():
            classes.setdefault(name, set()).add(weapon.weapon_class)
    assert {name: found for name, found in classes.items() if len(found) > 1} == {}
